/** A network and its communities in, what each two of them have in common out. */
import type { Network, Partition, Sliced } from '../model.ts';

/** What two communities have in common; `low` < `high`. */
export interface CommunityTie {
  readonly low: number;
  readonly high: number;
  /** Co-authorships between members of one and of the other. */
  readonly ties: number;
  readonly weight: number;
  /** Papers with authors of both. */
  readonly papers: number;
}

/** Entries and names gone through between two yields. */
const SLICE = 1 << 16;

/** The heaviest first, then by number. */
export function* findCommunityTies(network: Network, { community, sizes }: Partition): Sliced<CommunityTie[]> {
  const { offsets, neighbors, weights, paperOffsets, paperAuthors, hidden } = network;
  const count = sizes.length;
  const found = new Map<number, { ties: number; weight: number; papers: number }>();
  let yielded = 0;
  for (let author = 0; author < network.authorCount; author++) {
    const own = community[author]!;
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
      const other = community[neighbors[k]!]!;
      if (other <= own) continue;
      const key = own * count + other;
      const tie = found.get(key) ?? { ties: 0, weight: 0, papers: 0 };
      tie.ties++;
      tie.weight += weights[k]!;
      found.set(key, tie);
    }
    if (offsets[author]! < yielded + SLICE) continue;
    yielded = offsets[author]!;
    yield (0.5 * author) / network.authorCount;
  }
  yielded = 0;
  for (let paper = 0; paper < network.paperCount; paper++) {
    const present = new Set<number>();
    for (let k = paperOffsets[paper]!; k < paperOffsets[paper + 1]!; k++)
      if (!hidden[paperAuthors[k]!]) present.add(community[paperAuthors[k]!]!);
    const ascending = [...present].sort((a, b) => a - b);
    // Where no tie came from the paper, as from one too large to count, none is made.
    for (let i = 0; i < ascending.length; i++)
      for (let j = i + 1; j < ascending.length; j++) {
        const tie = found.get(ascending[i]! * count + ascending[j]!);
        if (tie) tie.papers++;
      }
    if (paperOffsets[paper]! < yielded + SLICE) continue;
    yielded = paperOffsets[paper]!;
    yield 0.5 + (0.5 * paper) / network.paperCount;
  }
  return Array.from(found, ([key, tie]) => ({ low: Math.floor(key / count), high: key % count, ...tie })).sort(
    (a, b) => b.weight - a.weight || a.low - b.low || a.high - b.high,
  );
}
