/**
 * Records in, the pairs worth comparing out: those that share an id, a title, or its beginning or end and the first author.
 * Where too many share one of these, each is compared with its neighbours in two orders only (Hernández & Stolfo 1995,
 * doi:10.1145/223784.223807), so that the number of pairs grows with the number of records.
 */
import type { Paper } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { foldTitle, recordKey } from '../key.ts';
import { paperIds, plainDoi } from './fingerprint.ts';

export interface CandidateVisitor {
  /** Two records that may be of one paper; a pair may come more than once. */
  readonly compare: (a: number, b: number) => void;
  /** Two records of one DOI and, but for spelling, one title. */
  readonly identify: (a: number, b: number) => void;
  /** Two records that agree in all that their keys hold. */
  readonly join: (a: number, b: number) => void;
}

/** All pairs of so many are compared. */
const SMALL = 24;
/** Neighbours on one side, in each of the two orders. */
const WINDOW = 8;
/** Letters of a title's beginning or end. */
const END_LETTERS = 12;
const SLICE = 2048;

/** Yields the share of the work done. */
export function* findCandidates(papers: readonly Paper[], visitor: CandidateVisitor): Generator<number, void> {
  const count = papers.length;
  const ids: number[] = [];
  const [titles, heads, tails] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  for (let p = 0; p < count; p++) {
    const paper = papers[p]!;
    if (paper.doi !== undefined) ids.push(p, hash(plainDoi(paper.doi)));
    for (const id of paperIds(paper)) ids.push(p, hash(id));
    const letters = foldTitle(paper.title).replaceAll(' ', '');
    // Without a title, the record's key is all there is.
    titles[p] = hash(letters || paper.key);
    const family = foldText(paper.names[0]?.family ?? '');
    if (letters.length >= END_LETTERS && family !== '') {
      heads[p] = hash(family, hash(letters.slice(0, END_LETTERS)));
      tails[p] = hash(family, hash(letters.slice(-END_LETTERS)));
    }
    if (p % SLICE === 0) yield (p / count) * 0.4;
  }

  const sameDoi = (a: number, b: number): boolean => papers[a]!.doi !== undefined && papers[a]!.doi === papers[b]!.doi;
  const blocks = new Blocks(papers, visitor);
  const owners = Uint32Array.from({ length: ids.length / 2 }, (_, i) => ids[2 * i]!);
  yield* blocks.visit(owners, (i) => ids[2 * i + 1]!, {
    from: 0.4,
    known: (a, b) => titles[a] === titles[b] && sameDoi(a, b),
  });
  const all = Uint32Array.from({ length: count }, (_, p) => p);
  yield* blocks.visit(all, (p) => titles[p]!, { from: 0.55, met: sameDoi, twins: true });
  yield* blocks.visit(all, (p) => heads[p]!, { from: 0.7, met: (a, b) => titles[a] === titles[b] });
  const metBefore = (a: number, b: number): boolean => titles[a] === titles[b] || heads[a] === heads[b];
  yield* blocks.visit(all, (p) => tails[p]!, { from: 0.85, met: metBefore });
}

interface Round {
  /** The share of the work done before. */
  readonly from: number;
  /** Pairs of an earlier round. */
  readonly met?: (a: number, b: number) => boolean;
  /** Pairs that need no comparing. */
  readonly known?: (a: number, b: number) => boolean;
  /** Records of one key are in one block here. */
  readonly twins?: boolean;
}

class Blocks {
  private readonly papers: readonly Paper[];
  private readonly visitor: CandidateVisitor;

  constructor(papers: readonly Paper[], visitor: CandidateVisitor) {
    this.papers = papers;
    this.visitor = visitor;
  }

  /** Entries of one hash that is not 0 are a block; `owners[i]` is the record of entry i. */
  *visit(owners: Uint32Array, hashOf: (i: number) => number, round: Round): Generator<number, void> {
    const { hashes, order } = sortByHash(owners.length, hashOf);
    let since = 0;
    for (let start = 0, end; start < order.length; start = end) {
      for (end = start + 1; end < order.length && hashes[end] === hashes[start];) end++;
      since += end - start;
      if (end - start > 1 && hashes[start] !== 0) {
        const members = [...new Set(Array.from(order.subarray(start, end), (i) => owners[i]!))];
        if (members.length > 1) yield* this.visitBlock(members, round);
      }
      if (since < SLICE) continue;
      since = 0;
      yield round.from + (start / order.length) * 0.14;
    }
  }

