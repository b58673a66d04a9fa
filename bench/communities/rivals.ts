/** A network in, its communities by others out, and how long they take. */
import louvain from 'graphology-communities-louvain';
import { Clustering, LeidenAlgorithm, Network as VosNetwork } from 'networkanalysis-ts';
import { strengthsOf } from '../../src/core/graph.ts';
import type { Network } from '../../src/core/model.ts';
import { toWeightedGraph } from '../../src/core/network/graph.ts';
import { createRandom } from '../../src/core/random.ts';

/** The graph that it needs is made, too. */
export function detectWithLouvain(network: Network): Uint32Array {
  const labels = louvain(toWeightedGraph(network), { rng: createRandom(1), getEdgeWeight: 'weight' });
  return Uint32Array.from({ length: network.authorCount }, (_, author) => labels[author]!);
}

/** The Leiden algorithm by its authors' group, which takes modularity for a Potts model of strengths. The network that it needs is made, too. */
export function detectWithNetworkAnalysis(network: Network, iterations: number): Uint32Array {
  const strengths = strengthsOf(network);
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  const theirs = new VosNetwork({
    nNodes: network.authorCount,
    nodeWeights: Array.from(strengths),
    firstNeighborIndices: Array.from(network.offsets),
    neighbors: Array.from(network.neighbors),
    edgeWeights: Array.from(network.weights),
  });
  const algorithm = new LeidenAlgorithm();
  algorithm.setResolution(1 / total);
  algorithm.setNIterations(iterations);
  const clustering = new Clustering({ nNodes: network.authorCount });
  algorithm.improveClustering(theirs, clustering);
  return Uint32Array.from(clustering.getClusters());
}
