/** A network and its communities in, who matters most in each out: those with the strongest ties inside. */
import { visibleAuthors } from '../co-authorships.ts';
import type { Network, Partition, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { sortStably } from './sort.ts';

/** Smaller communities have no key authors. */
const SMALLEST = 16;
/** Co-authorships added up between two yields. */
const SLICE = 1 << 19;

/** 1 for a key author: in a community of n authors, the first ½√n by weight of ties inside; of equals by index. */
export function* findKeyAuthors(network: Network, { community, sizes }: Partition): Sliced<Uint8Array> {
  const { authorCount, offsets, neighbors, weights } = network;
  const inside = new Float64Array(authorCount);
  let yielded = 0;
  for (let author = 0; author < authorCount; author++) {
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++)
      if (community[neighbors[k]!] === community[author]) inside[author]! += weights[k]!;
    if (offsets[author]! < yielded + SLICE) continue;
    yielded = offsets[author]!;
    yield (0.5 * author) / authorCount;
  }
  const sorted = yield* partOf(
    sortStably(visibleAuthors(network), (author) => inside[author]!, 'descending'),
    0.5,
    1,
  );
  const left = Array.from(sizes, (size) => (size < SMALLEST ? 0 : Math.round(Math.sqrt(size) / 2)));
  const key = new Uint8Array(authorCount);
  for (const author of sorted) if (left[community[author]!]!-- > 0) key[author] = 1;
  return key;
}
