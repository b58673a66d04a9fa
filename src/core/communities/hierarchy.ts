/** A graph in, groups of its nodes, groups of these groups, and so on out, for a layout that goes from coarse to fine. */
import { countNodes, type Graph } from '../graph.ts';
import type { Hierarchy, Sliced } from '../model.ts';
import { coarsen } from './coarsening.ts';
import { moveNodes } from './moving.ts';
import { numbersBelow } from './numbering.ts';
import { objectiveOf } from './objective.ts';

/** One pass of the Leiden algorithm (see `leiden.ts`) by modularity: each level's groups are its refined communities. */
export function* buildHierarchy(graph: Graph, random: () => number): Sliced<Hierarchy> {
  const levels: Uint32Array[] = [];
  let objective = objectiveOf(graph, 'leiden', 1);
  let community = numbersBelow(countNodes(graph));
  for (let left = 1; ; left /= 2) {
    for (const share of moveNodes(objective, community, random)) yield 1 - left + (left * share) / 4;
    const coarse = yield* coarsen(objective, community, random);
    if (!coarse) return levels;
    levels.push(coarse.group);
    ({ objective, community } = coarse);
  }
}
