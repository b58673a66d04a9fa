/** Free places for names at one scale in, a place each for as many as possible out, none of them overlapping. */
import type { Box, BoxIndex } from './box-index.ts';

/** A place that its owner may have. */
export interface Place {
  readonly owner: number;
  readonly box: Box;
  /** What speaks against it, in owners who would have no place. */
  readonly drawback: number;
}

const NONE = -1;
const SEVERAL = -2;
const OPEN = 0;
const CHOSEN = 1;
const LOST = 2;

/** Owners served between two yields. */
const SLICE = 500;
/** So many owners, one after the other, move that another has a place. */
const MOVES = 2;

/** An owner's places stand together, the best first, and owners in the order in which they may choose. */
export class Contest<P extends Place> {
  readonly #places: readonly P[];
  readonly #index: BoxIndex;
  readonly #state: Uint8Array;
  /** For each place where those of its owner begin and end. */
  readonly #first: Uint32Array;
  readonly #end: Uint32Array;
  /** The question in which a place was last met: an index may meet a box again. */
  readonly #met: Uint32Array;
  #question = 0;

  /** `index` is empty at first. */
  constructor(places: readonly P[], index: BoxIndex) {
    this.#places = places;
    this.#index = index;
    this.#state = new Uint8Array(places.length);
    this.#first = new Uint32Array(places.length);
    this.#end = new Uint32Array(places.length);
    this.#met = new Uint32Array(places.length);
    for (let first = 0, end = 0; first < places.length; first = end) {
      while (end < places.length && places[end]!.owner === places[first]!.owner) end++;
      this.#first.fill(first, first, end);
      this.#end.fill(end, first, end);
    }
    for (const { box } of places) index.add(box);
  }

  /** What a box takes from owners: of each the share of their places that it overlaps. No more is counted than `enough`. */
  costOf(box: Box, enough = Infinity, owner = NONE): number {
    const question = ++this.#question;
    let cost = 0;
    this.#index.some(box, (place) => {
      const first = this.#first[place]!;
      if (first === owner || this.#met[place] === question || this.#state[place] === LOST) return false;
      this.#met[place] = question;
      cost += 1 / (this.#end[place]! - first);
      return cost >= enough;
    });
    return cost;
  }

  /** Takes the places that a box overlaps out of the contest. */
  close(box: Box): void {
    this.#index.some(box, (place) => {
      this.#state[place] = LOST;
      return false;
    });
  }

  /**
   * Each owner gets the place that takes least from others; one for whom nothing is left, a place that another can leave
   * for another of their own. Yields the share that is done.
   */
  *settle(): Generator<number, P[]> {
    const { length } = this.#places;
    for (const serve of [this.#choose, this.#serve])
      for (let first = 0, owners = 0; first < length; first = this.#end[first]!) {
        if (++owners % SLICE === 0) yield (serve === this.#choose ? 0 : 0.5) + first / length / 2;
        if (!this.#isServed(first)) serve.call(this, first);
      }
    return this.#places.filter((_, place) => this.#state[place] === CHOSEN);
  }

  #choose(first: number): void {
    let best = NONE;
    let least = Infinity;
    for (let place = first; place < this.#end[first]!; place++) {
      const { box, drawback } = this.#places[place]!;
      if (!this.#isFree(place)) continue;
      const cost = drawback + this.costOf(box, least - drawback, first);
      if (cost >= least) continue;
      least = cost;
      best = place;
    }
    if (best !== NONE) this.#state[best] = CHOSEN;
  }

  #isServed(first: number): boolean {
    for (let place = first; place < this.#end[first]!; place++) if (this.#state[place] === CHOSEN) return true;
    return false;
  }

  /** Finds an owner a place that is free, or where one other is in the way who can be found another. */
  #serve(first: number, moves = MOVES): boolean {
    for (let place = first; place < this.#end[first]!; place++) {
      if (this.#state[place] !== OPEN) continue;
      const other = this.#inTheWayOf(place);
      if (other === SEVERAL || (other !== NONE && moves === 0)) continue;
      this.#state[place] = CHOSEN;
      if (other === NONE) return true;
      this.#state[other] = OPEN;
      if (this.#serve(this.#first[other]!, moves - 1)) return true;
      this.#state[place] = OPEN;
      this.#state[other] = CHOSEN;
    }
    return false;
  }

  #isFree(place: number): boolean {
    if (this.#state[place] === LOST) return false;
    const owner = this.#first[place]!;
    return !this.#index.some(
      this.#places[place]!.box,
      (other) => this.#state[other] === CHOSEN && this.#first[other] !== owner,
    );
  }

  /** The chosen place that overlaps this one. */
  #inTheWayOf(place: number): number {
    let only = NONE;
    const several = this.#index.some(this.#places[place]!.box, (other) => {
      if (this.#state[other] !== CHOSEN || other === only) return false;
      if (only !== NONE) return true;
      only = other;
      return false;
    });
    return several ? SEVERAL : only;
  }
}
