/** Slices of one part of a stage in, slices of the whole stage out. */
import type { Sliced } from './model.ts';

/** The part is done between the shares `from` and `to` of the whole. */
export function* partOf<T>(part: Sliced<T>, from: number, to: number): Sliced<T> {
  for (;;) {
    const { done, value } = part.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}

/** A stage too quick to be sliced. */
// eslint-disable-next-line require-yield
export function* instantly<T>(output: T): Sliced<T> {
  return output;
}
