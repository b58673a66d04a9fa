import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  STANDING,
  compareParts,
  countStandings,
  isFromSource,
  listStanding,
  listTies,
  type Comparison,
  type Part,
} from '../../../src/core/answers/comparison.ts';
import type { Paper } from '../../../src/core/model.ts';
import { finish, networkOf } from '../network-of.ts';

interface Printed {
  readonly by: readonly number[];
  readonly year?: number;
  readonly file?: string;
}

const BOOKS: readonly Printed[] = [
  { by: [0, 1], year: 2000, file: 'old.bib' },
  { by: [1, 2], year: 2001, file: 'all.zip/a.bib' },
  { by: [1, 2], year: 2010, file: 'all.zip/b.bib' },
  { by: [2, 3], year: 2011, file: 'new.bib' },
  { by: [4], file: 'new.bib' },
];

function compare(printed: readonly Printed[], before: Part, after: Part, hidden: readonly number[] = []): Comparison {
  const network = networkOf(
    printed.map(({ by }) => by),
    { hidden, authors: 8 },
  );
  const papers = printed.map(({ year, file = 'x.bib' }, p): Paper => ({
    key: `t:${p}`,
    title: `Paper ${p}`,
    names: [],
    places: [{ file, line: 1 }],
    ...(year === undefined ? {} : { year }),
  }));
  return finish(compareParts({ network, papers }, before, after));
}

const EARLY: Part = { years: [2000, 2005] };
const LATE: Part = { years: [2006, 2011] };

describe('a comparison', () => {
  test('of two periods tells who and what is new, gone and kept', () => {
    const found = compare(BOOKS, EARLY, LATE);
    const network = networkOf(
      BOOKS.map(({ by }) => by),
      { authors: 8 },
    );
    expect(listStanding(found.authors, 'gone')).toEqual([0]);
    expect(listStanding(found.authors, 'new')).toEqual([3]);
    expect(listStanding(found.authors, 'kept')).toEqual([1, 2]);
    const pairs = (standing: 'gone' | 'new' | 'kept'): number[][] =>
      listTies(network, found, standing).map(({ source, target }) => [source, target]);
    expect([pairs('gone'), pairs('new'), pairs('kept')]).toEqual([[[0, 1]], [[2, 3]], [[1, 2]]]);
    expect(countStandings(found).papers).toEqual({ gone: 2, new: 2, kept: 0, between: 0 });
  });

  test('counts papers without a year, and puts them on no side', () => {
    const found = compare(BOOKS, EARLY, LATE);
    expect([found.undated, found.papers[4], found.authors[4]]).toEqual([1, 0, 0]);
  });

  test('of two files takes the texts of an archive together', () => {
    const found = compare(BOOKS, { source: 'all.zip' }, { source: 'new.bib' });
    expect([listStanding(found.papers, 'gone'), listStanding(found.papers, 'new')]).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(isFromSource('all.zip.bib', 'all.zip')).toBe(false);
  });

  test('of two groups tells ties inside each from those between them', () => {
    const found = compare(BOOKS, { authors: [0, 1] }, { authors: [1, 2, 3] });
    expect(listStanding(found.authors, 'kept')).toEqual([1]);
    expect(countStandings(found).ties).toEqual({ gone: 1, new: 2, kept: 0, between: 0 });
    const apart = compare(BOOKS, { authors: [0, 1] }, { authors: [2, 3] });
    expect(countStandings(apart).ties).toEqual({ gone: 1, new: 1, kept: 0, between: 1 });
    expect(countStandings(apart).papers).toEqual({ gone: 1, new: 1, kept: 2, between: 0 });
  });

  test('leaves hidden authors out', () => {
    const found = compare(BOOKS, EARLY, LATE, [1]);
    expect(found.authors[1]).toBe(0);
    expect(countStandings(found).ties).toEqual({ gone: 0, new: 1, kept: 0, between: 0 });
  });

  test('of people with papers is none', () => {
    expect(() => compare(BOOKS, EARLY, { authors: [1] })).toThrow('expected two parts of one kind');
  });

  const books = fc.array(
    fc.record({ by: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }), year: fc.integer({ min: 0, max: 9 }) }),
    { minLength: 1, maxLength: 15 },
  );
  const period = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([a, b]): Part => ({ years: [Math.min(a, b), Math.max(a, b)] }));

  test('has in new and kept the second part, in gone and kept the first, and swaps with its parts', () => {
    fc.assert(
      fc.property(books, period, period, (printed, before, after) => {
        const found = compare(printed, before, after);
        const swapped = compare(printed, after, before);
        const alone = (part: Part): Comparison => compare(printed, part, part);
        for (const what of ['authors', 'ties', 'papers'] as const) {
          const is = (value: number, bit: number): boolean => (value & bit) > 0;
          const ofFirst = Array.from(alone(before)[what], (value) => value > 0);
          const ofSecond = Array.from(alone(after)[what], (value) => value > 0);
          expect(Array.from(found[what], (value) => is(value, STANDING.gone))).toEqual(ofFirst);
          expect(Array.from(found[what], (value) => is(value, STANDING.new))).toEqual(ofSecond);
          const turned = [0, STANDING.new, STANDING.gone, STANDING.kept];
          expect(Array.from(swapped[what])).toEqual(Array.from(found[what], (value) => turned[value]));
        }
      }),
    );
  });
});
