/** An atlas and a community in, how it grew and who leads it out. */
import { papersOf } from '../co-authorships.ts';
import type { Known } from './author-profile.ts';
import { findSpan, rangeOfYears, toTimeline, type Span } from './timeline.ts';

export interface CommunityProfile {
  /** Of any member: by how many members wrote them, then in the order in which they were read. */
  readonly papers: readonly number[];
  readonly years: readonly YearOfCommunity[];
  /** Papers without a year. */
  readonly undated: number;
  /** Every member, the strongest inside first, then who has more papers, then by number. */
  readonly leaders: readonly Leader[];
}

export interface YearOfCommunity extends Span {
  readonly papers: number;
  /** Members who wrote one of them. */
  readonly authors: number;
  /** Those of them whose first paper it was, as far as years are known. */
  readonly newcomers: number;
  /** Up to the end of these years. */
  readonly papersSoFar: number;
  readonly authorsSoFar: number;
}

export interface Leader {
  readonly author: number;
  /** The weight of the ties to other members. */
  readonly inside: number;
  readonly papers: number;
  /** Of the community's papers. */
  readonly share: number;
}

export function profileCommunity(atlas: Known, community: number): CommunityProfile {
  const members = membersOf(atlas.partition.community, community);
  const papers = findPapers(atlas, members);
  const { spans, undated } = toTimeline(atlas.bibliography.papers, papers);
  return { papers, years: countYears(atlas, members, spans), undated, leaders: rank(atlas, members, papers.length) };
}

/** Ascending. */
export function membersOf(community: Uint32Array, wanted: number): number[] {
  const members: number[] = [];
  for (let author = 0; author < community.length; author++) if (community[author] === wanted) members.push(author);
  return members;
}

function findPapers({ network }: Known, members: readonly number[]): number[] {
  const writers = new Map<number, number>();
  for (const author of members)
    for (const paper of papersOf(network, author)) writers.set(paper, (writers.get(paper) ?? 0) + 1);
  return [...writers].sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b).map(([paper]) => paper);
}

function countYears(
  { bibliography, network }: Known,
  members: readonly number[],
  spans: readonly (Span & { readonly papers: number })[],
): YearOfCommunity[] {
  const authors = new Uint32Array(spans.length);
  const newcomers = new Uint32Array(spans.length);
  for (const author of members) {
    const papers = papersOf(network, author);
    const years = rangeOfYears(bibliography.papers, papers);
    if (!years) continue;
    newcomers[findSpan(spans, years.from)]!++;
    const active = new Set<number>();
    for (const paper of papers) {
      const { year } = bibliography.papers[paper]!;
      if (year !== undefined) active.add(findSpan(spans, year));
    }
    for (const span of active) authors[span]!++;
  }
  let [papersSoFar, authorsSoFar] = [0, 0];
  return spans.map((span, s) => {
    papersSoFar += span.papers;
    authorsSoFar += newcomers[s]!;
    return { ...span, authors: authors[s]!, newcomers: newcomers[s]!, papersSoFar, authorsSoFar };
  });
}

function rank({ network, partition }: Known, members: readonly number[], paperCount: number): Leader[] {
  const { offsets, neighbors, weights } = network;
  return members
    .map((author): Leader => {
      let inside = 0;
      for (let k = offsets[author]!; k < offsets[author + 1]!; k++)
        if (partition.community[neighbors[k]!] === partition.community[author]) inside += weights[k]!;
      const papers = papersOf(network, author).length;
      return { author, inside, papers, share: paperCount === 0 ? 0 : papers / paperCount };
    })
    .sort((a, b) => b.inside - a.inside || b.papers - a.papers || a.author - b.author);
}
