/** An object of JSON that has begun in, what is known of it before it ends out. */
import { KEY } from './json-syntax.ts';

/** Beyond this, in characters, an object is damage, and holding it would take memory for nothing. */
export const LONGEST_RECORD = 32_000_000;
const LONGEST_KEY = 1000;

export class JsonFrame {
  readonly line: number;
  /** Where its brace stands in the whole text. */
  readonly start: number;
  /** How many brackets stand open round it. */
  readonly base: number;
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
  private readonly kept: string[] = [];
  /** How many of these make up the members that are complete. */
  private complete = 0;
  private readonly keys = new Set<string>();
  private keptFrom = -1;
  private raw: string[] | undefined = [];
  private rawLength = 0;
  private rawFrom: number;

  constructor(line: number, start: number, base: number, rawFrom: number) {
    this.line = line;
    this.start = start;
    this.base = base;
    this.rawFrom = rawFrom;
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
    if (this.keptFrom >= 0) this.kept.push(text.slice(this.keptFrom, to));
    this.raw?.push(text.slice(this.rawFrom, to));
    this.rawLength += to - this.rawFrom;
    this.resume(to);
  }

  takeKey(part: string, first: boolean): void {
    if (first) this.key = part;
    else if (this.key.length < LONGEST_KEY) this.key += part;
  }

  keep(from: number): void {
    if (this.keys.has(this.key)) this.repeatedKey ??= this.key;
    this.keys.add(this.key);
    this.kept.push(`${this.kept.length === 0 ? '' : ','}"${this.key}":`);
    this.keptFrom = from;
  }

  keepUntil(text: string, to: number): void {
    if (this.keptFrom < 0) return;
    this.kept.push(text.slice(this.keptFrom, to));
    this.complete = this.kept.length;
    this.keptFrom = -1;
  }

  /** The members kept so far that are complete. */
  toText(): string {
    this.kept.length = this.complete;
    return `{${this.kept.join('')}}`;
  }

  /** All its characters before `to`, as long as none of its records were given. */
  rawUntil(text: string, to: number): string | undefined {
    return this.raw && this.raw.join('') + text.slice(this.rawFrom, to);
  }

  /** Records are given from within it, which must not be given twice. */
  letGo(): void {
    this.raw = undefined;
    this.holds = true;
  }
}
