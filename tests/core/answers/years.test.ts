import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  authorsWithin,
  countWithin,
  countYears,
  splitByPapers,
  splitByYears,
  type Period,
  type Years,
} from '../../../src/core/answers/years.ts';
import { networkOf } from '../network-of.ts';

const papersOf = (years: readonly (number | undefined)[]): { year?: number }[] =>
  years.map((year) => (year === undefined ? {} : { year }));
const someYears = fc.array(fc.integer({ min: 1990, max: 2020 }), { minLength: 1, maxLength: 80 });
const yearsOf = (years: readonly number[]): Years => countYears(papersOf(years))!;

test('papers are counted year by year, those without one apart', () => {
  expect(countYears(papersOf([2003, 2001, undefined, 2003]))).toEqual({
    first: 2001,
    last: 2003,
    counts: Uint32Array.of(1, 0, 2),
    without: 1,
  });
  expect(countYears(papersOf([undefined]))).toBeUndefined();
  expect(countWithin(yearsOf([2001, 2003, 2003]), [2002, null])).toBe(2);
});

test('who wrote in some years is everybody on a paper of theirs', () => {
  const network = networkOf([[0, 1], [1, 2], [3]]);
  const papers = papersOf([2001, 2005, undefined]);
  expect(authorsWithin(network, papers, [null, 2001])).toEqual(new Set([0, 1]));
  expect(authorsWithin(network, papers, [2002, 2010])).toEqual(new Set([1, 2]));
});

test.each([splitByYears, splitByPapers])('%o: periods follow one another from the first year to the last', (split) => {
  fc.assert(
    fc.property(someYears, fc.integer({ min: 1, max: 12 }), (printed, wanted) => {
      const years = yearsOf(printed);
      const periods = split(years, wanted);
      expect(periods.length).toBeLessThanOrEqual(wanted);
      expect([periods[0]![0], periods.at(-1)![1]]).toEqual([years.first, years.last]);
      periods.forEach(([first, last], i) => {
        expect(last).toBeGreaterThanOrEqual(first);
        if (i > 0) expect(first).toBe(periods[i - 1]![1] + 1);
      });
    }),
  );
});

test('equal years differ by one at most; equal papers are near their share where years are small', () => {
  const lengths = splitByYears(yearsOf([2000, 2010]), 3).map(([first, last]) => last - first + 1);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
  const growing = Array.from({ length: 20 }, (_, i) => Array.from({ length: i + 1 }, () => 2000 + i)).flat();
  const years = yearsOf(growing);
  const counts = splitByPapers(years, 4).map((period: Period) => countWithin(years, period));
  expect(counts).toHaveLength(4);
  for (const count of counts) expect(Math.abs(count - growing.length / 4)).toBeLessThanOrEqual(10);
});
