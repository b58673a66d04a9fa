/** Lines in, those near a box out: a uniform grid whose cells list the lines that run through them. */
import type { Scene } from '../model.ts';
import type { Box } from './box-index.ts';

/** Lines for each cell, were each of them in one only. */
const LINES_A_CELL = 64;

export class LineGrid {
  readonly #minX: number;
  readonly #minY: number;
  readonly #side: number;
  readonly #columns: number;
  readonly #rows: number;
  /** The lines of a cell, ascending: `members[starts[cell] … starts[cell + 1] − 1]`, row by row. */
  readonly #starts: Uint32Array;
  readonly #members: Uint32Array;

  /** `ends`: places of the circles that each line joins, two by two. */
  constructor({ x, y }: Pick<Scene['circles'], 'x' | 'y'>, ends: Uint32Array) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < x.length; i++) {
      minX = Math.min(minX, x[i]!);
      minY = Math.min(minY, y[i]!);
      maxX = Math.max(maxX, x[i]!);
      maxY = Math.max(maxY, y[i]!);
    }
    [this.#minX, this.#minY] = [minX, minY];
    const [width, height] = x.length > 0 ? [maxX - minX, maxY - minY] : [0, 0];
    const cells = Math.max(1, ends.length / 2 / LINES_A_CELL);
    this.#side = Math.max(Math.sqrt((width * height) / cells), Math.max(width, height) / cells) || 1;
    this.#columns = Math.floor(width / this.#side) + 1;
    this.#rows = Math.floor(height / this.#side) + 1;
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    this.#walk({ x, y }, ends, (cell) => this.#starts[cell + 1]!++);
    for (let cell = 1; cell < this.#starts.length; cell++) this.#starts[cell]! += this.#starts[cell - 1]!;
    this.#members = new Uint32Array(this.#starts.at(-1)!);
    const next = this.#starts.slice();
    this.#walk({ x, y }, ends, (cell, line) => (this.#members[next[cell]!++] = line));
  }

  /** Calls back with all lines that cross the box, and with others near it; with some more than once. */
  forEach({ minX, minY, maxX, maxY }: Box, callback: (line: number) => void): void {
    const [first, last] = [this.#columnOf(minX), this.#columnOf(maxX)];
    const lastRow = this.#rowOf(maxY);
    for (let row = this.#rowOf(minY); row <= lastRow; row++) {
      const end = this.#starts[row * this.#columns + last + 1]!;
      for (let i = this.#starts[row * this.#columns + first]!; i < end; i++) callback(this.#members[i]!);
    }
  }

  /** Each line with each cell that it runs through, from row to row. */
  #walk(
    { x, y }: Pick<Scene['circles'], 'x' | 'y'>,
    ends: Uint32Array,
    visit: (cell: number, line: number) => void,
  ): void {
    for (let line = 0; line < ends.length / 2; line++) {
      let [low, high] = [ends[2 * line]!, ends[2 * line + 1]!];
      if (y[low]! > y[high]!) [low, high] = [high, low];
      const [fromX, fromY, toY] = [x[low]!, y[low]!, y[high]!];
      const slope = toY > fromY ? (x[high]! - fromX) / (toY - fromY) : 0;
      const lastRow = this.#rowOf(toY);
      for (let row = this.#rowOf(fromY), at = fromX; row <= lastRow; row++) {
        const above = this.#minY + (row + 1) * this.#side;
        const to = row === lastRow ? x[high]! : fromX + (above - fromY) * slope;
        const [first, last] = [this.#columnOf(Math.min(at, to)), this.#columnOf(Math.max(at, to))];
        for (let column = first; column <= last; column++) visit(row * this.#columns + column, line);
        at = to;
      }
    }
  }

  #columnOf(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((x - this.#minX) / this.#side)));
  }

  #rowOf(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((y - this.#minY) / this.#side)));
  }
}
