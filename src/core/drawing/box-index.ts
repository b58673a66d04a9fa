/**
 * Boxes in, those near another box out: a grid whose cells share the slots of a hash table, after Matthias Teschner et al.,
 * "Optimized spatial hashing for collision detection of deformable objects", 2003, Vision, Modeling and Visualization,
 * 47–54.
 */

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

const NONE = -1;

export class BoxIndex {
  readonly #cellWidth: number;
  readonly #cellHeight: number;
  /** minX, minY, maxX, maxY of one box after another. */
  readonly #sides: number[] = [];
  /** Per slot its last entry; per entry its box, and the entry before it. */
  readonly #last: Int32Array;
  readonly #boxes: number[] = [];
  readonly #before: number[] = [];

  /** `cell`: about the size of a usual box. Finds fastest while there are no more boxes than `expected`. */
  constructor(cell: { readonly width: number; readonly height: number }, expected: number) {
    if (!(cell.width > 0 && cell.height > 0))
      throw new Error(`expected a cell with an area, got ${cell.width} × ${cell.height}`);
    this.#cellWidth = cell.width;
    this.#cellHeight = cell.height;
    let slots = 64;
    while (slots < 2 * expected) slots *= 2;
    this.#last = new Int32Array(slots).fill(NONE);
  }

  /** Boxes are numbered from 0 in the order in which they are added. */
  add({ minX, minY, maxX, maxY }: Box): void {
    const number = this.#sides.length / 4;
    this.#sides.push(minX, minY, maxX, maxY);
    const lastColumn = Math.floor(maxX / this.#cellWidth);
    const lastRow = Math.floor(maxY / this.#cellHeight);
    for (let column = Math.floor(minX / this.#cellWidth); column <= lastColumn; column++)
      for (let row = Math.floor(minY / this.#cellHeight); row <= lastRow; row++) {
        const slot = this.#slotOf(column, row);
        this.#before.push(this.#last[slot]!);
        this.#last[slot] = this.#boxes.length;
        this.#boxes.push(number);
      }
  }

  /** Whether `stops` returns true for one of the boxes that overlap this one, touching edges not counted; it may meet a box again. */
  some({ minX, minY, maxX, maxY }: Box, stops: (number: number) => boolean): boolean {
    const sides = this.#sides;
    const lastColumn = Math.floor(maxX / this.#cellWidth);
    const lastRow = Math.floor(maxY / this.#cellHeight);
    for (let column = Math.floor(minX / this.#cellWidth); column <= lastColumn; column++)
      for (let row = Math.floor(minY / this.#cellHeight); row <= lastRow; row++)
        for (let e = this.#last[this.#slotOf(column, row)]!; e !== NONE; e = this.#before[e]!) {
          const number = this.#boxes[e]!;
          const at = 4 * number;
          const overlaps = sides[at]! < maxX && minX < sides[at + 2]! && sides[at + 1]! < maxY && minY < sides[at + 3]!;
          if (overlaps && stops(number)) return true;
        }
    return false;
  }

  #slotOf(column: number, row: number): number {
    const mixed = Math.imul(column, 73856093) ^ Math.imul(row, 19349663);
    return (mixed ^ (mixed >>> 16)) & (this.#last.length - 1);
  }
}
