/** Numbers with keys in, the number with the least key out, again and again: a binary heap. */

export class Heap {
  /** The heap: the children of place i are at 2i + 1 and 2i + 2. Of equal keys the lower number comes first. */
  readonly #items: Uint32Array;
  readonly #keys: Float64Array;
  /** Per number, one more than its place; 0 where it is not in the heap. */
  readonly #places: Uint32Array;
  #size = 0;

  /** For the numbers from 0 to `capacity` − 1. */
  constructor(capacity: number) {
    this.#items = new Uint32Array(capacity);
    this.#keys = new Float64Array(capacity);
    this.#places = new Uint32Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** Puts the number in; where it is in, its key becomes this one, which must not be greater. */
  put(item: number, key: number): void {
    this.#keys[item] = key;
    const place = this.#places[item]!;
    this.#rise(place === 0 ? this.#size++ : place - 1, item);
  }

  /** Takes the number with the least key out. There must be one. */
  take(): number {
    const least = this.#items[0]!;
    this.#places[least] = 0;
    const last = this.#items[--this.#size]!;
    if (this.#size > 0) this.#sink(last);
    return least;
  }

  clear(): void {
    for (let place = 0; place < this.#size; place++) this.#places[this.#items[place]!] = 0;
    this.#size = 0;
  }

  #rise(from: number, item: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      const above = this.#items[parent]!;
      if (!this.#isBefore(item, above)) break;
      this.#set(place, above);
      place = parent;
    }
    this.#set(place, item);
  }

  /** From the top. */
  #sink(item: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#isBefore(this.#items[child + 1]!, this.#items[child]!)) child++;
      const below = this.#items[child]!;
      if (!this.#isBefore(below, item)) break;
      this.#set(place, below);
      place = child;
    }
    this.#set(place, item);
  }

  #isBefore(a: number, b: number): boolean {
    const difference = this.#keys[a]! - this.#keys[b]!;
    return difference === 0 ? a < b : difference < 0;
  }

  #set(place: number, item: number): void {
    this.#items[place] = item;
    this.#places[item] = place + 1;
  }
}
