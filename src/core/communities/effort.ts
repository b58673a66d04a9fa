/** The number of co-authorships in, how hard communities are sought among them out. */

/** Co-authorships times iterations, which take about half a second. */
const BUDGET = 1_000_000;
/** More iterations than this change next to nothing. */
const ITERATIONS = 10;
/** More runs than this rarely find a better partition, even of a small network. */
const RUNS = 8;

export interface Effort {
  /** Of which the best is kept. */
  readonly runs: number;
  readonly iterations: number;
}

export function effortFor(coAuthorships: number): Effort {
  const affordable = Math.floor(BUDGET / Math.max(1, coAuthorships));
  return {
    iterations: Math.max(1, Math.min(ITERATIONS, affordable)),
    runs: Math.max(1, Math.min(RUNS, Math.floor(affordable / ITERATIONS))),
  };
}
