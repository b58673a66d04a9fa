/** A number of authors and a seed in, a made-up corpus out: who wrote which papers, in planted groups nested in planted fields. */
import type { Mentions } from '../../src/core/model.ts';
import { createRandom } from '../../src/core/random.ts';

export interface Corpus {
  readonly authorCount: number;
  readonly mentions: Mentions;
  /** Per author, the planted group, and per group, the planted field. */
  readonly group: Uint32Array;
  readonly field: Uint32Array;
  /** Per paper. */
  readonly year: Uint16Array;
}

/** From all papers: who writes the next one. Shares of the ways to find one more member of a team. */
const FROM_LAST_TEAM = 0.42;
const NEW_AUTHOR = 0.28;
const NEW_AUTHOR_OF_FULL_GROUP = 0.13;
const FROM_GROUP_UP_TO = 0.94;
const FROM_FIELD_UP_TO = 0.985;
/** First authors who have not written before, while their group grows and when it is full. */
const NEW_FIRST_AUTHOR = 0.42;
const NEW_FIRST_AUTHOR_OF_FULL_GROUP = 0.1;

/** Share of papers with at most 1, 2, 3 … authors; the rest are larger, with a heavy tail. */
const SIZES = [0.11, 0.31, 0.54, 0.71, 0.82, 0.89];
const LARGEST_TEAM = 60;
const HYPER_AUTHORED = 2e-4;

const FIRST_YEAR = 1990;
const YEARS = 36;

/**
 * Papers are written one by one: a group is drawn by its size, an author of it by what they have written (preferential
 * attachment), then co-authors: mostly from the team's last papers, from the group, some new, a few from other groups of
 * the field or from anywhere. One paper in 5,000 has from 75 to some thousands of authors. Ends with the paper that
 * reaches `authorCount`, so that there may be some more.
 */
export function makeCorpus(authorCount: number, seed = 42): Corpus {
  const random = createRandom(seed);
  const draw = (count: number): number => Math.floor(random() * count);
  const pick = <T>(values: readonly T[]): T => values[draw(values.length)]!;

  const capacities = drawGroupSizes(authorCount, random);
  const field = drawFields(capacities.length, random);
  const groupsOfField = new Map<number, number[]>();
  field.forEach((f, g) => groupsOfField.set(f, [...(groupsOfField.get(f) ?? []), g]));
  const drawGroup = drawInProportion(capacities, random);

  const offsets = [0];
  const authors: number[] = [];
  const years: number[] = [];
  const groupOf: number[] = [];
  const lastPaper: number[] = [];
  const size = new Uint32Array(capacities.length);
  /** Every author of a group, as often as on papers. */
  const urns: number[][] = capacities.map(() => []);

  const addAuthor = (group: number): number => {
    groupOf.push(group);
    lastPaper.push(-1);
    size[group]!++;
    return groupOf.length - 1;
  };
  const fromGroup = (other: number, home: number): number =>
    urns[other]!.length > 0 ? pick(urns[other]!) : addAuthor(home);
  const findMember = (team: ReadonlySet<number>, group: number, isFull: boolean): number => {
    const way = random();
    const paper = lastPaper[pick([...team])]!;
    if (way < FROM_LAST_TEAM && paper >= 0) {
      const start = offsets[paper]!;
      return authors[start + draw(offsets[paper + 1]! - start)]!;
    }
    if (way < FROM_LAST_TEAM + (isFull ? NEW_AUTHOR_OF_FULL_GROUP : NEW_AUTHOR)) return addAuthor(group);
    if (way < FROM_GROUP_UP_TO) return fromGroup(group, group);
    if (way < FROM_FIELD_UP_TO) return fromGroup(pick(groupsOfField.get(field[group]!)!), group);
    return fromGroup(drawGroup(), group);
  };

  while (groupOf.length < authorCount) {
    const group = drawGroup();
    const wanted = Math.min(drawTeamSize(random), Math.max(8, Math.floor(authorCount / 4)));
    const isFull = size[group]! >= capacities[group]!;
    const isNew = urns[group]!.length === 0 || random() < (isFull ? NEW_FIRST_AUTHOR_OF_FULL_GROUP : NEW_FIRST_AUTHOR);
    const team = new Set([isNew ? addAuthor(group) : pick(urns[group]!)]);
    for (let tries = 0; team.size < wanted && tries < 6 * wanted; tries++) team.add(findMember(team, group, isFull));
    for (const author of team) {
      authors.push(author);
      urns[groupOf[author]!]!.push(author);
      lastPaper[author] = offsets.length - 1;
    }
    offsets.push(authors.length);
    years.push(FIRST_YEAR + Math.min(YEARS - 1, Math.floor((YEARS * groupOf.length) / authorCount)));
  }
  return {
    authorCount: groupOf.length,
    mentions: { offsets: Uint32Array.from(offsets), authors: Uint32Array.from(authors) },
    group: Uint32Array.from(groupOf),
    field,
    year: Uint16Array.from(years),
  };
}

/** Sizes in the manner of Zipf, from 40 up to 3 % of all authors. */
function drawGroupSizes(authorCount: number, random: () => number): number[] {
  const largest = Math.max(60, Math.floor(0.03 * authorCount));
  const sizes: number[] = [];
  for (let total = 0; total < authorCount; total += sizes.at(-1)!)
    sizes.push(Math.min(15 + Math.floor(25 / (random() + 1e-3) ** 0.75), largest));
  return sizes;
}

/** Groups to fields, more of them to the first ones. */
function drawFields(groups: number, random: () => number): Uint32Array {
  const fields = Math.max(4, Math.round(Math.sqrt(groups) / 1.5));
  return Uint32Array.from({ length: groups }, () => Math.floor(fields * random() ** 1.5));
}

function drawTeamSize(random: () => number): number {
  const share = random();
  if (share < HYPER_AUTHORED) return 50 + Math.floor(50 / (random() + 1e-2) ** 0.9);
  const size = SIZES.findIndex((upTo) => share < upTo) + 1;
  return size > 0 ? size : Math.min(SIZES.length + Math.floor((random() + 1e-4) ** -0.55), LARGEST_TEAM);
}

/** The returned function draws an index as often as its weight says. */
function drawInProportion(weights: readonly number[], random: () => number): () => number {
  let total = 0;
  const upTo = Float64Array.from(weights, (weight) => (total += weight));
  return () => {
    const at = random() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Without the papers of more authors than that; who is on no other keeps their number. */
export function withoutLargePapers(corpus: Corpus, limit: number): Corpus {
  const { offsets, authors } = corpus.mentions;
  const isKept = (p: number): boolean => offsets[p + 1]! - offsets[p]! <= limit;
  const kept = Uint32Array.from(corpus.year.keys()).filter(isKept);
  const mentions = { offsets: new Uint32Array(kept.length + 1), authors: new Uint32Array(authors.length) };
  let length = 0;
  kept.forEach((p, i) => {
    mentions.authors.set(authors.subarray(offsets[p], offsets[p + 1]), length);
    length += offsets[p + 1]! - offsets[p]!;
    mentions.offsets[i + 1] = length;
  });
  return {
    ...corpus,
    mentions: { ...mentions, authors: mentions.authors.slice(0, length) },
    year: corpus.year.filter((_, p) => isKept(p)),
  };
}
