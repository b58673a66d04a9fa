/** A network in, the figures of each author out. */
import { strengthsOf } from '../graph.ts';
import type { Measures, Network, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import type { Components } from './components.ts';
import { findCores } from './cores.ts';
import { computePageRank } from './pagerank.ts';

export function* measureNetwork(network: Network, { component, sizes }: Components): Sliced<Measures> {
  const papers = lengthsOf(network.authorOffsets);
  const degree = lengthsOf(network.offsets);
  const strength = strengthsOf(network);
  const core = yield* partOf(findCores(network), 0, 0.3);
  const pageRank = yield* partOf(computePageRank(network, network.hidden), 0.3, 1);
  return {
    papers,
    degree,
    strength,
    pageRank,
    core,
    component,
    componentSizes: sizes,
  };
}

/** Of the rows that begin at `offsets`. */
function lengthsOf(offsets: Uint32Array): Uint32Array {
  const lengths = new Uint32Array(offsets.length - 1);
  for (let row = 0; row < lengths.length; row++) lengths[row] = offsets[row + 1]! - offsets[row]!;
  return lengths;
}
