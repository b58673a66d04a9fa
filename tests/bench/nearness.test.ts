import { expect, test } from 'vitest';
import { countOverlaps, measureNearness } from '../../bench/layout/nearness.ts';
import { createRandom } from '../../src/core/random.ts';
import { networkOf } from '../core/network-of.ts';

/** Cliques of four, one after another along a line, and the same nodes scattered. */
const cliques = networkOf(Array.from({ length: 50 }, (_, c) => [4 * c, 4 * c + 1, 4 * c + 2, 4 * c + 3]));
const grouped = {
  x: Float64Array.from({ length: 200 }, (_, u) => 10 * Math.floor(u / 4) + (u % 2)),
  y: Float64Array.from({ length: 200 }, (_, u) => Math.floor((u % 4) / 2)),
};
const random = createRandom(3);
const scattered = {
  x: Float64Array.from({ length: 200 }, random),
  y: Float64Array.from({ length: 200 }, random),
};

test('a drawing that keeps cliques together recalls all neighbours, on short edges', () => {
  const { recall, edgeLength } = measureNearness(cliques, grouped);
  expect(recall).toBe(1);
  expect(edgeLength).toBeLessThan(0.01);
});

test('a random drawing recalls few neighbours, on edges as long as any distance', () => {
  const { recall, edgeLength } = measureNearness(cliques, scattered);
  expect(recall).toBeLessThan(0.1);
  expect(edgeLength).toBeCloseTo(1, 1);
});

test('spacing does not depend on scale, and is near 1 for points of a square grid', () => {
  const grid = networkOf(Array.from({ length: 899 }, (_, u) => [u, u + 1]));
  const place = (scale: number) => ({
    x: Float64Array.from({ length: 900 }, (_, u) => scale * (u % 30)),
    y: Float64Array.from({ length: 900 }, (_, u) => scale * Math.floor(u / 30)),
  });
  const { spacing, closest } = measureNearness(grid, place(1));
  expect(spacing).toBeCloseTo(1, 1);
  expect(closest).toBeCloseTo(spacing, 12);
  expect(measureNearness(grid, place(1000)).spacing).toBeCloseTo(spacing, 9);
});

test('discs that touch do not overlap, discs closer than that do, and hidden ones never', () => {
  const x = Float32Array.of(0, 2, 3, 0);
  const y = Float32Array.of(0, 0, 0, 0);
  expect(countOverlaps({ x, y, radius: Float32Array.of(1, 1, 0.5, 0) })).toBe(1);
});
