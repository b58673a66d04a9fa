/** A network in, the radius of each author's disc out. */
import type { Network } from '../model.ts';

/** The smallest radius where there is room, in layout units, and the largest multiple of it. */
const RADIUS = 5;
const LARGEST = 3.6;
/** Of an author's spacing, the share that the smallest radius may take; of the map, the share that all discs may cover. */
const ROOM = 0.11;
const COVER = 0.04;

/**
 * Area by number of papers, up to the largest; somebody of whom no paper is known counts as having one. Where nobody has
 * papers, as in a network made elsewhere, discs grow with the number of co-authors instead. Hidden authors have radius 0.
 */
export function discRadii(network: Network, visible: number, spacing: number): Float32Array {
  const { authorCount, authorOffsets, offsets, hidden, authorPapers } = network;
  const countIn = (rows: Uint32Array, author: number): number => rows[author + 1]! - rows[author]!;
  let most = 1;
  for (let author = 0; author < authorCount; author++) most = Math.max(most, countIn(offsets, author));
  const radius = new Float32Array(authorCount);
  let squares = 0;
  for (let author = 0; author < authorCount; author++) {
    if (hidden[author]) continue;
    radius[author] =
      authorPapers.length > 0
        ? Math.min(LARGEST, Math.sqrt(Math.max(1, countIn(authorOffsets, author))))
        : 1 + (LARGEST - 1) * Math.sqrt(countIn(offsets, author) / most);
    squares += radius[author]! * radius[author]!;
  }
  const covering = spacing * Math.sqrt((COVER * visible) / (Math.PI * Math.max(squares, 1)));
  const smallest = Math.min(RADIUS, ROOM * spacing, covering);
  for (let author = 0; author < authorCount; author++) radius[author]! *= smallest;
  return radius;
}
