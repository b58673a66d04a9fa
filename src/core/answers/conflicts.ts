/** An atlas, the authors of a submission and candidate reviewers in, what ties each reviewer to them out: joint papers by year, common co-authors, a common community or institution. */
import { NO_COMMUNITY, type Atlas, type Network } from '../model.ts';
import { institutionIn, institutionKey } from '../topics/affiliation.ts';
import { commonCoAuthors } from './never-met.ts';
import { papersOfPerson, standInsOf, type Person } from './person.ts';

/** Years, both included. */
export interface YearWindow {
  readonly from: number;
  readonly to: number;
}

/** What ties one reviewer to one author of the submission. */
export interface Conflict {
  /** Joint papers of these years, of other years, and of no known year; ascending. */
  readonly within: readonly number[];
  readonly outside: readonly number[];
  readonly undated: readonly number[];
  /** A tie of a network that came without papers. */
  readonly tied: boolean;
  /** Authors with whom both wrote, in whatever year; neither reviewers nor authors of the submission are left out. */
  readonly common: readonly number[];
  /** A community that both belong to. */
  readonly community?: number;
  /** An institution that papers print beside both names. */
  readonly institution?: string;
}

export interface ReviewerConflicts {
  /** The reviewer is this author of the submission, by place. */
  readonly isAuthor?: number;
  /** In the order of the authors of the submission. */
  readonly byAuthor: readonly Conflict[];
  /** Over all authors of the submission but the reviewer; each paper and each author once. */
  readonly all: Conflict;
  readonly finding: Finding;
}

/** What is said first of a reviewer, the strongest first. */
export const FINDINGS = ['author', 'within', 'undated', 'tied', 'outside', 'hint', 'none'] as const;
export type Finding = (typeof FINDINGS)[number];

/**
 * The last `years` years, which end with `end`. Papers have a year and no day, so the year in which the time begins is
 * in it as a whole: of four years up to 2024 it is 2020, so that no paper is missed.
 */
export function windowOf(end: number, years: number): YearWindow {
  return { from: end - years, to: end };
}

/** Of all papers that name a year; undefined where none does. */
export function newestYear({ bibliography }: Pick<Atlas, 'bibliography'>): number | undefined {
  let newest: number | undefined;
  for (const { year } of bibliography.papers) if (year !== undefined && year > (newest ?? -Infinity)) newest = year;
  return newest;
}

type Known = Pick<Atlas, 'network' | 'bibliography' | 'mentions' | 'partition'>;

/** In the order of the reviewers. */
export function findConflicts(
  atlas: Known,
  authors: readonly Person[],
  reviewers: readonly Person[],
  window: YearWindow,
): ReviewerConflicts[] {
  const standIns = standInsOf(atlas.network, [...authors, ...reviewers]);
  const institutions = new Institutions(atlas);
  return reviewers.map((reviewer) => {
    const isAuthor = authors.findIndex((author) => author.authors.some((one) => reviewer.authors.includes(one)));
    const byAuthor = authors.map((author) => compare(atlas, [author, reviewer], { window, standIns, institutions }));
    const all = joinConflicts(byAuthor.filter((_, place) => place !== isAuthor));
    return { ...(isAuthor < 0 ? {} : { isAuthor }), byAuthor, all, finding: isAuthor < 0 ? findingOf(all) : 'author' };
  });
}

export function findingOf({ within, undated, tied, outside, common, community, institution }: Conflict): Finding {
  if (within.length > 0) return 'within';
  if (undated.length > 0) return 'undated';
  if (tied) return 'tied';
  if (outside.length > 0) return 'outside';
  return common.length > 0 || community !== undefined || institution !== undefined ? 'hint' : 'none';
}

interface Means {
  readonly window: YearWindow;
  readonly standIns: Uint32Array;
  readonly institutions: Institutions;
}

function compare(
  { network, bibliography, partition }: Known,
  [a, b]: readonly [Person, Person],
  { window, standIns, institutions }: Means,
): Conflict {
  const ofB = new Set(papersOfPerson(network, b));
  const joint = papersOfPerson(network, a).filter((paper) => ofB.has(paper));
  const yearOf = (paper: number): number | undefined => bibliography.papers[paper]!.year;
  const isWithin = (year: number): boolean => year >= window.from && year <= window.to;
  const dated = joint.filter((paper) => yearOf(paper) !== undefined);
  const community = a.authors
    .map((author) => partition.community[author]!)
    .find((of) => of !== NO_COMMUNITY && b.authors.some((other) => partition.community[other] === of));
  const institution = institutions.common(a, b);
  return {
    within: dated.filter((paper) => isWithin(yearOf(paper)!)),
    outside: dated.filter((paper) => !isWithin(yearOf(paper)!)),
    undated: joint.filter((paper) => yearOf(paper) === undefined),
    tied: joint.length === 0 && areTied(network, a, b),
    common: commonCoAuthors(network, a, b, standIns),
    ...(community === undefined ? {} : { community }),
    ...(institution === undefined ? {} : { institution }),
  };
}

function joinConflicts(conflicts: readonly Conflict[]): Conflict {
  const each = (of: (conflict: Conflict) => readonly number[]): number[] =>
    [...new Set(conflicts.flatMap(of))].sort((a, b) => a - b);
  const community = conflicts.find((one) => one.community !== undefined)?.community;
  const institution = conflicts.find((one) => one.institution !== undefined)?.institution;
  return {
    within: each(({ within }) => within),
    outside: each(({ outside }) => outside),
    undated: each(({ undated }) => undated),
    tied: conflicts.some(({ tied }) => tied),
    common: each(({ common }) => common),
    ...(community === undefined ? {} : { community }),
    ...(institution === undefined ? {} : { institution }),
  };
}

function areTied({ offsets, neighbors }: Network, a: Person, b: Person): boolean {
  return a.authors.some((author) =>
    neighbors.subarray(offsets[author], offsets[author + 1]).some((other) => b.authors.includes(other)),
  );
}

/** The institutions that papers print beside the names of a person, looked up once for each author. */
class Institutions {
  readonly #atlas: Known;
  readonly #byAuthor = new Map<number, ReadonlyMap<string, string>>();

  constructor(atlas: Known) {
    this.#atlas = atlas;
  }

  /** As it is printed for the first of the two. */
  common(a: Person, b: Person): string | undefined {
    const ofB = new Set(b.authors.flatMap((author) => [...this.#of(author).keys()]));
    for (const author of a.authors) for (const [key, printed] of this.#of(author)) if (ofB.has(key)) return printed;
    return undefined;
  }

  #of(author: number): ReadonlyMap<string, string> {
    let found = this.#byAuthor.get(author);
    if (!found) this.#byAuthor.set(author, (found = this.#read(author)));
    return found;
  }

  #read(author: number): ReadonlyMap<string, string> {
    const { network, bibliography, mentions } = this.#atlas;
    const found = new Map<string, string>();
    for (const paper of papersOfPerson(network, { authors: [author] }))
      bibliography.papers[paper]!.names.forEach(({ affiliations = [] }, position) => {
        if (mentions.authors[mentions.offsets[paper]! + position] !== author) return;
        for (const affiliation of affiliations) {
          const printed = institutionIn(affiliation);
          const key = printed === undefined ? '' : institutionKey(printed);
          if (key !== '' && !found.has(key)) found.set(key, printed!);
        }
      });
    return found;
  }
}
