/** A weighted graph in, the PageRank of each node out. */
import { strengthsOf, type Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';

/** Share of steps along an edge; the others lead anywhere. */
const DAMPING = 0.85;

/** The ranks, which add up to 1, change by less than this in the last round. */
const TOLERANCE = 1e-8;

/** Each round takes the change down to .72 of the one before or less, so that 200 are never needed. */
const MOST_ROUNDS = 200;

/** Nodes between two yields. */
const SLICE = 1 << 15;

/**
 * PageRank (Sergey Brin and Lawrence Page, "The anatomy of a large-scale hypertextual web search engine", 1998,
 * doi:10.1016/S0169-7552(98)00110-X) on weighted edges, along which the walk goes in proportion to their weights (Wenpu
 * Xing and Ali Ghorbani, "Weighted PageRank algorithm", 2004, doi:10.1109/DNSR.2004.1344743). From a node without edges
 * the walk goes on anywhere. Nodes with 1 in `hidden` are not there and have 0.
 *
 * Ranks are the solution of x_v = 1 + d Σ_u w_uv x_u / s_u, divided by its sum, in which the nodes without edges are
 * rightly taken care of; it is found by the method of Gauss and Seidel (Arvind Arasu and others, "PageRank computation
 * and the structure of the web", 2002).
 */
export function* computePageRank(graph: Graph, hidden: Uint8Array): Sliced<Float64Array> {
  const { offsets, neighbors, weights } = graph;
  const strengths = strengthsOf(graph);
  const count = strengths.length;
  const x = new Float64Array(count).fill(1);
  /** x_u / s_u, which is what a neighbour takes of node u per weight. */
  const share = strengths.map((strength) => (strength > 0 ? 1 / strength : 0));
  for (let round = 0, change = Infinity; round < MOST_ROUNDS && change > TOLERANCE; round++) {
    change = 0;
    let sum = 0;
    for (let v = 0; v < count; v++) {
      let inflow = 0;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) inflow += weights[k]! * share[neighbors[k]!]!;
      const rank = 1 + DAMPING * inflow;
      change += Math.abs(rank - x[v]!);
      sum += rank;
      x[v] = rank;
      if (strengths[v]! > 0) share[v] = rank / strengths[v]!;
      if (v % SLICE === SLICE - 1) yield Math.min(1, round / 60);
    }
    change /= sum;
  }
  let sum = 0;
  for (let v = 0; v < count; v++) {
    if (hidden[v]) x[v] = 0;
    sum += x[v]!;
  }
  for (let v = 0; v < count; v++) x[v]! /= sum || 1;
  return x;
}
