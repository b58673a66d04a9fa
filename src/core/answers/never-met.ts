/** A network and a group of people in, the pairs of them that have no joint paper out, those with most common co-authors first. */
import type { Network, Sliced } from '../model.ts';
import { coAuthorsOfPerson, personsOf, standInsOf, type Person } from './person.ts';

export interface Pair {
  /** Places of the two people, ascending. */
  readonly first: number;
  readonly second: number;
  /** People with whom both wrote, whether of the group or not. */
  readonly common: number;
}

export interface NeverMet {
  /** How many pairs there are. */
  readonly total: number;
  /** Of them, those that have common co-authors. */
  readonly near: number;
  /** The first `most` of them: most common co-authors first, then in the order of the people. */
  readonly pairs: readonly Pair[];
}

/** People worked through between two yields. */
const SLICE = 8;

/**
 * Of n people there are n(n − 1)/2 pairs, too many to be kept. So pairs are gone through twice: first it is counted how
 * many have each number of common co-authors, then those are kept that are among the first `most`.
 */
export function* findNeverMet(network: Network, people: readonly Person[], most: number): Sliced<NeverMet> {
  const search = new PairSearch(network, people);
  const counts: number[] = [];
  for (let first = 0; first < people.length; first++) {
    search.visit(first, (_, common) => (counts[common] = (counts[common] ?? 0) + 1));
    if (first % SLICE === SLICE - 1) yield (0.5 * first) / people.length;
  }
  const total = counts.reduce((sum, count) => sum + (count ?? 0), 0);
  /** From so many common co-authors on all pairs are kept; of those with as many as this, the first. */
  let least = counts.length;
  for (let kept = 0; least > 0 && kept < most;) kept += counts[--least] ?? 0;
  const pairs: Pair[] = [];
  let sure = 0;
  for (let common = least + 1; common < counts.length; common++) sure += counts[common] ?? 0;
  let atLeast = Math.max(0, most - sure);
  for (let first = 0; first < people.length; first++) {
    search.visit(first, (second, common) => {
      if (common > least || (common === least && atLeast-- > 0)) pairs.push({ first, second, common });
    });
    if (first % SLICE === SLICE - 1) yield 0.5 + (0.5 * first) / people.length;
  }
  pairs.sort((a, b) => b.common - a.common || a.first - b.first || a.second - b.second);
  return { total, near: total - (counts[0] ?? 0), pairs };
}

/** With whom both wrote, ascending; each person once, by the author who stands for them. */
export function commonCoAuthors(network: Network, a: Person, b: Person, standIns: Uint32Array): number[] {
  const ofB = new Set(othersOf(network, b, standIns));
  return othersOf(network, a, standIns).filter((other) => ofB.has(other));
}

/** Each co-author once, by the author who stands for them, ascending; not the person. */
function othersOf(network: Network, person: Person, standIns: Uint32Array): number[] {
  const others = new Set(coAuthorsOfPerson(network, person).map((author) => standIns[author]!));
  for (const author of person.authors) others.delete(standIns[author]!);
  return [...others].sort((x, y) => x - y);
}

class PairSearch {
  readonly #others: readonly (readonly number[])[];
  /** Per person, whoever of the group is among the co-authors. */
  readonly #met: readonly ReadonlySet<number>[];
  /** By somebody with whom people of the group wrote, these people, ascending. */
  readonly #around = new Map<number, number[]>();
  readonly #common: Uint32Array;

  constructor(network: Network, people: readonly Person[]) {
    const persons = personsOf(network, people);
    const standIns = standInsOf(network, people);
    this.#common = new Uint32Array(people.length);
    this.#others = people.map((person) => othersOf(network, person, standIns));
    this.#met = this.#others.map((others) => new Set(others.map((author) => persons[author]!)));
    this.#others.forEach((others, place) => {
      for (const other of others) {
        const held = this.#around.get(other);
        if (held) held.push(place);
        else this.#around.set(other, [place]);
      }
    });
  }

  /** Everybody after this person whom they never met, ascending. */
  visit(first: number, onPair: (second: number, common: number) => void): void {
    const common = this.#common.fill(0);
    for (const other of this.#others[first]!)
      for (const second of this.#around.get(other)!) if (second > first) common[second]!++;
    for (let second = first + 1; second < common.length; second++)
      if (!this.#met[first]!.has(second)) onPair(second, common[second]!);
  }
}
