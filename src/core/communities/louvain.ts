/** A Graphology graph in, its communities by another's hand out. */
import louvain from 'graphology-communities-louvain';
import type { UndirectedGraph } from 'graphology';
import type { Sliced } from '../model.ts';

/**
 * Vincent D. Blondel et al., "Fast unfolding of communities in large networks", 2008,
 * doi:10.1088/1742-5468/2008/10/P10008, as in graphology-communities-louvain: by modularity, and not always connected.
 * The graph's nodes are some of the numbers 0 … `count` − 1. Returns the label of each number, 0 for those that are no nodes.
 */
export function* findLouvainCommunities(
  graph: UndirectedGraph,
  count: number,
  options: { resolution: number; random: () => number },
): Sliced<Uint32Array> {
  const found = louvain(graph, { resolution: options.resolution, rng: options.random, getEdgeWeight: 'weight' });
  const labels = new Uint32Array(count);
  for (const [node, label] of Object.entries(found)) labels[Number(node)] = label;
  yield 1;
  return labels;
}
