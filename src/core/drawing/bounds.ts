/** A layout and the authors shown in, the rectangle round them out, and the scale at which it fits a window. */
import type { Bounds, Layout } from '../model.ts';

/** A map of very few people is not blown up until it fills the window. */
const LEAST_SIDE = 200;

/** `leastSide`: of the rectangle, in layout units. */
export function boundsOf({ x, y, radius }: Layout, shown: Uint32Array, leastSide = LEAST_SIDE): Bounds {
  let [minX, minY, maxX, maxY] = shown.length ? [Infinity, Infinity, -Infinity, -Infinity] : [0, 0, 0, 0];
  for (let i = 0; i < shown.length; i++) {
    const a = shown[i]!;
    const r = radius[a]!;
    if (x[a]! - r < minX) minX = x[a]! - r;
    if (y[a]! - r < minY) minY = y[a]! - r;
    if (x[a]! + r > maxX) maxX = x[a]! + r;
    if (y[a]! + r > maxY) maxY = y[a]! + r;
  }
  const padX = Math.max(0, leastSide - (maxX - minX)) / 2;
  const padY = Math.max(0, leastSide - (maxY - minY)) / 2;
  return { minX: minX - padX, minY: minY - padY, maxX: maxX + padX, maxY: maxY + padY };
}

/** The smallest bounds that hold all of the given ones; inside out where none are given. */
export function uniteBounds(all: readonly Bounds[]): Bounds {
  return all.reduce<Bounds>(
    (united, bounds) => ({
      minX: Math.min(united.minX, bounds.minX),
      minY: Math.min(united.minY, bounds.minY),
      maxX: Math.max(united.maxX, bounds.maxX),
      maxY: Math.max(united.maxY, bounds.maxY),
    }),
    { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity },
  );
}

/** The whole map in a window like this is what its labels are placed for. */
export const USUAL_WINDOW = { widthPx: 1200, heightPx: 800 };
/** What a map leaves free round its outermost discs, for their names; most stand beside them or find room further in. */
export const MARGIN_PX = { x: 36, y: 16 };
/** Pixels per layout unit at most, so that two people do not fill a window. */
const MOST_SCALE = 3;

/** The scale at which the bounds and their margin fill the room there is. */
export function scaleToFit(
  { minX, minY, maxX, maxY }: Bounds,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  mostScale = MOST_SCALE,
): number {
  const freeWidthPx = Math.max(40, widthPx - 2 * MARGIN_PX.x);
  const freeHeightPx = Math.max(40, heightPx - 2 * MARGIN_PX.y);
  return Math.min(freeWidthPx / Math.max(maxX - minX, 1e-6), freeHeightPx / Math.max(maxY - minY, 1e-6), mostScale);
}
