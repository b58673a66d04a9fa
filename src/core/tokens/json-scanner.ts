/** Pieces of JSON in, its records out one by one: objects, cut down to the members that are wanted. */
import { JsonComment } from './json-comments.ts';
import { JsonFrame } from './json-frame.ts';
import * as json from './json-syntax.ts';
import { LineCounter } from './line-counter.ts';

export interface JsonShape {
  /** The members that are given; others are passed over unparsed. */
  readonly wanted: readonly string[];
  /** Members of which every record has one, and no other object in its place. */
  readonly telling: readonly string[];
  /** Members that hold records: an object or a list of objects, in the root, in a record or in another such member. */
  readonly envelopes: readonly string[];
  /** Members within wanted members, at any depth, whose values nobody needs. */
  readonly omitted?: readonly string[];
  /** Members that stand nowhere but in a record: met deeper in another record, that one has lost its end. */
  readonly alone?: readonly string[];
}

export interface JsonRecord {
  /** The wanted members and their values as written; what stands between brackets and quotes may still be wrong. */
  readonly members: ReadonlyMap<string, string>;
  readonly line: number;
  /** It has one of the telling members. */
  readonly telling: boolean;
  /** Records stand in it; they were given before it. */
  readonly holds: boolean;
}

export type JsonDamage = 'broken' | 'cut-short' | 'too-deep' | 'too-long' | 'no-record' | 'repeated-key';

export interface JsonRecordHandler {
  record(record: JsonRecord): void;
  /** `lost` where there was a record, which is not given; `text` is the record's text before the damage, if it is known. */
  damage(line: number, damage: JsonDamage, text: string, lost: boolean): void;
}

/** Records lie a few brackets deep; damage and malice lie deeper. */
const DEEPEST = 200;
/** Lists of lists of records. */
const DEEPEST_ROOT = 8;
/** How often the text before one place of damage is searched for records that were taken for a part of another. */
const MOST_SEARCHES = 8;
const EXCERPT = 110;
const LONGEST_ALONE = 40;

const WANTED = 1;
const ENVELOPE = 2;
const TELLING = 4;
const OMITTED = 8;
const ALONE = 16;

/**
 * Finds records by their brackets and quotes. Where these do not fit, the record is given up, and the next object in its
 * text or after it that has a telling member is the next record.
 */
export class JsonRecordScanner {
  private readonly handler: JsonRecordHandler;
  private readonly roles = new Map<string, number>();
  /** For each length of a key, whether a member that stands alone has it. */
  private readonly aloneLengths = new Uint8Array(LONGEST_ALONE + 1);
  /** Objects that have begun, each within a member of the one before. */
  private readonly frames: JsonFrame[] = [];
  /** The last of them. */
  private top: JsonFrame | undefined;
  /** For each open bracket, whether it is a list's. */
  private readonly lists = new Uint8Array(DEEPEST + 2);
  private depth = 0;
  private seeking = false;
  /** A space stands before this place at the root, or nothing. */
  private afterSpace = true;
  private damaged = false;
  private stray: Stray | undefined;
  private readonly comment = new JsonComment();
  private lines = new LineCounter(1);
  /** How many characters of the whole text are scanned. */
  private scanned = 0;
  /** Where the first character of the piece at hand stands in the whole text. */
  private origin = 0;
  private lastFailure = -1;
  private searches = 0;

  constructor(shape: JsonShape, handler: JsonRecordHandler) {
    this.handler = handler;
    for (const [members, role] of [
      [shape.wanted, WANTED],
      [shape.envelopes, ENVELOPE],
      [shape.telling, TELLING],
      [shape.omitted ?? [], OMITTED],
      [shape.alone ?? [], ALONE],
    ] as const)
      for (const member of members) this.roles.set(member, (this.roles.get(member) ?? 0) | role);
    for (const member of shape.alone ?? []) this.aloneLengths[member.length] = 1;
  }

  /** Takes the piece from `from` to `to`, after which the rest of it may follow. */
  scan(text: string, from: number, to: number): void {
    this.lines.start(text, from);
    this.origin = this.scanned - from;
    this.resume(from);
    let i = from;
    while (i < to) {
      if (this.comment.open) i = this.passComment(text, i, to);
      else if (this.isSeeking()) i = this.scanForObject(text, i, to);
      else if (!this.top) i = this.scanRoot(text, i);
      else i = this.scanObject(this.top, text, i, to);
    }
    this.lines.lineAt(text, to);
    if (this.top && !this.top.seeking) {
      this.top.hold(text, to);
      if (this.top.tooLong) this.fail(this.top, 'too-long', text, to);
    }
    this.scanned = this.origin + to;
  }

