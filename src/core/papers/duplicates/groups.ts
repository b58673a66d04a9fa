/** Pairs of records that appear to be one paper in, groups of records that are one paper out: no group holds what is plainly two. */
import type { Paper } from '../../model.ts';
import { recordKey } from '../key.ts';
import { findCandidates } from './candidates.ts';
import { compareRecords, IDENTIFIED, PLACED, SAME_DOI } from './compare.ts';
import { Fingerprint } from './fingerprint.ts';
import type { Separations } from './separations.ts';

export interface Grouping {
  /** Of each record the first one of its group, itself where it is alone. */
  readonly first: Uint32Array;
  /** Of each record that is not the first: the record that it was found equal to, and in what. */
  readonly links: ReadonlyMap<number, Link>;
  /** Pairs that are kept apart by decision, by their records. */
  readonly apart: readonly (readonly [number, number])[];
  /** How many pairs were compared. */
  readonly comparisons: number;
}

export interface Link {
  readonly to: number;
  readonly why: string;
}

/** Records that agree in all that their keys hold, whatever else they say. */
const TWINS = IDENTIFIED + 1;
/** Fingerprints kept at a time; a block's records are compared together. */
const KEPT = 512;
/** Of large groups so many are asked whether they can be one. */
const ASKED = 6;
const SLICE = 1024;

export function* groupRecords(papers: readonly Paper[], separate: Separations): Generator<number, Grouping> {
  const grouper = new Grouper(papers, separate);
  const steps = findCandidates(papers, grouper);
  for (let step = steps.next(); !step.done; step = steps.next()) yield step.value * 0.9;
  yield* grouper.group();
  return grouper.toGrouping();
}

interface Group {
  readonly members: number[];
  /** Some of them, each of another key, the first ones by their keys. */
  asked: readonly number[];
  /** Members that a decision speaks of. */
  readonly decided: number[];
}

interface Joining {
  readonly groups: Set<Group>;
  /** Pairs by which groups were joined. */
  readonly joints: number[];
  /** Pairs kept apart by decision. */
  readonly apart: number[];
  /** Something spoke against joining two groups. */
  opposed: boolean;
}

class Grouper {
  private readonly papers: readonly Paper[];
  private readonly enemies = new Map<string, Set<string>>();
  private readonly fingerprints = new Map<number, Fingerprint>();
  private readonly keys = new Map<number, string>();
  private comparisons = 0;
  /** Pairs found, as columns. */
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly strength: number[] = [];
  private readonly why: string[] = [];
  private readonly first: Uint32Array;
  private readonly links = new Map<number, Link>();
  private readonly apart: [number, number][] = [];
  private readonly groups: (readonly number[])[] = [];
  private readonly joints: number[] = [];

