/** A network and its communities in, who matters most in each out: those with the strongest ties inside. */
import { strengthsInside, visibleAuthors } from '../co-authorships.ts';
import type { Network, Partition, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { sortStably } from './sort.ts';

/** Smaller communities have no key authors. */
const SMALLEST = 16;

/** 1 for a key author: in a community of n authors, the first ½√n by weight of ties inside; of equals by index. */
export function* findKeyAuthors(network: Network, { community, sizes }: Partition): Sliced<Uint8Array> {
  const inside = strengthsInside(network, community);
  yield 0.5;
  const sorted = yield* partOf(
    sortStably(visibleAuthors(network), (author) => inside[author]!, 'descending'),
    0.5,
    1,
  );
  const left = Array.from(sizes, (size) => (size < SMALLEST ? 0 : Math.round(Math.sqrt(size) / 2)));
  const key = new Uint8Array(network.authorCount);
  for (const author of sorted) if (left[community[author]!]!-- > 0) key[author] = 1;
  return key;
}
