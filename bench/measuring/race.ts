/** How long ours and others take for the same work in, rows of a table out. */
import { formatMs, formatTimes } from './table.ts';

export interface Lap {
  readonly who: string;
  /** Undefined where it could not be measured. */
  readonly timing: { readonly ms: number; readonly runs: number } | undefined;
  /** What else there is to say of it, one cell for each further column. */
  readonly cells: readonly string[];
}

/** The columns that `raceRows` fills. */
export function raceHeader(...further: readonly string[]): string[] {
  return ['work', 'who', 'time', 'runs', ...further, 'ours is faster by', 'target'];
}

/** Ours first, with the verdict on it. */
export function raceRows(work: string, own: Lap, others: readonly Lap[], verdict: string): string[][] {
  const row = ({ who, timing, cells }: Lap): string[] => [
    work,
    who,
    timing ? formatMs(timing.ms) : 'not measured',
    timing ? String(timing.runs) : '',
    ...cells,
  ];
  const ahead = ({ timing }: Lap): string => (timing && own.timing ? formatTimes(timing.ms / own.timing.ms) : '');
  return [[...row(own), '', verdict], ...others.map((other) => [...row(other), ahead(other), ''])];
}
