/** Papers in, how they spread over the years out: year by year, or in equal spans of years where that would be too long a row. */
import type { Paper } from '../model.ts';

/** Both years belong to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Timeline {
  /** One after another without a gap, from the first year with a paper to the last. */
  readonly spans: readonly (Span & { readonly papers: number })[];
  readonly undated: number;
}

/** What is asked of a paper here. */
export type Dated = Pick<Paper, 'year'>;

/** So many fit beside one another, and a person's whole working life among them. */
const MOST_SPANS = 60;
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000];

export function toTimeline(records: readonly Dated[], papers: Iterable<number>): Timeline {
  const years: number[] = [];
  let undated = 0;
  for (const paper of papers) {
    const year = records[paper]!.year;
    if (year === undefined) undated++;
    else years.push(year);
  }
  const spans = toSpans(years);
  const counts = new Uint32Array(spans.length);
  for (const year of years) counts[findSpan(spans, year)]!++;
  return { spans: spans.map((span, s) => ({ ...span, papers: counts[s]! })), undated };
}

/** Spans that all the years stand in; longer ones begin with a multiple of their length. */
export function toSpans(years: readonly number[]): Span[] {
  if (years.length === 0) return [];
  let [first, last] = [Infinity, -Infinity];
  for (const year of years) {
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  const beginsWith = (length: number): number => Math.floor(first / length) * length;
  const length = LENGTHS.find((length) => last - beginsWith(length) < MOST_SPANS * length) ?? last - first + 1;
  const spans: Span[] = [];
  for (let from = beginsWith(length); from <= last; from += length) spans.push({ from, to: from + length - 1 });
  return spans;
}

/** The number of the span in which a year stands. */
export function findSpan(spans: readonly Span[], year: number): number {
  const [{ from, to }] = spans as readonly [Span, ...Span[]];
  return Math.floor((year - from) / (to - from + 1));
}

/** The first and the last year of papers; undefined where none has a year. */
export function rangeOfYears(records: readonly Dated[], papers: Iterable<number>): Span | undefined {
  let range: Span | undefined;
  for (const paper of papers) {
    const year = records[paper]!.year;
    if (year !== undefined) range = withYear(range, year);
  }
  return range;
}

/** The same range, or one that is as much longer as it must be. */
export function withYear(range: Span | undefined, year: number): Span {
  return range ? { from: Math.min(range.from, year), to: Math.max(range.to, year) } : { from: year, to: year };
}
