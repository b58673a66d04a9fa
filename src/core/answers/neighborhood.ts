/** A network and some of its authors in, everybody within so many steps of them out, and the papers that stand among those. */
import { authorsOf, papersOf } from '../co-authorships.ts';
import type { Network } from '../model.ts';

export interface Neighborhood {
  /** The authors themselves and those within reach of them, ascending; nobody who is hidden. */
  readonly authors: Uint32Array;
  /** By author of the network, the steps from the nearest of the first, or `FAR`. */
  readonly steps: Uint8Array;
}

export const FAR = 255;

/** Breadth first, so that an author is as many steps away as the shortest path to them has co-authorships. */
export function findNeighborhood(
  { authorCount, offsets, neighbors, hidden }: Network,
  middle: readonly number[],
  hops: number,
): Neighborhood {
  const steps = new Uint8Array(authorCount).fill(FAR);
  const queue: number[] = [];
  for (const author of middle) {
    if (hidden[author] || steps[author] === 0) continue;
    steps[author] = 0;
    queue.push(author);
  }
  for (let at = 0; at < queue.length; at++) {
    const author = queue[at]!;
    const next = steps[author]! + 1;
    if (next > hops) break;
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
      const other = neighbors[k]!;
      if (steps[other] !== FAR) continue;
      steps[other] = next;
      queue.push(other);
    }
  }
  return { authors: Uint32Array.from(queue).sort(), steps };
}

/** Papers that two or more of the authors wrote, and all of those in the middle; ascending. */
export function papersAmong(network: Network, { authors, steps }: Neighborhood): Uint32Array {
  const found = new Set<number>();
  for (const author of authors)
    for (const paper of papersOf(network, author)) {
      if (found.has(paper)) continue;
      let inside = 0;
      for (const other of authorsOf(network, paper)) if (steps[other] !== FAR) inside++;
      if (inside > 1 || steps[author] === 0) found.add(paper);
    }
  return Uint32Array.from(found).sort();
}

/** Papers of anybody on the map, ascending. */
export function papersOfAnybody(network: Network): Uint32Array {
  const found: number[] = [];
  for (let paper = 0; paper < network.paperCount; paper++)
    if (authorsOf(network, paper).some((author) => !network.hidden[author])) found.push(paper);
  return Uint32Array.from(found);
}
