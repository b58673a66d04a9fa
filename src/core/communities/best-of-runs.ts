/** An objective and a way to find communities in, the best partition of a few runs out. */
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { qualityOf, type Objective } from './objective.ts';

export function* bestOfRuns(objective: Objective, runs: number, find: () => Sliced<Uint32Array>): Sliced<Uint32Array> {
  let best = yield* partOf(find(), 0, 1 / runs);
  let most = runs > 1 ? qualityOf(objective, best) : 0;
  for (let run = 1; run < runs; run++) {
    const community = yield* partOf(find(), run / runs, (run + 1) / runs);
    const quality = qualityOf(objective, community);
    if (quality > most) [best, most] = [community, quality];
  }
  return best;
}
