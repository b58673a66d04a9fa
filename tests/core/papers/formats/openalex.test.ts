/** What is made of OpenAlex's works. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPENALEX } from '../../../../src/core/papers/formats/openalex.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { readAs } from '../read-text.ts';

const authorship = (raw: string | null, shown: string | null, more: object = {}): object => ({
  raw_author_name: raw,
  author: {
    id: 'https://openalex.org/A5023888391',
    display_name: shown,
    orcid: 'https://orcid.org/0000-0002-1825-0097',
  },
  ...more,
});
const readWork = (work: object): ReturnType<typeof readAs> =>
  readAs(OPENALEX, JSON.stringify({ id: 'https://openalex.org/W1', title: 'On tides', ...work }));

test('identifiers, institutions and the abstract come with the work', () => {
  const { papers } = readWork({
    ids: {
      openalex: 'https://openalex.org/W1',
      pmid: 'https://pubmed.ncbi.nlm.nih.gov/123',
      pmcid: 'PMC45',
      mag: '67',
    },
    doi: 'https://doi.org/10.48550/arXiv.2101.00001',
    authorships: [
      authorship('Ana Silva', 'Ana Silva', {
        raw_affiliation_strings: ['Dept. of Tides, Porto'],
        institutions: [{ display_name: 'Porto' }],
      }),
      authorship('Nneka Okafor', 'Nneka Okafor', { institutions: [{ display_name: 'University of Lagos' }] }),
    ],
    is_authors_truncated: true,
    abstract_inverted_index: {
      rise: [1],
      Tides: [0],
      'and “fall”\\': [2],
      '\u00e9"': [3],
      bad: [-1, 1e9],
      'x&amp;y': [5],
    },
  });
  expect(papers[0]).toMatchObject({
    doi: '10.48550/arxiv.2101.00001',
    ids: ['openalex:W1', 'pmid:123', 'pmc:PMC45', 'mag:67', 'arxiv:2101.00001'],
    truncated: true,
    abstract: 'Tides rise and “fall”\\ é" x&y',
  });
  expect(papers[0]!.names.map(({ affiliations }) => affiliations)).toEqual([
    ['Dept. of Tides, Porto'],
    ['University of Lagos'],
  ]);
  expect(papers[0]!.names[0]).toMatchObject({ orcid: '0000-0002-1825-0097', ids: ['openalex:A5023888391'] });
});

test.each([
  ['Ozan Sener', 'Ozan Şener', 'Şener, Ozan', true],
  ['Weiss, R.', 'Ron J. Weiss', 'Weiss, Ron J.', true],
  ['George Arthur Akerlof', 'George A. Akerlof', 'Akerlof, George Arthur', true],
  ['Pang Ying', 'Ying Pang', 'Pang, Ying', true],
  ['Ana Silva1*', 'Ana Silva', 'Silva, Ana', true],
  ['V.G. Kuznetsov', 'В. Г. Кузнецов', 'Kuznetsov, V.G.', true],
  ['Matthieu Perrot', 'Marc de Perrot', 'Perrot, Matthieu', false],
  [null, 'Ana Silva', 'Silva, Ana', true],
  ['Ana Silva', null, 'Silva, Ana', true],
])('of the printed “%s” and OpenAlex’s “%s” the name is “%s”', (raw, shown, name, identified) => {
  const { papers, issueCounts } = readWork({ authorships: [authorship(raw, shown)] });
  expect(papers[0]!.names.map(sortName)).toEqual([name]);
  expect(papers[0]!.names[0]!.orcid !== undefined).toBe(identified);
  expect(issueCounts.map(({ code }) => code)).toEqual(identified ? [] : ['other-name']);
});

test.each([
  ['article', 'proceedings-article', 'conference'],
  ['article', 'journal-article', 'article'],
  ['preprint', 'journal-article', 'preprint'],
  ['dissertation', undefined, 'thesis'],
  ['book-chapter', undefined, 'chapter'],
  ['paratext', undefined, 'other'],
])('“%s”, which Crossref calls “%s”, is of type %s', (type, crossref, expected) => {
  expect(readWork({ type, type_crossref: crossref }).papers[0]!.type).toBe(expected);
});

const CASE = '../shared/data/suites/zotero-translators/OpenAlex_JSON/case-006.json';
test.skipIf(!existsSync(CASE))('a page of the API gives its five works', () => {
  const { papers, found } = readAs(OPENALEX, readFileSync(CASE, 'utf8'));
  expect(found).toBe(5);
  expect(papers.map(({ names }) => names.length)).toEqual([1, 0, 2, 3, 1]);
  expect(papers[0]).toMatchObject({ year: 1965, venue: 'IEEE Transactions on Audio', volume: 'AU-13', number: '4' });
});
