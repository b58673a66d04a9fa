/** An atlas and two communities in, what lies between them out: papers, co-authorships, and the people who bridge the two. */
import { JointPapers, papersOf, type CoAuthorship } from '../co-authorships.ts';
import type { Known } from './author-profile.ts';
import { membersOf } from './community-profile.ts';
import { toTimeline, type Timeline } from './timeline.ts';

export interface Border extends Timeline {
  /** Written by members of both: by how many members wrote them, then in the order in which they were read. */
  readonly papers: readonly number[];
  /**
   * Between a member of the first, `source`, and one of the second, `target`: the most joint papers first, then the
   * heaviest, then by number.
   */
  readonly ties: readonly CoAuthorship[];
  /** Members with a tie to the other community, by the weight of these ties, then by their number, then by author. */
  readonly bridges: readonly Bridge[];
  /** People of other communities with co-authors in both, by the lesser of the two weights, then by the greater. */
  readonly between: readonly Between[];
}

export interface Bridge {
  readonly author: number;
  /** The sum of the weights of the author's co-authorships with members of the other community. */
  readonly weight: number;
  readonly ties: number;
}

export interface Between {
  readonly author: number;
  readonly toFirst: number;
  readonly toSecond: number;
}

export function findBorder(atlas: Known, first: number, second: number): Border {
  const papers = findPapers(atlas, first, second);
  const ties = findTies(atlas, first, second);
  return {
    papers,
    ...toTimeline(atlas.bibliography.papers, papers),
    ties,
    bridges: findBridges(ties),
    between: findBetween(atlas, first, second),
  };
}

function findPapers({ network, partition }: Known, first: number, second: number): number[] {
  const { paperOffsets, paperAuthors } = network;
  const found: { paper: number; writers: number }[] = [];
  const seen = new Set<number>();
  for (const author of membersOf(partition.community, first))
    for (const paper of papersOf(network, author)) {
      if (seen.has(paper)) continue;
      seen.add(paper);
      let [ofFirst, ofSecond] = [0, 0];
      for (let m = paperOffsets[paper]!; m < paperOffsets[paper + 1]!; m++) {
        const community = partition.community[paperAuthors[m]!];
        if (community === first) ofFirst++;
        else if (community === second) ofSecond++;
      }
      if (ofSecond > 0) found.push({ paper, writers: ofFirst + ofSecond });
    }
  return found.sort((a, b) => b.writers - a.writers || a.paper - b.paper).map(({ paper }) => paper);
}

function findTies({ network, partition }: Known, first: number, second: number): CoAuthorship[] {
  const { offsets, neighbors, weights } = network;
  const joint = new JointPapers(network);
  const ties: CoAuthorship[] = [];
  for (const source of membersOf(partition.community, first)) {
    let counted = false;
    for (let k = offsets[source]!; k < offsets[source + 1]!; k++) {
      const target = neighbors[k]!;
      if (partition.community[target] !== second) continue;
      if (!counted) joint.countFor(source);
      counted = true;
      ties.push({ source, target, weight: weights[k]!, shared: joint.countWith(target) });
    }
  }
  return ties.sort((a, b) => b.shared - a.shared || b.weight - a.weight || a.source - b.source || a.target - b.target);
}

function findBridges(ties: readonly CoAuthorship[]): Bridge[] {
  const found = new Map<number, { weight: number; ties: number }>();
  // In an order that does not depend on weights, so that sums come out the same from either side.
  const ordered = [...ties].sort((a, b) => a.source - b.source || a.target - b.target);
  for (const { source, target, weight } of ordered)
    for (const author of [source, target]) {
      const held = found.get(author) ?? { weight: 0, ties: 0 };
      held.weight += weight;
      held.ties++;
      found.set(author, held);
    }
  return Array.from(found, ([author, { weight, ties }]) => ({ author, weight, ties })).sort(
    (a, b) => b.weight - a.weight || b.ties - a.ties || a.author - b.author,
  );
}

function findBetween({ network, partition }: Known, first: number, second: number): Between[] {
  const { offsets, neighbors, weights } = network;
  const toSecond = new Map<number, number>();
  const toFirst = new Map<number, number>();
  for (const [community, weightOf] of [
    [first, toFirst],
    [second, toSecond],
  ] as const)
    for (const member of membersOf(partition.community, community))
      for (let k = offsets[member]!; k < offsets[member + 1]!; k++) {
        const other = neighbors[k]!;
        const its = partition.community[other];
        if (its !== first && its !== second) weightOf.set(other, (weightOf.get(other) ?? 0) + weights[k]!);
      }
  const found: Between[] = [];
  for (const [author, weight] of toFirst)
    if (toSecond.has(author)) found.push({ author, toFirst: weight, toSecond: toSecond.get(author)! });
  const least = (b: Between): number => Math.min(b.toFirst, b.toSecond);
  const most = (b: Between): number => Math.max(b.toFirst, b.toSecond);
  return found.sort((a, b) => least(b) - least(a) || most(b) - most(a) || a.author - b.author);
}
