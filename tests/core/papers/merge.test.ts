/** How the records of one paper become one paper, what is told of it, and how it is undone. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bibliography, Paper, Reading } from '../../../src/core/model.ts';
import { recordKey, titleKey } from '../../../src/core/papers/key.ts';
import { mergeReadings } from '../../../src/core/papers/merge.ts';
import { splitName } from '../../../src/core/text/split-name.ts';
import { makePaper, makeReading, merge } from './duplicates/make-paper.ts';
import { readProfile, writeProfile, writeRecord } from './profile-text.ts';

const codesOf = ({ issues }: Bibliography): string[] => issues.map(({ code }) => code);

test('a paper twice in one file is one paper with both places', () => {
  const text = `${writeProfile('Okafor, Nneka', 'Silva, Ana')}${writeRecord('Okafor, Nneka', 1)}`;
  const { papers, issues, found, merged, skipped } = merge([readProfile(text)]);
  expect({ found, merged, skipped, papers: papers.length }).toEqual({ found: 3, merged: 1, skipped: 0, papers: 2 });
  expect(papers[0]!.places.map((place) => place.line)).toEqual([2, 8]);
  expect(papers[0]!.records).toHaveLength(2);
  expect(issues).toMatchObject([{ code: 'duplicate', severity: 'merged', line: 8, file: 'profile.txt' }]);
  expect(issues[0]!.message).toBe(
    'This paper stands on line 2 as well (the same record); the two were joined into one.',
  );
});

test('the sample opened twice is the sample', () => {
  const sample = readProfile(readFileSync('seeds/sample/jiang-xin.txt', 'utf8'));
  const { papers, merged, owners } = merge([sample, sample]);
  expect(papers.map(({ places, records, ...paper }) => [paper, places.length, records!.length])).toEqual(
    sample.papers.map(({ places, ...paper }) => [paper, places.length * 2, 2]),
  );
  expect(merged).toBe(10);
  expect(owners).toEqual([{ family: 'Jiang', given: 'Xin' }]);
});

test('different papers stay as they are', () => {
  const papers = [
    makePaper('On Trust', ['Silva, A']),
    makePaper('On Trust', ['Okafor, A']),
    makePaper('On Trust, II', ['Silva, A']),
    makePaper('信任', ['Silva, A']),
    makePaper('???', ['Silva, A']),
    makePaper('', ['Silva, A']),
    makePaper('', ['Okafor, A']),
  ];
  expect(merge([makeReading(...papers)]).papers).toEqual(papers);
});

test('keys do not depend on case, accents, braces or TeX', () => {
  const plain = titleKey({ title: 'Gröbner Bases over α', names: [splitName('Šrámek, R.')] });
  expect(
    titleKey({
      title: String.raw`{G}R\"OBNER bases over $\alpha$`,
      names: [splitName(String.raw`\v{S}r\'amek, Rastislav`)],
    }),
  ).toBe(plain);
  expect(plain).toMatch(/^t:[0-9a-f]{16}$/);
});

test('owners are kept once each, in order', () => {
  const readings = ['Silva, Ana', 'Okafor, Nneka', 'SILVA, Ana'].map((owner): Reading => ({
    ...makeReading(),
    owner: splitName(owner),
  }));
  expect(merge(readings).owners.map((owner) => owner.family)).toEqual(['Silva', 'Okafor']);
});

test('nothing merges to nothing', () => {
  expect(merge([])).toEqual({
    papers: [],
    issues: [],
    issueCounts: [],
    found: 0,
    skipped: 0,
    merged: 0,
    owners: [],
  });
});

describe('what is told', { timeout: 10_000 }, () => {
  const article = makePaper(
    'Salt wedges in the Alder',
    ['Silva, Ana', 'Okafor, Nneka'],
    { doi: '10.1000/a', year: 2001, venue: 'Nature' },
    3,
    'a.bib',
  );

  test('a duplicate says where the paper stands and by what it was found', () => {
    const other = makePaper('Salt wedges in the Alder', ['Silva, A.', 'Okafor, N.'], { year: 2001 }, 9, 'b.ris');
    expect(merge([makeReading(article), makeReading(other)]).issues).toMatchObject([
      {
        file: 'b.ris',
        line: 9,
        code: 'duplicate',
        severity: 'merged',
        message:
          'This paper stands on line 3 of a.bib as well (the same title, authors and year); the two were joined into one.',
      },
    ]);
  });

  test('a record found by way of another one says so', () => {
    const between = makePaper(
      'Wedges of salt',
      ['Silva, Ana', 'Okafor, Nneka'],
      { doi: '10.1000/a', ids: ['pmid:7'] },
      5,
      'a.bib',
    );
    const last = makePaper('On wedges', ['Silva, Ana', 'Okafor, Nneka'], { ids: ['pmid:7'] }, 9, 'b.ris');
    const { papers, issues } = merge([makeReading(article, between), makeReading(last)]);
    expect(papers).toHaveLength(1);
    expect(issues.at(-1)!.message).toContain('line 3 of a.bib as well (the same PubMed number as on line 5 of a.bib)');
  });

  test('preprint and article, other authors and other years are noted', () => {
    const preprint = makePaper('Salt wedges in the Alder', ['Silva, Ana'], { venue: 'arXiv', year: 2000 }, 5, 'a.bib');
    const reprint = makePaper(
      'Salt wedges in the Alder',
      ['Silva, Ana', 'Okafor, Nneka'],
      { doi: '10.1000/a', year: 2002 },
      7,
      'a.bib',
    );
    expect(codesOf(merge([makeReading(article, preprint)]))).toEqual(['duplicate', 'preprint', 'different-authors']);
    expect(codesOf(merge([makeReading(article, reprint)]))).toEqual(['duplicate', 'different-years']);
  });

  test('the work can be paused and says how far it is', () => {
    const papers = Array.from({ length: 6000 }, (_, i) => makePaper(`Paper ${i % 5000}`, ['Silva, Ana'], {}, i));
    const shares = [...mergeReadings([makeReading(...papers)], [])];
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('decisions', () => {
  const first = makePaper('Salt wedges in the Alder', ['Silva, Ana'], { year: 2001, venue: 'Nature' }, 1, 'a');
  const second = makePaper('Salt wedges in the Alder', ['Silva, A.'], { year: 2001 }, 2, 'b');
  const third = makePaper('Salt Wedges in the Alder.', ['Silva, Ana'], { year: 2001, volume: '3' }, 3, 'c');
  const readings = [first, second, third].map((paper) => makeReading(paper));
  const apart = (a: Paper, b: Paper): [string, string] => [recordKey(a), recordKey(b)];

  test('records that are not the same paper are two papers, which know of each other', () => {
    const { papers, merged, found } = merge(readings.slice(0, 2), [apart(second, first)]);
    expect(papers).toHaveLength(2);
    expect({ merged, found }).toEqual({ merged: 0, found: 2 });
    expect(papers.map((paper) => paper.apart)).toEqual([[papers[1]!.key], [papers[0]!.key]]);
    expect(papers[0]!.key).toBe(first.key);
    expect(papers[1]!.key).toMatch(new RegExp(`^${first.key}~[0-9a-f]{6}$`));
  });

  test('a record kept apart from two others leaves them together', () => {
    const { papers } = merge(readings, [apart(second, first), apart(second, third)]);
    expect(papers.map(({ places }) => places.map(({ line }) => line))).toEqual([[1, 3], [2]]);
  });

  test('a decision is true in whatever order the files come', () => {
    const { papers } = merge(readings.toReversed(), [apart(second, first), apart(second, third)]);
    expect(papers.map(({ places }) => places.map(({ line }) => line))).toEqual([[3, 1], [2]]);
  });

  test('a decision taken back is as if it had not been made', () => {
    expect(merge(readings, [])).toEqual(merge(readings));
    expect(merge(readings).papers).toHaveLength(1);
  });

  test('a decision about records that are not there changes nothing', () => {
    expect(merge(readings, [['r:0', 'r:1']])).toEqual(merge(readings));
  });

  test('a record read twice is one whatever is decided', () => {
    expect(merge([readings[0]!, readings[0]!], [apart(first, first)]).papers).toHaveLength(1);
  });

  test('the key of a paper stays when records are added behind it', () => {
    const alone = merge(readings.slice(0, 1)).papers[0]!;
    const doi = makePaper('Salt wedges in the Alder', ['Silva, Ana', 'Okafor, Nneka'], {
      doi: '10.1000/a',
      year: 2001,
    });
    expect(merge([...readings, makeReading(doi)]).papers[0]!.key).toBe(alone.key);
  });
});

test('papers of one title and one author have keys of their own', () => {
  const editorials = [2001, 2002, 2004, 2007].map((year, i) =>
    makePaper('Editorial', ['Silva, Ana'], { year, venue: 'Nature', volume: String(i) }, i),
  );
  const { papers } = merge([makeReading(...editorials)]);
  expect(new Set(papers.map(({ key }) => key)).size).toBe(4);
  expect(papers[0]!.key).toBe(editorials[0]!.key);
  const fewer = merge([makeReading(...editorials.slice(0, 3))]).papers;
  expect(papers.slice(0, 3)).toEqual(fewer);
});

const TITLES = [
  'Salt wedges in the Alder',
  'Salt wedges in the Alder: a survey',
  'SALT WEDGES IN THE ALDER',
  'Salt wedges in the alders',
  'Editorial',
];
const BYLINES = [
  ['Silva, Ana', 'Okafor, Nneka'],
  ['Silva, A.', 'Okafor, N.'],
  ['Silva, Ana'],
  ['Okafor, Nneka', 'Silva, Ana'],
  ['Birch, Kenji'],
  [],
];

/** Records so alike that most of what can go together does. */
const manyRecords = fc.array(
  fc.record({
    title: fc.constantFrom(...TITLES),
    names: fc.constantFrom(...BYLINES),
    year: fc.option(fc.integer({ min: 2001, max: 2004 }), { nil: undefined }),
    venue: fc.option(fc.constantFrom('Nature', 'arXiv', 'J. Coast. Mod.'), { nil: undefined }),
    volume: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    pages: fc.option(fc.constantFrom('1-9', '11-19'), { nil: undefined }),
    doi: fc.option(fc.constantFrom('10.1000/a', '10.1000/b'), { nil: undefined }),
    ids: fc.option(fc.constantFrom(['pmid:1'], ['pmid:2']), { nil: undefined }),
  }),
  { maxLength: 14 },
);

