/** Papers in, from when to when they are out: "2011–2015", or nothing where no year is known. */
import type { Paper } from '../../core/model.ts';

export function yearsOf(papers: readonly Paper[], chosen: readonly number[]): string {
  let [first, last] = [Infinity, -Infinity];
  for (const paper of chosen) {
    const { year } = papers[paper]!;
    if (year === undefined) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (first > last) return '';
  return first === last ? String(first) : `${first}–${last}`;
}
