/** Mentions in, who is on which paper and which papers each author is on out. */
import type { Mentions, Network, Sliced } from '../model.ts';

export type Bipartite = Pick<Network, 'paperOffsets' | 'paperAuthors' | 'authorOffsets' | 'authorPapers'>;

/** Row r is `values[offsets[r] … offsets[r + 1] − 1]`. */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** An author whom a byline repeats is on the paper once. */
export function* linkAuthorsToPapers(mentions: Mentions, authorCount: number): Sliced<Bipartite> {
  const byPaper = distinctAuthors(mentions);
  yield 0.5;
  const byAuthor = transpose(byPaper, authorCount);
  return {
    paperOffsets: byPaper.offsets,
    paperAuthors: byPaper.values,
    authorOffsets: byAuthor.offsets,
    authorPapers: byAuthor.values,
  };
}

/** Turns rows into columns by counting sort; each comes out ascending. */
export function transpose({ offsets, values }: Rows, columnCount: number): Rows {
  const turned = new Uint32Array(columnCount + 1);
  for (const column of values) turned[column + 1]!++;
  sumUp(turned);
  const next = turned.slice(0, columnCount);
  const rows = new Uint32Array(values.length);
  for (let row = 0; row + 1 < offsets.length; row++)
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) rows[next[values[k]!]!++] = row;
  return { offsets: turned, values: rows };
}

/** The length of each row, which stands one place later, becomes the place where the row ends. */
function sumUp(offsets: Uint32Array): void {
  for (let row = 1; row < offsets.length; row++) offsets[row]! += offsets[row - 1]!;
}

/** Each paper's authors once, ascending. */
function distinctAuthors({ offsets, authors }: Mentions): Rows {
  const values = authors.slice();
  const distinct = new Uint32Array(offsets.length);
  let length = 0;
  for (let paper = 0; paper + 1 < offsets.length; paper++) {
    const start = offsets[paper]!;
    const end = offsets[paper + 1]!;
    sortPart(values, start, end);
    for (let m = start; m < end; m++) if (m === start || values[m] !== values[m - 1]) values[length++] = values[m]!;
    distinct[paper + 1] = length;
  }
  return { offsets: distinct, values: length < values.length ? values.slice(0, length) : values };
}

/** Sorts `values[start … end − 1]` in place; by insertion where that is short, as bylines are. */
export function sortPart(values: Uint32Array, start: number, end: number): void {
  if (end - start > 64) {
    values.subarray(start, end).sort();
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!;
    let j = i;
    for (; j > start && values[j - 1]! > value; j--) values[j] = values[j - 1]!;
    values[j] = value;
  }
}
