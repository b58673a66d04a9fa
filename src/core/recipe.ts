/** The recipe: a plain, versioned JSON value from which, with the sources' bytes, everything else is derived. */
import type { Counting } from './model.ts';

export interface Recipe {
  readonly version: 1;
  readonly sources: readonly SourceRecord[];
  readonly counting: Counting;
  /** Authors left out of network, communities and map, each by any one of their mention keys. */
  readonly hidden: readonly string[];
  /** Authors drawn faintly, each by any one of their mention keys. */
  readonly dimmed: readonly string[];
  readonly communities: { readonly method: 'louvain'; readonly resolution: number };
  /** Seeds communities and layout. An integer. */
  readonly seed: number;
}

export interface SourceRecord {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const DEFAULT_RECIPE: Recipe = {
  version: 1,
  sources: [],
  counting: 'fractional',
  hidden: [],
  dimmed: [],
  communities: { method: 'louvain', resolution: 1 },
  seed: 1,
};

/** The key of one name on one paper: the paper's key and the 0-based position on its byline. */
export function mentionKey(paperKey: string, position: number): string {
  return `${paperKey}#${position}`;
}
