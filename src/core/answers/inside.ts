/** A network and a group of people in, what they do among themselves and what with others out. */
import type { Network, Sliced } from '../model.ts';
import { NO_PERSON, papersOfPerson, personsOf, type Person } from './person.ts';

export interface Share {
  /** Weight of the ties to others of the group, and to everybody else. */
  readonly weightInside: number;
  readonly weightOutside: number;
  /** Papers with somebody else of the group, and in all. */
  readonly papersInside: number;
  readonly papers: number;
}

export interface PersonShare extends Share {
  /** Others of the group with whom there is a tie, and people outside. */
  readonly tiesInside: number;
  readonly tiesOutside: number;
}

export interface Inside {
  /** In the order of the people. */
  readonly people: readonly PersonShare[];
  /** Of the group: each tie and each paper once. */
  readonly whole: Share;
  /** Pairs of people of the group with a tie. */
  readonly ties: number;
  /** Papers by two people of the group or more, ascending; and by one or more. */
  readonly papersAmong: readonly number[];
  readonly papers: readonly number[];
  /** Places of those who have no tie to anybody else of the group. */
  readonly unlinked: readonly number[];
}

/** People worked through between two yields. */
const SLICE = 64;

export function* lookInside(network: Network, people: readonly Person[]): Sliced<Inside> {
  const persons = personsOf(network, people);
  /** How many people of the group wrote each paper. */
  const writers = new Uint32Array(network.paperCount);
  const papersOfEach: (readonly number[])[] = [];
  for (const [place, person] of people.entries()) {
    const papers = papersOfPerson(network, person);
    papersOfEach.push(papers);
    for (const paper of papers) writers[paper]!++;
    if (place % SLICE === SLICE - 1) yield (0.5 * place) / people.length;
  }
  const shares: PersonShare[] = [];
  for (const [place, person] of people.entries()) {
    const papers = papersOfEach[place]!;
    const papersInside = papers.filter((paper) => writers[paper]! > 1).length;
    shares.push({ ...sumTies(network, persons, person, place), papersInside, papers: papers.length });
    if (place % SLICE === SLICE - 1) yield 0.5 + (0.5 * place) / people.length;
  }
  const papers = [...writers.keys()].filter((paper) => writers[paper]! > 0);
  const papersAmong = papers.filter((paper) => writers[paper]! > 1);
  const sum = (of: (share: PersonShare) => number): number => shares.reduce((total, share) => total + of(share), 0);
  return {
    people: shares,
    whole: {
      // Each tie inside was met from both of its ends.
      weightInside: sum(({ weightInside }) => weightInside) / 2,
      weightOutside: sum(({ weightOutside }) => weightOutside),
      papersInside: papersAmong.length,
      papers: papers.length,
    },
    ties: sum(({ tiesInside }) => tiesInside) / 2,
    papersAmong,
    papers,
    unlinked: [...shares.keys()].filter((place) => shares[place]!.tiesInside === 0),
  };
}

/** The part of the weight that stays inside, 0 to 1; undefined where there is none. */
export function weightShare({ weightInside, weightOutside }: Share): number | undefined {
  const all = weightInside + weightOutside;
  return all > 0 ? weightInside / all : undefined;
}

/** The part of the papers that somebody else of the group is on; undefined where there are none. */
export function paperShare({ papersInside, papers }: Share): number | undefined {
  return papers > 0 ? papersInside / papers : undefined;
}

function sumTies(
  { offsets, neighbors, weights }: Network,
  persons: Int32Array,
  { authors }: Person,
  place: number,
): Pick<PersonShare, 'weightInside' | 'weightOutside' | 'tiesInside' | 'tiesOutside'> {
  const inside = new Set<number>();
  const outside = new Set<number>();
  let weightInside = 0;
  let weightOutside = 0;
  for (const author of authors)
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
      const other = persons[neighbors[k]!]!;
      // Two names of one person may stand on one paper.
      if (other === place) continue;
      if (other === NO_PERSON) {
        weightOutside += weights[k]!;
        outside.add(neighbors[k]!);
      } else {
        weightInside += weights[k]!;
        inside.add(other);
      }
    }
  return { weightInside, weightOutside, tiesInside: inside.size, tiesOutside: outside.size };
}
