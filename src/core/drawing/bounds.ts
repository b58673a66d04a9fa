/** A layout and the authors shown in, the rectangle round them out. */
import type { Bounds, Layout } from '../model.ts';

/** A map of very few people is not blown up until it fills the window. */
const LEAST_SIDE = 200;

export function boundsOf({ x, y, radius }: Layout, shown: Uint32Array): Bounds {
  let [minX, minY, maxX, maxY] = shown.length ? [Infinity, Infinity, -Infinity, -Infinity] : [0, 0, 0, 0];
  for (let i = 0; i < shown.length; i++) {
    const a = shown[i]!;
    const r = radius[a]!;
    if (x[a]! - r < minX) minX = x[a]! - r;
    if (y[a]! - r < minY) minY = y[a]! - r;
    if (x[a]! + r > maxX) maxX = x[a]! + r;
    if (y[a]! + r > maxY) maxY = y[a]! + r;
  }
  const padX = Math.max(0, LEAST_SIDE - (maxX - minX)) / 2;
  const padY = Math.max(0, LEAST_SIDE - (maxY - minY)) / 2;
  return { minX: minX - padX, minY: minY - padY, maxX: maxX + padX, maxY: maxY + padY };
}
