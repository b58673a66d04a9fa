/** Which records are of one paper, and which are not however alike they are. */
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { compareRecords } from '../../../../src/core/papers/duplicates/compare.ts';
import { Fingerprint } from '../../../../src/core/papers/duplicates/fingerprint.ts';
import { makePaper, makeReading, merge, type PairRecord } from './make-paper.ts';
import { SAME } from './one-paper.ts';
import { DIFFERENT } from './two-papers.ts';

function toPaper([title, names, extra]: PairRecord): Paper {
  return makePaper(title, names === '' ? [] : names.split('; '), extra);
}

function areOne(a: PairRecord, b: PairRecord): boolean {
  const [one, two] = [toPaper(a), toPaper(b)];
  const there = compareRecords(new Fingerprint(one), new Fingerprint(two))?.same === true;
  const back = compareRecords(new Fingerprint(two), new Fingerprint(one))?.same === true;
  expect(back, 'the order of the two').toBe(there);
  expect(merge([makeReading(one, two)]).papers, 'found among the candidates').toHaveLength(there ? 1 : 2);
  return there;
}

describe('are one paper', () => {
  test.each(SAME)('%s', (_, a, b) => expect(areOne(a, b)).toBe(true));
});

describe('are two papers', () => {
  test.each(DIFFERENT)('%s', (_, a, b) => expect(areOne(a, b)).toBe(false));
});
