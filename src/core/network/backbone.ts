/** A graph whose weights are counts in, the edges that stand out the most from what chance explains out. */
import { strengthsOf, type Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';

/** Standard deviations by which an edge has to stand out at least; by chance about one in twenty does. */
const DELTA = 1.64;

/** Edges per node that has some, beyond which δ is raised. */
const MOST_PER_NODE = 1.5;

/** Nodes between two yields. */
const SLICE = 1 << 14;

/**
 * The noise-corrected backbone (Michele Coscia and Frank M. H. Neffke, "Network backboning with noisy data", 2017,
 * doi:10.1109/ICDE.2017.100): 1 for each of `neighbors` whose edge is in it, the same from both ends. An edge is in it
 * that stands out by more than δ standard deviations.
 *
 * Hardly anybody writes with somebody by chance: by δ = 1.64 nearly every co-authorship of a network of thousands stands
 * out. So δ is as much more as leaves `MOST_PER_NODE`, to within a hundredth of itself. Counts are numbers of joint
 * papers; a tie that came without papers is counted as its weight says. Where all weights are no more than 1 together,
 * they are no counts, and every edge is in the backbone.
 */
export function* findBackbone(graph: Graph): Sliced<Uint8Array> {
  const strengths = strengthsOf(graph);
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  const edges = new Uint8Array(graph.neighbors.length);
  if (total <= 1) return edges.fill(1);

  const deviations = yield* measureDeviations(graph, strengths, total);
  const least = raiseDelta(graph, deviations);
  for (let k = 0; k < edges.length; k++) if (deviations[k]! > least) edges[k] = 1;
  return edges;
}

/** Per entry, by how many standard deviations its edge stands out, as `coarsen` writes it. */
function* measureDeviations(
  { offsets, neighbors, weights }: Graph,
  strengths: Float64Array,
  total: number,
): Sliced<Uint16Array> {
  const deviations = new Uint16Array(neighbors.length);
  for (let i = 0; i < strengths.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      deviations[k] = coarsen(standOut(weights[k]!, strengths[i]!, strengths[neighbors[k]!]!, total));
    if (i % SLICE === SLICE - 1) yield i / strengths.length;
  }
  return deviations;
}

/**
 * An edge between nodes i and j has the lift L = N.. N_ij / (N_i. N_.j) and the score (L − 1)/(L + 1). Returns the score
 * in units of its standard deviation. Symmetric in the nodes, to the last bit.
 */
function standOut(nij: number, ni: number, nj: number, n: number): number {
  const product = ni * nj;
  const kappa = n / product;
  const score = (kappa * nij - 1) / (kappa * nij + 1);

  // N_ij is a binomial count; the mean and the variance of its probability give the α and β of a beta prior.
  const mean = product / n / n;
  const variance = (mean * ((n - ni) * (n - nj))) / (n * n) / (n - 1);
  const trials = (mean * (1 - mean)) / variance - 1;
  const alpha = mean * trials + nij;
  const beta = (1 - mean) * trials + n - nij;
  const pij = alpha / (alpha + beta);
  const varianceOfCount = n * pij * (1 - pij);

  // The delta method: how the score changes with N_ij, which is a part of N_i., N_.j and N.., too.
  const slope = 1 / product - (n * (ni + nj)) / (product * product);
  const change = (2 * (kappa + nij * slope)) / ((kappa * nij + 1) * (kappa * nij + 1));
  return score / (Math.sqrt(varianceOfCount) * Math.abs(change));
}

/** The least δ from 1.64 on that no more than `MOST_PER_NODE` edges are above. */
function raiseDelta({ offsets }: Graph, deviations: Uint16Array): number {
  let nodes = 0;
  for (let i = 0; i + 1 < offsets.length; i++) if (offsets[i] !== offsets[i + 1]) nodes++;
  const counts = new Uint32Array(0x10000);
  for (const deviation of deviations) counts[deviation]!++;
  const least = coarsen(DELTA);
  // Every edge is counted from both ends.
  let room = 2 * MOST_PER_NODE * nodes;
  let delta = counts.length - 1;
  for (; delta > least && counts[delta]! <= room; delta--) room -= counts[delta]!;
  return delta;
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** A number above 0 as the upper half of a 32-bit float, which is in the same order and within a hundredth; 0 for others. */
function coarsen(value: number): number {
  float[0] = value > 0 ? value : 0;
  return bits[0]! >>> 16;
}
