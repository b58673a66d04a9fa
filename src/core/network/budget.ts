/** Bytes in, the size of network that there is room for out, and the error that says what to do about a larger one. */
import { TooLargeError } from '../too-large.ts';
import type { Teams } from './teams.ts';

/** What arrays made of one network may take: a tab may have 4 GB in most browsers, of which papers and names take a part. */
export const USUAL_BYTES = 1_500_000_000;

/**
 * Per direction of a co-authorship: neighbour and weight (12), as much again for the coarser graphs of communities, of
 * the layout, and for the copy that the page gets; half a line of the scene, twice (14); whether it is drawn (1).
 */
const ENTRY_BYTES = 4 * 12 + 14 + 1;

/** Some fifty numbers of 4 bytes: offsets, measures, communities, positions, circles and what is needed on the way. */
const AUTHOR_BYTES = 200;

/** An array of more doubles is refused by engines. */
const MOST_ENTRIES = 0x80000000;

/** Co-authorships that there is room for in so many bytes. */
export function affordableEdges(authorCount: number, bytes: number): number {
  const entries = Math.min(MOST_ENTRIES, (bytes - authorCount * AUTHOR_BYTES) / ENTRY_BYTES);
  return Math.max(0, Math.floor(entries / 2));
}

/** For a network of more co-authorships than `mostEdges`. The limit that it proposes is one at which the network is sure to fit. */
export function tooLarge(mostEdges: number, teams: Pick<Teams, 'offsets'>, paperOffsets: Uint32Array): TooLargeError {
  const limit = affordableLimit(mostEdges, teams, paperOffsets);
  return new TooLargeError(
    `This network has more than ${inWords(mostEdges)} co-authorships, which is more than there is memory for. ` +
      (limit === undefined ? 'Open' : `Leave papers with more than ${limit} authors out of the network, open`) +
      ' a part of the files, or use the command line on a machine with more memory: npx coterie map.',
  );
}

/** Undefined where even papers of two authors are too many. */
function affordableLimit(
  mostEdges: number,
  { offsets }: Pick<Teams, 'offsets'>,
  paperOffsets: Uint32Array,
): number | undefined {
  const paperCount = paperOffsets.length - 1;
  const pairsBySize = new Map<number, number>();
  for (let paper = 0; paper < paperCount; paper++) {
    const members = offsets[paper + 1]! - offsets[paper]!;
    const size = paperOffsets[paper + 1]! - paperOffsets[paper]!;
    if (members > 1) pairsBySize.set(size, (pairsBySize.get(size) ?? 0) + (members * (members - 1)) / 2);
  }
  let edges = (offsets.at(-1)! - offsets[paperCount]!) / 2;
  let limit: number | undefined;
  for (const [size, pairs] of [...pairsBySize].sort((a, b) => a[0] - b[0])) {
    edges += pairs;
    if (edges > mostEdges) break;
    limit = size;
  }
  return limit;
}

function inWords(n: number): string {
  if (n >= 1e9) return `${Math.floor(n / 1e8) / 10} billion`;
  if (n >= 1e6) return `${Math.floor(n / 1e5) / 10} million`;
  return `${n}`;
}
