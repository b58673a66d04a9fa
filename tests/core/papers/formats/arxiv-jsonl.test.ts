/** What is made of arXiv's metadata. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { ARXIV_JSONL } from '../../../../src/core/papers/formats/arxiv-jsonl.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { readAs } from '../read-text.ts';

const read = (paper: object): Paper =>
  readAs(ARXIV_JSONL, JSON.stringify({ id: '0704.0001', title: 'On tides', ...paper })).papers[0]!;

test('parsed names have suffixes and affiliations, and TeX becomes letters', () => {
  const { names } = read({
    authors_parsed: [
      ['Evans', 'Neal J.', 'II'],
      ['Brommer', 'P. -A.', '', 'Universit\\"at Stuttgart'],
      ['Mishchenko', 'A. S.', '', '1 and 2'],
      ['van der Tak', 'Floris', ''],
      ['The BABAR Collaboration', '', ''],
      ['Sudha', '', ''],
    ],
  });
  expect(names).toEqual([
    { family: 'Evans', given: 'Neal J.', suffix: 'II' },
    { family: 'Brommer', given: 'P.-A.', affiliations: ['Universität Stuttgart'] },
    { family: 'Mishchenko', given: 'A. S.' },
    { family: 'van der Tak', given: 'Floris' },
    { family: 'The BABAR Collaboration', given: '', organisation: true },
    { family: 'Sudha', given: '' },
  ]);
});

test('without parsed names the byline is read, and “et al” is told of either way', () => {
  expect(read({ authors: "A. B. Silva (Porto), N. Okafor\n  and E. Dvo\\v{r}\\'ak" }).names.map(sortName)).toEqual([
    'Silva, A. B.',
    'Okafor, N.',
    'Dvořák, E.',
  ]);
  expect(read({ authors: 'B. Aubert, et al', authors_parsed: [['Aubert', 'B.', '']] }).truncated).toBe(true);
});

test.each([
  [{}, 'preprint', 'arXiv'],
  [{ 'journal-ref': 'Phys.Rev.D76:013009,2007' }, 'article', 'Phys.Rev.D'],
  [{ 'journal-ref': 'Astrophys. J. Vol. 665 (2007) 1' }, 'article', 'Astrophys. J'],
  [{ 'journal-ref': '2007 Conference on Tides' }, 'article', '2007 Conference on Tides'],
])('with %o it is of type %s, in %s', (paper, type, venue) => {
  expect(read(paper)).toMatchObject({ type, venue });
});

test('the year is that of the first version; the abstract keeps its TeX', () => {
  const paper = read({
    versions: [{ version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' }],
    update_date: '2009-11-26',
    abstract: '  Of $x^2$\nand more.\n',
    doi: '10.5555/a 10.5555/b',
  });
  expect(paper).toMatchObject({
    year: 2007,
    abstract: 'Of $x^2$ and more.',
    doi: '10.5555/a',
    ids: ['arxiv:0704.0001'],
  });
});

const FILE = '../shared/data/arxiv-kaggle-jsonl/arxivSpider__200.jsonl';
test.skipIf(!existsSync(FILE))('all 200 papers of a real file are read, with a year and an abstract each', () => {
  const { papers, skipped } = readAs(ARXIV_JSONL, readFileSync(FILE, 'utf8'));
  expect(skipped).toBe(0);
  expect(papers.filter(({ year, abstract, names }) => year && abstract && names.length > 0)).toHaveLength(200);
});
