/** The recipe: a plain, versioned JSON value from which, with the sources' bytes, everything else is derived. */
import { NO_FILTER, type Filter } from './filter.ts';
import type { ColumnMapping, Counting, Encoding } from './model.ts';
import type { ShownByColor, ShownByRadius } from './shown.ts';

export interface Recipe {
  readonly version: 1;
  readonly sources: readonly SourceRecord[];
  /** How texts are read, where a person knows better than the reader. */
  readonly reading: readonly ReadingDecision[];
  /** Pairs of records that are not the same paper, each by its record key (see `papers/key.ts`). */
  readonly separate: readonly (readonly [string, string])[];
  readonly counting: Counting;
  /** Authors left out of network, communities and map, each by any one of their mention keys. */
  readonly hidden: readonly string[];
  /** Authors drawn faintly, each by any one of their mention keys. */
  readonly dimmed: readonly string[];
  /** Authors whose names always show, each by any one of their mention keys. */
  readonly pinned: readonly string[];
  /** Where people put authors, in layout units, each by any one of their mention keys; they stand there or nearby. */
  readonly moved: readonly (readonly [member: string, x: number, y: number])[];
  readonly communities: { readonly method: CommunityMethod; readonly resolution: number };
  /** Names that a person gave to communities, each with a mention key of one of their authors. */
  readonly communityNames: readonly (readonly [member: string, name: string])[];
  /** Slots of the palette that a person chose for communities, each with a mention key of one of their authors. */
  readonly communityColors: readonly (readonly [member: string, slot: number])[];
  /** What colour and radius of a disc show. */
  readonly color: ShownByColor;
  readonly radius: ShownByRadius;
  /** Papers with more authors than this, if it is a number: drawn as stars, not lines; not counted in the network at all. */
  readonly authorLimit: { readonly drawing: number | null; readonly network: number | null };
  /** All co-authorships, or only those that stand out, with as many others as keep everybody tied. */
  readonly lines: 'all' | 'backbone';
  /** Lines between communities run along one another where they lead the same way. */
  readonly bundled: boolean;
  /** What is shown and exported; nothing else changes by it. */
  readonly filter: Filter;
  /** From 0, distances over the whole map are kept, to 1, those among neighbours are. */
  readonly locality: number;
  /** Seeds communities and layout. An integer. */
  readonly seed: number;
}

/** Leiden by modularity or by the constant Potts model; Louvain by modularity. */
export type CommunityMethod = 'leiden' | 'leiden-cpm' | 'louvain';

export interface SourceRecord {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ReadingDecision {
  /** The name of the text, as in the import report. */
  readonly text: string;
  readonly encoding?: Encoding;
  readonly columns?: ColumnMapping;
}

export const DEFAULT_RECIPE: Recipe = {
  version: 1,
  sources: [],
  reading: [],
  separate: [],
  counting: 'fractional',
  hidden: [],
  dimmed: [],
  pinned: [],
  moved: [],
  communities: { method: 'leiden', resolution: 1 },
  communityNames: [],
  communityColors: [],
  color: 'community',
  radius: 'papers',
  authorLimit: { drawing: 50, network: null },
  lines: 'all',
  bundled: false,
  filter: NO_FILTER,
  locality: 0.5,
  seed: 1,
};

/** The key of one name on one paper: the paper's key and the 0-based position on its byline. */
export function mentionKey(paperKey: string, position: number): string {
  return `${paperKey}#${position}`;
}
