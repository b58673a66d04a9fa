/** What a paper is made of when several records tell of it. */
import { describe, expect, test } from 'vitest';
import type { Paper, PrintedName } from '../../../../src/core/model.ts';
import { joinRecords } from '../../../../src/core/papers/duplicates/join.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { makePaper } from './make-paper.ts';

const TITLE = 'Salt wedges in the estuary of the Alder';
const join = (...records: readonly Paper[]): Paper => joinRecords(records, records[0]!.key);
const article = makePaper(
  TITLE,
  ['Silva, Ana'],
  { type: 'article', year: 2021, venue: 'Nature', volume: '3', pages: '1-9', doi: '10.1000/a' },
  1,
  'a',
);
const preprint = makePaper(
  TITLE,
  ['Silva, A.'],
  { type: 'preprint', year: 2019, venue: 'arXiv', doi: '10.48550/arxiv.1', ids: ['arxiv:1'] },
  2,
  'b',
);

test('later records fill gaps, and the first one’s word stands', () => {
  const first = makePaper('On Trust', ['Silva, A'], { year: 2001 }, 1, 'a');
  const later = makePaper('On {T}rust', ['Silva, Ana'], { year: 2002, venue: 'Borders', doi: '10.1000/x' }, 9, 'b');
  expect(join(first, later)).toEqual({
    ...first,
    names: [{ family: 'Silva', given: 'Ana' }],
    venue: 'Borders',
    doi: '10.1000/x',
    places: [...first.places, ...later.places],
    records: [first, later],
  });
});

test('the article speaks before its preprint, whose key and place stay the first', () => {
  const joined = join(preprint, article);
  expect(joined).toMatchObject({ type: 'article', year: 2021, venue: 'Nature', volume: '3', doi: '10.1000/a' });
  expect(joined).toMatchObject({ key: preprint.key, ids: ['arxiv:1'], records: [preprint, article] });
  expect(joined.places[0]).toEqual(preprint.places[0]);
});

test('a preprint fills what the article leaves out, except where it was printed', () => {
  const bare = makePaper(TITLE, ['Silva, Ana'], { type: 'article', doi: '10.1000/a' });
  const joined = join(bare, preprint);
  expect(joined).toMatchObject({ year: 2019, doi: '10.1000/a' });
  expect(joined.venue).toBeUndefined();
});

test('a record that knows the pages knows the year', () => {
  const online = makePaper(TITLE, ['Silva, Ana'], { year: 2018, doi: '10.1000/a' });
  const inPrint = makePaper(TITLE, ['Silva, Ana'], { year: 2019, pages: '1-9', doi: '10.1000/a' });
  expect(join(online, inPrint)).toMatchObject({ year: 2019, pages: '1-9' });
});

test.each([
  [
    'the fuller title',
    ['Salt wedges in the estuary', 'Salt wedges in the estuary: a survey'],
    'Salt wedges in the estuary: a survey',
  ],
  ['the whole title', ['Salt wedges in the estuary of…', TITLE], TITLE],
  ['the title that is not in capitals', [TITLE.toUpperCase(), TITLE], TITLE],
  [
    'the first title',
    [`{S}alt wedges in the estuary of the Alder`, TITLE],
    `{S}alt wedges in the estuary of the Alder`,
  ],
  ['a title rather than none', ['', TITLE], TITLE],
])('%s is kept', (_, titles, kept) => {
  expect(join(...titles.map((title) => makePaper(title, ['Silva, Ana']))).title).toBe(kept);
});

