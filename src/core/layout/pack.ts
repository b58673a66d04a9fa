/** Circles in, places for them side by side out: the largest in the middle, others round it, the many small ones in rows below. */
import { packSiblings } from 'd3';
import type { Points } from './points.ts';

/** About so many circles are packed round the first; the rest stand in rows. */
const AROUND = 250;

/**
 * The centres of circles with the given radii, at least `gap` apart, for parts from the largest on: part c has
 * `starts[c + 1] − starts[c]` authors. Where there are more than `AROUND`, all of the size that would be cut stand in
 * rows, so that those of one size stand together.
 */
export function packCircles(radius: Float64Array, starts: Uint32Array, gap: number): Points {
  const count = radius.length;
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  const sizeOf = (c: number): number => starts[c + 1]! - starts[c]!;
  let around = Math.min(count, AROUND);
  if (count > AROUND) while (around > 0 && sizeOf(around - 1) <= sizeOf(AROUND)) around--;
  const circles = packSiblings(Array.from(radius.subarray(0, around), (r) => ({ r: r + gap / 2, x: 0, y: 0 })));
  circles.forEach(({ x, y }, c) => {
    places.x[c] = x - circles[0]!.x;
    places.y[c] = y - circles[0]!.y;
  });
  addRows(places, radius, around, gap);
  return places;
}

/** The circles from number `first` on, in rows as wide as what stands above them. */
function addRows({ x, y }: Points, radius: Float64Array, first: number, gap: number): void {
  let left = 0;
  let right = 0;
  let bottom = 0;
  for (let c = 0; c < first; c++) {
    const reach = radius[c]! + gap / 2;
    left = Math.min(left, x[c]! - reach);
    right = Math.max(right, x[c]! + reach);
    bottom = Math.min(bottom, y[c]! - reach);
  }
  let area = 0;
  for (let c = first; c < radius.length; c++) area += (2 * radius[c]! + gap) * (2 * radius[c]! + gap);
  const width = Math.max(right - left, Math.sqrt(area));
  left = (left + right - width) / 2;
  let reached = left;
  let height = 0;
  for (let c = first; c < radius.length; c++) {
    const side = 2 * radius[c]! + gap;
    if (reached + side > left + width && reached > left) {
      bottom -= height;
      reached = left;
      height = 0;
    }
    height = Math.max(height, side);
    x[c] = reached + side / 2;
    y[c] = bottom - side / 2;
    reached += side;
  }
}
