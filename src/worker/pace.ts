/** Times in, when costly work that is never urgent is due again out: at most so often, and in a small share of the time. */

/** Between two pictures of a layout that runs. */
const LEAST_MS = 100;
/** Of the time, at most this share goes into pictures. */
const SHARE = 0.08;

export class Pace {
  #next = 0;

  isDue(now: number): boolean {
    return now >= this.#next;
  }

  /** Tells of work that was done between two times. */
  spent(from: number, to: number): void {
    this.#next = to + Math.max(LEAST_MS, (to - from) / SHARE);
  }
}
