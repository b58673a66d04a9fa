import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packCircles } from '../../../src/core/layout/pack.ts';

/** The sizes of parts, largest first, as the ends of their ranges. */
function startsOf(sizes: readonly number[]): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, i) => (starts[i + 1] = starts[i]! + size));
  return starts;
}

const falling = (sizes: readonly number[]): number[] => [...sizes].sort((a, b) => b - a);

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What is between two circles, the least over all. */
function leastBetween({ x, y }: Places, radius: Float64Array): number {
  let least = Infinity;
  for (let a = 0; a < radius.length; a++)
    for (let b = 0; b < a; b++)
      least = Math.min(least, Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) - radius[a]! - radius[b]!);
  return least;
}

const farthest = (a: Places, b: Places): number =>
  Math.max(...Array.from(a.x, (x, i) => Math.hypot(x - b.x[i]!, a.y[i]! - b.y[i]!)));

describe('packing components', () => {
  test('no circle comes nearer to another than the gap, whether few or many', () => {
    const sizes = fc.oneof(
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 260, maxLength: 400 }),
    );
    fc.assert(
      fc.property(sizes, fc.nat(3), (sizes, gap) => {
        const ordered = falling(sizes);
        const radius = Float64Array.from(ordered, Math.sqrt);
        const places = packCircles({ radius, starts: startsOf(ordered) }, gap);
        expect(leastBetween(places, radius)).toBeGreaterThan(gap - 1e-3);
      }),
      { numRuns: 20 },
    );
  });

  test('the largest stands in the middle, the many small ones in rows below', () => {
    const sizes = [400, 90, 40, ...Array<number>(900).fill(1)];
    const { x, y } = packCircles({ radius: Float64Array.from(sizes, Math.sqrt), starts: startsOf(sizes) }, 1);
    expect([x[0], y[0]]).toEqual([0, 0]);
    const rows = new Map<number, number>();
    for (const height of y.slice(3)) rows.set(height, (rows.get(height) ?? 0) + 1);
    expect(Math.max(...rows.keys())).toBeLessThan(-20);
    expect(new Set([...rows.values()].slice(0, -1)).size).toBe(1);
  });

  test('loners alone fill a square', () => {
    const { x, y } = packCircles(
      { radius: new Float64Array(10_000).fill(1), starts: startsOf(Array<number>(10_000).fill(1)) },
      1,
    );
    const width = Math.max(...x) - Math.min(...x);
    const height = Math.max(...y) - Math.min(...y);
    expect(width / height).toBeCloseTo(1, 1);
  });

  test('circles that were there before stay; one that grew moves those behind it outwards, newcomers find a place', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.nat(60), (sizes, grown) => {
        const ordered = falling(sizes);
        const radius = Float64Array.from(ordered, Math.sqrt);
        const starts = startsOf(ordered);
        const before = packCircles({ radius, starts }, 1);
        const again = packCircles({ radius, starts, before }, 1);
        expect(farthest(again, before)).toBeLessThan(1e-9);
        radius[grown % radius.length]! += 2;
        before.x[before.x.length - 1] = NaN;
        expect(leastBetween(packCircles({ radius, starts, before }, 1), radius)).toBeGreaterThan(0.5 - 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  test('nothing is packed as nothing', () => {
    expect(packCircles({ radius: new Float64Array(0), starts: new Uint32Array(1) }, 1).x.length).toBe(0);
  });
});
