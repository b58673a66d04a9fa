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
        const { x, y } = packCircles(radius, startsOf(ordered), gap);
        let least = Infinity;
        for (let a = 0; a < ordered.length; a++)
          for (let b = 0; b < a; b++)
            least = Math.min(least, Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) - radius[a]! - radius[b]!);
        expect(least).toBeGreaterThan(gap - 1e-3);
      }),
      { numRuns: 20 },
    );
  });

  test('the largest stands in the middle, the many small ones in rows below', () => {
    const sizes = [400, 90, 40, ...Array<number>(900).fill(1)];
    const { x, y } = packCircles(Float64Array.from(sizes, Math.sqrt), startsOf(sizes), 1);
    expect([x[0], y[0]]).toEqual([0, 0]);
    const rows = new Map<number, number>();
    for (const height of y.slice(3)) rows.set(height, (rows.get(height) ?? 0) + 1);
    expect(Math.max(...rows.keys())).toBeLessThan(-20);
    expect(new Set([...rows.values()].slice(0, -1)).size).toBe(1);
  });

  test('loners alone fill a square', () => {
    const { x, y } = packCircles(new Float64Array(10_000).fill(1), startsOf(Array<number>(10_000).fill(1)), 1);
    const width = Math.max(...x) - Math.min(...x);
    const height = Math.max(...y) - Math.min(...y);
    expect(width / height).toBeCloseTo(1, 1);
  });

  test('nothing is packed as nothing', () => {
    expect(packCircles(new Float64Array(0), new Uint32Array(1), 1).x.length).toBe(0);
  });
});
