import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorsInside, type Lasso } from '../../../src/core/drawing/lasso.ts';

const discs = (...places: readonly (readonly [number, number])[]): Parameters<typeof authorsInside>[0] => ({
  author: Uint32Array.from(places, (_, i) => 10 * i),
  x: Float32Array.from(places, ([x]) => x),
  y: Float32Array.from(places, ([, y]) => y),
});
const lassoOf = (...corners: readonly (readonly [number, number])[]): Lasso => ({
  x: corners.map(([x]) => x),
  y: corners.map(([, y]) => y),
});
const SQUARE = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
] as const;

test('who stands inside is found, whichever way round the line was drawn', () => {
  const circles = discs([2, 2], [5, 2], [-1, 2], [2, 5], [2, -1], [3.5, 0.5]);
  expect(authorsInside(circles, lassoOf(...SQUARE))).toEqual([0, 50]);
  expect(authorsInside(circles, lassoOf(...SQUARE.toReversed()))).toEqual([0, 50]);
});

test('a bay of the line stays outside', () => {
  const bay = lassoOf([0, 0], [6, 0], [6, 6], [4, 6], [4, 2], [2, 2], [2, 6], [0, 6]);
  expect(authorsInside(discs([1, 4], [3, 4], [5, 4], [3, 1]), bay)).toEqual([0, 20, 30]);
});

test('a line that crosses itself holds both of its loops, and what it goes round twice', () => {
  const eight = lassoOf([0, 0], [4, 4], [4, 0], [0, 4]);
  expect(authorsInside(discs([1, 2], [3, 2], [2, 3]), eight)).toEqual([0, 10]);
  expect(authorsInside(discs([2, 2]), lassoOf(...SQUARE, ...SQUARE))).toEqual([0]);
});

test('a line of no extent holds nobody', () => {
  expect(authorsInside(discs([1, 1]), lassoOf([0, 0], [2, 2]))).toEqual([]);
  expect(authorsInside(discs([1, 1]), lassoOf())).toEqual([]);
});

test('inside a polygon round a circle is what is nearer to its middle than its sides are', () => {
  const corners = 64;
  const ring = lassoOf(
    ...Array.from({ length: corners }, (_, k) => {
      const angle = (2 * Math.PI * k) / corners;
      return [Math.cos(angle), Math.sin(angle)] as const;
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), (x, y) => {
      const distance = Math.hypot(x, y);
      fc.pre(distance < 0.99 || distance > 1.01);
      expect(authorsInside(discs([x, y]), ring)).toEqual(distance < 1 ? [0] : []);
    }),
  );
});