  /** What has begun is damaged, for it has no end; what follows stands for itself. */
  breakOff(): void {
    this.giveStray();
    this.origin = this.scanned;
    while (this.top) this.fail(this.top, 'cut-short', '', 0);
    this.seeking = false;
    this.comment.drop();
  }

  /** The text is over. */
  end(): void {
    this.breakOff();
    // Where an object was damaged, the brackets round it may have been lost with it.
    if (this.depth > 0 && !this.damaged) this.handler.damage(this.lines.lineAt('', 0), 'cut-short', '', false);
  }

  private resume(at: number): void {
    if (this.top && !this.top.seeking) this.top.resume(at);
  }

  /** After damage: up to the next object. */
  private scanForObject(text: string, from: number, to: number): number {
    const found = text.indexOf('{', from);
    let at = found < 0 || found >= to ? to : found;
    this.stray?.extend(text, from, at);
    // Of many braces only the last one can begin an object.
    while (at + 1 < to && text[at + 1] === '{') at++;
    if (at === to) return to;
    this.begin(text, at);
    return at + 1;
  }

  private scanRoot(text: string, at: number): number {
    const kind = json.kindOf(text.charCodeAt(at));
    if (kind === json.OPEN_OBJECT) this.begin(text, at);
    else if (kind === json.OPEN_LIST && this.depth < DEEPEST_ROOT) this.lists[++this.depth] = 1;
    else if (kind === json.CLOSE_LIST && this.depth > 0) this.depth--;
    else if (kind === json.SLASH) this.comment.begin(!this.afterSpace);
    else if (kind !== json.SPACE && kind !== json.COMMA && !(this.damaged && isClosing(kind))) {
      this.beginStray(text, at);
      return at;
    }
    this.afterSpace = kind === json.SPACE;
    return at + 1;
  }

  private beginStray(text: string, at: number): void {
    this.stray = new Stray(this.lines.lineAt(text, at));
    this.seeking = true;
    this.damaged = true;
  }

  private giveStray(): void {
    if (this.stray) this.handler.damage(this.stray.line, 'no-record', this.stray.text, true);
    this.stray = undefined;
  }

  private begin(text: string, at: number): void {
    this.giveStray();
    const strict = this.isSeeking() || this.top?.strict === true;
    this.top = new JsonFrame(
      { line: this.lines.lineAt(text, at), start: this.origin + at, base: this.depth, strict },
      at,
    );
    this.frames.push(this.top);
    this.lists[++this.depth] = 0;
  }

  private leave(frame: JsonFrame): void {
    this.frames.pop();
    this.top = this.frames.at(-1);
    this.depth = frame.base;
  }

  /** Goes on as long as nothing begins or ends but values. */
  private scanObject(frame: JsonFrame, text: string, from: number, to: number): number {
    let i = frame.inString ? this.passString(frame, text, from, to) : from;
    while (i < to) {
      const kind = json.kindOf(text.charCodeAt(i));
      if (kind === json.SPACE) {
        i++;
        continue;
      }
      if (kind === json.SLASH && !frame.strict) {
        this.comment.begin();
        return i + 1;
      }
      const next = json.nextState(frame.state, kind);
      if (next === json.WRONG) return this.fail(frame, 'broken', text, i);
      frame.state = next;
      if (kind === json.QUOTE) i = this.passString(frame, text, i + 1, to);
      else if (kind === json.BARE) i++;
      else {
        i = this.passSign(frame, kind, text, i);
        if (this.top !== frame || frame.seeking) return i;
      }
    }
    return to;
  }

  private passString(frame: JsonFrame, text: string, from: number, to: number): number {
    const escaped = frame.inString && frame.escaped;
    const close = json.findClosingQuote(text, from, to, escaped);
    if (frame.state === json.AFTER_KEY) {
      const end = close < 0 ? to : close;
      const whole = close >= 0 && !frame.inString;
      const passed = whole && !frame.keeping && this.depth > frame.base + 1 && !this.aloneLengths[end - from];
      frame.takeKey(passed ? '' : text.slice(from, end), !frame.inString);
    }
    frame.inString = close < 0;
    if (close < 0) frame.escaped = json.endsEscaped(text, from, to, escaped);
    return close < 0 ? to : close + 1;
  }

  private passSign(frame: JsonFrame, kind: number, text: string, i: number): number {
    if (kind === json.COLON) return this.beginMember(frame, text, i);
    if (kind === json.OPEN_OBJECT || kind === json.OPEN_LIST) return this.open(frame, kind, text, i);
    if (frame.omitted === this.depth) frame.keepAgain(i);
    const own = this.depth === frame.base + 1;
    if (kind === json.COMMA) {
      if (own) frame.keepUntil(text, i);
      if (this.lists[this.depth] === 0) frame.state = json.KEY;
    } else if (this.lists[this.depth] !== (kind === json.CLOSE_LIST ? 1 : 0))
      return this.fail(frame, 'broken', text, i);
    else if (own) this.finish(frame, text, i);
    else this.depth--;
    return i + 1;
  }

