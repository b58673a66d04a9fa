/** A network in, its communities out: the best partition of a few seeded runs. */
import { countCoAuthorships } from '../co-authorships.ts';
import type { Hierarchy, Network, Partition, Sliced } from '../model.ts';
import { createRandom } from '../random.ts';
import type { CommunityMethod } from '../recipe.ts';
import { bestOfRuns } from './best-of-runs.ts';
import { effortFor, type Effort } from './effort.ts';
import { findCommunities } from './leiden.ts';
import { computeModularity } from './modularity.ts';
import { numberCommunities, numbersBelow } from './numbering.ts';
import { objectiveOf } from './objective.ts';

/** Returns the label of each author. */
export type LouvainRun = (options: { resolution: number; random: () => number }) => Sliced<Uint32Array>;

export interface DetectOptions {
  readonly method: CommunityMethod;
  readonly resolution: number;
  readonly seed: number;
  /** A run of Louvain on the same network, to be had where its method is asked for: others need none of its libraries. */
  readonly louvain?: LouvainRun;
  /** Is told the hierarchy that `buildHierarchy` would find from the same seed, where the search happens to go through it. */
  readonly onHierarchy?: (hierarchy: Hierarchy) => void;
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
  yield 1;
  const modularity = computeModularity(network, community, method === 'leiden-cpm' ? 1 : resolution);
  return { community, sizes, modularity };
}

function* findBest(network: Network, options: DetectOptions): Sliced<Uint32Array> {
  const { method, resolution, seed } = options;
  const { runs, iterations } = options.effort ?? effortFor(countCoAuthorships(network));
  const random = createRandom(seed);
  const objective = objectiveOf(network, method, resolution);
  yield 0;
  if (method !== 'louvain') {
    const descents: Uint32Array[][] = [];
    const best = yield* bestOfRuns(objective, runs, () => {
      const levels: Uint32Array[] = [];
      descents.push(levels);
      return findCommunities(objective, { iterations, random, levels });
    });
    // The first run has drawn no other random numbers by then.
    if (method === 'leiden' && resolution === 1) options.onHierarchy?.(descents[0]!);
    return best;
  }
  const { louvain } = options;
  if (!louvain) throw new Error('expected a run of Louvain, got none');
  return yield* bestOfRuns(objective, runs, () => louvain({ resolution, random }));
}
