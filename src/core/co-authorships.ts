/** A network in, its co-authorships one by one out, and the way from each back to its papers. */
import { findEntry } from './graph.ts';
import type { Kept } from './kept.ts';
import type { Network } from './model.ts';

export interface CoAuthorship {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly shared: number;
}

/** Calls back once per co-authorship, with source < target, in ascending order. */
export function forEachCoAuthorship(
  { authorCount, offsets, neighbors, weights }: Network,
  callback: (source: number, target: number, weight: number) => void,
): void {
  for (let source = 0; source < authorCount; source++)
    for (let k = offsets[source]!; k < offsets[source + 1]!; k++)
      if (neighbors[k]! > source) callback(source, neighbors[k]!, weights[k]!);
}

/** Each co-authorship once, with source < target, in ascending order, with the number of shared papers. */
export function* coAuthorshipsWithPapers(network: Network): Generator<CoAuthorship, undefined> {
  const joint = new JointPapers(network);
  const { offsets, neighbors, weights } = network;
  for (let source = 0; source < network.authorCount; source++) {
    joint.countFor(source);
    for (let k = offsets[source]!; k < offsets[source + 1]!; k++) {
      const target = neighbors[k]!;
      if (target > source) yield { source, target, weight: weights[k]!, shared: joint.countWith(target) };
    }
  }
}

/** Counts the joint papers of one author at a time with everybody else. */
export class JointPapers {
  readonly #network: Network;
  readonly #counts: Uint32Array;
  #counted: number | undefined;

  constructor(network: Network) {
    this.#network = network;
    this.#counts = new Uint32Array(network.authorCount);
  }

  countFor(author: number): void {
    if (this.#counted !== undefined) this.#add(this.#counted, -1);
    this.#add(author, 1);
    this.#counted = author;
  }

  /** Of the author that was counted last. */
  countWith(other: number): number {
    return this.#counts[other]!;
  }

  #add(author: number, step: number): void {
    const { authorOffsets, authorPapers, paperOffsets, paperAuthors } = this.#network;
    for (let i = authorOffsets[author]!; i < authorOffsets[author + 1]!; i++) {
      const paper = authorPapers[i]!;
      for (let m = paperOffsets[paper]!; m < paperOffsets[paper + 1]!; m++) this.#counts[paperAuthors[m]!]! += step;
    }
  }
}

/** Whether a filter, where there is one, keeps a co-authorship of the network. */
export function isTieKept(network: Network, kept: Kept | undefined, source: number, target: number): boolean {
  return !kept || kept.ties[findEntry(network, source, target)] === 1;
}

/** The number of co-authorships. */
export function countCoAuthorships(network: Network): number {
  return network.neighbors.length / 2;
}

/** The co-authorships of one author, those with most joint papers first, then by weight, then by index. */
export function coAuthorsOf(network: Network, author: number): CoAuthorship[] {
  const { offsets, neighbors, weights } = network;
  const joint = new JointPapers(network);
  joint.countFor(author);
  const found: CoAuthorship[] = [];
  for (let k = offsets[author]!; k < offsets[author + 1]!; k++)
    found.push({
      source: author,
      target: neighbors[k]!,
      weight: weights[k]!,
      shared: joint.countWith(neighbors[k]!),
    });
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

export function countVisible({ authorCount, hidden }: Pick<Network, 'authorCount' | 'hidden'>): number {
  let count = 0;
  for (let author = 0; author < authorCount; author++) if (!hidden[author]) count++;
  return count;
}

/** Ascending. */
export function visibleAuthors(network: Pick<Network, 'authorCount' | 'hidden'>): Uint32Array {
  const authors = new Uint32Array(countVisible(network));
  let count = 0;
  for (let author = 0; author < network.authorCount; author++) if (!network.hidden[author]) authors[count++] = author;
  return authors;
}
