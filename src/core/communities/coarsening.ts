/** An objective and a partition in, a coarser graph out, whose nodes are well-connected parts of the partition's communities. */
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { renumber } from './numbering.ts';
import { aggregateObjective, type Objective } from './objective.ts';
import { refinePartition } from './refinement.ts';

export interface Coarser {
  readonly objective: Objective;
  /** The community of each coarse node. */
  readonly community: Uint32Array;
  /** The coarse node that each node is part of. */
  readonly group: Uint32Array;
}

/** Renumbers `community` from 0. Undefined where the coarse graph would have as many nodes. */
export function* coarsen(
  objective: Objective,
  community: Uint32Array,
  random: () => number,
): Sliced<Coarser | undefined> {
  const communityCount = renumber(community);
  if (communityCount === community.length) return undefined;
  const group = yield* partOf(refinePartition(objective, community, communityCount, random), 0, 0.7);
  const count = renumber(group);
  if (count === community.length) return undefined;
  const ofGroup = new Uint32Array(count);
  for (let u = 0; u < group.length; u++) ofGroup[group[u]!] = community[u]!;
  return {
    objective: yield* partOf(aggregateObjective(objective, group, count), 0.7, 1),
    community: ofGroup,
    group,
  };
}
