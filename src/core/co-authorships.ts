/** A network in, its co-authorships one by one out, and the way from each back to its papers. */
import type { Network } from './model.ts';

export interface CoAuthorship {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly shared: number;
}

/** Calls back once per co-authorship, with source < target, in ascending order. */
export function forEachCoAuthorship(
  { authorCount, offsets, neighbors, weights, shared }: Network,
  callback: (source: number, target: number, weight: number, shared: number) => void,
): void {
  for (let source = 0; source < authorCount; source++)
    for (let k = offsets[source]!; k < offsets[source + 1]!; k++)
      if (neighbors[k]! > source) callback(source, neighbors[k]!, weights[k]!, shared[k]!);
}

/** The number of co-authorships. */
export function countCoAuthorships(network: Network): number {
  return network.neighbors.length / 2;
}

/** The co-authorships of one author, those with most joint papers first, then by weight, then by index. */
export function coAuthorsOf({ offsets, neighbors, weights, shared }: Network, author: number): CoAuthorship[] {
  const found: CoAuthorship[] = [];
  for (let k = offsets[author]!; k < offsets[author + 1]!; k++)
    found.push({ source: author, target: neighbors[k]!, weight: weights[k]!, shared: shared[k]! });
  return found.sort((a, b) => b.shared - a.shared || b.weight - a.weight || a.target - b.target);
}

/** Per author, the weight of the co-authorships inside the author's own community. */
export function strengthsInside(
  { authorCount, offsets, neighbors, weights }: Network,
  community: Uint32Array,
): Float64Array {
  const inside = new Float64Array(authorCount);
  for (let author = 0; author < authorCount; author++)
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++)
      if (community[neighbors[k]!] === community[author]) inside[author]! += weights[k]!;
  return inside;
}

/** The papers of one author, ascending. */
export function papersOf({ authorOffsets, authorPapers }: Network, author: number): Uint32Array {
  return authorPapers.subarray(authorOffsets[author], authorOffsets[author + 1]);
}

/** The authors of one paper, each once, ascending. */
export function authorsOf({ paperOffsets, paperAuthors }: Network, paper: number): Uint32Array {
  return paperAuthors.subarray(paperOffsets[paper], paperOffsets[paper + 1]);
}

/** The papers that two authors share, ascending: a merge of two sorted rows. */
export function sharedPapers(network: Network, a: number, b: number): number[] {
  const ofA = papersOf(network, a);
  const ofB = papersOf(network, b);
  const found: number[] = [];
  for (let i = 0, j = 0; i < ofA.length && j < ofB.length;) {
    const difference = ofA[i]! - ofB[j]!;
    if (difference === 0) found.push(ofA[i]!);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return found;
}
