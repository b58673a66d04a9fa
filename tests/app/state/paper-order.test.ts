import { describe, expect, test } from 'vitest';
import {
  arrangePapers,
  firstOf,
  foldPapers,
  needsFolding,
  type PaperWishes,
} from '../../../src/app/state/paper-order.ts';
import type { Paper } from '../../../src/core/model.ts';
import { finish } from '../../core/network-of.ts';

function paper(title: string, more: Partial<Paper> = {}): Paper {
  return { key: title, title, names: [], places: [], ...more };
}

const RECORDS: readonly Paper[] = [
  paper('Zebras at {Night}', {
    year: 2001,
    venue: 'Nature',
    names: [{ family: 'Müller', given: 'Ana' }],
    citations: 3,
  }),
  paper('apples', { year: 2010, venue: 'Orchard' }),
  paper('Étude', {
    venue: 'nature',
    names: [
      { family: 'A', given: 'B' },
      { family: 'C', given: 'D' },
    ],
  }),
  paper('', { year: 2001, citations: 7 }),
];
const ALL = [0, 1, 2, 3];

function arrange(wishes: Partial<PaperWishes>): Record<string, readonly number[]> {
  const all: PaperWishes = { query: '', sort: 'given', group: 'none', ...wishes };
  const folded = needsFolding(all) ? finish(foldPapers(RECORDS, ALL)) : undefined;
  return Object.fromEntries(arrangePapers(RECORDS, ALL, all, folded).map(({ name, papers }) => [name, papers]));
}

test.each([
  ['given', [0, 1, 2, 3]],
  ['newest', [1, 0, 3, 2]],
  ['oldest', [0, 3, 1, 2]],
  ['title', [1, 2, 0, 3]],
  ['venue', [0, 2, 1, 3]],
  ['authors', [2, 0, 1, 3]],
  ['citations', [3, 0, 1, 2]],
] as const)('sorted as %s, with what is unknown last and equals as they were', (sort, order) => {
  expect(arrange({ sort })).toEqual({ '': order });
});

test.each([
  ['muller', [0]],
  ['ETUDE', [2]],
  ['night zebra', [0]],
  ['nature', [0, 2]],
  ['nature 2001', [0]],
  ['  ', [0, 1, 2, 3]],
])('“%s” is looked for in titles, names, venues and years, without accents and capitals', (query, found) => {
  expect(arrange({ query })).toEqual({ '': found });
});

test('nothing found is no group', () => {
  expect(arrange({ query: 'nobody' })).toEqual({});
  expect(arrange({ query: 'nobody', group: 'year' })).toEqual({});
});

describe('grouped', () => {
  test('by year, newest first unless oldest are, those without one last', () => {
    const groups = (wishes: Partial<PaperWishes>): [string, readonly number[]][] =>
      arrangePapers(RECORDS, ALL, { query: '', sort: 'given', group: 'year', ...wishes }, undefined).map(
        ({ name, papers }) => [name, papers],
      );
    expect(groups({})).toEqual([
      ['2010', [1]],
      ['2001', [0, 3]],
      ['Without a year', [2]],
    ]);
    expect(groups({ sort: 'oldest' }).map(([name]) => name)).toEqual(['2001', '2010', 'Without a year']);
  });

  test('by venue however it is spelled, those with most papers first, those without one last', () => {
    expect(Object.entries(arrange({ group: 'venue' }))).toEqual([
      ['Nature', [0, 2]],
      ['Orchard', [1]],
      ['Without a venue', [3]],
    ]);
  });

  test('the first few come with the sizes of their whole groups', () => {
    const groups = [
      { name: 'a', papers: [1, 2] },
      { name: 'b', papers: [3, 4, 5] },
      { name: 'c', papers: [6] },
    ];
    expect(firstOf(groups, 4)).toEqual([
      { name: 'a', papers: [1, 2], all: 2 },
      { name: 'b', papers: [3, 4], all: 3 },
    ]);
    expect(firstOf(groups, 99)).toHaveLength(3);
  });
});
