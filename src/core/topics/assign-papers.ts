/** A network and a partition in, the community of every paper out: that of most of its authors. */
import { NO_COMMUNITY, type Network, type Partition, type Sliced } from '../model.ts';

const SLICE = 20_000;

/** Of communities with equally many authors of a paper, that with the lower number; `NO_COMMUNITY` where none has any. */
export function* assignPapers(network: Network, { community, sizes }: Partition): Sliced<Uint32Array> {
  const { paperCount, paperOffsets, paperAuthors } = network;
  const assigned = new Uint32Array(paperCount).fill(NO_COMMUNITY);
  const authors = new Uint32Array(sizes.length);
  for (let paper = 0; paper < paperCount; paper++) {
    const start = paperOffsets[paper]!;
    const end = paperOffsets[paper + 1]!;
    let most = NO_COMMUNITY;
    for (let m = start; m < end; m++) {
      const c = community[paperAuthors[m]!]!;
      if (c === NO_COMMUNITY) continue;
      authors[c]!++;
      const difference = most === NO_COMMUNITY ? 1 : authors[c]! - authors[most]!;
      if (difference > 0 || (difference === 0 && c < most)) most = c;
    }
    for (let m = start; m < end; m++) {
      const c = community[paperAuthors[m]!]!;
      if (c !== NO_COMMUNITY) authors[c] = 0;
    }
    assigned[paper] = most;
    if (paper % SLICE === 0) yield paper / paperCount;
  }
  return assigned;
}
