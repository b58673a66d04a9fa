/** A connected graph in, how strongly each two of its nodes should stand together out. */
import { countNodes, strengthsOf, type Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';

/** Rows of a slice, of one step and of two. */
const ROWS = 16384;
const LONG_ROWS = 256;

/**
 * P, symmetric and of sum 1, in the form of a graph: the mean of both directions of (1 − h) T + h T², where T is the
 * random walk along the weighted edges and `twoStep` is h; instead of Gaussians over distances as in t-SNE.
 */
export function* affinitiesOf(graph: Graph, twoStep: number): Sliced<Graph> {
  return yield* twoStep > 0 ? overTwoSteps(graph, twoStep) : overOneStep(graph);
}

function* overOneStep(graph: Graph): Sliced<Graph> {
  const { offsets, neighbors, weights } = graph;
  const strength = strengthsOf(graph);
  const n = countNodes(graph);
  const p = new Float64Array(neighbors.length);
  for (let u = 0; u < n; u++) {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++)
      p[k] = (weights[k]! / strength[u]! + weights[k]! / strength[neighbors[k]!]!) / (2 * n);
    if (u % ROWS === ROWS - 1) yield u / n;
  }
  return { offsets, neighbors, weights: p };
}

function* overTwoSteps(graph: Graph, h: number): Sliced<Graph> {
  const { offsets, neighbors, weights } = graph;
  const strength = strengthsOf(graph);
  const n = countNodes(graph);
  const rows = new Uint32Array(n + 1);
  const columns: number[] = [];
  const p: number[] = [];
  const reached = new Float64Array(n);
  /** Chance of a walk from a node to end elsewhere. */
  const leaving = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    const reach = (v: number, chance: number): void => {
      if (v === u) return;
      if (reached[v] === 0) columns.push(v);
      reached[v]! += chance;
      leaving[u]! += chance;
    };
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = neighbors[k]!;
      const step = weights[k]! / strength[u]!;
      reach(v, (1 - h) * step);
      for (let l = offsets[v]!; l < offsets[v + 1]!; l++) reach(neighbors[l]!, (h * step * weights[l]!) / strength[v]!);
    }
    for (let i = rows[u]!; i < columns.length; i++) {
      p.push(reached[columns[i]!]!);
      reached[columns[i]!] = 0;
    }
    rows[u + 1] = columns.length;
    if (u % LONG_ROWS === LONG_ROWS - 1) yield u / n;
  }
  for (let u = 0; u < n; u++) {
    for (let i = rows[u]!; i < rows[u + 1]!; i++) {
      const v = columns[i]!;
      // The walk is reversible: from v to u it is as likely as from u to v times the ratio of their strengths.
      p[i]! *= (1 / leaving[u]! + strength[u]! / (strength[v]! * leaving[v]!)) / (2 * n);
    }
  }
  return { offsets: rows, neighbors: Uint32Array.from(columns), weights: Float64Array.from(p) };
}
