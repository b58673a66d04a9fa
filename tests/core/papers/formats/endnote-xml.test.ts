/** What the reader makes of EndNote's XML, by EndNote and by others. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { ENDNOTE_XML } from '../../../../src/core/papers/formats/endnote-xml.ts';
import { RIS } from '../../../../src/core/papers/formats/ris.ts';
import { foldText } from '../../../../src/core/text/fold.ts';
import { listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (...records: string[]): ReturnType<typeof readAs> =>
  readAs(
    ENDNOTE_XML,
    `<xml><records>\n${records.map((record) => `<record>${record}</record>`).join('\n')}</records></xml>`,
  );
const readOne = (record: string): Paper => read(record).papers[0]!;
const style = (text: string, face = 'normal'): string =>
  `<style face="${face}" font="default" size="100%">${text}</style>`;
const TITLE = '<titles><title>On</title></titles>';
const byline = (...authors: string[]): string =>
  `${TITLE}<contributors><authors>${authors.map((author) => `<author>${author}</author>`).join('')}</authors></contributors>`;

describe('who wrote a paper', () => {
  test.each<[string, string, string]>([
    ['names with and without styles', byline(style('Silva, Ana'), 'Okafor, N.'), 'Silva, Ana; Okafor, N.'],
    ['a name in several styles', byline(style('M&#252;ller') + style(', Ana', 'bold')), 'Müller, Ana'],
    ['a name over two lines', byline('Silva,\n   Ana'), 'Silva, Ana'],
    ['a group, with its comma', byline('World Tide Watch,'), 'World Tide Watch'],
    ['no empty names', byline('', style(''), 'Silva, Ana'), 'Silva, Ana'],
    [
      'no editors',
      byline('Silva, Ana').replace(
        '</contributors>',
        '<secondary-authors><author>Ed, I</author></secondary-authors></contributors>',
      ),
      'Silva, Ana',
    ],
  ])('%s', (_, record, names) => {
    expect(listNames(read(record))).toEqual([names]);
  });

  test('the address of a paper’s only author is that author’s', () => {
    const address = '<auth-address>Porto&#xD;Lisbon</auth-address>';
    expect(readOne(byline('Silva, Ana') + address).names[0]!.affiliations).toEqual(['Porto', 'Lisbon']);
    expect(readOne(byline('Silva, Ana', 'Okafor, N.') + address).names[0]!.affiliations).toBeUndefined();
  });
});

describe('what a record says of its paper', () => {
  test.each<[string, string, Partial<Paper>]>([
    [
      'the styles of a title',
      `<titles><title>${style('Plain ')}${style('both', 'bold italic')}${style(' H')}${style('2', 'subscript')}${style('O &amp; x')}${style('n', 'superscript')}</title></titles>`,
      { title: 'Plain \\textit{\\textbf{both}} H\\textsubscript{2}O & x\\textsuperscript{n}' },
    ],
    [
      'an article',
      `${TITLE}<ref-type name="Journal Article">17</ref-type><periodical><full-title>Journal of Tides</full-title><abbr-1>J T</abbr-1></periodical><pages>1-9</pages><volume>2</volume><number>3</number><dates><year>2019</year></dates><electronic-resource-num>${style('10.1000/A')}</electronic-resource-num><abstract>Text.</abstract><keywords><keyword>a</keyword><keyword>b; c</keyword><keyword/></keywords><urls><related-urls><url>https://example.org</url></related-urls></urls>`,
      {
        type: 'article',
        venue: 'Journal of Tides',
        pages: '1-9',
        volume: '2',
        number: '3',
        year: 2019,
        doi: '10.1000/a',
        abstract: 'Text.',
        keywords: ['a', 'b', 'c'],
        url: 'https://example.org',
      },
    ],
    [
      'a DOI in an address',
      `${TITLE}<urls><web-urls><url>https://doi.org/10.1000/A</url></web-urls></urls>`,
      { doi: '10.1000/a' },
    ],
    [
      'a year among the dates',
      `${TITLE}<dates><year/><pub-dates><date>Mar 3 2015</date></pub-dates></dates>`,
      { year: 2015 },
    ],
    [
      'a chapter and its book',
      `<titles><title>On</title><secondary-title>Tides</secondary-title></titles><ref-type name="Book Section">5</ref-type>`,
      { type: 'chapter', venue: 'Tides' },
    ],
    ['a type by its number', `${TITLE}<ref-type>32</ref-type>`, { type: 'thesis' }],
    ['another type', `${TITLE}<ref-type name="Patent">25</ref-type>`, { type: 'other' }],
    [
      'the number that PubMed gave',
      `${TITLE}<accession-num>123</accession-num><remote-database-provider>NLM</remote-database-provider><custom2>PMC5887696</custom2>`,
      { ids: ['pmid:123', 'pmc:PMC5887696'] },
    ],
  ])('%s', (_, record, expected) => {
    expect(readOne(record)).toMatchObject(expected);
  });

  test('a book has no series for its venue', () => {
    const book = readOne(
      `<titles><title>On</title><secondary-title>Series</secondary-title></titles><ref-type name="Book">6</ref-type><isbn>9781860163593</isbn>`,
    );
    expect(book).toMatchObject({ type: 'book', ids: ['isbn:9781860163593'] });
    expect(book.venue).toBeUndefined();
  });
});

const DATA = '../shared/data';
test.skipIf(!existsSync(DATA))('the same library as RIS gives the same papers', () => {
  const load = (path: string): string => readFileSync(`${DATA}/${path}`, 'utf8');
  const tell = ({ papers }: ReturnType<typeof readAs>): string[] =>
    papers
      .map(({ title, year, doi, names }) =>
        [foldText(title), year, doi, ...names.map(({ family }) => family)].join('|'),
      )
      .sort();
  const xml = tell(readAs(ENDNOTE_XML, load('endnote-xml/reflib__blue-light.xml')));
  expect(xml).toEqual(tell(readAs(RIS, load('ris/reflib__blue-light.ris'))));
  expect(xml.length).toBe(102);
});
