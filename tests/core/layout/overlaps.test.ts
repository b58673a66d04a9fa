import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeOverlaps } from '../../../src/core/layout/overlaps.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish } from '../network-of.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The least of what is between two discs, over the sum of their reaches. */
function leastGap({ x, y }: { x: Float64Array; y: Float64Array }, reach: Float64Array): number {
  let least = Infinity;
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++)
      least = Math.min(least, Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) / (reach[i]! + reach[j]!));
  return least;
}

describe('removing overlaps', () => {
  test('leaves no two discs nearer than their reaches, whatever their sizes and places', () => {
    const disc = fc.record({
      x: fc.double({ min: -9, max: 9, noNaN: true }),
      y: fc.nat(9),
      reach: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(disc, { minLength: 1, maxLength: 80 }), (discs) => {
        const points = { x: Float64Array.from(discs, ({ x }) => x), y: Float64Array.from(discs, ({ y }) => y) };
        const reach = Float64Array.from(discs, ({ reach }) => reach / 10);
        finish(removeOverlaps(points, reach));
        expect(leastGap(points, reach)).toBeGreaterThan(1 - 1e-5);
      }),
      { numRuns: 60 },
    );
  });

  test('parts discs that all lie on one spot', () => {
    const points = { x: new Float64Array(400).fill(3), y: new Float64Array(400).fill(-2) };
    const reach = new Float64Array(400).fill(0.5);
    finish(removeOverlaps(points, reach));
    expect(leastGap(points, reach)).toBeGreaterThan(1 - 1e-5);
  });

  test('moves nothing that is apart already', () => {
    const random = createRandom(2);
    const points = {
      x: Float64Array.from(range(900), (i) => (i % 30) + 0.3 * random()),
      y: Float64Array.from(range(900), (i) => Math.floor(i / 30) + 0.3 * random()),
    };
    const before = { x: points.x.slice(), y: points.y.slice() };
    finish(removeOverlaps(points, new Float64Array(900).fill(0.3)));
    expect(points).toEqual(before);
  });

  test('moves the rest of a crowded drawing little', () => {
    const points = { x: Float64Array.of(0, 0.1, 50, 100), y: new Float64Array(4) };
    finish(removeOverlaps(points, new Float64Array(4).fill(1)));
    expect([points.x[2], points.x[3]]).toEqual([50, 100]);
    expect(points.x[1]! - points.x[0]!).toBeCloseTo(2.3);
  });
});
