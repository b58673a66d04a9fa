/** What is made of ORCID's works. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/core/formats.ts';
import { ORCID } from '../../../../src/core/papers/formats/orcid.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { readAs } from '../read-text.ts';

const summary = (title: string, more: object = {}): object => ({
  'put-code': 7,
  title: { title: { value: title }, subtitle: null },
  type: 'journal-article',
  'publication-date': { year: { value: '2011' } },
  'display-index': '0',
  ...more,
});
const works = {
  group: [
    { 'work-summary': [summary('Old', {}), summary('New', { 'display-index': '1' })] },
    { 'work-summary': [summary('B')] },
  ],
};
const id = (type: string, value: string, relationship = 'self'): object => ({
  'external-id-type': type,
  'external-id-value': value,
  'external-id-relationship': relationship,
});

test('a group is one paper, by the summary that its owner prefers', () => {
  const { papers, issueCounts } = readAs(ORCID, JSON.stringify(works));
  expect(papers.map(({ title, names }) => [title, names])).toEqual([
    ['New', []],
    ['B', []],
  ]);
  expect(issueCounts.map(({ code }) => code)).toEqual(['no-contributors', 'no-authors']);
});

test('in a whole record the owner is the author of what names none', () => {
  const name = { 'given-names': { value: 'Ana' }, 'family-name': { value: 'Silva' } };
  const record = {
    'orcid-identifier': { path: '0000-0002-1825-0097' },
    person: { name },
    'activities-summary': { works },
  };
  const text = JSON.stringify(record);
  expect(recogniseFormat(text)?.format).toBe(ORCID);
  const { papers, owner, issueCounts } = readAs(ORCID, text);
  expect(owner).toMatchObject({ family: 'Silva', given: 'Ana' });
  expect(papers.map(({ names }) => names)).toEqual([
    [{ family: 'Silva', given: 'Ana', orcid: '0000-0002-1825-0097' }],
    [owner],
  ]);
  expect(issueCounts).toMatchObject([{ code: 'owner-alone', severity: 'repaired', count: 2 }]);
});

test('contributors are authors in their order, once each, but not editors', () => {
  const contributor = (name: string, role: string | null, path?: string): object => ({
    'credit-name': { value: name },
    'contributor-orcid': path ? { path } : null,
    'contributor-attributes': { 'contributor-role': role },
  });
  const work = summary('A', {
    contributors: {
      contributor: [
        contributor('Ana Silva', 'author', '0000-0002-1825-0097'),
        contributor('Dam, J. van', null),
        contributor('Ana Silva', 'http://credit.niso.org/contributor-roles/software/', '0000-0002-1825-0097'),
        contributor('Eva Dvořák', 'editor'),
        contributor('Nneka Okafor', 'http://credit.niso.org/contributor-roles/writing-review-editing/'),
      ],
    },
    'external-ids': {
      'external-id': [
        id('doi', '10.5555/whole', 'part-of'),
        id('doi', '10.5555/A'),
        id('eid', '2-s2.0-84900000000'),
        id('wosuid', 'WOS:000300000000001'),
        id('isbn', '978-3-16-148410-0', 'part-of'),
      ],
    },
  });
  const [paper] = readAs(ORCID, JSON.stringify(work)).papers;
  expect(paper!.names.map(sortName)).toEqual(['Silva, Ana', 'van Dam, J.', 'Okafor, Nneka']);
  expect(paper).toMatchObject({
    doi: '10.5555/a',
    ids: ['scopus:2-s2.0-84900000000', 'wos:000300000000001', 'isbn:9783161484100', 'put-code:7'],
  });
});

const FOLDER = '../shared/data/orcid-json';
test.skipIf(!existsSync(FOLDER))('real answers of the API are read', () => {
  const read = (file: string): ReturnType<typeof readAs> => readAs(ORCID, readFileSync(`${FOLDER}/${file}`, 'utf8'));
  expect(read('coauthor-map__orcid-works.json')).toMatchObject({ found: 34, skipped: 0 });
  expect(read('rorcid__0000-0001-8607-8025_works.json')).toMatchObject({ found: 74, skipped: 0 });
  expect(read('rorcid__0000-0003-1620-1408_works.json')).toMatchObject({ found: 0, issues: [] });
  const [paper] = read('rorcid__single_work_with_bibtex_77226586.json').papers;
  expect(paper!.names.map(sortName)).toEqual([
    'Kreutzer, Sebastian',
    'Tribolo, Chantal',
    'Martin, Loïc',
    'Mercier, Norbert',
  ]);
  expect(paper).toMatchObject({ year: 2020, volume: '38', number: '1', venue: 'Ancient TL' });
});
