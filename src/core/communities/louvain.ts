/** A weighted graph in, its best partition of a few seeded runs out. */
import louvain from 'graphology-communities-louvain';
import type { UndirectedGraph } from 'graphology';
import type { Network, Partition, Sliced } from '../model.ts';
import { computeModularity } from './modularity.ts';
import { numberCommunities } from './numbering.ts';

/** The best of this many runs is kept while the network is small. */
const RUNS = 8;
const SMALL = 20_000;

/**
 * Vincent D. Blondel et al., "Fast unfolding of communities in large networks", 2008,
 * doi:10.1088/1742-5468/2008/10/P10008, as in graphology-communities-louvain.
 * `graph` holds the network's visible authors under their indices; the others get no community.
 */
export function* detectCommunities(
  graph: UndirectedGraph,
  network: Network,
  options: { resolution: number; random: () => number },
): Sliced<Partition> {
  const runs = graph.size === 0 ? 1 : graph.size <= SMALL ? RUNS : 1;
  let best: Partition | undefined;
  for (let run = 0; run < runs; run++) {
    const labels = graph.size
      ? louvain(graph, { resolution: options.resolution, rng: options.random, getEdgeWeight: 'weight' })
      : Object.fromEntries(graph.nodes().map((node, i) => [node, i]));
    const { community, sizes } = numberCommunities(network, (author) => labels[author]);
    const modularity = computeModularity(network, community, options.resolution);
    if (!best || modularity > best.modularity) best = { community, sizes, modularity };
    yield (run + 1) / runs;
  }
  return best!;
}
