/** Boxes in; whether another box meets any of them, out: a uniform grid. */

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export class BoxIndex {
  readonly #cell: number;
  readonly #grid = new Map<number, Map<number, number[]>>();
  readonly #boxes: Box[] = [];

  /** `cell`: side of a grid cell; about the side of a usual box. */
  constructor(cell: number) {
    if (!(cell > 0)) throw new Error(`expected a cell of positive side, got ${cell}`);
    this.#cell = cell;
  }

  static of(boxes: readonly Box[]): BoxIndex {
    let sum = 0;
    for (const box of boxes) sum += box.maxX - box.minX;
    const index = new BoxIndex(Math.max((4 * sum) / Math.max(boxes.length, 1), 1e-6));
    for (const box of boxes) index.add(box);
    return index;
  }

  add(box: Box): void {
    const number = this.#boxes.length;
    this.#boxes.push(box);
    for (let column = this.#at(box.minX); column <= this.#at(box.maxX); column++) {
      let cells = this.#grid.get(column);
      if (!cells) this.#grid.set(column, (cells = new Map()));
      for (let row = this.#at(box.minY); row <= this.#at(box.maxY); row++) {
        const held = cells.get(row);
        if (held) held.push(number);
        else cells.set(row, [number]);
      }
    }
  }

  /** Whether `box` overlaps any box, touching edges not counted, for which `counts` (given its number) holds. */
  meets(box: Box, counts: (number: number) => boolean = () => true): boolean {
    for (let column = this.#at(box.minX); column <= this.#at(box.maxX); column++) {
      const cells = this.#grid.get(column);
      if (!cells) continue;
      for (let row = this.#at(box.minY); row <= this.#at(box.maxY); row++) {
        for (const number of cells.get(row) ?? []) {
          const other = this.#boxes[number]!;
          if (
            other.minX < box.maxX &&
            box.minX < other.maxX &&
            other.minY < box.maxY &&
            box.minY < other.maxY &&
            counts(number)
          )
            return true;
        }
      }
    }
    return false;
  }

  #at(coordinate: number): number {
    return Math.floor(coordinate / this.#cell);
  }
}
