/** How complete papers are said to be, and which names are said to be odd. */
import { expect, test } from 'vitest';
import type { Paper, PrintedName } from '../../../src/core/model.ts';
import { measureCompleteness } from '../../../src/core/papers/completeness.ts';
import { findSuspiciousNames } from '../../../src/core/papers/suspicious-names.ts';

const paperBy = (...names: PrintedName[]): Paper => ({
  key: 't:1',
  title: 'On Trust',
  names,
  year: 2001,
  places: [{ file: 'a', line: 1 }],
});
const SILVA = { family: 'Silva', given: 'Ana' };

test('each field is counted and graded', () => {
  const papers = [
    ...Array.from({ length: 19 }, () => ({ ...paperBy(SILVA), doi: '10.1000/a' })),
    paperBy({ family: 'Silva', given: 'A. M.' }),
  ];
  const graded = new Map(measureCompleteness(papers).map((row) => [row.field, row]));
  expect(graded.get('Year')).toEqual({ field: 'Year', total: 20, missing: 0, grade: 'complete' });
  expect(graded.get('DOI')).toMatchObject({ missing: 1, grade: 'good' });
  expect(graded.get('Given names in full')).toMatchObject({ missing: 1, grade: 'good' });
  expect(graded.get('Abstract')).toMatchObject({ missing: 20, grade: 'missing' });
});

test.each([
  [{ family: 'Silva', given: 'J.-P.' }, 1],
  [{ family: 'Silva', given: 'JP' }, 1],
  [{ family: 'Silva', given: 'Jo' }, 0],
  [{ family: '余', given: '敏' }, 0],
  [{ family: 'Plato', given: '' }, 0],
  [{ family: 'ATLAS Team', given: '', organisation: true as const }, 0],
])('%o lacks %i given names in full', (name, missing) => {
  const row = measureCompleteness([paperBy(name)]).find(({ field }) => field === 'Given names in full');
  expect(row?.missing).toBe(missing);
});

test.each([
  [{ family: 'Anonymous', given: '' }, 'stands for nobody'],
  [{ family: 'Silva', given: '[No author]' }, 'holds a sign that names do not have'],
  [{ family: '[No author]', given: '' }, 'stands for nobody'],
  [{ family: 'Silva2', given: 'Ana' }, 'holds a digit'],
  [{ family: 'Silva', given: 'ana@example.org' }, 'holds a sign that names do not have'],
  [{ family: 'Silva', given: 'Ana and Okafor, Nneka' }, 'seems to be several names'],
  [{ family: 'Ortega y Gasset', given: 'José' }, undefined],
  [{ family: 'S', given: 'Ana' }, 'has a family name of one letter'],
  [SILVA, undefined],
])('%o: %s', (name, reason) => {
  expect(findSuspiciousNames([paperBy(name)])[0]?.reason).toBe(reason);
});

test('a name in both orders is odd the second time, and counted', () => {
  const swapped = { family: 'Ana', given: 'Silva' };
  expect(findSuspiciousNames([paperBy(SILVA), paperBy(swapped), paperBy(swapped)])).toEqual([
    { name: 'Ana, Silva', reason: 'also stands the other way round, as “Silva, Ana”', papers: 2, paper: 1 },
  ]);
});
