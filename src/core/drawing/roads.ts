/** Lines of a picture, one after another, in; the shortest way along those taken so far out: a road network that grows. */
import { Heap } from '../heap.ts';

/** Places by their number. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

const NOWHERE = 0xffffffff;

export class Roads {
  readonly #places: Places;
  /** Per place the last road from there, one more than its number; roads there and back are 2r and 2r + 1. */
  readonly #last: Uint32Array;
  readonly #previous: number[] = [];
  readonly #to: number[] = [];
  readonly #lengths: number[] = [];

  readonly #heap: Heap;
  readonly #far: Float64Array;
  readonly #from: Uint32Array;
  /** The search that a place was last met in. */
  readonly #met: Uint32Array;
  #search = 0;

  constructor(places: Places) {
    const count = places.x.length;
    this.#places = places;
    this.#last = new Uint32Array(count);
    this.#heap = new Heap(count);
    this.#far = new Float64Array(count);
    this.#from = new Uint32Array(count);
    this.#met = new Uint32Array(count);
  }

  add(a: number, b: number): void {
    const length = this.#distance(a, b);
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      this.#previous.push(this.#last[from]!);
      this.#to.push(to);
      this.#lengths.push(length);
      this.#last[from] = this.#to.length;
    }
  }

  /**
   * The places on the shortest way, both ends included; undefined where there is none that is at most `most` long. By
   * Peter E. Hart, Nils J. Nilsson & Bertram Raphael, "A formal basis for the heuristic determination of minimum cost
   * paths", 1968, doi:10.1109/TSSC.1968.300136; what is left is at least the distance as the crow flies.
   */
  find(source: number, target: number, most: number): number[] | undefined {
    this.#search++;
    this.#heap.clear();
    this.#meet(source, NOWHERE, 0, target);
    while (this.#heap.size > 0) {
      const at = this.#heap.take();
      if (at === target) return this.#trace(target);
      for (let road = this.#last[at]!; road > 0; road = this.#previous[road - 1]!) {
        const next = this.#to[road - 1]!;
        const far = this.#far[at]! + this.#lengths[road - 1]!;
        if (this.#met[next] === this.#search && this.#far[next]! <= far) continue;
        if (far + this.#distance(next, target) <= most) this.#meet(next, at, far, target);
      }
    }
    return undefined;
  }

  #meet(place: number, from: number, far: number, target: number): void {
    this.#met[place] = this.#search;
    this.#far[place] = far;
    this.#from[place] = from;
    this.#heap.put(place, far + this.#distance(place, target));
  }

  #trace(target: number): number[] {
    const way = [target];
    for (let at = this.#from[target]!; at !== NOWHERE; at = this.#from[at]!) way.push(at);
    return way.reverse();
  }

  #distance(a: number, b: number): number {
    const { x, y } = this.#places;
    const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!];
    return Math.sqrt(dx * dx + dy * dy);
  }
}
