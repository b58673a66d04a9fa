/** Numbers met in papers in, in how many papers each was met out. */

export class Tally {
  /** Every number met since the last `reset`, in the order of the first meetings. */
  readonly met: number[] = [];
  #counts = new Uint32Array(1 << 10);
  /** One more than the paper in which a number was met last. */
  #last = new Uint32Array(1 << 10);

  /** A number counts once a paper; papers come one after another. */
  meet(number: number, paper: number): void {
    if (number >= this.#last.length) this.#grow(number);
    if (this.#last[number] === paper + 1) return;
    this.#last[number] = paper + 1;
    if (this.#counts[number]!++ === 0) this.met.push(number);
  }

  of(number: number): number {
    return this.#counts[number] ?? 0;
  }

  /** Papers met before must not come again. */
  reset(): void {
    for (const number of this.met) this.#counts[number] = 0;
    this.met.length = 0;
  }

  #grow(number: number): void {
    const length = 2 * Math.max(number, this.#last.length);
    const longer = (values: Uint32Array): Uint32Array<ArrayBuffer> => {
      const copy = new Uint32Array(length);
      copy.set(values);
      return copy;
    };
    this.#counts = longer(this.#counts);
    this.#last = longer(this.#last);
  }
}
