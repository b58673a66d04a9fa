/** What becomes of records that readers find: papers, notes, and counts that add up. */
import { expect, test } from 'vitest';
import { Collector } from '../../../src/core/papers/collector.ts';
import type { PaperRecord } from '../../../src/core/papers/sink.ts';

function collect(...records: PaperRecord[]) {
  const collector = new Collector('a.bib');
  records.forEach((record, i) => collector.add(record, i + 1));
  return collector.toReading('Test');
}
const SILVA = { family: 'Silva', given: 'Ana' };

test('texts are tidied, dates become years, DOIs become bare', () => {
  const { papers, issues } = collect({
    title: ' On\n  Trust\u0000 ',
    names: [{ family: ' Silva ', given: 'Ana\t' }],
    year: 'March 2015',
    venue: ' Borders ',
    doi: 'https://doi.org/10.1000/ABC',
    keywords: ['trust', ' ', 'trust'],
    citations: 7,
  });
  expect(papers).toEqual([
    {
      key: 'doi:10.1000/abc',
      title: 'On Trust',
      names: [SILVA],
      year: 2015,
      venue: 'Borders',
      doi: '10.1000/abc',
      keywords: ['trust'],
      citations: 7,
      places: [{ file: 'a.bib', line: 1 }],
    },
  ]);
  expect(issues).toEqual([]);
});

test('a record of nothing is skipped; one without title or authors is a paper, and noted', () => {
  const { papers, found, skipped, issues } = collect(
    { title: '', names: [] },
    { title: 'Preface', names: [] },
    { title: '', names: [SILVA] },
  );
  expect([found, skipped, papers.length]).toEqual([3, 1, 2]);
  expect(issues.map(({ line, severity, code }) => `${line} ${severity} ${code}`)).toEqual([
    '1 skipped empty-record',
    '2 note no-authors',
    '3 note no-title',
  ]);
});

test('papers without a title are told apart by where they were printed', () => {
  const { papers } = collect(
    { names: [SILVA], venue: 'Borders', pages: '1' },
    { names: [SILVA], venue: 'Borders', pages: '9' },
  );
  expect(papers[0]!.key).not.toBe(papers[1]!.key);
});

test('a cut list of authors, a doubled name and a name of signs are noted', () => {
  const { papers, issues } = collect({
    title: 'On Trust',
    names: [SILVA, { family: '???', given: '' }, { family: 'SILVA', given: 'ANA' }],
    truncated: true,
  });
  expect(papers[0]!.names).toHaveLength(2);
  expect(papers[0]!.truncated).toBe(true);
  expect(issues.map(({ code }) => code).sort()).toEqual(['empty-name', 'repeated-name', 'truncated-authors']);
});

test('a given name alone is a whole name', () => {
  expect(collect({ title: 'On Trust', names: [{ family: '', given: 'Plato' }] }).papers[0]!.names).toEqual([
    { family: 'Plato', given: '' },
  ]);
});

test('dates without a year and DOIs that are none are noted and left out', () => {
  const { papers, issues } = collect({ title: 'On Trust', names: [SILVA], year: 'in press', doi: 'n/a' });
  expect(papers[0]).not.toHaveProperty('year');
  expect(papers[0]).not.toHaveProperty('doi');
  expect(issues.map(({ code }) => code)).toEqual(['no-year', 'bad-doi']);
});

test('texts and names without end are cut', () => {
  const { papers, issues } = collect({
    title: 'x'.repeat(1_200_000),
    names: [{ family: 'y'.repeat(5000), given: '' }],
  });
  expect(papers[0]!.title).toHaveLength(1_000_000);
  expect(papers[0]!.names[0]!.family).toHaveLength(1000);
  expect(issues.map(({ code }) => code).sort()).toEqual(['name-too-long', 'text-too-long']);
});
