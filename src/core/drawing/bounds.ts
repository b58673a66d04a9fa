/** A layout and the authors shown in, the rectangle round them out. */
import type { Bounds, Layout } from '../model.ts';

/** A map of very few people is not blown up until it fills the window. */
const LEAST_SIDE = 200;

export function boundsOf({ x, y, radius }: Layout, shown: Uint32Array): Bounds {
  let [minX, minY, maxX, maxY] = shown.length ? [Infinity, Infinity, -Infinity, -Infinity] : [0, 0, 0, 0];
  for (const a of shown) {
    minX = Math.min(minX, x[a]! - radius[a]!);
    minY = Math.min(minY, y[a]! - radius[a]!);
    maxX = Math.max(maxX, x[a]! + radius[a]!);
    maxY = Math.max(maxY, y[a]! + radius[a]!);
  }
  const padX = Math.max(0, LEAST_SIDE - (maxX - minX)) / 2;
  const padY = Math.max(0, LEAST_SIDE - (maxY - minY)) / 2;
  return { minX: minX - padX, minY: minY - padY, maxX: maxX + padX, maxY: maxY + padY };
}
