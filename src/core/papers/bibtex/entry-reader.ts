/** The place where an entry opens in, its fields and the place behind it out; what is damaged is read up to the next field or entry that begins beyond doubt. */
import type { Opening, Starts } from './starts.ts';
import { trimDamaged, type ValueReader } from './value-reader.ts';
import { isSpace, type Window } from './window.ts';

export type Fields = ReadonlyMap<string, string>;

export interface Entry {
  /** In small letters. */
  readonly type: string;
  readonly key: string;
  /** Under their names in small letters. A field that is given twice is joined where it is a list; else the first one counts. */
  readonly fields: Map<string, string>;
  readonly place: number;
  readonly troubles: readonly Trouble[];
  /** Neither a key's end nor a field was found. */
  readonly hollow: boolean;
}

export interface Trouble {
  readonly code: keyof typeof TROUBLES;
  readonly place: number;
  /** What is said of, where it is more than the place. */
  readonly text: string;
}

export const TROUBLES = {
  'unclosed-value':
    'The value of this field has no end of its own; it was read up to the next field or the end of the record.',
  'text-after-value': 'There is text behind the end of this field; it was read as part of the field.',
  'missing-comma': 'There is no comma between this field and the one before; both were read.',
  'unclosed-record': 'This record has no end; it was read up to the next record.',
  'early-end': 'This record ends before its last fields; they were read as part of it.',
  'stray-text': 'This text in the record belongs to no field; it was passed over.',
  'unknown-macro': 'There is no @string of this name; the name itself was read.',
} as const;

/** Kept of one entry; a damaged one may have a million. */
const MOST_TROUBLES = 20;
/**
 * How many signs may be searched in vain at first, and how many more for each sign that is read: what keeps the time
 * linear. Where that is used up, ends are sought only so far.
 */
const ALLOWANCE = 1_000_000;
const ALLOWANCE_PER_SIGN = 4;
const NEAR = 4096;
/** How far behind the end of an entry its lost fields are looked for. */
const REACH = 65_536;

const LINE_END = 10;
const QUOTE = 34;
const PERCENT = 37;
const COMMA = 44;
const EQUALS = 61;
const AT = 64;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;

/** Lists: a second field of the name goes on where the first one ends. */
const JOINED = new Map([
  ['author', ' and '],
  ['editor', ' and '],
  ['keywords', '; '],
]);

const SHORT = -1;
const CLOSED = -2;

export class EntryReader {
  /** Behind the entry that was read. */
  end = 0;
  private readonly window: Window;
  private readonly starts: Starts;
  private readonly values: ValueReader;
  private fields = new Map<string, string>();
  private troubles: Trouble[] = [];
  private closing = CLOSING_BRACE;
  private allowance = ALLOWANCE;
  private key = '';

  constructor(window: Window, starts: Starts, values: ValueReader) {
    this.window = window;
    this.starts = starts;
    this.values = values;
  }

  /** Undefined where the text ends before it is clear where the entry does. */
  read(place: number, { type, closing, body }: Opening): Entry | undefined {
    this.fields = new Map();
    this.troubles = [];
    const { allowance } = this;
    this.closing = closing.charCodeAt(0);
    let at = this.readKey(body);
    while (at >= 0) at = this.readField(at);
    if (at === SHORT) {
      this.allowance = allowance;
      return undefined;
    }
    this.allowance = Math.min(ALLOWANCE, this.allowance + ALLOWANCE_PER_SIGN * (this.end - place));
    const { key, fields, troubles } = this;
    return { type, key, fields, place, troubles, hollow: fields.size === 0 && troubles.length > 0 };
  }

