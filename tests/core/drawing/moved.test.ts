import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveDiscs, type Place } from '../../../src/core/drawing/moved.ts';
import type { Layout } from '../../../src/core/model.ts';
import { finish } from '../network-of.ts';

const layoutOf = (...discs: readonly (readonly [x: number, y: number, radius: number])[]): Layout => ({
  x: Float32Array.from(discs, ([x]) => x),
  y: Float32Array.from(discs, ([, y]) => y),
  radius: Float32Array.from(discs, ([, , radius]) => radius),
});
const move = (layout: Layout, wanted: ReadonlyMap<number, Place>): Layout => finish(moveDiscs(layout, wanted));
const put = (...places: readonly (readonly [author: number, x: number, y: number])[]): Map<number, Place> =>
  new Map(places.map(([author, x, y]) => [author, { x, y }]));

function overlapping({ x, y, radius }: Layout): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++)
      if (radius[i]! > 0 && radius[j]! > 0 && Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < radius[i]! + radius[j]!)
        pairs.push([j, i]);
  return pairs;
}

/** Discs of unlike sizes on a lattice that is just wide enough for the largest. */
function lattice(side: number): Layout {
  return layoutOf(
    ...Array.from(
      { length: side * side },
      (_, i) => [6.1 * (i % side), 6.1 * Math.floor(i / side), 1 + (i % 3)] as const,
    ),
  );
}

test('a disc stands exactly where it was put, and nobody else moves', () => {
  const layout = layoutOf([0, 0, 5], [20, 0, 5], [40, 0, 5]);
  const moved = move(layout, put([2, 10, 30]));
  expect([...moved.x]).toEqual([0, 20, 10]);
  expect([...moved.y]).toEqual([0, 0, 30]);
  expect([...layout.x]).toEqual([0, 20, 40]);
});

test('where somebody stands already, it stands beside them on the side where it was put', () => {
  const moved = move(layoutOf([0, 0, 5], [100, 0, 5]), put([1, 3, 0]));
  expect(moved.x[1]).toBeCloseTo(10.2, 4);
  expect(moved.y[1]).toBe(0);
});

test('between two it stands where it has room to both, and of two put on one spot the earlier one has it', () => {
  const between = move(layoutOf([-6, 0, 5], [6, 0, 5], [100, 0, 5]), put([2, 0, 1]));
  expect(overlapping(between)).toEqual([]);
  expect(between.x[2]).toBeCloseTo(0, 3);
  expect(between.y[2]).toBeGreaterThan(7);
  const both = move(layoutOf([0, 0, 5], [100, 0, 5]), put([1, 50, 50], [0, 50, 50]));
  expect([both.x[1], both.y[1]]).toEqual([50, 50]);
  expect(overlapping(both)).toEqual([]);
});

test('somebody who is hidden stays hidden, and takes nobody’s place', () => {
  const moved = move(layoutOf([0, 0, 0], [9, 9, 5]), put([0, 3, 3], [1, 0, 0]));
  expect([moved.x[0], moved.x[1]]).toEqual([0, 0]);
});

test('no two discs overlap, whoever is put wherever, and the same wishes give the same places', () => {
  const layout = lattice(12);
  const place = fc.double({ min: -20, max: 90, noNaN: true });
  const wishes = fc.array(fc.tuple(fc.nat(143), place, place), { maxLength: 12 });
  fc.assert(
    fc.property(wishes, (places) => {
      const moved = move(layout, put(...places));
      expect(overlapping(moved)).toEqual([]);
      expect(move(layout, put(...places))).toEqual(moved);
    }),
    { numRuns: 200 },
  );
});

test('no place that is free is nearer than the one that is found', () => {
  const layout = lattice(6);
  const place = fc.double({ min: 0, max: 31, noNaN: true });
  fc.assert(
    fc.property(fc.nat(35), place, place, fc.double({ min: 0, max: 1, noNaN: true }), (author, x, y, share) => {
      const moved = move(layout, put([author, x, y]));
      const found = Math.hypot(moved.x[author]! - x, moved.y[author]! - y);
      // A ring of places a little nearer: at each of them it would stand nearer to somebody than the gap asks.
      for (let k = 0; k < 32; k++) {
        const angle = (2 * Math.PI * (k + share)) / 32;
        const [atX, atY] = [x + 0.95 * found * Math.cos(angle), y + 0.95 * found * Math.sin(angle)];
        const free = layout.x.every(
          (other, i) =>
            i === author ||
            Math.hypot(other - atX, layout.y[i]! - atY) >= 1.021 * (layout.radius[i]! + layout.radius[author]!),
        );
        // What is nearer is the rounding of a place that was free.
        expect(free && found > 0.001).toBe(false);
      }
    }),
  );
});

test('from the middle of a dense crowd a disc finds its way out', () => {
  const crowd = Array.from({ length: 900 }, (_, i) => [2.02 * (i % 30), 2.02 * Math.floor(i / 30), 1] as const);
  const moved = move(layoutOf(...crowd, [500, 500, 4]), put([900, 30, 30]));
  expect(overlapping(moved)).toEqual([]);
  expect(Math.min(moved.x[900]!, moved.y[900]!, 58.6 - moved.x[900]!, 58.6 - moved.y[900]!)).toBeLessThan(-3);
});
