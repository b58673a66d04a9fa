/** Circles in, places for them side by side out: the largest in the middle, others round it, the many small ones in rows below. */
import { packSiblings } from 'd3';
import type { Points } from './points.ts';

/** About so many circles are packed round the first; the rest stand in rows. */
const AROUND = 250;

/** Circles of components, largest component first. */
export interface Circles {
  readonly radius: Float64Array;
  /** Component c has `starts[c + 1] − starts[c]` authors. */
  readonly starts: Uint32Array;
  /** Where each one's centre was before, NaN where it was not there. */
  readonly before?: Points;
}

/**
 * Centres at which no two circles come nearer than `gap`, half of it where they keep the places that they had. Where
 * there are more than `AROUND`, all of the size that would be cut stand in rows, so that those of one size stand together.
 */
export function packCircles({ radius, starts, before }: Circles, gap: number): Points {
  const count = radius.length;
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  const sizeOf = (c: number): number => starts[c + 1]! - starts[c]!;
  let around = Math.min(count, AROUND);
  if (count > AROUND) while (around > 0 && sizeOf(around - 1) <= sizeOf(AROUND)) around--;
  if (before) keepPlaces(places, before, radius.subarray(0, around), gap / 2);
  else packRound(places, radius.subarray(0, around), gap);
  addRows(places, radius, around, gap);
  return places;
}

function packRound(places: Points, radius: Float64Array, gap: number): void {
  const circles = packSiblings(Array.from(radius, (r) => ({ r: r + gap / 2, x: 0, y: 0 })));
  circles.forEach(({ x, y }, c) => {
    places.x[c] = x - circles[0]!.x;
    places.y[c] = y - circles[0]!.y;
  });
}

/** Each circle stays where it was, or goes straight away from the first one until it is clear of those before it. */
function keepPlaces({ x, y }: Points, before: Points, radius: Float64Array, gap: number): void {
  const placeOf = (c: number): readonly [number, number] =>
    Number.isNaN(before.x[c]!) ? [x[0]!, y[0]!] : [before.x[c]!, before.y[c]!];
  for (let c = 0; c < radius.length; c++) {
    const [wishX, wishY] = placeOf(c);
    const distance = Math.sqrt((wishX - x[0]!) * (wishX - x[0]!) + (wishY - y[0]!) * (wishY - y[0]!));
    // A newcomer goes straight down.
    const toX = distance > 0 ? (wishX - x[0]!) / distance : 0;
    const toY = distance > 0 ? (wishY - y[0]!) / distance : -1;
    let away = distance;
    for (let other = 0; other < c; other++) {
      const dx = x[other]! - x[0]!;
      const dy = y[other]! - y[0]!;
      const apart = radius[c]! + radius[other]! + gap;
      // The ray passes the other's centre at `along`, `aside` from it.
      const along = dx * toX + dy * toY;
      const aside = dx * toY - dy * toX;
      const half = Math.sqrt(Math.max(0, apart * apart - aside * aside));
      if (away <= along - half || away >= along + half) continue;
      away = along + half;
      other = -1;
    }
    [x[c], y[c]] = c === 0 ? [wishX, wishY] : [x[0]! + away * toX, y[0]! + away * toY];
  }
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
