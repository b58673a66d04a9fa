/** A network in, its communities out: the best partition of a few seeded runs. */
import type { UndirectedGraph } from 'graphology';
import { countCoAuthorships } from '../co-authorships.ts';
import type { Network, Partition, Sliced } from '../model.ts';
import { createRandom } from '../random.ts';
import type { CommunityMethod } from '../recipe.ts';
import { bestOfRuns } from './best-of-runs.ts';
import { effortFor, type Effort } from './effort.ts';
import { findCommunities } from './leiden.ts';
import { findLouvainCommunities } from './louvain.ts';
import { computeModularity } from './modularity.ts';
import { numberCommunities, numbersBelow } from './numbering.ts';
import { objectiveOf } from './objective.ts';

export interface DetectOptions {
  readonly method: CommunityMethod;
  readonly resolution: number;
  readonly seed: number;
  /** The visible authors under their indices, with `weight` on the edges: asked for by Louvain alone. */
  readonly toGraph: () => UndirectedGraph;
  /** As much as the size of the network allows, where nothing else is said. */
  readonly effort?: Effort;
}

/**
 * Every community is connected, unless Louvain found it. Without co-authorships everybody stands alone. The partition's
 * modularity is that at the given resolution, or at 1 where something else than modularity was sought.
 */
export function* detectCommunities(network: Network, options: DetectOptions): Sliced<Partition> {
  const { method, resolution } = options;
  const labels = network.neighbors.length > 0 ? yield* findBest(network, options) : numbersBelow(network.authorCount);
  const { community, sizes } = numberCommunities(network, labels);
  const modularity = computeModularity(network, community, method === 'leiden-cpm' ? 1 : resolution);
  return { community, sizes, modularity };
}

function* findBest(network: Network, options: DetectOptions): Sliced<Uint32Array> {
  const { method, resolution, seed } = options;
  const { runs, iterations } = options.effort ?? effortFor(countCoAuthorships(network));
  const random = createRandom(seed);
  const objective = objectiveOf(network, method, resolution);
  if (method !== 'louvain')
    return yield* bestOfRuns(objective, runs, () => findCommunities(objective, { iterations, random }));
  const graph = options.toGraph();
  return yield* bestOfRuns(objective, runs, () =>
    findLouvainCommunities(graph, network.authorCount, { resolution, random }),
  );
}
