/** What the reader makes of Zotero's RDF and of the Bibliographic Ontology. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { ZOTERO_CSV } from '../../../../src/core/papers/formats/zotero-csv.ts';
import { ZOTERO_RDF } from '../../../../src/core/papers/formats/zotero-rdf.ts';
import { foldText } from '../../../../src/core/text/fold.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (...nodes: string[]): ReturnType<typeof readAs> =>
  readAs(ZOTERO_RDF, `<rdf:RDF xmlns:bib="http://purl.org/net/biblio#">\n${nodes.join('\n')}\n</rdf:RDF>`);
const readOne = (...nodes: string[]): Paper => read(...nodes).papers[0]!;
const article = (content: string): string =>
  `<bib:Article rdf:about="#1"><dc:title>On</dc:title>${content}</bib:Article>`;
const person = (family: string, given = ''): string =>
  `<foaf:Person><foaf:surname>${family}</foaf:surname>${given && `<foaf:givenName>${given}</foaf:givenName>`}</foaf:Person>`;
const byline = (...people: string[]): string =>
  `<bib:authors><rdf:Seq>${people.map((one) => `<rdf:li>${one}</rdf:li>`).join('')}</rdf:Seq></bib:authors>`;

describe('who wrote a paper', () => {
  test.each<[string, string, string]>([
    [
      'persons in their order',
      byline(person('Silva', 'Ana'), person('van der Berg', 'P.')),
      'Silva, Ana; van der Berg, P.',
    ],
    [
      'what stands behind given names',
      byline(person('Quist', 'Orri, Jr.'), person('Berg', 'Pieter van der')),
      'Quist, Orri, Jr.; van der Berg, Pieter',
    ],
    ['names in one piece', byline(person('Apple'), person('World Tide Watch')), 'Apple; World Tide Watch'],
    [
      'no editors',
      `<bib:editors><rdf:Seq><rdf:li>${person('Ed', 'I')}</rdf:li></rdf:Seq></bib:editors>${byline(person('Silva', 'Ana'))}`,
      'Silva, Ana',
    ],
    [
      'creators of Dublin Core',
      '<dc:creator>Silva, Ana</dc:creator><dc:creator>Nneka Okafor</dc:creator>',
      'Silva, Ana; Okafor, Nneka',
    ],
    [
      'programmers, where there is no other author',
      `<z:programmers><rdf:Seq><rdf:li>${person('Silva', 'Ana')}</rdf:li></rdf:Seq></z:programmers>`,
      'Silva, Ana',
    ],
  ])('%s', (_, content, names) => {
    expect(listNames(read(article(content)))).toEqual([names]);
  });
});

describe('what a node says of its paper', () => {
  const journal =
    '<dc:title>J</dc:title><prism:volume>1</prism:volume><prism:number>2</prism:number><dc:identifier>DOI 10.1000/A</dc:identifier>';
  test.each<[string, string[], Partial<Paper>]>([
    [
      'a journal within it',
      [
        article(
          `<dcterms:isPartOf><bib:Journal>${journal}</bib:Journal></dcterms:isPartOf><bib:pages>3-4</bib:pages><dc:date>8/2020</dc:date>`,
        ),
      ],
      { type: 'article', venue: 'J', volume: '1', number: '2', doi: '10.1000/a', pages: '3-4', year: 2020 },
    ],
    [
      'a journal behind it',
      [
        article('<dcterms:isPartOf rdf:resource="urn:issn:1"/>'),
        `<bib:Journal rdf:about="urn:issn:1">${journal}</bib:Journal>`,
      ],
      { venue: 'J', doi: '10.1000/a' },
    ],
    [
      'a journal before it',
      [
        `<bib:Journal rdf:about="urn:issn:1">${journal}</bib:Journal>`,
        article('<dcterms:isPartOf rdf:resource="urn:issn:1"/>'),
      ],
      { venue: 'J', doi: '10.1000/a' },
    ],
    ['a journal that is nowhere', [article('<dcterms:isPartOf rdf:resource="urn:issn:1"/>')], { title: 'On' }],
    [
      'a conference',
      [
        '<rdf:Description rdf:about="#1"><z:itemType>conferencePaper</z:itemType><dc:title>On</dc:title><dcterms:isPartOf><bib:Journal/></dcterms:isPartOf><bib:presentedAt><bib:Conference><dc:title>AAAI</dc:title></bib:Conference></bib:presentedAt></rdf:Description>',
      ],
      { type: 'conference', venue: 'AAAI' },
    ],
    [
      'a chapter in a book of a series',
      [
        '<bib:BookSection><z:itemType>bookSection</z:itemType><dc:title>On</dc:title><dcterms:isPartOf><bib:Book><dcterms:isPartOf><bib:Series><dc:title>S</dc:title></bib:Series></dcterms:isPartOf><dc:title>B</dc:title></bib:Book></dcterms:isPartOf></bib:BookSection>',
      ],
      { type: 'chapter', venue: 'B' },
    ],
    [
      'a book',
      [
        '<bib:Book rdf:about="urn:isbn:978-1-86016-359-3"><dc:identifier>ISBN 978-1-86016-359-3</dc:identifier><dc:title>On</dc:title></bib:Book>',
      ],
      { type: 'book', ids: ['isbn:9781860163593'] },
    ],
    [
      'tags, an abstract with markup, an address, an identifier of a database',
      [
        article(
          '<dc:subject>a</dc:subject><dc:subject><z:AutomaticTag><rdf:value>b</rdf:value></z:AutomaticTag></dc:subject><dcterms:abstract>&lt;i&gt;x&lt;/i&gt;</dcterms:abstract><dc:identifier><dcterms:URI><rdf:value>https://example.org</rdf:value></dcterms:URI></dc:identifier><dc:description>PMID: 123</dc:description>',
        ),
      ],
      { keywords: ['a', 'b'], abstract: '\\textit{x}', url: 'https://example.org', ids: ['pmid:123'] },
    ],
  ])('%s', (_, nodes, expected) => {
    expect(readOne(...nodes)).toMatchObject(expected);
  });

  test('papers keep their order, though the first one waits for its journal', () => {
    const second = '<bib:Article><dc:title>Second</dc:title></bib:Article>';
    const journal = '<bib:Journal rdf:about="urn:issn:1"><dc:title>J</dc:title></bib:Journal>';
    const { papers } = read(article('<dcterms:isPartOf rdf:resource="urn:issn:1"/>'), second, journal);
    expect(papers.map(({ title, venue }) => [title, venue])).toEqual([
      ['On', 'J'],
      ['Second', undefined],
    ]);
  });

  test('containers that are part of each other end somewhere', () => {
    const loop = '<bib:Series rdf:about="s"><dcterms:isPartOf rdf:resource="s"/></bib:Series>';
    expect(read(article('<dcterms:isPartOf rdf:resource="s"/>'), loop).found).toBe(1);
  });
});

test('notes, attachments and collections are no papers, and it is told once how many there were', () => {
  const found = read(
    article(''),
    '<bib:Memo rdf:about="#2"><z:itemType>note</z:itemType></bib:Memo>',
    '<z:Attachment rdf:about="#3"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>',
    '<z:Collection rdf:about="#4"><dc:title>All</dc:title></z:Collection>',
  );
  expect(found).toMatchObject({ found: 1, skipped: 0 });
  expect(listIssues(found).filter((issue) => !issue.endsWith('no-authors'))).toEqual(['3 note not-a-paper']);
});

test('the Bibliographic Ontology names persons elsewhere in the file', () => {
  const { papers } = read(
    '<z:UserItem rdf:about="u"/>',
    '<bibo:AcademicArticle rdf:about="https://example.org/1"><dcterms:title>On</dcterms:title><dcterms:creator rdf:nodeID="n5"/><bibo:authorList><rdf:Seq><rdf:li rdf:nodeID="n7"/><rdf:li rdf:nodeID="n5"/></rdf:Seq></bibo:authorList><dcterms:isPartOf><bibo:Issue><bibo:issue>29</bibo:issue><dcterms:date>2016</dcterms:date><dcterms:isPartOf><bibo:Journal><dcterms:title>J</dcterms:title></bibo:Journal></dcterms:isPartOf></bibo:Issue></dcterms:isPartOf><bibo:pageStart>1</bibo:pageStart><bibo:pageEnd>9</bibo:pageEnd><bibo:doi>10.1000/A</bibo:doi></bibo:AcademicArticle>',
    '<foaf:Person rdf:nodeID="n5"><foaf:givenname>Ana</foaf:givenname><foaf:surname>Silva</foaf:surname></foaf:Person>',
    '<foaf:Person rdf:nodeID="n7"><foaf:givenName>Nneka</foaf:givenName><foaf:surname>Okafor</foaf:surname></foaf:Person>',
  );
  expect(papers).toMatchObject([
    {
      type: 'article',
      venue: 'J',
      number: '29',
      year: 2016,
      pages: '1-9',
      doi: '10.1000/a',
      names: [
        { family: 'Okafor', given: 'Nneka' },
        { family: 'Silva', given: 'Ana' },
      ],
    },
  ]);
});

const DATA = '../shared/data';
test.skipIf(!existsSync(DATA))('the same library as a table gives the same papers', () => {
  const load = (path: string): string => readFileSync(`${DATA}/${path}`, 'utf8');
  const tell = ({ papers }: ReturnType<typeof readAs>): string[] =>
    papers
      .map(({ title, year, doi, names }) =>
        [foldText(title), year, doi, ...names.map(({ family, given }) => `${family}, ${given}`)].join('|'),
      )
      .sort();
  expect(tell(readAs(ZOTERO_RDF, load('zotero-rdf/zotero__My_Library.rdf')))).toEqual(
    tell(readAs(ZOTERO_CSV, load('zotero-csv/zotero__My_Library.csv'))),
  );
});
