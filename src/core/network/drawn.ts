/** A network and what a person wants to see of it in, which co-authorships are drawn as lines out. */
import type { Graph } from '../graph.ts';
import type { Drawn, GivenTies, LeftOut, Network, Sliced } from '../model.ts';
import type { Recipe } from '../recipe.ts';
import { partOf } from '../slices.ts';
import { findBackbone } from './backbone.ts';
import { linkTeams } from './link.ts';
import { findSpanningForest } from './spanning-forest.ts';
import { gatherTeams } from './teams.ts';

interface DrawnOptions {
  /** A co-authorship is not drawn where all its papers have more authors than this. */
  readonly authorLimit: number | null;
  readonly lines: Recipe['lines'];
  /** Those that went into the network: they are drawn whatever the limit is. */
  readonly ties?: GivenTies;
}

/**
 * Of the backbone (see `backbone.ts`) the lines within the limit are drawn, and with them a maximum spanning forest of
 * all lines within the limit, so that nobody stands alone, and nothing falls apart, for want of a backbone.
 */
export function* chooseDrawn(network: Network, { authorLimit, lines, ties }: DrawnOptions): Sliced<Drawn> {
  const edges = new Uint8Array(network.neighbors.length).fill(1);
  const networkLimit = network.leftOut?.limit ?? Infinity;
  const papers = countPapers(network, authorLimit ?? Infinity, networkLimit);
  let leftOut: LeftOut | undefined;
  if (authorLimit !== null && papers > 0) {
    yield* partOf(keepWithin(network, authorLimit, ties, edges), 0, 0.4);
    leftOut = { limit: authorLimit, papers, ...countLost(network, edges) };
  }
  if (lines === 'all') return { edges, ...(leftOut ? { leftOut } : {}) };

  const within = countOnes(edges);
  const forest = yield* partOf(findSpanningForest(network, edges), 0.4, 0.6);
  const counts = yield* partOf(linkAll(network, network.leftOut?.limit ?? null, ties), 0.6, 0.8);
  const backbone = yield* partOf(findBackbone(counts), 0.8, 1);
  for (let k = 0; k < edges.length; k++) edges[k]! &= backbone[k]! | forest[k]!;
  return { edges, ...(leftOut ? { leftOut } : {}), outsideBackbone: (within - countOnes(edges)) / 2 };
}

/** Papers with more authors than `above`, and no more than `upTo`. */
function countPapers({ paperCount, paperOffsets }: Network, above: number, upTo: number): number {
  let papers = 0;
  for (let paper = 0; paper < paperCount; paper++) {
    const n = paperOffsets[paper + 1]! - paperOffsets[paper]!;
    if (n > above && n <= upTo) papers++;
  }
  return papers;
}

/** The co-authorships of papers within the limit and of ties, each as often as it is there. */
function* linkAll(network: Network, authorLimit: number | null, ties: GivenTies | undefined): Sliced<Graph> {
  const teams = gatherTeams(network, { counting: 'full', hidden: network.hidden, authorLimit, ties });
  const graph = yield* linkTeams(teams, network.neighbors.length / 2);
  if (!graph) throw new Error('expected the ties that the network was made of, got others');
  return graph;
}

/** Leaves those edges 1 that the network has without the papers beyond the limit. */
function* keepWithin(
  network: Network,
  authorLimit: number,
  ties: GivenTies | undefined,
  edges: Uint8Array,
): Sliced<void> {
  const kept = yield* linkAll(network, authorLimit, ties);
  for (let author = 0; author < network.authorCount; author++) {
    let next = kept.offsets[author]!;
    const end = kept.offsets[author + 1]!;
    for (let k = network.offsets[author]!; k < network.offsets[author + 1]!; k++)
      if (next < end && kept.neighbors[next] === network.neighbors[k]) next++;
      else edges[k] = 0;
  }
}

function countLost({ authorCount, offsets }: Network, edges: Uint8Array): Pick<LeftOut, 'coAuthorships' | 'authors'> {
  let authors = 0;
  for (let author = 0; author < authorCount; author++) {
    const row = edges.subarray(offsets[author], offsets[author + 1]);
    if (row.length > 0 && !row.includes(1)) authors++;
  }
  return { coAuthorships: (edges.length - countOnes(edges)) / 2, authors };
}

function countOnes(edges: Uint8Array): number {
  let ones = 0;
  for (const edge of edges) ones += edge;
  return ones;
}
