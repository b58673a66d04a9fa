import { expect, test } from 'vitest';
import { createRandom } from '../../src/core/random.ts';

test('a seed always gives the same row of numbers, and another seed another', () => {
  const row = (seed: number): number[] => Array.from({ length: 4 }, createRandom(seed));
  expect(row(1)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522, 0.9810509674716741]);
  expect(row(2)).not.toEqual(row(1));
});

test('numbers lie in [0, 1) and are spread evenly', () => {
  const next = createRandom(7);
  const tenths = new Uint32Array(10);
  for (let i = 0; i < 100_000; i++) {
    const value = next();
    if (value < 0 || value >= 1) throw new Error(`expected a number in [0, 1), got ${value}`);
    tenths[Math.floor(value * 10)]!++;
  }
  for (const tenth of tenths) expect(Math.abs(tenth - 10_000)).toBeLessThan(500);
});
