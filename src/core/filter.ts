/** What of a network is shown: the parts of a filter, and what they are when nothing is hidden. */

/** Both ends count; null leaves an end open. */
export type Range = readonly [least: number | null, most: number | null];

/** Kept components: all, the largest, that of an author by any one of their mention keys, or those of so many authors. */
export type KeptComponents = null | 'largest' | { readonly of: string } | { readonly least: number };

/** Parts combine: what any of them hides is hidden. Nobody moves, and every figure stays that of the whole network. */
export interface Filter {
  readonly years: Range;
  readonly authorsPerPaper: Range;
  /** Files whose papers are kept, each by its SHA-256 or its name; all where it is empty. */
  readonly sources: readonly string[];
  /** Each word begins a word of the title, whatever its case and accents. */
  readonly words: string;
  /** Of a co-authorship, among the papers kept. */
  readonly jointPapers: number;
  /** Among the papers kept. */
  readonly papersPerAuthor: Range;
  readonly component: KeptComponents;
  /** Each with a mention key of one of its authors; all where it is empty. */
  readonly communities: readonly string[];
}

export type FilterPart = keyof Filter;

export const NO_FILTER: Filter = {
  years: [null, null],
  authorsPerPaper: [null, null],
  sources: [],
  words: '',
  jointPapers: 1,
  papersPerAuthor: [null, null],
  component: null,
  communities: [],
};

/** In the order in which they are said. */
export const FILTER_PARTS = Object.keys(NO_FILTER) as FilterPart[];

/** The parts that may hide something. */
export function activeParts(filter: Filter): FilterPart[] {
  return FILTER_PARTS.filter((part) => !isSame(filter[part], NO_FILTER[part]));
}

export function isWithin(value: number, [least, most]: Range): boolean {
  return value >= (least ?? -Infinity) && value <= (most ?? Infinity);
}

/** Whether two values of a part are the same. */
export function isSame(a: Filter[FilterPart], b: Filter[FilterPart]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
