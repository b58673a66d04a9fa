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

/** A uniform grid over discs, filled by a counting sort; its memory is kept from pass to pass. */
export class Overlaps {
  readonly #points: Points;
  readonly #reach: Float64Array;
  readonly #largest: number;
  /** Cell c, row by row, holds the discs `starts[c]` … `starts[c + 1]` − 1 of those sorted by cell. */
  #starts = new Uint32Array(0);
  readonly #cell: Uint32Array;
  /** The sorted discs, and their numbers among the points. */
  readonly #sorted: Points;
  readonly #sortedReach: Float64Array;
  readonly #order: Uint32Array;

  /** `reach` is how far each disc reaches from its point. */
  constructor(points: Points, reach: Float64Array) {
    const n = reach.length;
    this.#points = points;
    this.#reach = reach;
    this.#largest = reach.reduce((largest, r) => Math.max(largest, r), 0);
    this.#cell = new Uint32Array(n);
    this.#sorted = { x: new Float64Array(n), y: new Float64Array(n) };
    this.#sortedReach = new Float64Array(n);
    this.#order = new Uint32Array(n);
  }

  /** Pushes each two discs that overlap apart once, taking reaches `scale` times as large. Returns how many pairs there were. */
  *pushApart(scale: number): Sliced<number> {
    const { x, y } = this.#points;
    const n = x.length;
    const columns = yield* partOf(this.#sort(2 * scale * this.#largest), 0, 0.5);
    let pairs = 0;
    for (let first = 0; first < n; first += SLICE) {
      pairs += this.#pushFrom(first, Math.min(n, first + SLICE), columns, scale);
      yield 0.5 + (0.4 * first) / n;
    }
    for (let k = 0; k < n; k++) {
      const i = this.#order[k]!;
      x[i] = this.#sorted.x[k]!;
      y[i] = this.#sorted.y[k]!;
    }
    return pairs;
  }

  /** Into square cells at least as wide as `width`, with an empty one all round. Returns how many make a row. */
  *#sort(width: number): Sliced<number> {
    const { x, y } = this.#points;
    const n = x.length;
    const { minX, minY, side } = squareRound(this.#points);
    const size = Math.max(width, side / (2 * Math.sqrt(n)), Number.MIN_VALUE);
    const columns = Math.floor(side / size) + 3;
    const cells = columns * columns;
    if (this.#starts.length <= cells) this.#starts = new Uint32Array(2 * cells + 1);
    else this.#starts.fill(0, 0, cells + 1);
    const starts = this.#starts;
    for (let i = 0; i < n; i++) {
      const c = (Math.floor((y[i]! - minY) / size) + 1) * columns + Math.floor((x[i]! - minX) / size) + 1;
      this.#cell[i] = c;
      starts[c]!++;
    }
    yield 0.3;
    for (let c = 1; c <= cells; c++) starts[c]! += starts[c - 1]!;
    yield 0.5;
    for (let i = n - 1; i >= 0; i--) {
      const k = --starts[this.#cell[i]!]!;
      this.#order[k] = i;
      this.#sorted.x[k] = x[i]!;
      this.#sorted.y[k] = y[i]!;
      this.#sortedReach[k] = this.#reach[i]!;
    }
    return columns;
  }

  /** Of the sorted discs `first` … `end` − 1 with those after them, in the same cell and in the four that follow it. */
  #pushFrom(first: number, end: number, columns: number, scale: number): number {
    const starts = this.#starts;
    const reach = this.#sortedReach;
    let pairs = 0;
    for (let i = first; i < end; i++) {
      const c = this.#cell[this.#order[i]!]!;
      const beside = starts[c + 2]!;
      const below = starts[c + columns + 2]!;
      let pushes = 0;
      for (let j = i + 1; j < below && pushes < PUSHES; j++) {
        if (j === beside) j = starts[c + columns - 1]!;
        if (j < below && separate(this.#sorted, i, j, scale * (reach[i]! + reach[j]!))) pushes++;
      }
      pairs += pushes;
    }
    return pairs;
  }
}

/** Moves discs until no two overlap, where two touch at `reach` + `reach`. */
export function* removeOverlaps(points: Points, reach: Float64Array): Sliced<void> {
  const overlaps = new Overlaps(points, reach);
  for (let pass = 1; ; pass++) {
    const pairs = yield* partOf(overlaps.pushApart(1), shareOf(pass - 1), shareOf(pass));
    if (pairs === 0) return;
    if (pass % PATIENCE === 0) stretch(points, WIDENING);
  }
}

/** There is no telling how many passes it takes; most drawings take a few. */
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
