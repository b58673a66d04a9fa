/** Some authors of an atlas in, others round them out, and what they have to do with one another. */
import { NO_COMMUNITY, type Atlas } from '../../core/model.ts';

export interface Among {
  /** Papers of any of them, those of most of them first, then in the order in which they were read. */
  readonly papers: Uint32Array;
  /** How many of them wrote each paper of the atlas. */
  readonly writers: Uint32Array;
  readonly coAuthorships: number;
  /** Ascending, those of two authors or more. */
  readonly communities: readonly number[];
}

type Known = Pick<Atlas, 'network' | 'partition'>;

/** The authors themselves and all their co-authors. */
export function withNeighbors({ network: { offsets, neighbors } }: Known, authors: readonly number[]): number[] {
  const all = new Set(authors);
  for (const author of authors)
    for (const other of neighbors.subarray(offsets[author], offsets[author + 1])) all.add(other);
  return [...all];
}

/** Everybody in the communities that the authors belong to. */
export function withCommunities({ partition: { community } }: Known, authors: readonly number[]): number[] {
  const chosen = new Set(authors.map((author) => community[author]!));
  chosen.delete(NO_COMMUNITY);
  return everybody(community.length, (author) => chosen.has(community[author]!));
}

/** Everybody else on the map. */
export function others({ network: { hidden } }: Known, authors: readonly number[]): number[] {
  const held = new Set(authors);
  return everybody(hidden.length, (author) => !hidden[author] && !held.has(author));
}

export function lookAmong({ network, partition }: Known, authors: readonly number[]): Among {
  const isIn = new Uint8Array(network.authorCount);
  for (const author of authors) isIn[author] = 1;
  const writers = new Uint32Array(network.paperCount);
  const communities = new Set<number>();
  let ends = 0;
  for (const author of authors) {
    for (let k = network.authorOffsets[author]!; k < network.authorOffsets[author + 1]!; k++)
      writers[network.authorPapers[k]!]!++;
    for (let k = network.offsets[author]!; k < network.offsets[author + 1]!; k++) ends += isIn[network.neighbors[k]!]!;
    const community = partition.community[author]!;
    if (community !== NO_COMMUNITY && partition.sizes[community]! > 1) communities.add(community);
  }
  const papers = Uint32Array.from(everybody(writers.length, (paper) => writers[paper]! > 0));
  papers.sort((a, b) => writers[b]! - writers[a]! || a - b);
  return { papers, writers, coAuthorships: ends / 2, communities: [...communities].sort((a, b) => a - b) };
}

/** What a community has in common with another one. */
export interface Border {
  readonly community: number;
  readonly ties: number;
  readonly papers: number;
  readonly weight: number;
}

/** The communities that this one has ties to, the heaviest first, then by number. */
export function bordersOf({ network, partition }: Known, community: number): Border[] {
  const { offsets, neighbors, weights, authorOffsets, authorPapers, paperOffsets, paperAuthors } = network;
  const found = new Map<number, { ties: number; papers: number; weight: number }>();
  const papers = new Set<number>();
  for (let author = 0; author < network.authorCount; author++) {
    if (partition.community[author] !== community) continue;
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
      const other = partition.community[neighbors[k]!]!;
      if (other === community) continue;
      const border = found.get(other) ?? { ties: 0, papers: 0, weight: 0 };
      border.ties++;
      border.weight += weights[k]!;
      found.set(other, border);
    }
    for (const paper of authorPapers.subarray(authorOffsets[author], authorOffsets[author + 1])) papers.add(paper);
  }
  for (const paper of papers) {
    const writers = paperAuthors.subarray(paperOffsets[paper], paperOffsets[paper + 1]);
    for (const other of new Set(Array.from(writers, (author) => partition.community[author]!))) {
      const border = found.get(other);
      if (border) border.papers++;
    }
  }
  return Array.from(found, ([other, border]) => ({ community: other, ...border })).sort(
    (a, b) => b.weight - a.weight || a.community - b.community,
  );
}

function everybody(count: number, isIn: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (let index = 0; index < count; index++) if (isIn(index)) found.push(index);
  return found;
}
