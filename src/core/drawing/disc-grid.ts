/** Discs in, those near a box out: a uniform grid in rows, so that neighbours on the map are neighbours in memory. */
import { groupNodes } from '../graph.ts';
import type { Scene } from '../model.ts';
import type { Box } from './box-index.ts';

/** The discs of a scene. */
export type Discs = Pick<Scene['circles'], 'x' | 'y' | 'radius'>;

export class DiscGrid {
  readonly largest: number;
  readonly #minX: number;
  readonly #minY: number;
  readonly #side: number;
  readonly #columns: number;
  readonly #rows: number;
  /** The discs whose middles lie in a cell: `starts[cell] … starts[cell + 1] − 1`, row by row. */
  readonly #starts: Uint32Array;
  readonly #discs: Discs;
  /** What number each of them has among those given. */
  readonly #members: Uint32Array;

  constructor({ x, y, radius }: Discs) {
    const count = radius.length;
    const reach = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity, radius: 0 };
    for (let i = 0; i < count; i++) {
      reach.minX = Math.min(reach.minX, x[i]!);
      reach.minY = Math.min(reach.minY, y[i]!);
      reach.maxX = Math.max(reach.maxX, x[i]!);
      reach.maxY = Math.max(reach.maxY, y[i]!);
      reach.radius = Math.max(reach.radius, radius[i]!);
    }
    this.largest = reach.radius;
    [this.#minX, this.#minY] = count > 0 ? [reach.minX, reach.minY] : [0, 0];
    const [width, height] = count > 0 ? [reach.maxX - reach.minX, reach.maxY - reach.minY] : [0, 0];
    // About one disc a cell, and at most three cells a disc.
    this.#side = Math.max(Math.sqrt((width * height) / count), Math.max(width, height) / count) || 1;
    this.#columns = Math.floor(width / this.#side) + 1;
    this.#rows = Math.floor(height / this.#side) + 1;
    const cells = new Uint32Array(count);
    for (let i = 0; i < count; i++) cells[i] = this.#rowOf(y[i]!) * this.#columns + this.#columnOf(x[i]!);
    const { starts, members } = groupNodes(cells, this.#columns * this.#rows);
    this.#starts = starts;
    this.#members = members;
    this.#discs = { x: new Float32Array(count), y: new Float32Array(count), radius: new Float32Array(count) };
    for (let i = 0; i < count; i++) {
      const disc = members[i]!;
      this.#discs.x[i] = x[disc]!;
      this.#discs.y[i] = y[disc]!;
      this.#discs.radius[i] = radius[disc]!;
    }
  }

  /** Whether `stops` returns true for a disc; all that touch the box are among those that it is asked for. */
  some(
    { minX, minY, maxX, maxY }: Box,
    stops: (x: number, y: number, radius: number, disc: number) => boolean,
  ): boolean {
    const { x, y, radius } = this.#discs;
    const first = this.#columnOf(minX - this.largest);
    const last = this.#columnOf(maxX + this.largest);
    const lastRow = this.#rowOf(maxY + this.largest);
    for (let row = this.#rowOf(minY - this.largest); row <= lastRow; row++) {
      const end = this.#starts[row * this.#columns + last + 1]!;
      for (let i = this.#starts[row * this.#columns + first]!; i < end; i++)
        if (stops(x[i]!, y[i]!, radius[i]!, this.#members[i]!)) return true;
    }
    return false;
  }

  #columnOf(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((x - this.#minX) / this.#side)));
  }

  #rowOf(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((y - this.#minY) / this.#side)));
  }
}
