import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, log } from '../../src/core/elementary.ts';

function near(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(2e-14 * Math.max(1e-300, Math.abs(expected)));
}

test('the exponential is that of the engine to the last few bits', () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (x) => {
      near(exp(x), Math.exp(x));
    }),
  );
  expect([exp(0), exp(-Infinity), exp(Infinity), exp(-800), exp(800)]).toEqual([1, 0, Infinity, 0, Infinity]);
  expect(exp(NaN)).toBeNaN();
});

test('the logarithm is that of the engine to the last few bits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(Math.log(x))));
    }),
  );
  expect([log(1), log(0), log(Infinity)]).toEqual([0, -Infinity, Infinity]);
  expect(log(-1)).toBeNaN();
});
