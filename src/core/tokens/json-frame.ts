/** An object of JSON that has begun in, what is known of it before it ends out. */
import { KEY } from './json-syntax.ts';

/** Beyond this, in characters, an object is damage, and holding it would take memory for nothing. */
export const LONGEST_RECORD = 32_000_000;
const LONGEST_KEY = 1000;

interface Place {
  readonly line: number;
  /** Where its brace stands in the whole text. */
  readonly start: number;
  /** How many brackets stand open round it. */
  readonly base: number;
  /** It was found after damage: what looks like a comment is a part of that. */
  readonly strict: boolean;
}

export class JsonFrame {
  readonly line: number;
  readonly base: number;
  readonly strict: boolean;
  state = KEY;
  /** Something in a list of records was damaged: the next record is looked for. */
  seeking = false;
  /** It has one of the members that only records have. */
  telling = false;
  /** Records stand in it. */
  holds = false;
  key = '';
  repeatedKey: string | undefined;
  /** How many brackets stand open where the records of this member begin; 0 where the member holds none. */
  envelope = 0;
  inString = false;
  escaped = false;
  /** How many brackets stand open where the value ends that is left out at present; 0 where none is. */
  omitted = 0;
  /** The members kept so far that are complete. */
  readonly members = new Map<string, string>();
  private member = '';
  private pieces: string[] = [];
  private keptFrom = -1;
  /** Its text so far, or what stands in it behind its last record, with where that begins. */
  private raw: string[] = [];
  private rawLength = 0;
  private rawFrom: number;
  heldLine: number;
  heldStart: number;

  constructor({ line, start, base, strict }: Place, rawFrom: number) {
    this.line = line;
    this.base = base;
    this.strict = strict;
    this.heldLine = line;
    this.heldStart = start;
    this.rawFrom = rawFrom;
  }

  get keeping(): boolean {
    return this.keptFrom >= 0;
  }

  get tooLong(): boolean {
    return this.rawLength > LONGEST_RECORD;
  }

  /** From now on positions are those of another piece, `at` or later. */
  resume(at: number): void {
    this.rawFrom = at;
    if (this.keptFrom >= 0) this.keptFrom = at;
  }

  /** The piece ends before `to`: what is needed of it is held. */
  hold(text: string, to: number): void {
    if (this.keptFrom >= 0) this.pieces.push(text.slice(this.keptFrom, to));
    this.raw.push(text.slice(this.rawFrom, to));
    this.rawLength += to - this.rawFrom;
    this.resume(to);
  }

  takeKey(part: string, first: boolean): void {
    if (first) this.key = part;
    else if (this.key.length < LONGEST_KEY) this.key += part;
  }

  /** Begins to keep the member whose key was met last. */
  keep(from: number): void {
    if (this.members.has(this.key)) this.repeatedKey ??= this.key;
    this.member = this.key;
    this.pieces = [];
    this.keptFrom = from;
  }

  /** The value of a member within the one that is kept stands as 0. */
  omit(text: string, to: number, depth: number): void {
    this.pieces.push(text.slice(this.keptFrom, to), '0');
    this.keptFrom = -1;
    this.omitted = depth;
  }

  keepAgain(from: number): void {
    this.keptFrom = from;
    this.omitted = 0;
  }

  keepUntil(text: string, to: number): void {
    if (this.keptFrom < 0) return;
    const last = text.slice(this.keptFrom, to);
    this.members.set(this.member, this.pieces.length === 0 ? last : this.pieces.join('') + last);
    this.keptFrom = -1;
  }

  rawUntil(text: string, to: number): string {
    return this.raw.join('') + text.slice(this.rawFrom, to);
  }

  /** One of its records ends before `at`; it must not be found again. */
  restart(line: number, start: number, at: number): void {
    this.raw = [];
    this.rawLength = 0;
    this.heldLine = line;
    this.heldStart = start;
    this.resume(at);
  }
}
