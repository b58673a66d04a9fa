/** What is made of CSL-JSON. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { CSL_JSON } from '../../../../src/core/papers/formats/csl-json.ts';
import { readAs } from '../read-text.ts';

const readItem = (item: object): Paper =>
  readAs(CSL_JSON, JSON.stringify([{ type: 'book', title: 'On tides', ...item }])).papers[0]!;

test.each([
  [
    { family: 'Berg', given: 'Pieter', 'non-dropping-particle': 'van der' },
    { family: 'van der Berg', given: 'Pieter' },
  ],
  [
    { family: 'Fontaine', given: 'Jean', 'dropping-particle': 'de', 'non-dropping-particle': 'La' },
    { family: 'de La Fontaine', given: 'Jean' },
  ],
  [
    { family: 'Alembert', given: 'Jean', 'dropping-particle': "d'" },
    { family: "d'Alembert", given: 'Jean' },
  ],
  [
    { family: 'Quist', given: 'Orri', suffix: 'Jr.' },
    { family: 'Quist', given: 'Orri', suffix: 'Jr.' },
  ],
  [{ family: 'Plato' }, { family: 'Plato', given: '' }],
  [{ family: 'Silva, Ana' }, { family: 'Silva', given: 'Ana' }],
  [{ given: 'Ana Silva' }, { family: 'Silva', given: 'Ana' }],
  [{ literal: 'Apple' }, { family: 'Apple', given: '', organisation: true }],
  [{ literal: 'World Bank' }, { family: 'World Bank', given: '', organisation: true }],
  [{ literal: 'Silva, Ana' }, { family: 'Silva', given: 'Ana' }],
  [{ literal: 'J. K. Dam' }, { family: 'Dam', given: 'J. K.' }],
  [{ literal: '王小明' }, { family: '王小明', given: '' }],
  ['Ana Silva', { family: 'Silva', given: 'Ana' }],
])('%o is read as %o', (item, name) => {
  expect(readItem({ author: [item] }).names).toEqual([name]);
});

test('“others” are no author, and neither are editors', () => {
  const paper = readItem({ author: [{ family: 'Silva' }, { literal: 'et al.' }], editor: [{ family: 'Okafor' }] });
  expect(paper.names).toHaveLength(1);
  expect(paper.truncated).toBe(true);
});

test.each([
  [{ 'date-parts': [['2013', 1, 1]] }, 2013],
  [{ 'date-parts': [[2013]] }, 2013],
  [{ raw: 'c. May 2013' }, 2013],
  [{ literal: '2013/2014' }, 2013],
  ['2013-05-01', 2013],
  [{ 'date-parts': [[]] }, undefined],
])('the year of %o is %s', (issued, year) => {
  expect(readItem({ issued }).year).toBe(year);
});

test('long numbers keep their digits, and strange ones do no harm', () => {
  const text =
    '[{"title":"A","page":12345678901234567890,"volume":1e400,"issue":-0,"author":[{"family":"\\ud800x"}],"PMID":33}]';
  expect(readAs(CSL_JSON, text).papers[0]).toMatchObject({
    pages: '12345678901234567890',
    number: '0',
    ids: ['pmid:33'],
    names: [{ family: '\ufffdx' }],
  });
});

test('small faults of the writer are mended and told', () => {
  const { papers, issues } = readAs(
    CSL_JSON,
    '[{"title":"A\nb" /* why */,"author":[{"family":"Silva",},],"volume":NaN,"issue":+1,"type":"book"},]',
  );
  expect(papers[0]).toMatchObject({ title: 'A b', names: [{ family: 'Silva' }] });
  expect(papers[0]!.volume).toBeUndefined();
  expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'loose-json repaired',
    'loose-json repaired',
    'loose-json repaired',
    'lost-field repaired',
  ]);
});

test('a reference of Crossref’s style server is read as it is', () => {
  expect(readItem({ 'container-title': ['Tides'], DOI: '10.48550/arXiv.2101.00001', genre: 'Preprint' })).toMatchObject(
    {
      venue: 'Tides',
      type: 'preprint',
      ids: ['arxiv:2101.00001'],
    },
  );
});

const LIBRARY = '../shared/data/csl-json/zotero__My_Library.csl.json';
test.skipIf(!existsSync(LIBRARY))('a whole library of Zotero is read', () => {
  const { found, skipped, papers, issueCounts } = readAs(CSL_JSON, readFileSync(LIBRARY, 'utf8'), 65_536);
  expect({ found, skipped }).toEqual({ found: 841, skipped: 13 });
  expect(issueCounts.filter(({ severity }) => severity === 'skipped').map(({ code }) => code)).toEqual([
    'empty-record',
  ]);
  expect(papers.flatMap(({ names }) => names)).toHaveLength(1939);
});