  private beginMember(frame: JsonFrame, text: string, i: number): number {
    const role = this.roles.get(frame.key) ?? 0;
    if (this.depth > frame.base + 1) {
      if (role & ALONE) return this.fail(frame, 'broken', text, i);
      if (role & OMITTED && frame.keeping) frame.omit(text, i + 1, this.depth);
      return i + 1;
    }
    if (role & TELLING) frame.telling = true;
    if (role & WANTED) frame.keep(i + 1);
    frame.envelope = role & ENVELOPE ? this.depth : 0;
    return i + 1;
  }

  private open(frame: JsonFrame, kind: number, text: string, i: number): number {
    if (this.depth >= DEEPEST) return this.fail(frame, 'too-deep', text, i);
    if (frame.envelope === this.depth) {
      if (kind === json.OPEN_LIST && this.depth === frame.base + 1) {
        frame.envelope = this.depth + 1;
        frame.holds = true;
      } else if (kind === json.OPEN_OBJECT) {
        frame.holds = true;
        frame.state = json.AFTER_VALUE;
        this.begin(text, i);
        return i + 1;
      }
    }
    this.lists[++this.depth] = kind === json.OPEN_LIST ? 1 : 0;
    return i + 1;
  }

  private finish(frame: JsonFrame, text: string, i: number): void {
    frame.keepUntil(text, i);
    this.leave(frame);
    if (!frame.telling && this.isSeeking()) return;
    this.seek(false);
    this.top?.restart(this.lines.lineAt(text, i + 1), this.origin + i + 1, i + 1);
    this.give(frame);
  }

  private give(frame: JsonFrame): void {
    const { line, telling, holds } = frame;
    if (frame.repeatedKey !== undefined) this.handler.damage(line, 'repeated-key', frame.repeatedKey, false);
    this.handler.record({ members: frame.members, line, telling, holds });
  }

  /** Gives the object up, and looks for records in it from its second character, or from the last of its records, on. */
  private fail(frame: JsonFrame, damage: JsonDamage, text: string, i: number): number {
    const raw = frame.rawUntil(text, i);
    const line = damage === 'broken' ? this.lines.lineAt(text, i) : frame.line;
    this.leave(frame);
    this.damaged = true;
    const within = damage === 'cut-short' && frame.holds && this.top !== undefined;
    if (frame.telling || !(within || this.isSeeking())) {
      const excerpt = damage === 'broken' ? raw.slice(-EXCERPT) + (text[i] ?? '') : raw.slice(0, 2 * EXCERPT);
      const saved = frame.telling && frame.holds;
      this.handler.damage(line, damage, excerpt, !frame.holds);
      if (saved) this.give(frame);
    }
    this.seek(true);
    this.comment.drop();
    if (damage !== 'too-deep') this.searchAgain(frame, raw, this.origin + i);
    this.resume(i);
    return i;
  }

  /** Records may have been taken for a part of the one that failed, and lie within its text. */
  private searchAgain(frame: JsonFrame, raw: string, failure: number): void {
    this.searches = failure === this.lastFailure ? this.searches + 1 : 1;
    this.lastFailure = failure;
    if (this.searches > MOST_SEARCHES || raw.length < 2) return;
    const { lines, origin } = this;
    this.lines = new LineCounter(frame.heldLine);
    this.lines.start(raw, 0);
    // The first character is the brace of the object that failed, or stands behind one of its records.
    this.scanned = frame.heldStart + 1;
    this.scan(raw, 1, raw.length);
    this.lines = lines;
    this.origin = origin;
  }

  private isSeeking(): boolean {
    return this.top ? this.top.seeking : this.seeking;
  }

  private seek(seeking: boolean): void {
    if (this.top) this.top.seeking = seeking;
    else this.seeking = seeking;
  }

  private passComment(text: string, from: number, to: number): number {
    const at = this.comment.pass(text, from, to);
    if (at >= 0) return at;
    if (this.top) return this.fail(this.top, 'broken', text, from);
    this.beginStray(text, from);
    return from;
  }
}

/** What stands where a record should, as long as it lasts. */
class Stray {
  readonly line: number;
  text = '';

  constructor(line: number) {
    this.line = line;
  }

  extend(text: string, from: number, to: number): void {
    const room = 2 * EXCERPT - this.text.length;
    if (room > 0) this.text += text.slice(from, Math.min(to, from + room));
  }
}

function isClosing(kind: number): boolean {
  return kind === json.CLOSE_LIST || kind === json.CLOSE_OBJECT;
}
