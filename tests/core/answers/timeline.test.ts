import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSpan, rangeOfYears, toSpans, toTimeline } from '../../../src/core/answers/timeline.ts';

const RECORDS = [{ year: 2001 }, { year: 2003 }, {}, { year: 2001 }];

test('papers are counted year by year, years without one among them, and those without a year apart', () => {
  expect(toTimeline(RECORDS, [0, 1, 2, 3])).toEqual({
    spans: [
      { from: 2001, to: 2001, papers: 2 },
      { from: 2002, to: 2002, papers: 0 },
      { from: 2003, to: 2003, papers: 1 },
    ],
    undated: 1,
  });
});

test('no paper, or none with a year, has no timeline', () => {
  expect(toTimeline(RECORDS, [])).toEqual({ spans: [], undated: 0 });
  expect(toTimeline(RECORDS, [2])).toEqual({ spans: [], undated: 1 });
  expect(rangeOfYears(RECORDS, [2])).toBeUndefined();
});

test('the range of years goes from the first to the last', () => {
  expect(rangeOfYears(RECORDS, [1, 2, 3])).toEqual({ from: 2001, to: 2003 });
});

describe('a long time', () => {
  test('comes in spans that begin with round years', () => {
    const spans = toSpans([1907, 2024]);
    expect(spans).toHaveLength(60);
    expect([spans[0], spans.at(-1)]).toEqual([
      { from: 1906, to: 1907 },
      { from: 2024, to: 2025 },
    ]);
    expect(toSpans([1665, 2024])[0]).toEqual({ from: 1660, to: 1669 });
  });

  test('is never more than sixty spans, each year stands in its own, and none is left out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 9 }), (years) => {
        const spans = toSpans(years);
        expect(spans.length).toBeLessThanOrEqual(60);
        spans.forEach((span, s) => s > 0 && expect(span.from).toBe(spans[s - 1]!.to + 1));
        for (const year of years) {
          const { from, to } = spans[findSpan(spans, year)]!;
          expect(from <= year && year <= to).toBe(true);
        }
        expect(findSpan(spans, Math.min(...years))).toBe(0);
        expect(findSpan(spans, Math.max(...years))).toBe(spans.length - 1);
      }),
      { seed: 1 },
    );
  });
});
