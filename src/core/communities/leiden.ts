/** An objective in, communities that serve it well out, each of them connected. */
import { countNodes } from '../graph.ts';
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { coarsen } from './coarsening.ts';
import { moveNodes } from './moving.ts';
import { numbersBelow } from './numbering.ts';
import type { Objective } from './objective.ts';
import { splitCommunities } from './splitting.ts';

/**
 * V. A. Traag, L. Waltman & N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", 2019,
 * doi:10.1038/s41598-019-41695-z. On the way back from the coarsest graph nodes move once more on every level, as in
 * R. Rotta & A. Noack, "Multilevel local search algorithms for modularity clustering", 2011,
 * doi:10.1145/1963190.1970376: one such iteration does as much for the quality as two without, in half the time.
 * The last step splits communities into their components. Ends after `iterations`, or earlier when one moves nothing.
 * Returns the community of each node, numbered from 0. `levels` gets the groups that the first iteration goes through,
 * as `buildHierarchy` finds them.
 */
export function* findCommunities(
  objective: Objective,
  { iterations, random, levels }: { iterations: number; random: () => number; levels?: Uint32Array[] },
): Sliced<Uint32Array> {
  let community = numbersBelow(countNodes(objective.graph));
  const share = 1 / (iterations + 1);
  yield* partOf(moveNodes(objective, community, random), 0, share);
  for (let i = 1; i <= iterations; i++) {
    const moves = yield* partOf(
      improve(objective, community, random, i === 1 ? levels : undefined),
      i * share,
      (i + 0.9) * share,
    );
    community = yield* partOf(splitCommunities(objective.graph, community), (i + 0.9) * share, (i + 1) * share);
    if (moves === 0) break;
  }
  return community;
}

/**
 * Takes `community`, in which no node wants to move alone, to a coarser graph, improves it there in the same way, and
 * brings it back, where single nodes move again. Changes `community`. Returns how many moves there were.
 */
function* improve(
  objective: Objective,
  community: Uint32Array,
  random: () => number,
  levels?: Uint32Array[],
): Sliced<number> {
  const coarse = yield* partOf(coarsen(objective, community, random), 0, 0.5);
  if (!coarse) return 0;
  levels?.push(coarse.group);
  let moves = yield* partOf(moveNodes(coarse.objective, coarse.community, random), 0.5, 0.6);
  moves += yield* partOf(improve(coarse.objective, coarse.community, random, levels), 0.6, 0.8);
  if (moves === 0) return 0;
  for (let u = 0; u < community.length; u++) community[u] = coarse.community[coarse.group[u]!]!;
  moves += yield* partOf(moveNodes(objective, community, random), 0.8, 1);
  return moves;
}
