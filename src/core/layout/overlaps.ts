/** Discs in, the same discs pushed apart until no two overlap out. */
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { SCATTER_X, SCATTER_Y, squareRound, stretch, type Points } from './points.ts';

/** Pushing a little too far ends jams sooner. */
const OVERSHOOT = 1.15;
/** Discs touch, and count as apart, from this share of their distance. */
const APART = 1 - 1e-6;
/** Passes before the drawing is widened a little to make room. */
const PATIENCE = 100;
const WIDENING = 1.05;
/** From so many others a disc is pushed in one pass at most, which bounds the work where many lie on one spot. */
const PUSHES = 64;

/** Discs of a slice. */
const SLICE = 16384;

/** A uniform grid over points, filled by a counting sort; its memory is kept from pass to pass. */
export class Overlaps {
  readonly #points: Points;
  readonly #reach: Float64Array;
  readonly #cell: Uint32Array;
  readonly #members: Uint32Array;
  #starts = new Uint32Array(0);
  readonly #largest: number;

  /** `reach` is how far each disc reaches from its point. */
  constructor(points: Points, reach: Float64Array) {
    this.#points = points;
    this.#reach = reach;
    this.#cell = new Uint32Array(reach.length);
    this.#members = new Uint32Array(reach.length);
    let largest = 0;
    for (let i = 0; i < reach.length; i++) largest = Math.max(largest, reach[i]!);
    this.#largest = largest;
  }

  /** Pushes each two discs that overlap apart once, taking reaches `scale` times as large. Returns how many pairs there were. */
  *pushApart(scale: number): Sliced<number> {
    const columns = yield* partOf(this.#fill(2 * scale * this.#largest), 0, 0.4);
    const cell = this.#cell;
    const members = this.#members;
    const starts = this.#starts;
    let pairs = 0;
    for (let i = 0; i < cell.length; i++) {
      let pushes = 0;
      for (let row = cell[i]! - columns; row <= cell[i]! + columns; row += columns) {
        for (let k = starts[row - 1]!; k < starts[row + 2]! && pushes < PUSHES; k++) {
          const j = members[k]!;
          if (j > i && separate(this.#points, i, j, scale * (this.#reach[i]! + this.#reach[j]!))) pushes++;
        }
      }
      pairs += pushes;
      if (i % SLICE === SLICE - 1) yield 0.4 + (0.6 * i) / cell.length;
    }
    return pairs;
  }

  /** Sorts the points into square cells at least as wide as `width`, with an empty cell all round; returns cells per row. */
  *#fill(width: number): Sliced<number> {
    const { x, y } = this.#points;
    const n = x.length;
    const { minX, minY, side } = squareRound(this.#points);
    const size = Math.max(width, side / (2 * Math.sqrt(n)), Number.MIN_VALUE);
    const columns = Math.floor(side / size) + 3;
    const cell = this.#cell;
    const cells = columns * columns;
    if (this.#starts.length <= cells) this.#starts = new Uint32Array(2 * cells + 1);
    else this.#starts.fill(0, 0, cells + 1);
    const starts = this.#starts;
    for (let i = 0; i < n; i++) {
      const c = (Math.floor((y[i]! - minY) / size) + 1) * columns + Math.floor((x[i]! - minX) / size) + 1;
      cell[i] = c;
      starts[c]!++;
    }
    yield 0.4;
    for (let c = 1; c <= cells; c++) starts[c]! += starts[c - 1]!;
    yield 0.6;
    for (let i = n - 1; i >= 0; i--) this.#members[--starts[cell[i]!]!] = i;
    return columns;
  }
}

/** Moves discs until no two overlap, where two touch at `reach` + `reach`.  */
export function* removeOverlaps(points: Points, reach: Float64Array): Sliced<void> {
  const overlaps = new Overlaps(points, reach);
  for (let pass = 1; ; pass++) {
    const pairs = yield* partOf(overlaps.pushApart(1), shareOf(pass - 1), shareOf(pass));
    if (pairs === 0) return;
    if (pass % PATIENCE === 0) stretch(points, WIDENING);
    yield shareOf(pass);
  }
}

/** There is no telling how many passes it takes; most take a few. */
function shareOf(pass: number): number {
  return 1 - PATIENCE / (PATIENCE + pass);
}

/** Whether two points were nearer than `gap`; if so, they are moved apart. */
function separate({ x, y }: Points, i: number, j: number, gap: number): boolean {
  let dx = x[i]! - x[j]!;
  let dy = y[i]! - y[j]!;
  let distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= gap * APART) return false;
  let push = (OVERSHOOT * gap - distance) / 2;
  if (distance < gap * 1e-6) {
    // Points on one spot part in a direction that depends on their numbers alone.
    dx = ((i * SCATTER_X) % 1) - 0.5;
    dy = ((j * SCATTER_Y) % 1) - 0.5;
    distance = Math.sqrt(dx * dx + dy * dy) + 1e-6;
  }
  push /= distance;
  x[i]! += dx * push;
  y[i]! += dy * push;
  x[j]! -= dx * push;
  y[j]! -= dy * push;
  return true;
}
