/** Nothing in, a way to let messages be heard in the middle of long work out. */

/** Short enough for giving up to be answered within a tenth of a second. */
const WORK_MS = 40;

/** To be awaited often; it waits only where the last wait was long ago. */
export function createPauses(): () => Promise<void> | undefined {
  let next = performance.now() + WORK_MS;
  return () => {
    if (performance.now() < next) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        next = performance.now() + WORK_MS;
        resolve();
      }, 0),
    );
  };
}
