/** What is made of Semantic Scholar's papers. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/core/formats.ts';
import { SEMANTIC_SCHOLAR } from '../../../../src/core/papers/formats/semantic-scholar.ts';
import { readAs } from '../read-text.ts';

const ID = '0123456789abcdef0123456789abcdef01234567';
const paper = (title: string, more: object = {}): object => ({
  paperId: ID,
  title,
  authors: [{ authorId: '1', name: 'A. Dam' }],
  ...more,
});
const titles = (value: unknown): string[] => {
  const text = JSON.stringify(value);
  expect(recogniseFormat(text)?.format).toBe(SEMANTIC_SCHOLAR);
  return readAs(SEMANTIC_SCHOLAR, text).papers.map(({ title }) => title);
};

test('papers are found in every answer of the API', () => {
  expect(titles(paper('A'))).toEqual(['A']);
  expect(titles({ total: 1, data: [paper('A'), paper('B')] })).toEqual(['A', 'B']);
  expect(titles({ data: [{ contexts: [], citingPaper: paper('A') }, { citedPaper: paper('B') }] })).toEqual(['A', 'B']);
  expect(titles({ authorId: '1', name: 'A. Dam', papers: [paper('A')] })).toEqual(['A']);
  expect(titles({ recommendedPapers: [paper('A')] })).toEqual(['A']);
  expect(titles(paper('A', { citations: [paper('B')], references: [paper('C')] }))).toEqual(['B', 'C', 'A']);
  expect(titles([null, paper('A')])).toEqual(['A']);
});

test('the data sets spell their names in small letters', () => {
  const text =
    '{"corpusid":14636783,"externalids":{"DOI":"10.5555/X","ArXiv":"2101.00001","PubMed":null,"ACL":"P19-1001"},"title":"A","authors":[{"authorId":"22","name":"Ana Silva"}],"citationcount":7,"publicationtypes":["JournalArticle","Conference"]}';
  expect(readAs(SEMANTIC_SCHOLAR, `${text}\n${text.replace('"A"', '"B"')}`).papers[0]).toMatchObject({
    doi: '10.5555/x',
    ids: ['corpusid:14636783', 'arxiv:2101.00001', 'acl:P19-1001'],
    citations: 7,
    type: 'conference',
    names: [{ family: 'Silva', given: 'Ana', ids: ['s2:22'] }],
  });
});

const FILE = '../shared/data/semantic-scholar-json/semanticscholar__Paper_Turing50_first500_DEV.json';
test.skipIf(!existsSync(FILE))('a paper comes with the 500 that cite it and the 14 that it cites', () => {
  const { papers, skipped } = readAs(SEMANTIC_SCHOLAR, readFileSync(FILE, 'utf8'), 65_536);
  expect(papers).toHaveLength(515);
  expect(skipped).toBe(0);
  expect(papers.at(-1)).toMatchObject({
    title: 'Computing Machinery and Intelligence',
    year: 1950,
    venue: 'Mind',
    volume: 'LIX',
    pages: '433-460',
    doi: '10.1093/mind/lix.236.433',
    names: [{ family: 'Turing', given: 'A.', ids: ['s2:2262347'] }],
  });
});
