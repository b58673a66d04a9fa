/** What an assessment says: who stands between others, how well a map is drawn, how sure its communities are, what levels they have. */
import type { Partition } from './model.ts';

/** Who stands between others. */
export interface Betweenness {
  /** Per author, pairs of others whose shortest paths run through the author; unweighted, unnormalised, each pair once. */
  readonly author: Float64Array;
  /** Authors that it was computed from; fewer than there are on the map means that it is an estimate. */
  readonly sources: number;
}

/** How well a drawing keeps neighbourhoods and distances, of the largest component, unweighted. */
export interface DrawingQuality {
  /** Mean overlap (Jaccard) of an author's co-authors with as many nearest authors on the map. */
  readonly np1: number;
  /** The same with all within two hops. */
  readonly np2: number;
  /** Scale-normalised stress: 0 where distances on the map are in proportion to those in the network. */
  readonly stress: number;
  /** Authors that it was computed from; fewer than `of` means that it is an estimate. */
  readonly sampled: number;
  readonly of: number;
}

/** How far communities come out alike when they are looked for again from other seeds. */
export interface Stability {
  readonly runs: number;
  /** Per author, from 0, as often together with their co-authors as apart, to 1, always the same; 1 for loners. */
  readonly author: Float32Array;
  /** Mean over authors with co-authors. */
  readonly mean: number;
}

/** A range of resolutions that give nearly the same communities. */
export interface Plateau {
  readonly from: number;
  readonly to: number;
  /** One in the range, to be chosen. */
  readonly resolution: number;
  readonly communities: number;
}

/** How far the picture can be trusted, and what else there is to know: computed after it stands, moves nothing in it. */
export interface Assessment {
  readonly betweenness: Betweenness;
  /** Undefined where the network is too large for it. */
  readonly stability: Stability | undefined;
  readonly plateaus: readonly Plateau[];
  /** Nested communities from coarse to fine, at most three levels, each a community number per author as in `Partition`. */
  readonly levels: readonly Pick<Partition, 'community' | 'sizes'>[];
  readonly drawing: DrawingQuality | undefined;
}