  private readKey(body: number): number {
    const { window } = this;
    const from = window.skipSpace(body);
    let at = from;
    let code = window.code(at);
    for (; code >= 0 && code !== COMMA && code !== LINE_END && code !== this.closing; code = window.code(++at)) {
      if (code === EQUALS && this.starts.isFieldAt(from)) break;
      if (code === AT && at === from && this.starts.openingAt(at)) break;
    }
    if (code < 0 && !window.ended) return SHORT;
    // Without a key, what stands in its place is the first field.
    this.key = code === EQUALS ? '' : window.text.slice(from, at).trim();
    return code === EQUALS ? from : at;
  }

  /** Reads one field or what stands in its place; the place behind it, `SHORT`, or `CLOSED` at the end of the entry. */
  private readField(from: number): number {
    const { window } = this;
    const at = window.skipSpace(from);
    switch (window.code(at)) {
      case -1:
        return window.ended ? this.finishUnclosed(at) : SHORT;
      case COMMA:
        return at + 1;
      case this.closing:
        return this.finish(at + 1);
      case PERCENT:
        return this.skipLine(at);
      case AT:
        if (this.opensAt(at)) return this.starts.isCutOff(at) ? SHORT : this.finishUnclosed(at);
    }
    const nameEnd = this.starts.wordsEnd(at);
    const sign = window.skipSpace(nameEnd);
    if (sign >= window.text.length && !window.ended) return SHORT;
    if (nameEnd === at || window.code(sign) !== EQUALS) return this.skipStray(at);
    return this.readValue(window.text.slice(at, nameEnd).toLowerCase(), window.skipSpace(sign + 1));
  }

  private readValue(name: string, from: number): number {
    const { window, values } = this;
    const limit = this.limit(from);
    const outcome = values.read(from, limit, this.closing !== CLOSING_BRACE);
    if (outcome === 'short') return SHORT;
    if (outcome === 'broken') {
      this.allowance -= limit - from;
      return this.mend(name, from, 'unclosed-value');
    }
    const { value, end } = values;
    const next = window.code(end);
    if (next === COMMA || next === this.closing) {
      if (this.hidesField(from, end)) return this.mend(name, from, 'unclosed-value');
    } else {
      if (next < 0 && !window.ended) return SHORT;
      const known = this.judgeEnd(from, end, next);
      if (known !== 'read') return known === 'short' ? SHORT : this.mend(name, from, known);
    }
    if (values.unknownMacro !== '') this.trouble('unknown-macro', from, values.unknownMacro);
    this.set(name, value);
    return next === COMMA ? end + 1 : end;
  }

  /** What to think of a value behind which there is neither a comma nor the end of the entry. */
  private judgeEnd(from: number, end: number, next: number): 'read' | 'short' | 'unclosed-value' | 'text-after-value' {
    const { window, starts } = this;
    if (next < 0 || (next === AT && this.opensAt(end))) {
      if (next === AT && starts.isCutOff(end)) return 'short';
      return starts.nextField(from, end) < end ? 'unclosed-value' : 'read';
    }
    if (next === PERCENT) return 'read';
    const sign = window.skipSpace(starts.nameEnd(end));
    if (sign >= window.text.length && !window.ended) return 'short';
    if (sign === end || window.code(sign) !== EQUALS) return 'text-after-value';
    this.trouble('missing-comma', end, '');
    return 'read';
  }

  /** A well-formed value that has swallowed fields: they stand on lines of their own, and no entry is quoted in it. */
  private hidesField(from: number, end: number): boolean {
    const { window } = this;
    if (window.equals.next(window.text, from) >= end) return false;
    const field = this.starts.nextField(from, end);
    if (field >= end) return false;
    const code = window.code(this.valueBehind(field));
    return (code === OPENING_BRACE || code === QUOTE) && !window.text.slice(from, field).includes('@');
  }

  private valueBehind(field: number): number {
    return this.window.skipSpace(this.window.skipSpace(this.starts.nameEnd(field)) + 1);
  }

  /** Values end before the next entry that begins beyond doubt. */
  private limit(from: number): number {
    const next = this.starts.next(from);
    return this.allowance > 0 ? next : Math.min(next, from + NEAR);
  }

