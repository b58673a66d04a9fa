/** What a filter keeps of an atlas, and how much it hides. */
import type { FilterPart } from './filter.ts';

/** Everything else in an atlas but the scene is that of the whole network. */
export interface Kept {
  /** 1 for each one kept; authors whom the recipe hides as well. */
  readonly authors: Uint8Array;
  readonly papers: Uint8Array;
  /** 1 for each of the network's `neighbors` whose co-authorship is kept, the same from both ends. */
  readonly ties: Uint8Array;
  /** What each part of the filter would hide alone. */
  readonly hides: Readonly<Partial<Record<FilterPart, Hidden>>>;
  readonly hidesTogether: Hidden;
}

/** How many are not shown because of a filter; authors whom the recipe hides do not count. */
export interface Hidden {
  readonly authors: number;
  readonly coAuthorships: number;
  readonly papers: number;
}
