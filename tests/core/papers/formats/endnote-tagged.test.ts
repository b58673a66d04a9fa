/** What the reader makes of EndNote's tagged files, and of refer's. */
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { ENDNOTE_TAGGED } from '../../../../src/core/papers/formats/endnote-tagged.ts';
import { RIS } from '../../../../src/core/papers/formats/ris.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (...lines: string[]): ReturnType<typeof readAs> => readAs(ENDNOTE_TAGGED, `${lines.join('\n')}\n`);
const readOne = (...lines: string[]): Paper => read('%0 Journal Article', '%T On', ...lines).papers[0]!;

test.each<[string, string[], string]>([
  ['sorted names', ['%A Silva, Ana', '%A Quist, O., Jr.'], 'Silva, Ana; Quist, O., Jr.'],
  ['names as refer has them', ['%A Ana P. Silva', '%A N. Okafor'], 'Silva, Ana P.; Okafor, N.'],
  ['one name without spaces', ['%A 余敏', '%A 朱江', '%H Yu Min'], '余敏; 朱江'],
  ['a corporate author, with its comma', ['%A World Tide Watch,'], 'World Tide Watch'],
  ['a corporate author of refer', ['%Q Tideline Consortium'], 'Tideline Consortium'],
  ['neither editors nor translators', ['%A Silva, Ana', '%E Ed, A', '%Y Ed, B', '%? Tr, C'], 'Silva, Ana'],
])('%s', (_, fields, names) => {
  expect(listNames({ ...read(), papers: [readOne(...fields)] })).toEqual([names]);
});

test.each<[string, string[], Partial<Paper>]>([
  [
    'a journal',
    [
      '%J Journal',
      '%V 29',
      '%N 2',
      '%P 94-98',
      '%D 2009',
      '%R 10.3969/J.2009',
      '%U http://example.org/x',
      '%@ 1008-0821',
    ],
    {
      title: 'On',
      type: 'article',
      venue: 'Journal',
      volume: '29',
      number: '2',
      pages: '94-98',
      year: 2009,
      doi: '10.3969/j.2009',
      url: 'http://example.org/x',
    },
  ],
  ['a date', ['%8 September 1, 2021'], { year: 2021 }],
  [
    'values of many lines',
    ['%K tides', 'salt', '%X One.', '', 'Two.', '%D 2001'],
    { keywords: ['tides', 'salt'], abstract: 'One. Two.', year: 2001 },
  ],
  ['a DOI in an address', ['%U https://doi.org/10.1000/ABC'], { doi: '10.1000/abc' }],
  ['Web of Science', ['%M WOS:000238878800002'], { ids: ['wos:000238878800002'] }],
  ['PubMed', ['%W NLM', '%M 12230038'], { ids: ['pmid:12230038'] }],
])('%s', (_, fields, expected) => {
  expect(readOne(...fields)).toMatchObject(expected);
});

test('the address of the only author is that author’s', () => {
  expect(readOne('%A Silva, Ana', '%+ Porto').names).toEqual([
    { family: 'Silva', given: 'Ana', affiliations: ['Porto'] },
  ]);
  expect(readOne('%A Silva, Ana', '%A Okafor, N.', '%+ Porto').names.some(({ affiliations }) => affiliations)).toBe(
    false,
  );
});

test.each([
  ['%0 Conference Proceedings', '%B Book', 'conference'],
  ['%0 Book Section', '%B Book', 'chapter'],
  ['%0 Book', '%I Press', 'book'],
  ['%0 Thesis', '%I Press', 'thesis'],
  ['%0 Film', '%I Press', 'other'],
  ['%J Journal', '%V 1', 'article'],
  ['%B Book', '%I Press', 'chapter'],
])('%s with %s is of type %3$s', (first, second, type) => {
  expect(read(first, second, '%T On').papers[0]!.type).toBe(type);
});

describe('where records begin', () => {
  const A = ['%T Ebb', '%A Silva, Ana'];
  const B = ['%T Flow', '%A Okafor, N.'];

  test.each<[string, string[], string[]]>([
    ['a blank line between', ['%0 Book', ...A, '', '%0 Book', ...B], []],
    ['no blank line', ['%0 Book', ...A, '%0 Book', ...B], []],
    ['the title first', ['%T Ebb', '%0 Book', '%A Silva, Ana', '', '%T Flow', '%0 Book', '%A Okafor, N.'], []],
    ['a type given twice', ['%0 Serial', '%0 Book', ...A, '', '%0 Book', ...B], []],
    ['refer', [...A, '', '', ...B], []],
    ['refer, keywords first', ['%K a', ...A, '', '%K b', ...B], []],
    ['refer, other tags first', ['%A Silva, Ana', '%T Ebb', '', ...B], []],
    ['text between', ['%0 Book', ...A, '', 'Here is some text', '%0 Book', ...B], ['5 note stray-text']],
  ])('%s', (_, lines, issues) => {
    const reading = read(...lines);
    expect(reading.papers.map(({ title }) => title)).toEqual(['Ebb', 'Flow']);
    expect(listNames(reading)).toEqual(['Silva, Ana', 'Okafor, N.']);
    expect(listIssues(reading)).toEqual(issues);
  });
});

test.each([
  ['EndNote', '%0 Journal Article\n%T On\n%A Silva, Ana\n'],
  ['EndNote saved as .ris, title first', '%T On\n%0 Journal Article\n'],
  ['refer', '%A Ana Silva\n%T On\n%D 2001\n'],
])('%s is recognised', (_, text) => {
  expect(ENDNOTE_TAGGED.recognise(text)).toBeGreaterThanOrEqual(0.9);
  expect(RIS.recognise(text)).toBe(0);
});

test.each([
  ['comments of TeX', '% A comment\n%%T too\n\\section{On}\n'],
  ['a PDF document', '%PDF-1.7\n%\ufffd\n'],
])('not %s', (_, text) => {
  expect(ENDNOTE_TAGGED.recognise(text)).toBe(0);
});
