/** A few fields in, a paper as a reader would give it out. */
import type { Bibliography, Paper, Reading } from '../../../../src/core/model.ts';
import { paperKey } from '../../../../src/core/papers/key.ts';
import { mergeReadings } from '../../../../src/core/papers/merge.ts';
import { splitName } from '../../../../src/core/text/split-name.ts';

type Fields = Partial<Omit<Paper, 'key' | 'places' | 'names' | 'records'>>;

/** `names` are "Family, Given". */
export function makePaper(title: string, names: readonly string[], extra: Fields = {}, line = 1, file = 'a'): Paper {
  const paper = { title, names: names.map(splitName), ...extra };
  return { key: paperKey(paper), ...paper, places: [{ file, line }] };
}

export function makeReading(...papers: readonly Paper[]): Reading {
  return { format: 'Test', papers, issues: [], issueCounts: [], found: papers.length, skipped: 0 };
}

export function merge(
  readings: readonly Reading[],
  separate: readonly (readonly [string, string])[] = [],
): Bibliography {
  const steps = mergeReadings(readings, separate);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** `names` are joined by "; ". */
export type PairRecord = readonly [title: string, names: string, extra?: Fields];
export type Pair = readonly [what: string, PairRecord, PairRecord];
