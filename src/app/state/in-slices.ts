/** Sliced work in, its result out, done a little at a time on the page so that it never stalls. */
import type { Sliced } from '../../core/model.ts';

/** Well within a frame. */
const WORK_MS = 10;

/** Undefined where the signal says to stop before the work is done. */
export async function inSlices<T>(work: Sliced<T>, signal: AbortSignal): Promise<T | undefined> {
  let until = performance.now() + WORK_MS;
  while (!signal.aborted) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + WORK_MS;
  }
  return undefined;
}
