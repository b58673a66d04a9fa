/** A network in, the communities that ours finds in it out. */
import { detectCommunities, type DetectOptions } from '../../src/core/communities/detect.ts';
import type { Network, Partition } from '../../src/core/model.ts';
import { finish } from '../measuring/stopwatch.ts';

/** Leiden with modularity; as the program does it where no effort is given. */
export function detect(network: Network, seed: number, effort?: DetectOptions['effort']): Partition {
  return finish(
    detectCommunities(network, {
      method: 'leiden',
      resolution: 1,
      seed,
      ...(effort ? { effort } : {}),
    }),
  );
}
