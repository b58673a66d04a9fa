/** A stage in slices in, its output out, with the page free to answer between any two of them. */
import type { Sliced } from '../../core/model.ts';

const SLICE_MS = 12;

/** Rejects with the signal's reason where it is given up. */
export async function inSlices<T>(stage: Sliced<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const { done, value } = stage.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}
