/** Papers in, how many there are of each year, who wrote in some of them, and periods to put side by side, out. */
import type { Range } from '../filter.ts';
import { isWithin } from '../filter.ts';
import type { Network, Paper } from '../model.ts';

export interface Years {
  readonly first: number;
  readonly last: number;
  /** Of each year from the first to the last. */
  readonly counts: Uint32Array;
  /** Papers whose year is not known. */
  readonly without: number;
}

/** Undefined where no paper has a year. */
export function countYears(papers: readonly Pick<Paper, 'year'>[]): Years | undefined {
  let [first, last, without] = [Infinity, -Infinity, 0];
  for (const { year } of papers) {
    if (year === undefined) without++;
    else [first, last] = [Math.min(first, year), Math.max(last, year)];
  }
  if (last < first) return undefined;
  const counts = new Uint32Array(last - first + 1);
  for (const { year } of papers) if (year !== undefined) counts[year - first]!++;
  return { first, last, counts, without };
}

export function countWithin({ first, counts }: Years, range: Range): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) if (isWithin(first + i, range)) sum += counts[i]!;
  return sum;
}

/** Everybody who has a paper in these years. */
export function authorsWithin(
  { paperOffsets, paperAuthors }: Network,
  papers: readonly Pick<Paper, 'year'>[],
  range: Range,
): Set<number> {
  const found = new Set<number>();
  for (let paper = 0; paper < papers.length; paper++) {
    const { year } = papers[paper]!;
    if (year === undefined || !isWithin(year, range)) continue;
    for (let m = paperOffsets[paper]!; m < paperOffsets[paper + 1]!; m++) found.add(paperAuthors[m]!);
  }
  return found;
}

export type Period = readonly [first: number, last: number];

/** Periods of as many years each as the others, or one less; fewer where there are not so many years. */
export function splitByYears({ first, counts }: Years, wanted: number): Period[] {
  const periods = Math.min(wanted, counts.length);
  return Array.from({ length: periods }, (_, i) => [
    first + Math.floor((i * counts.length) / periods),
    first + Math.floor(((i + 1) * counts.length) / periods) - 1,
  ]);
}

/** Periods of whole years with about as many papers each: a period ends with the year that brings it nearest to its share. */
export function splitByPapers({ first, counts }: Years, wanted: number): Period[] {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const periods: Period[] = [];
  let [start, done] = [0, 0];
  for (let year = 0; year < counts.length; year++) {
    const isLast = year === counts.length - 1;
    const share = ((periods.length + 1) * total) / wanted;
    done += counts[year]!;
    const overshoots = done + (counts[year + 1] ?? 0) - share > share - done;
    if (!isLast && (periods.length + 1 === wanted || !overshoots || done === 0)) continue;
    periods.push([first + start, first + year]);
    start = year + 1;
  }
  return periods;
}
