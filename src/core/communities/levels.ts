/** A network and its plateaus in, nested communities from coarse to fine out. */
import { countCoAuthorships } from '../co-authorships.ts';
import type { Graph } from '../graph.ts';
import type { Plateau } from '../assessment.ts';
import type { Network, Partition, Sliced } from '../model.ts';
import { createRandom } from '../random.ts';
import type { CommunityMethod } from '../recipe.ts';
import { partOf } from '../slices.ts';
import { bestOfRuns } from './best-of-runs.ts';
import { effortFor } from './effort.ts';
import { findCommunities } from './leiden.ts';
import { numberCommunities } from './numbering.ts';
import { objectiveOf } from './objective.ts';
import { reweigh } from './reweigh.ts';
import { adjustedRandIndex } from './similarity.ts';

const LEVELS = 3;
/** A level that is this like the one above it says nothing of its own. */
const ALIKE = 0.9;

/**
 * The widest plateaus, three at most, give the resolutions. Communities of one level are sought inside those of the
 * level above alone, so that each lies in exactly one; what they are worth is still judged within the whole network.
 */
export function* findLevels(
  network: Network,
  plateaus: readonly Plateau[],
  { method, seed }: { method: CommunityMethod; seed: number },
): Sliced<Pick<Partition, 'community' | 'sizes'>[]> {
  const { runs, iterations } = effortFor(countCoAuthorships(network));
  const random = createRandom(seed);
  const widest = [...plateaus].sort((a, b) => b.to / b.from - a.to / a.from).slice(0, LEVELS);
  const resolutions = widest.map(({ resolution }) => resolution).sort((a, b) => a - b);
  const levels: Uint32Array[] = [];
  for (const [i, resolution] of resolutions.entries()) {
    const above = levels.at(-1);
    const whole = objectiveOf(network, method, resolution);
    const objective = above ? { ...whole, graph: insideOf(network, above) } : whole;
    const search = bestOfRuns(objective, runs, () => findCommunities(objective, { iterations, random }));
    const community = yield* partOf(search, i / resolutions.length, (i + 1) / resolutions.length);
    if (!above || adjustedRandIndex(above, community) < ALIKE) levels.push(community);
  }
  return levels.map((community) => numberCommunities(network, community));
}

/** Without the edges between communities. */
function insideOf(graph: Graph, community: Uint32Array): Graph {
  const { neighbors, weights } = graph;
  return reweigh(graph, (u, k) => (community[neighbors[k]!] === community[u] ? weights[k]! : 0));
}