  private *visitBlock(members: readonly number[], round: Round): Generator<number, void> {
    const twins = round.twins ? this.joinTwins(members) : undefined;
    if (members.length <= SMALL) {
      for (let i = 0; i < members.length; i++)
        for (let j = i + 1; j < members.length; j++)
          if (!twins?.has(members[i]!) || twins.get(members[i]!) !== twins.get(members[j]!))
            this.meet(members[i]!, members[j]!, round);
      return;
    }
    const distinct = this.withoutRepeats(members);
    yield round.from;
    for (const describe of [byPlace, byAuthor]) {
      const sorted = distinct
        .map(({ p, identity }) => ({ p, order: `${describe(this.papers[p]!)}\u0000${identity}` }))
        .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
      for (let i = 0; i < sorted.length; i++) {
        for (let j = i + 1; j < sorted.length && j <= i + WINDOW; j++) this.meet(sorted[i]!.p, sorted[j]!.p, round);
        if (i % SLICE === 0) yield round.from;
      }
    }
  }

  private meet(a: number, b: number, { met, known }: Round): void {
    if (known?.(a, b)) this.visitor.identify(a, b);
    else if (!met?.(a, b)) this.visitor.compare(a, b);
  }

  /** The keys of the records that share the key of their paper; records of one key are joined. */
  private joinTwins(members: readonly number[]): ReadonlyMap<number, string> {
    const byKey = new Map<string, number[]>();
    for (const p of members) {
      const { key } = this.papers[p]!;
      const held = byKey.get(key);
      if (held) held.push(p);
      else byKey.set(key, [p]);
    }
    const keys = new Map<number, string>();
    for (const sharing of byKey.values()) {
      if (sharing.length < 2) continue;
      const firstOf = new Map<string, number>();
      for (const p of sharing) {
        const key = recordKey(this.papers[p]!);
        keys.set(p, key);
        const first = firstOf.get(key);
        if (first === undefined) firstOf.set(key, p);
        else this.visitor.join(first, p);
      }
    }
    return keys;
  }

  /** Of records that are alike in all that is compared, one. */
  private withoutRepeats(members: readonly number[]): { p: number; identity: string }[] {
    const kept = new Map<string, number>();
    for (const p of members) {
      const paper = this.papers[p]!;
      const givens = paper.names.map(({ given }) => given).join(';');
      const identity = [recordKey(paper), givens, paper.ids?.join(), paper.type, paper.truncated].join('|');
      if (!kept.has(identity)) kept.set(identity, p);
    }
    return [...kept].map(([identity, p]) => ({ p, identity }));
  }
}

function byPlace({ year, volume, pages, number, doi, names }: Paper): string {
  return [year, volume, pages, number, doi, names[0]?.family].map((part) => part ?? '').join('|');
}

function byAuthor({ year, doi, names, title }: Paper): string {
  return [foldText(names[0]?.family ?? ''), names[0]?.given[0], foldTitle(title), year, doi]
    .map((part) => part ?? '')
    .join('|');
}

/** Entries in the order of their hashes, those of one hash in their own. Hash and entry share a double's 53 bits. */
function sortByHash(count: number, hashOf: (i: number) => number): { hashes: Float64Array; order: Uint32Array } {
  let room = 1;
  while (room < count) room *= 2;
  const range = Math.min(0x1_0000_0000, Number.MAX_SAFE_INTEGER / room);
  const packed = new Float64Array(count);
  for (let i = 0; i < count; i++) packed[i] = Math.floor(hashOf(i) % range) * room + i;
  packed.sort();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    order[i] = packed[i]! % room;
    packed[i] = Math.floor(packed[i]! / room);
  }
  return { hashes: packed, order };
}

/** 32 bits, never 0 (FNV-1a over UTF-16 code units, with a last mixing). */
function hash(text: string, seed = 0x811c9dc5): number {
  let bits = seed;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b);
  return (bits ^ (bits >>> 13)) >>> 0 || 1;
}
