/** An atlas and an author in, who they are out: when they wrote, with whom and since when, and across which communities. */
import { coAuthorsOf, papersOf } from '../co-authorships.ts';
import type { Network, Partition } from '../model.ts';
import { toCoefficient } from './participation.ts';
import { findSpan, toTimeline, withYear, type Dated, type Span } from './timeline.ts';

/** An atlas as far as its papers, its ties and its communities are asked for. */
export interface Known {
  readonly bibliography: { readonly papers: readonly Dated[] };
  readonly network: Network;
  readonly partition: Pick<Partition, 'community'>;
}

export interface AuthorProfile {
  /** In the order in which they were read. */
  readonly papers: readonly number[];
  readonly years: readonly YearOfAuthor[];
  /** Papers without a year. */
  readonly undated: number;
  /** The most joint papers first, then the heaviest, then by number. */
  readonly ties: readonly TieOfAuthor[];
  /** Those with most co-authors of the author first, then by number. */
  readonly communities: readonly CommunityOfAuthor[];
  /** See participation.ts. */
  readonly participation: number;
}

export interface YearOfAuthor extends Span {
  readonly papers: number;
  /** With whom the author wrote in these years. */
  readonly coAuthors: number;
  /** Those of them with whom the author had not written before, as far as years are known. */
  readonly newCoAuthors: number;
}

export interface TieOfAuthor {
  readonly coAuthor: number;
  readonly shared: number;
  readonly weight: number;
  /** From the first joint paper to the last; undefined where none of them has a year. */
  readonly years: Span | undefined;
}

export interface CommunityOfAuthor {
  readonly community: number;
  readonly coAuthors: number;
  /** Papers of the author with at least one of them. */
  readonly papers: number;
  /** The sum of the weights of these ties. */
  readonly weight: number;
}

export function profileAuthor({ bibliography, network, partition }: Known, author: number): AuthorProfile {
  const papers = Array.from(papersOf(network, author));
  const joint = findJointYears(bibliography.papers, network, author);
  const ties = coAuthorsOf(network, author).map(({ target, shared, weight }) => ({
    coAuthor: target,
    shared,
    weight,
    years: joint.get(target),
  }));
  const communities = findCommunities(network, partition.community, author);
  const { spans, undated } = toTimeline(bibliography.papers, papers);
  const company = countCompany(bibliography.papers, network, { author, spans, joint });
  return {
    papers,
    years: spans.map((span, s) => ({ ...span, ...company[s]! })),
    undated,
    ties,
    communities,
    participation: toCoefficient(
      communities.map(({ coAuthors }) => coAuthors),
      ties.length,
    ),
  };
}

/** By co-author: those who share no paper that counts have no entry. */
type JointYears = Map<number, Span | undefined>;

function findJointYears(records: readonly Dated[], network: Network, author: number): JointYears {
  const { offsets, neighbors } = network;
  const joint: JointYears = new Map();
  for (let k = offsets[author]!; k < offsets[author + 1]!; k++) joint.set(neighbors[k]!, undefined);
  eachWithCompany(network, author, (paper, other) => {
    const { year } = records[paper]!;
    if (year !== undefined && joint.has(other)) joint.set(other, withYear(joint.get(other), year));
  });
  return joint;
}

function countCompany(
  records: readonly Dated[],
  network: Network,
  of: { readonly author: number; readonly spans: readonly Span[]; readonly joint: JointYears },
): { coAuthors: number; newCoAuthors: number }[] {
  const company = of.spans.map(() => new Set<number>());
  eachWithCompany(network, of.author, (paper, other) => {
    const { year } = records[paper]!;
    if (year !== undefined && of.joint.has(other)) company[findSpan(of.spans, year)]!.add(other);
  });
  return company.map((others, s) => {
    const { from } = of.spans[s]!;
    let newCoAuthors = 0;
    for (const other of others) if (of.joint.get(other)!.from >= from) newCoAuthors++;
    return { coAuthors: others.size, newCoAuthors };
  });
}

function findCommunities(network: Network, community: Uint32Array, author: number): CommunityOfAuthor[] {
  const { offsets, neighbors, weights } = network;
  const found = new Map<number, { coAuthors: number; papers: number; weight: number; last: number }>();
  const isCoAuthor = new Set<number>();
  for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
    const c = community[neighbors[k]!]!;
    isCoAuthor.add(neighbors[k]!);
    const held = found.get(c) ?? { coAuthors: 0, papers: 0, weight: 0, last: -1 };
    held.coAuthors++;
    held.weight += weights[k]!;
    found.set(c, held);
  }
  eachWithCompany(network, author, (paper, other) => {
    const held = isCoAuthor.has(other) ? found.get(community[other]!) : undefined;
    if (!held || held.last === paper) return;
    held.last = paper;
    held.papers++;
  });
  return Array.from(found, ([c, { coAuthors, papers, weight }]) => ({ community: c, coAuthors, papers, weight })).sort(
    (a, b) => b.coAuthors - a.coAuthors || a.community - b.community,
  );
}

/** Calls back for each other author of each of the author's papers. */
function eachWithCompany(network: Network, author: number, callback: (paper: number, other: number) => void): void {
  const { paperOffsets, paperAuthors } = network;
  for (const paper of papersOf(network, author))
    for (let m = paperOffsets[paper]!; m < paperOffsets[paper + 1]!; m++)
      if (paperAuthors[m] !== author) callback(paper, paperAuthors[m]!);
}