type Told = { readonly title: string; readonly names: readonly string[] } & Readonly<Record<string, unknown>>;

function number(records: readonly Told[]): Paper[] {
  return records.map(({ title, names, ...extra }, i) => {
    const given = Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined));
    return makePaper(title, names, given, i + 1);
  });
}

const groupsOf = ({ papers }: Bibliography): string[] =>
  papers
    .map(({ places }) =>
      places
        .map(({ line }) => line)
        .sort((a, b) => a - b)
        .join(),
    )
    .sort();

describe('whatever is read', { timeout: 10_000 }, () => {
  test('the order of the records does not matter for which are joined', () => {
    fc.assert(
      fc.property(
        manyRecords.chain((records) => {
          const papers = number(records);
          return fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length }));
        }),
        ([papers, shuffled]) => {
          expect(groupsOf(merge([makeReading(...shuffled)]))).toEqual(groupsOf(merge([makeReading(...papers)])));
        },
      ),
      { numRuns: 80 },
    );
  });

  test('every record is in one paper, counts add up, and no two papers have one key', () => {
    fc.assert(
      fc.property(manyRecords, fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 3 }), (records, pairs) => {
        const papers = number(records);
        const separate = pairs
          .filter((pair) => pair.every((i) => i < papers.length))
          .map(([i, j]) => [recordKey(papers[i]!), recordKey(papers[j]!)] as const);
        const merged = merge([makeReading(...papers)], separate);
        const lines = merged.papers.flatMap(({ places }) => places.map(({ line }) => line));
        expect(lines.toSorted((a, b) => a - b)).toEqual(papers.map((_, i) => i + 1));
        expect(merged.found).toBe(merged.papers.length + merged.skipped + merged.merged);
        expect(new Set(merged.papers.map(({ key }) => key)).size).toBe(merged.papers.length);
        for (const paper of merged.papers)
          expect((paper.records ?? [paper]).map(({ places }) => places[0])).toEqual(paper.places);
        for (const [a, b] of separate.filter(([a, b]) => a !== b))
          for (const { records = [] } of merged.papers)
            expect([a, b].every((key) => records.some((record) => recordKey(record) === key))).toBe(false);
      }),
      { numRuns: 80 },
    );
  });

  test('merging twice is merging once', () => {
    fc.assert(
      fc.property(manyRecords, (records) => {
        const once = merge([makeReading(...number(records))]);
        const again = merge([makeReading(...number(records)), makeReading(...number(records))]);
        expect(again.papers.map(({ key }) => key)).toEqual(once.papers.map(({ key }) => key));
      }),
      { numRuns: 40 },
    );
  });
});
