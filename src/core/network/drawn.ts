/** A network and what a person wants to see of it in, which co-authorships are drawn as lines, and which papers as stars, out. */
import type { Graph } from '../graph.ts';
import type { Drawn, Starred } from '../drawn.ts';
import type { GivenTies, Network, Sliced } from '../model.ts';
import type { Recipe } from '../recipe.ts';
import { partOf } from '../slices.ts';
import { findBackbone } from './backbone.ts';
import { linkTeams } from './link.ts';
import { findSpanningForest } from './spanning-forest.ts';
import { gatherTeams } from './teams.ts';

interface DrawnOptions {
  /** Papers with more authors than this are drawn as stars. A co-authorship has no line where all its papers are. */
  readonly authorLimit: number | null;
  readonly lines: Recipe['lines'];
  /** Those that went into the network: they are drawn whatever the limit is. */
  readonly ties?: GivenTies;
}

/** Entries compared between two yields. */
const SLICE = 1 << 20;

/**
 * Of the backbone (see `backbone.ts`) the lines within the limit are drawn, and with them a maximum spanning forest of
 * all lines within the limit, so that nobody stands alone, and nothing falls apart, for want of a backbone.
 */
export function* chooseDrawn(network: Network, { authorLimit, lines, ties }: DrawnOptions): Sliced<Drawn> {
  const edges = new Uint8Array(network.neighbors.length).fill(1);
  const starred =
    authorLimit === null ? undefined : yield* partOf(applyLimit(network, authorLimit, ties, edges), 0, 0.4);
  if (lines === 'all') return { edges, ...(starred ? { starred } : {}) };

  const forest = yield* partOf(findSpanningForest(network, edges), 0.4, 0.6);
  const counts = yield* partOf(linkAll(network, network.leftOut?.limit ?? null, ties), 0.6, 0.8);
  const backbone = yield* partOf(findBackbone(counts), 0.8, 1);
  let outside = 0;
  for (let k = 0; k < edges.length; k++) {
    if (!edges[k] || backbone[k] || forest[k]) continue;
    edges[k] = 0;
    outside++;
  }
  return { edges, ...(starred ? { starred } : {}), outsideBackbone: outside / 2 };
}

/** Takes from `edges` those that the network would not have without its papers beyond the limit; undefined where it has none. */
function* applyLimit(
  network: Network,
  limit: number,
  ties: GivenTies | undefined,
  edges: Uint8Array,
): Sliced<Starred | undefined> {
  const papers = listPapers(network, limit, network.leftOut?.limit ?? Infinity);
  if (papers.length === 0) return undefined;
  const kept = yield* linkAll(network, limit, ties);
  let authors = 0;
  let compared = 0;
  for (let author = 0; author < network.authorCount; author++) {
    const end = network.offsets[author + 1]!;
    const last = kept.offsets[author + 1]!;
    let next = kept.offsets[author]!;
    if (next === last && network.offsets[author]! < end) authors++;
    for (let k = network.offsets[author]!; k < end; k++)
      if (next < last && kept.neighbors[next] === network.neighbors[k]) next++;
      else edges[k] = 0;
    if (end - compared < SLICE) continue;
    compared = end;
    yield author / network.authorCount;
  }
  return { limit, papers, coAuthorships: (edges.length - kept.neighbors.length) / 2, authors };
}

/** Papers with more authors than `above`, no more than `upTo`, and at least two who are not hidden. */
function listPapers(
  { paperCount, paperOffsets, paperAuthors, hidden }: Network,
  above: number,
  upTo: number,
): Uint32Array {
  const papers: number[] = [];
  for (let paper = 0; paper < paperCount; paper++) {
    const n = paperOffsets[paper + 1]! - paperOffsets[paper]!;
    if (n <= above || n > upTo) continue;
    let visible = 0;
    for (let m = paperOffsets[paper]!; m < paperOffsets[paper + 1]!; m++) visible += 1 - hidden[paperAuthors[m]!]!;
    if (visible > 1) papers.push(paper);
  }
  return Uint32Array.from(papers);
}

/** The co-authorships of papers within the limit and of ties, weighed by how many there are. */
function* linkAll(network: Network, authorLimit: number | null, ties: GivenTies | undefined): Sliced<Graph> {
  const teams = gatherTeams(network, { counting: 'full', hidden: network.hidden, authorLimit, ties });
  yield 0;
  const graph = yield* linkTeams(teams, network.neighbors.length / 2);
  if (!graph) throw new Error('expected the ties that the network was made of, got others');
  return graph;
}