  constructor(papers: readonly Paper[], separate: Separations) {
    this.papers = papers;
    this.first = Uint32Array.from({ length: papers.length }, (_, p) => p);
    for (const [one, other] of separate)
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const)
        this.enemies.set(from, (this.enemies.get(from) ?? new Set()).add(to));
  }

  readonly compare = (a: number, b: number): void => {
    this.comparisons++;
    const verdict = compareRecords(this.print(a), this.print(b));
    if (verdict?.same) this.add(a, b, verdict.strength, verdict.why);
  };

  readonly identify = (a: number, b: number): void => this.add(a, b, SAME_DOI.strength, SAME_DOI.why);

  readonly join = (a: number, b: number): void => this.add(a, b, TWINS, 'the same record');

  private add(a: number, b: number, strength: number, why: string): void {
    this.a.push(a);
    this.b.push(b);
    this.strength.push(strength);
    this.why.push(why);
  }

  /** Joins pair by pair, the surest ones first, wherever records hang together. */
  *group(): Generator<number, void> {
    const pairs = yield* this.byComponent();
    for (let start = 0, end, since = 0; start < pairs.length; start = end) {
      const root = this.first[this.a[pairs[start]!]!]!;
      for (end = start; end < pairs.length && this.first[this.a[pairs[end]!]!] === root;) end++;
      this.joinComponent(pairs.subarray(start, end));
      since += end - start;
      if (since < SLICE) continue;
      since = 0;
      yield 0.9 + (end / pairs.length) * 0.1;
    }
    for (let p = 0; p < this.papers.length; p++) this.first[p] = p;
    for (const members of this.groups) {
      const first = members.reduce((least, p) => Math.min(least, p));
      for (const p of members) this.first[p] = first;
    }
    yield* this.trace();
  }

  /** The pairs, those that hang together one behind the other; `first` holds a root for each record meanwhile. */
  private *byComponent(): Generator<number, Uint32Array> {
    const { first } = this;
    const find = (p: number): number => {
      while (first[p] !== p) p = first[p] = first[first[p]!]!;
      return p;
    };
    for (let i = 0; i < this.a.length; i++) {
      const [one, other] = [find(this.a[i]!), find(this.b[i]!)];
      first[Math.max(one, other)] = Math.min(one, other);
      if (i % (SLICE * 16) === 0) yield 0.9;
    }
    for (let p = 0; p < first.length; p++) first[p] = find(p);
    const starts = new Uint32Array(first.length + 1);
    for (const p of this.a) starts[first[p]! + 1]!++;
    for (let p = 0; p < first.length; p++) starts[p + 1]! += starts[p]!;
    const pairs = new Uint32Array(this.a.length);
    this.a.forEach((p, i) => (pairs[starts[first[p]!]!++] = i));
    return pairs;
  }

  /** Where nothing speaks against joining all, the order does not matter; else it is one that is the same for any order of records. */
  private joinComponent(pairs: Uint32Array): void {
    const byStrength = pairs.length > 1 ? pairs.toSorted((i, j) => this.strength[j]! - this.strength[i]!) : pairs;
    const attempt = this.joinInOrder(byStrength);
    const { groups, joints, apart } = attempt.opposed ? this.joinInOrder(this.surestFirst(pairs)) : attempt;
    for (const group of groups) this.groups.push(group.members);
    for (const joint of joints) this.joints.push(joint);
    for (const i of apart) this.apart.push([this.a[i]!, this.b[i]!]);
  }

  private joinInOrder(pairs: Iterable<number>): Joining {
    const joining: Joining = { groups: new Set(), joints: [], apart: [], opposed: false };
    const groupOf = new Map<number, Group>();
    const groupAt = (p: number): Group => {
      let group = groupOf.get(p);
      if (!group) {
        const decided = this.enemies.size > 0 && this.enemies.has(this.keyOf(p)) ? [p] : [];
        groupOf.set(p, (group = { members: [p], asked: [p], decided }));
        joining.groups.add(group);
      }
      return group;
    };
    for (const i of pairs) {
      const [one, other] = [groupAt(this.a[i]!), groupAt(this.b[i]!)];
      if (one === other || !this.mayJoin(one, other, i, joining)) continue;
      const [small, large] = one.members.length < other.members.length ? [one, other] : [other, one];
      for (const p of small.members) {
        groupOf.set(p, large);
        large.members.push(p);
      }
      for (const p of small.decided) large.decided.push(p);
      large.asked = this.choose([...large.asked, ...small.asked]);
      joining.groups.delete(small);
      joining.joints.push(i);
    }
    return joining;
  }

  /** An order that does not depend on the order of the records: by strength, then by the keys of the two. */
  private surestFirst(pairs: Uint32Array): Iterable<number> {
    const records = [...new Set(Array.from(pairs, (i) => [this.a[i]!, this.b[i]!]).flat())];
    const keyed = records
      .map((p) => ({ p, key: this.keyOf(p) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.p - b.p));
    const rank = new Map(keyed.map(({ p }, i) => [p, i]));
    const ranked = Array.from(pairs, (i) => {
      const [one, other] = [rank.get(this.a[i]!)!, rank.get(this.b[i]!)!];
      return { i, strength: this.strength[i]!, low: Math.min(one, other), high: Math.max(one, other) };
    });
    return ranked.sort((x, y) => y.strength - x.strength || x.low - y.low || x.high - y.high).map(({ i }) => i);
  }

  private mayJoin(one: Group, other: Group, pair: number, joining: Joining): boolean {
    const strength = this.strength[pair]!;
    if (strength === TWINS) return true;
    if (this.areDecided(one, other)) {
      joining.opposed = true;
      joining.apart.push(pair);
      return false;
    }
    if (one.members.length === 1 && other.members.length === 1) return true;
    let may = true;
    for (const p of one.asked)
      for (const q of other.asked) {
        const verdict = compareRecords(this.print(p), this.print(q));
        this.comparisons++;
        if (verdict?.same !== false) continue;
        joining.opposed = true;
        if (verdict.plainly || strength < PLACED) may = false;
      }
    return may;
  }

  private areDecided(one: Group, other: Group): boolean {
    return one.decided.some((p) => {
      const enemies = this.enemies.get(this.keyOf(p))!;
      return other.decided.some((q) => enemies.has(this.keyOf(q)));
    });
  }

  private choose(members: readonly number[]): readonly number[] {
    if (members.length <= ASKED) return members;
    const byKey = new Map(members.map((p) => [this.keyOf(p), p]));
    const keys = [...byKey.keys()].sort().slice(0, ASKED);
    return keys.map((key) => byKey.get(key)!);
  }

  /** Follows the joints of each group from its first record on. */
  private *trace(): Generator<number, void> {
    const joints = new Map<number, { to: number; why: string }[]>();
    const hold = (from: number, to: number, why: string): void => {
      const held = joints.get(from);
      if (held) held.push({ to, why });
      else joints.set(from, [{ to, why }]);
    };
    for (const i of this.joints) {
      hold(this.a[i]!, this.b[i]!, this.why[i]!);
      hold(this.b[i]!, this.a[i]!, this.why[i]!);
    }
    let traced = 0;
    for (const members of this.groups) {
      if (traced++ % SLICE === 0) yield 1;
      const queue = [this.first[members[0]!]!];
      for (const p of queue)
        for (const { to, why } of joints.get(p) ?? []) {
          if (to === queue[0] || this.links.has(to)) continue;
          this.links.set(to, { to: p, why });
          queue.push(to);
        }
    }
  }

  private print(p: number): Fingerprint {
    let held = this.fingerprints.get(p);
    if (!held) {
      if (this.fingerprints.size >= KEPT) this.fingerprints.clear();
      this.fingerprints.set(p, (held = new Fingerprint(this.papers[p]!)));
    }
    return held;
  }

  private keyOf(p: number): string {
    let held = this.keys.get(p);
    if (held === undefined) this.keys.set(p, (held = recordKey(this.papers[p]!)));
    return held;
  }

  toGrouping(): Grouping {
    return { first: this.first, links: this.links, apart: this.apart, comparisons: this.comparisons };
  }
}
