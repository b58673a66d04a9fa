/** What is made of Crossref's works. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CROSSREF } from '../../../../src/core/papers/formats/crossref.ts';
import { readAs } from '../read-text.ts';

const readWork = (work: object): ReturnType<typeof readAs>['papers'][0] =>
  readAs(CROSSREF, JSON.stringify({ status: 'ok', message: { DOI: '10.5555/x', title: ['On tides'], ...work } }))
    .papers[0]!;

test('authors come with ORCID and affiliation; groups are no persons, and editors no authors', () => {
  const { names } = readWork({
    author: [
      {
        given: 'Ana',
        family: 'Silva',
        ORCID: 'http://orcid.org/0000-0002-1825-0097',
        affiliation: [{ name: 'Porto' }],
      },
      { given: 'Sean', family: 'O&apos;Brien', suffix: 'PhD' },
      { given: 'Orri', family: 'Quist', suffix: 'Jr.' },
      { name: 'The Tideline Staff' },
      { given: 'Ludwig van', family: 'Dam' },
    ],
    editor: [{ given: 'Eva', family: 'Dvořák' }],
  });
  expect(names).toEqual([
    { family: 'Silva', given: 'Ana', orcid: '0000-0002-1825-0097', affiliations: ['Porto'] },
    { family: "O'Brien", given: 'Sean' },
    { family: 'Quist', given: 'Orri', suffix: 'Jr.' },
    { family: 'The Tideline Staff', given: '', organisation: true },
    { family: 'van Dam', given: 'Ludwig' },
  ]);
});

test('titles and abstracts keep what their markup means', () => {
  const paper = readWork({
    title: ['Growth of <i>E. coli</i> &amp; others'],
    subtitle: ['A note'],
    abstract: '<jats:title>Abstract</jats:title><jats:p>H<jats:sub>2</jats:sub>O &lt; salt.</jats:p>',
  });
  expect(paper.title).toBe('Growth of \\textit{E. coli} & others: A note');
  expect(paper.abstract).toBe('H\\textsubscript{2}O < salt.');
});

test('the year is that of the first date that has one', () => {
  expect(readWork({ issued: { 'date-parts': [[null]] }, created: { 'date-parts': [[2014, 4]] } }).year).toBe(2014);
  expect(readWork({ issued: { 'date-parts': [[2013]] }, created: { 'date-parts': [[2014, 4]] } }).year).toBe(2013);
});

test('a preprint stands under its server, and names its other numbers', () => {
  expect(
    readWork({
      type: 'posted-content',
      subtype: 'preprint',
      institution: [{ name: 'Tide Archive' }],
      relation: { 'is-preprint-of': [{ 'id-type': 'arxiv', id: '2101.00001' }] },
      'is-referenced-by-count': 3,
    }),
  ).toMatchObject({ type: 'preprint', venue: 'Tide Archive', ids: ['arxiv:2101.00001'], citations: 3 });
});

const FOLDER = '../shared/data/crossref-json';
test.skipIf(!existsSync(FOLDER))('all works of the API’s answers are read', () => {
  for (const file of readdirSync(FOLDER)) {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const { papers, found, skipped } = readAs(CROSSREF, text);
    expect(found).toBe((JSON.parse(text) as { message: { items: unknown[] } }).message.items.length);
    // Two works of the journal's file have neither a title nor authors.
    expect(skipped).toBe(file.includes('journals_issn') ? 2 : 0);
    expect(papers.every(({ doi, year, names }) => doi && year && names.length > 0)).toBe(true);
  }
});
