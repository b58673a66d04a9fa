/** A network, a partition and its authors in, a name for each community out: its strongest authors. */
import { strengthsInside } from '../co-authorships.ts';
import { NO_COMMUNITY, type Author, type Network, type Partition } from '../model.ts';
import { displayName } from '../text/names.ts';

/** How many authors a name tells. */
const TOLD = 2;

/** Strongest: by weight of ties inside the community, then by number of papers, then by index. */
export function nameCommunities(network: Network, partition: Partition, authors: readonly Author[]): string[] {
  const { authorCount, authorOffsets } = network;
  const { community, sizes } = partition;
  const inside = strengthsInside(network, community);
  const members: number[][] = Array.from(sizes, () => []);
  for (let author = 0; author < authorCount; author++)
    if (community[author] !== NO_COMMUNITY) members[community[author]!]!.push(author);
  const papers = (author: number): number => authorOffsets[author + 1]! - authorOffsets[author]!;
  return members.map((list) =>
    list
      .sort((a, b) => inside[b]! - inside[a]! || papers(b) - papers(a) || a - b)
      .slice(0, TOLD)
      .map((author) => displayName(authors[author]!.name))
      .join(', '),
  );
}
