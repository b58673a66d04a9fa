/** A graph whose weights are counts in, the edges that are heavier than chance explains out. */
import { strengthsOf, type Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';

/** Standard deviations by which an edge has to stand out; about one in twenty does by chance. */
const DELTA = 1.64;

/** Nodes between two yields. */
const SLICE = 1 << 14;

/**
 * The noise-corrected backbone (Michele Coscia and Frank M. H. Neffke, "Network backboning with noisy data", 2017,
 * doi:10.1109/ICDE.2017.100): 1 for each of `neighbors` whose edge is in it, the same from both ends. Edges are judged by
 * the lift L = N.. N_ij / (N_i. N_.j), as (L − 1)/(L + 1), and the variance that N_ij has as a binomial count whose
 * probability has a beta prior.
 *
 * Counts are numbers of joint papers; a tie that came without papers is counted as its weight says. Where the model says
 * nothing, since all weights together are no more than 1, every edge is in the backbone.
 */
export function* findBackbone(graph: Graph): Sliced<Uint8Array> {
  const { offsets, neighbors, weights } = graph;
  const strengths = strengthsOf(graph);
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  const edges = new Uint8Array(neighbors.length);
  if (total <= 1) return edges.fill(1);
  for (let i = 0; i < strengths.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      edges[k] = standsOut(weights[k]!, strengths[i]!, strengths[neighbors[k]!]!, total) ? 1 : 0;
    if (i % SLICE === SLICE - 1) yield i / strengths.length;
  }
  return edges;
}

/** Symmetric in the two ends to the last bit. */
function standsOut(nij: number, ni: number, nj: number, n: number): boolean {
  const product = ni * nj;
  const kappa = n / product;
  const score = (kappa * nij - 1) / (kappa * nij + 1);

  // Mean and variance of the prior, a beta distribution, give its α and β by the method of moments.
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
  const deviation = Math.sqrt(varianceOfCount) * Math.abs(change);
  return score > DELTA * deviation;
}
