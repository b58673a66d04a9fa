/** Discs in, the same discs moved apart until no two overlap out. */
import type { Sliced } from '../model.ts';

/** Passes before the drawing is widened a little to make room. */
const PATIENCE = 60;

/** Moves discs in place until every two are at least `margin` apart; keeps each one as near its place as pushing allows. */
export function* removeOverlaps(x: Float64Array, y: Float64Array, radius: Float64Array, margin: number): Sliced<void> {
  const n = x.length;
  let largest = 0;
  for (const r of radius) largest = Math.max(largest, r);
  const cell = 2 * largest + margin;
  for (let pass = 1; ; pass++) {
    if (!pushApart(x, y, radius, margin, cell)) return;
    if (pass % PATIENCE === 0) {
      for (let i = 0; i < n; i++) {
        x[i]! *= 1.1;
        y[i]! *= 1.1;
      }
    }
    yield 1 - 1 / (1 + pass / PATIENCE);
  }
}

/** One pass over every pair in neighbouring cells of a grid. Returns whether any pair still overlapped. */
function pushApart(x: Float64Array, y: Float64Array, radius: Float64Array, margin: number, cell: number): boolean {
  const n = x.length;
  const grid = new Map<string, number[]>();
  const columnOf = (i: number): number => Math.floor(x[i]! / cell);
  const rowOf = (i: number): number => Math.floor(y[i]! / cell);
  for (let i = 0; i < n; i++) {
    const key = `${columnOf(i)},${rowOf(i)}`;
    const held = grid.get(key);
    if (held) held.push(i);
    else grid.set(key, [i]);
  }
  let moved = false;
  for (let i = 0; i < n; i++) {
    const column = columnOf(i);
    const row = rowOf(i);
    for (let dc = -1; dc <= 1; dc++) {
      for (let dr = -1; dr <= 1; dr++) {
        for (const j of grid.get(`${column + dc},${row + dr}`) ?? []) {
          if (j > i && separate(x, y, i, j, radius[i]! + radius[j]! + margin)) moved = true;
        }
      }
    }
  }
  return moved;
}

/** Pushes two points to at least `gap` apart, a hair more, so that rounding cannot leave them touching. */
function separate(x: Float64Array, y: Float64Array, i: number, j: number, gap: number): boolean {
  let dx = x[j]! - x[i]!;
  let dy = y[j]! - y[i]!;
  const squared = dx * dx + dy * dy;
  if (squared >= gap * gap) return false;
  let distance = Math.sqrt(squared);
  if (distance < 1e-6) {
    // Two points on one spot part along a direction that depends on their numbers alone.
    dx = 1 + (i % 7);
    dy = 1 + (j % 5) - (i % 3);
    distance = Math.sqrt(dx * dx + dy * dy);
    dx /= distance;
    dy /= distance;
  } else {
    dx /= distance;
    dy /= distance;
  }
  const push = (gap * 1.001 - Math.sqrt(squared)) / 2;
  x[i]! -= dx * push;
  y[i]! -= dy * push;
  x[j]! += dx * push;
  y[j]! += dy * push;
  return true;
}
