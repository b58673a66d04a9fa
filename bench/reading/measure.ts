/** Something to do in, how long it takes out: the median of several runs, after one that is not counted. */

export function measureMs(run: () => unknown, runs = 5): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}

/** Megabytes (10⁶ UTF-8 bytes) a second. */
export function toSpeed(text: string, ms: number): number {
  return Buffer.byteLength(text) / 1000 / ms;
}