test('keywords and ids are united, the highest count of citations and the longer form of a cut abstract are kept', () => {
  const joined = join(
    makePaper(TITLE, ['Silva, Ana'], {
      keywords: ['Salt', 'rivers'],
      ids: ['pmid:1'],
      citations: 4,
      abstract: 'We measure salt…',
    }),
    makePaper(TITLE, ['Silva, Ana'], {
      keywords: ['salt', 'tides'],
      ids: ['pmid:1', 'wos:2'],
      citations: 9,
      abstract: 'We measure salt in the Alder.',
    }),
    makePaper(TITLE, ['Silva, Ana'], {
      abstract: '© 2001. Nothing else is told here, in many more words than before.',
    }),
  );
  expect(joined).toMatchObject({
    keywords: ['Salt', 'rivers', 'tides'],
    ids: ['pmid:1', 'wos:2'],
    citations: 9,
    abstract: 'We measure salt in the Alder.',
  });
});

describe('the byline', () => {
  const printed = (paper: Paper): string => paper.names.map(sortName).join('; ');
  const ofNames = (names: string, extra: Parameters<typeof makePaper>[2] = {}): Paper =>
    makePaper(TITLE, names === '' ? [] : names.split('; '), extra);

  test.each([
    [
      'full given names in place of initials',
      'Silva, A.; Okafor, N.',
      'Silva, Ana Maria; Okafor, Nneka',
      'Silva, Ana Maria; Okafor, Nneka',
    ],
    [
      'full given names, whichever record has them',
      'Silva, Ana; Okafor, N.',
      'Silva, A.; Okafor, Nneka',
      'Silva, Ana; Okafor, Nneka',
    ],
    ['initials in place of nothing', 'Silva', 'Silva, A.', 'Silva, A.'],
    ['the first form where both are full', 'Silva, Ana', 'Silva, Annabel', 'Silva, Ana'],
    [
      'authors at the end that the first record lacks',
      'Silva, A.; Okafor, N.',
      'Silva, Ana; Okafor, Nneka; Birch, Kenji',
      'Silva, Ana; Okafor, Nneka; Birch, Kenji',
    ],
    ['the first record’s order', 'Okafor, N.; Silva, A.', 'Silva, Ana; Okafor, Nneka', 'Okafor, N.; Silva, A.'],
    [
      'the first record’s authors where another is put between',
      'Silva, A.; Okafor, N.',
      'Silva, Ana; Birch, Kenji; Okafor, Nneka',
      'Silva, Ana; Okafor, N.',
    ],
    ['authors where the first record has none', '', 'Silva, Ana', 'Silva, Ana'],
    [
      'particles and accents as the first record has them',
      'van der Berg, P.; Müller, A.',
      'Berg, Pieter; Muller, Ana',
      'van der Berg, P.; Müller, Ana',
    ],
  ])('has %s', (_, first, later, kept) => {
    expect(printed(join(ofNames(first), ofNames(later)))).toBe(kept);
  });

  test('is that of a whole record where the first is cut short', () => {
    const joined = join(
      ofNames('Silva, A.; Okafor, N.', { truncated: true }),
      ofNames('Silva, Ana; Birch, K.; Okafor, Nneka'),
    );
    expect(printed(joined)).toBe('Silva, Ana; Birch, K.; Okafor, Nneka');
    expect(joined.truncated).toBeUndefined();
  });

  test('stays cut short where every record is', () => {
    expect(join(ofNames('Silva, A.', { truncated: true }), ofNames('Silva, Ana', { truncated: true })).truncated).toBe(
      true,
    );
  });

  test('takes ORCID, affiliations, address and ids of a person from any record', () => {
    const known: PrintedName = {
      family: 'Silva',
      given: 'A.',
      orcid: '0000-0002-1825-0097',
      affiliations: ['Alder College'],
      email: 'a@example.org',
      ids: ['scopus:1'],
    };
    const more: PrintedName = { family: 'Silva', given: 'Ana', affiliations: ['ALDER COLLEGE', 'Birch House'] };
    const withNames = (names: readonly PrintedName[]): Paper => ({ ...article, names });
    expect(join(withNames([more]), withNames([known])).names).toEqual([
      { ...known, given: 'Ana', affiliations: ['ALDER COLLEGE', 'Birch House'] },
    ]);
  });
});
