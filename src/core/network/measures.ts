/** A network in, the figures of each author out: papers, degree, strength, betweenness, component. */
import type { Measures, Network, Sliced } from '../model.ts';
import { computeBetweenness } from './betweenness.ts';

/** `components` as `findComponents` gives them. */
export function* measureNetwork(
  network: Network,
  components: { component: Uint32Array; sizes: Uint32Array },
  random: () => number,
): Sliced<Measures> {
  const { authorCount, offsets, weights, authorOffsets } = network;
  const papers = new Uint32Array(authorCount);
  const degree = new Uint32Array(authorCount);
  const strength = new Float64Array(authorCount);
  for (let author = 0; author < authorCount; author++) {
    papers[author] = authorOffsets[author + 1]! - authorOffsets[author]!;
    degree[author] = offsets[author + 1]! - offsets[author]!;
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) strength[author]! += weights[k]!;
  }
  const { betweenness, sources } = yield* computeBetweenness(network, random);
  return {
    papers,
    degree,
    strength,
    pageRank: new Float64Array(authorCount),
    core: new Uint32Array(authorCount),
    betweenness,
    betweennessSources: sources,
    component: components.component,
    componentSizes: components.sizes,
  };
}
