/** A network and a limit on the number of a paper's authors in, an exact account of what the limit keeps away out. */
import type { LeftOut } from '../left-out.ts';
import type { Network, Sliced } from '../model.ts';

/** Pairs gone through between two yields. */
const SLICE = 1 << 20;

/**
 * Of a network that was made without the papers of more than `limit` authors; undefined where there are none. Linear in
 * the pairs of authors on those papers.
 */
export function* accountLeftOut(network: Omit<Network, 'leftOut'>, limit: number): Sliced<LeftOut | undefined> {
  const { paperCount, paperOffsets, authorCount, offsets } = network;
  const isLeftOut = new Uint8Array(paperCount);
  let papers = 0;
  for (let paper = 0; paper < paperCount; paper++) {
    if (paperOffsets[paper + 1]! - paperOffsets[paper]! <= limit) continue;
    isLeftOut[paper] = 1;
    papers++;
  }
  if (papers === 0) return undefined;
  const { coAuthorships, loses } = yield* countLost(network, isLeftOut);
  let authors = 0;
  for (let author = 0; author < authorCount; author++)
    if (loses[author] && offsets[author] === offsets[author + 1]) authors++;
  return { limit, papers, coAuthorships, authors };
}

/** Pairs of visible authors who have no joint paper but those left out and no tie; `loses` is 1 for who is in one. */
function* countLost(
  network: Omit<Network, 'leftOut'>,
  isLeftOut: Uint8Array,
): Sliced<{ coAuthorships: number; loses: Uint8Array }> {
  const { authorCount, paperOffsets, paperAuthors, authorOffsets, authorPapers, offsets, neighbors, hidden } = network;
  const loses = new Uint8Array(authorCount);
  /** One more than the last author with whom they were counted or are linked. */
  const met = new Uint32Array(authorCount);
  let coAuthorships = 0;
  let pairs = 0;
  for (let author = 0; author < authorCount; author++) {
    if (hidden[author]) continue;
    let isLinked = false;
    for (let i = authorOffsets[author]!; i < authorOffsets[author + 1]!; i++) {
      const paper = authorPapers[i]!;
      if (!isLeftOut[paper]) continue;
      if (!isLinked) for (let k = offsets[author]!; k < offsets[author + 1]!; k++) met[neighbors[k]!] = author + 1;
      isLinked = true;
      for (let m = paperOffsets[paper]!; m < paperOffsets[paper + 1]!; m++) {
        const other = paperAuthors[m]!;
        if (other <= author || hidden[other] || met[other] === author + 1) continue;
        met[other] = author + 1;
        loses[author] = 1;
        loses[other] = 1;
        coAuthorships++;
      }
      pairs += paperOffsets[paper + 1]! - paperOffsets[paper]!;
    }
    if (pairs >= SLICE) {
      pairs = 0;
      yield author / authorCount;
    }
  }
  return { coAuthorships, loses };
}