  /** The value goes up to the next field that begins beyond doubt, else to the end of the entry. */
  private mend(name: string, from: number, code: Trouble['code']): number {
    const { window, starts } = this;
    const limit = this.limit(from);
    const field = starts.nextField(from + 1, limit);
    if (field < limit) {
      this.trouble(code, from, '');
      this.set(name, trimDamaged(window.text.slice(from, field)));
      return field;
    }
    if (starts.isOpen(limit)) return SHORT;
    this.allowance -= limit - from;
    const end = this.damagedEnd(from, limit);
    // Where the record does not end either, that is all there is to say.
    if (end < limit) this.trouble(code, from, '');
    this.set(name, trimDamaged(window.text.slice(from, end)));
    return end;
  }

  /** A brace or parenthesis on a line of its own is the end; else the last one before the next entry, else that entry. */
  private damagedEnd(from: number, limit: number): number {
    const { window } = this;
    const { text } = window;
    let last = limit;
    for (let at = text.indexOf('\n', from); at >= 0 && at < limit; at = text.indexOf('\n', at + 1)) {
      const first = window.skipSpace(at);
      if (first < limit && window.code(first) === this.closing && this.endsLine(first + 1)) return first;
      if (first > at + 1) at = first - 1;
    }
    for (let at = limit - 1; at > from && last === limit; at--) {
      if (window.code(at) === this.closing) last = at;
      else if (!isSpace(window.code(at))) break;
    }
    return last;
  }

  private endsLine(from: number): boolean {
    const { window } = this;
    let at = from;
    while (at < window.text.length && window.code(at) !== LINE_END && isSpace(window.code(at))) at++;
    return at >= window.text.length || window.code(at) === LINE_END;
  }

  /** Passes over what is no field, up to the next one or to the end of the entry. */
  private skipStray(at: number): number {
    const { window, starts } = this;
    const limit = this.limit(at);
    const closing = window.closingBrace(at, limit);
    const end = starts.nextField(at, closing);
    if (end >= limit && starts.isOpen(limit)) return SHORT;
    if (closing >= limit) this.allowance -= limit - at;
    this.trouble('stray-text', at, window.text.slice(at, Math.min(end, at + 1000)));
    return end === at ? at + 1 : end;
  }

  private skipLine(at: number): number {
    const { window } = this;
    const end = window.lineEnd.next(window.text, at);
    return end >= window.text.length && !window.ended ? SHORT : end;
  }

  private finishUnclosed(at: number): number {
    this.trouble('unclosed-record', at, '');
    this.end = at;
    return CLOSED;
  }

  /** Looks behind the end for fields that an early closing brace has cut off. */
  private finish(after: number): number {
    const { window, starts } = this;
    const next = window.skipSpace(after);
    this.end = after;
    const code = window.code(next);
    if (code === AT || code === PERCENT) return CLOSED;
    if (code < 0) return window.ended ? CLOSED : SHORT;
    const limit = Math.min(window.at.next(window.text, after), after + REACH);
    if (limit >= window.text.length && !window.ended && limit < after + REACH) return SHORT;
    const onNextLine = window.text.slice(after, next).includes('\n');
    const field = onNextLine ? (starts.isFieldAt(next) ? next : limit) : starts.nextField(after, limit);
    if (field >= limit) return CLOSED;
    this.trouble('early-end', after, window.text.slice(after, field + 200));
    return field;
  }

  private opensAt(at: number): boolean {
    return this.starts.openingAt(at) !== undefined || this.starts.isCutOff(at);
  }

  private set(name: string, value: string): void {
    const { fields } = this;
    const held = fields.get(name);
    if (held === undefined || held === '') fields.set(name, value);
    else if (value !== '' && value !== held && JOINED.has(name)) fields.set(name, held + JOINED.get(name) + value);
  }

  private trouble(code: Trouble['code'], place: number, text: string): void {
    if (this.troubles.length < MOST_TROUBLES) this.troubles.push({ code, place, text });
  }
}
