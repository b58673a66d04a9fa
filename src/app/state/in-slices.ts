/** Work in slices in, its result out, between which the page goes on living. */

/** Of work at a time: less than what is felt. */
const BUSY_MS = 10;

export function inSlices<T>(work: Generator<unknown, T, void>): Promise<T>;
/** Undefined where the signal ended it. */
export function inSlices<T>(work: Generator<unknown, T, void>, signal: AbortSignal): Promise<T | undefined>;
/** Work that is done within the first slice of time is done before this returns. */
export async function inSlices<T>(work: Generator<unknown, T, void>, signal?: AbortSignal): Promise<T | undefined> {
  if (signal?.aborted) return undefined;
  let until = performance.now() + BUSY_MS;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal?.aborted) return undefined;
    until = performance.now() + BUSY_MS;
  }
}
