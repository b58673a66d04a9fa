/** Papers and what a person wants to see of them in, the same papers found, ordered and grouped out. */
import type { Paper, Sliced } from '../../core/model.ts';
import { foldText } from '../../core/text/fold.ts';
import { displayName } from '../../core/text/names.ts';
import { toPlainText } from '../../core/text/plain.ts';

export type PaperSort = 'given' | 'newest' | 'oldest' | 'title' | 'venue' | 'authors' | 'citations';
export type PaperGrouping = 'none' | 'year' | 'venue';

export interface PaperWishes {
  /** Words that title, names, venue or year must have. */
  readonly query: string;
  readonly sort: PaperSort;
  readonly group: PaperGrouping;
}

export interface PaperGroup {
  /** Empty where papers are not grouped. */
  readonly name: string;
  readonly papers: readonly number[];
}

/** What papers are found and ordered by, folded. */
interface Folded {
  readonly title: string;
  readonly venue: string;
  readonly haystack: string;
}
export type FoldedPapers = ReadonlyMap<number, Folded>;

/** Papers between two yields. */
const SLICE = 50;
/** What was folded stays as long as its papers do. */
const held = new WeakMap<readonly Paper[], Map<number, Folded>>();

export function needsFolding({ query, sort, group }: PaperWishes): boolean {
  return query.trim() !== '' || sort === 'title' || sort === 'venue' || group === 'venue';
}

/** Folds those of the papers that were not folded before: about 30 µs each. */
export function* foldPapers(records: readonly Paper[], papers: readonly number[]): Sliced<FoldedPapers> {
  const folded = held.get(records) ?? new Map<number, Folded>();
  held.set(records, folded);
  for (const [i, paper] of papers.entries()) {
    if (!folded.has(paper)) folded.set(paper, fold(records[paper]!));
    if (i % SLICE === SLICE - 1) yield i / papers.length;
  }
  return folded;
}

function fold({ title: printed, names, venue: place = '', year }: Paper): Folded {
  const title = foldText(toPlainText(printed));
  const venue = foldText(toPlainText(place));
  return { title, venue, haystack: `${title} ${foldText(names.map(displayName).join(' '))} ${venue} ${year ?? ''}` };
}

/**
 * Groups of years in the order of the sorting, newest first unless oldest are; of venues those with most papers first.
 * Papers that are not known to belong to one come last. Of equals the one given first comes first.
 */
export function arrangePapers(
  records: readonly Paper[],
  papers: readonly number[],
  wishes: PaperWishes,
  folded: FoldedPapers | undefined,
): PaperGroup[] {
  const words = folded ? foldText(wishes.query).split(' ').filter(Boolean) : [];
  const found =
    words.length === 0
      ? papers
      : papers.filter((paper) => words.every((word) => folded!.get(paper)!.haystack.includes(word)));
  const sorted = sortPapers(records, found, wishes.sort, folded);
  if (wishes.group === 'year') return groupByYear(records, sorted, wishes.sort === 'oldest');
  if (wishes.group === 'venue' && folded) return groupByVenue(records, sorted, folded);
  return sorted.length > 0 ? [{ name: '', papers: sorted }] : [];
}

function sortPapers(
  records: readonly Paper[],
  papers: readonly number[],
  sort: PaperSort,
  folded: FoldedPapers | undefined,
): readonly number[] {
  switch (sort) {
    case 'given':
      return papers;
    case 'newest':
      return sortBy(papers, (paper) => -(records[paper]!.year ?? -Infinity));
    case 'oldest':
      return sortBy(papers, (paper) => records[paper]!.year ?? Infinity);
    case 'authors':
      return sortBy(papers, (paper) => -records[paper]!.names.length);
    case 'citations':
      return sortBy(papers, (paper) => -(records[paper]!.citations ?? -1));
    case 'title':
    case 'venue':
      // What has none comes last.
      return folded ? sortBy(papers, (paper) => folded.get(paper)![sort] || '\uffff') : papers;
  }
}

function sortBy<Value extends number | string>(papers: readonly number[], valueOf: (paper: number) => Value): number[] {
  return papers
    .map((paper) => ({ paper, value: valueOf(paper) }))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
    .map(({ paper }) => paper);
}

function groupByYear(records: readonly Paper[], papers: readonly number[], oldestFirst: boolean): PaperGroup[] {
  const groups = groupBy(papers, (paper) => records[paper]!.year);
  const sign = oldestFirst ? 1 : -1;
  return sortGroups(groups, ([a], [b]) => sign * (a - b)).map(([year, papers]) => ({
    name: year === undefined ? 'Without a year' : String(year),
    papers,
  }));
}

function groupByVenue(records: readonly Paper[], papers: readonly number[], folded: FoldedPapers): PaperGroup[] {
  const groups = groupBy(papers, (paper) => folded.get(paper)!.venue || undefined);
  return sortGroups(groups, ([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1)).map(
    ([venue, papers]) => ({
      name: venue === undefined ? 'Without a venue' : toPlainText(records[papers[0]!]!.venue!),
      papers,
    }),
  );
}

function groupBy<Key>(papers: readonly number[], keyOf: (paper: number) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const paper of papers) {
    const key = keyOf(paper);
    const group = groups.get(key);
    if (group) group.push(paper);
    else groups.set(key, [paper]);
  }
  return groups;
}

function sortGroups<Key>(
  groups: ReadonlyMap<Key | undefined, number[]>,
  compare: (a: readonly [Key, number[]], b: readonly [Key, number[]]) => number,
): (readonly [Key | undefined, number[]])[] {
  const known = [...groups].filter((group): group is [Key, number[]] => group[0] !== undefined).sort(compare);
  const rest = groups.get(undefined);
  return rest ? [...known, [undefined, rest]] : known;
}

/** The first so many papers, in their groups, with how many each group has in all. */
export function firstOf(groups: readonly PaperGroup[], most: number): (PaperGroup & { readonly all: number })[] {
  const first: (PaperGroup & { readonly all: number })[] = [];
  let left = most;
  for (const { name, papers } of groups) {
    if (left <= 0) break;
    first.push({ name, papers: papers.slice(0, left), all: papers.length });
    left -= papers.length;
  }
  return first;
}
