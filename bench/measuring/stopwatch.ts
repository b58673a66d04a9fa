/** Something to do in, how long it takes and how much memory it holds out. */
import { cpus, totalmem } from 'node:os';

export interface Timing<T> {
  /** The median of the runs. */
  readonly ms: number;
  readonly runs: number;
  /** Of the last run. */
  readonly output: T;
}

/** A run longer than `WARM_MS` needs no other before it that is not counted; after `ENOUGH_MS` in all, no more are begun. */
const WARM_MS = 3_000;
const ENOUGH_MS = 40_000;

/** The median of several runs, after one that is not counted, and the number of runs that it is the median of. */
export function time<T>(run: () => T, runs = 5): Timing<T> {
  const once = (): { ms: number; output: T } => {
    const started = performance.now();
    const output = run();
    return { ms: performance.now() - started, output };
  };
  let last = once();
  const times = last.ms > WARM_MS || runs === 1 ? [last.ms] : [];
  for (let spent = last.ms; times.length < runs && spent < ENOUGH_MS; spent += last.ms) {
    last = once();
    times.push(last.ms);
  }
  return { ms: median(times), runs: times.length, output: last.output };
}

/** Drives a stage to its end. */
export function finish<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Bytes that what is made holds on the heap and beside it: what is in use after garbage is collected, with it less without it. */
export function measureHeap<T>(make: () => T): { bytes: number; output: T } {
  if (!gc) throw new Error('expected Node to be started with --expose-gc');
  const inUse = (): number => {
    // Buffers go with the second collection after the arrays that held them.
    gc!();
    gc!();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = inUse();
  const output = make();
  return { bytes: inUse() - before, output };
}

/** Bytes of the typed arrays among an object's values. */
export function bytesOf(object: object): number {
  let bytes = 0;
  for (const value of Object.values(object)) if (ArrayBuffer.isView(value)) bytes += value.byteLength;
  return bytes;
}

export function describeMachine(): string {
  return `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

/** Says what is being measured, beside the tables. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
