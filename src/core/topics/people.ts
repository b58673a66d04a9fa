/** A network and a partition in, the strongest people of each community out. */
import { strengthsInside } from '../co-authorships.ts';
import { NO_COMMUNITY, type Network, type Partition } from '../model.ts';

/** How many people are told of a community. */
const TOLD = 3;

/** Strongest: by weight of ties inside the community, then by number of papers, then by index. */
export function findStrongest(network: Network, { community, sizes }: Partition): number[][] {
  const { authorCount, authorOffsets } = network;
  const inside = strengthsInside(network, community);
  const papers = (author: number): number => authorOffsets[author + 1]! - authorOffsets[author]!;
  const isStronger = (a: number, b: number): boolean =>
    inside[a]! > inside[b]! || (inside[a] === inside[b] && papers(a) > papers(b));
  const strongest: number[][] = Array.from(sizes, () => []);
  for (let author = 0; author < authorCount; author++) {
    if (community[author] === NO_COMMUNITY) continue;
    const list = strongest[community[author]!]!;
    let place = list.length;
    while (place > 0 && isStronger(author, list[place - 1]!)) place--;
    if (place === TOLD) continue;
    list.splice(place, 0, author);
    if (list.length > TOLD) list.pop();
  }
  return strongest;
}
