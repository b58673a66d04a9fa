/** What the reader makes of RefWorks' tagged files. */
import { expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { REFWORKS } from '../../../../src/core/papers/formats/refworks.ts';
import { WOS_PLAIN } from '../../../../src/core/papers/formats/wos-plain.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (...lines: string[]): ReturnType<typeof readAs> => readAs(REFWORKS, `${lines.join('\n')}\n`);
const readOne = (...lines: string[]): Paper =>
  read('RT Journal Article', 'SR Electronic(1)', 'T1 On', ...lines).papers[0]!;

test('names have no space behind the comma, and editors are no authors', () => {
  const paper = readOne('A1 Silva,Ana P.', 'A1 Quist,Orri,Jr.', 'A2 Ed,A.', 'A3 Ed,B.');
  expect(listNames({ ...read(), papers: [paper] })).toEqual(['Silva, Ana P.; Quist, Orri, Jr.']);
});

test.each<[string, string[], Partial<Paper>]>([
  [
    'a journal',
    [
      'JF Journal',
      'YR 2002',
      'FD Feb',
      'VO 32',
      'IS 3',
      'SP 551',
      'OP 565',
      'K1 Anger',
      'K1 Self Report',
      'AB Text',
      'DO 10.1000/ABC',
      'UL http://example.org',
    ],
    {
      title: 'On',
      venue: 'Journal',
      year: 2002,
      volume: '32',
      number: '3',
      pages: '551-565',
      keywords: ['Anger', 'Self Report'],
      abstract: 'Text',
      doi: '10.1000/abc',
      url: 'http://example.org',
      type: 'article',
    },
  ],
  ['a DOI in the notes', ['NO doi: 10.1086/374030'], { doi: '10.1086/374030' }],
  ['a DOI in a link', ['LK http://www.journals.uchicago.edu/doi/abs/10.1086/374030'], { doi: '10.1086/374030' }],
  ['PubMed', ['PMID 12230038', 'PMCID PMC4513071'], { ids: ['pmid:12230038', 'pmc:PMC4513071'] }],
  [
    'a title that goes on',
    ['AB One.', 'US rivers.', '', 'Three.', 'YR 2001'],
    { abstract: 'One. US rivers. Three.', year: 2001 },
  ],
])('%s', (_, fields, expected) => {
  expect(readOne(...fields)).toMatchObject(expected);
});

test.each([
  ['Book, Section', 'chapter'],
  ['Book, Whole', 'book'],
  ['Conference Proceedings', 'conference'],
  ['Dissertation', 'thesis'],
  ['Report', 'report'],
  ['Video', 'other'],
])('“%s” is of type %s', (written, type) => {
  expect(read(`RT ${written}`, 'T1 On').papers[0]!.type).toBe(type);
});

const A = ['T1 Ebb', 'A1 Silva,Ana'];
const B = ['T1 Flow', 'A1 Okafor,N.'];

test.each<[string, string[], string[]]>([
  ['blank lines between', ['RT Book, Whole', ...A, '', '', 'RT Book, Whole', ...B], []],
  ['no blank line', ['RT Book, Whole', ...A, 'RT Book, Whole', ...B], []],
  ['no RT line in the second', ['RT Book, Whole', ...A, '', ...B], []],
  [
    'the legend before',
    [
      'RefWorks Export Tagged Format',
      '',
      'Character Set=utf-8',
      '',
      'Tag legend',
      '*****',
      'RT=Reference Type',
      'U10=User 10',
      '*****',
      'Font Attribute Legend',
      'Start Bold = ',
      '*****',
      'BEGIN EXPORTED REFERENCES',
      '',
      'RT Book, Whole',
      ...A,
      '',
      'RT Book, Whole',
      ...B,
    ],
    [],
  ],
  ['text before', ['My references', 'RT Book, Whole', ...A, 'RT Book, Whole', ...B], ['1 note stray-text']],
])('records with %s', (_, lines, issues) => {
  const reading = read(...lines);
  expect(reading.papers.map(({ title }) => title)).toEqual(['Ebb', 'Flow']);
  expect(listNames(reading)).toEqual(['Silva, Ana', 'Okafor, N.']);
  expect(listIssues(reading)).toEqual(issues);
});

test('it is recognised, with its legend and without, and is no export of Web of Science', () => {
  for (const text of [
    'RT Journal Article\nSR Print(0)\nA1 Silva,Ana\nT1 On\n',
    'Refworks Export Tagged Format\n\nRT Book, Whole\nID 1\nT1 On\n',
  ]) {
    expect(REFWORKS.recognise(text)).toBeGreaterThanOrEqual(0.9);
    expect(WOS_PLAIN.recognise(text)).toBe(0);
  }
  expect(REFWORKS.recognise('RT Journal of what?\nWe met.\n')).toBe(0);
});
