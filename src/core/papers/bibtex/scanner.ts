/** The text of a BibTeX file in pieces in, its entries out one by one, with `@string` resolved, and what was odd between them. */
import { EntryReader, type Entry } from './entry-reader.ts';
import { Macros } from './macros.ts';
import { Pieces } from './pieces.ts';
import { Starts, type Opening } from './starts.ts';
import { ValueReader } from './value-reader.ts';
import { isDirective, isEntryType, MACRO_TYPE } from './vocabulary.ts';
import { Window } from './window.ts';

export interface EntrySink {
  /** `line` tells the line of a place; places are asked in rising order. */
  entry(entry: Entry, line: (place: number) => number): void;
  note(line: number, code: string, message: string, text: string): void;
  repair(line: number, code: string, message: string, text: string): void;
}

/** A comment that goes on so long behind the beginning of an entry is one that was never closed. */
const LONGEST_COMMENT = 1_000_000;
/** Shown of a text between entries. */
const EXCERPT = 200;

const SHORT = -1;
const AT = 64;
const PERCENT = 37;
const CLOSING_PARENTHESIS = 41;
const COMMA = 44;
const EQUALS = 61;
const CLOSING_BRACE = 125;

const LONG_MACRO = 'This @string is longer than any name; it was cut short.';
const BROKEN_MACRO = 'This @string can’t be read; it was passed over.';
const UNCLOSED_COMMENT = 'This comment has no end; reading went on at the next record.';
const COMMENTED_OUT = 'There is a record in this comment; it was not read.';
const BETWEEN = 'This text stands between two records; it was passed over.';

export class Scanner {
  /** Whether there was any directive or entry. */
  sawAny = false;
  private readonly sink: EntrySink;
  private readonly window = new Window();
  private readonly starts = new Starts(this.window);
  private readonly macros = new Macros();
  private readonly values = new ValueReader(this.window, this.starts, this.macros);
  private readonly entries = new EntryReader(this.window, this.starts, this.values);
  private readonly line = (place: number): number => this.window.lineOf(place);
  private readonly pieces = new Pieces((text, from, isLast) => this.readOn(text, from, isLast));
  /** A text between two entries is noted once. */
  private noted = false;
  /** Up to here the end of a comment was sought in vain; between two stretches, from where the next one is read on. */
  private commentsSought = -1;

  constructor(sink: EntrySink) {
    this.sink = sink;
  }

  push(chunk: string): void {
    this.pieces.push(chunk);
  }

  end(): void {
    this.pieces.end();
  }

  private readOn(text: string, from: number, isLast: boolean): number {
    this.window.show(text, from, isLast);
    this.starts.reset();
    let at = from;
    this.commentsSought += at;
    while (at < text.length) {
      const next = this.readNext(at);
      if (next === SHORT) break;
      at = next;
    }
    this.window.lineOf(at);
    this.commentsSought -= at;
    return at;
  }

  /** Reads an entry, a directive or a line between them. */
  private readNext(from: number): number {
    const { window, starts } = this;
    const place = window.skipSpace(from);
    const code = window.code(place);
    if (code < 0) return place;
    if (code !== AT) return this.readBetween(place);
    if (starts.isCutOff(place)) return SHORT;
    const opening = starts.openingAt(place);
    if (!opening || !this.isEntry(opening)) return this.readBetween(place);
    return this.readOpened(place, opening);
  }

  private readOpened(place: number, opening: Opening): number {
    this.sawAny = true;
    if (opening.type === 'comment') return this.readComment(place, opening);
    if (opening.type === MACRO_TYPE) return this.readMacro(place, opening);
    if (opening.type === 'preamble') return this.readPreamble(opening);
    const entry = this.entries.read(place, opening);
    if (!entry) return SHORT;
    this.noted = false;
    this.sink.entry(entry, this.line);
    return this.entries.end;
  }

  /** Types are what anyone likes, but "me@home (late)" opens no entry: behind an unknown type there must be a key or a field. */
  private isEntry({ type, body }: Opening): boolean {
    if (isEntryType(type) || isDirective(type)) return true;
    const { window } = this;
    const end = window.text.slice(body, body + EXCERPT).search(/[,={}"()\n]/);
    return end >= 0 && /[,=}]/.test(window.text[body + end]!);
  }

  /** One line, or as much of it as stands before an entry. */
  private readBetween(place: number): number {
    const { window, starts } = this;
    const lineEnd = window.lineEnd.next(window.text, place);
    if (lineEnd >= window.text.length && !window.ended) return SHORT;
    const isComment = window.code(place) === PERCENT;
    let at = window.at.next(window.text, place + 1);
    for (; at < lineEnd; at = window.at.next(window.text, at + 1)) {
      const opening = starts.openingAt(at);
      if (opening && this.isEntry(opening)) break;
    }
    const end = Math.min(at, lineEnd);
    if (isComment && end < lineEnd && this.isCommentedOut(lineEnd)) {
      this.note(place, lineEnd, 'commented-out', COMMENTED_OUT);
      return lineEnd;
    }
    const text = window.text.slice(place, Math.min(end, place + EXCERPT));
    if (!isComment && !this.noted && !/^[\s,}@]*$|^@comment/i.test(text)) {
      this.noted = true;
      this.note(place, end, 'text-between', BETWEEN);
    }
    return end;
  }

  private note(place: number, end: number, code: string, message: string): void {
    const text = this.window.text.slice(place, Math.max(end, place + 1)).slice(0, EXCERPT);
    this.sink.note(this.window.lineOf(place), code, message, text);
  }

  /** BibTeX knows no `%`. But where the next line begins with one as well, a person has put the entry out of use. */
  private isCommentedOut(lineEnd: number): boolean {
    const { window } = this;
    return lineEnd >= window.text.length || window.code(window.skipSpace(lineEnd)) === PERCENT;
  }

  private readComment(place: number, { body, closing }: Opening): number {
    const { window, starts } = this;
    const start = starts.next(body);
    const limit = Math.min(window.text.length, Math.max(start, body + LONGEST_COMMENT));
    const sought = start < window.text.length && body < this.commentsSought ? start : limit;
    const end = closing === '}' ? window.closingBrace(body, sought) : this.closingParenthesis(body, sought);
    if (end < sought) {
      if (start < end) this.note(place, end + 1, 'commented-out', COMMENTED_OUT);
      return end + 1;
    }
    if (!window.ended && (limit >= window.text.length || starts.isOpen(start))) return SHORT;
    this.commentsSought = Math.max(this.commentsSought, sought);
    this.sink.repair(
      window.lineOf(place),
      'unclosed-comment',
      UNCLOSED_COMMENT,
      window.text.slice(place, body + EXCERPT),
    );
    return start;
  }

  private closingParenthesis(body: number, limit: number): number {
    const found = this.window.text.slice(body, limit).indexOf(')');
    return found < 0 ? limit : body + found;
  }

  private readPreamble({ body }: Opening): number {
    const { window, starts } = this;
    const limit = starts.next(body);
    const end = window.closingBrace(body, limit);
    if (end >= limit && starts.isOpen(limit)) return SHORT;
    return end < limit ? end + 1 : limit;
  }

  /** `@string{name = value}`; several definitions may stand in one. */
  private readMacro(place: number, { body, closing }: Opening): number {
    const { window, starts, values } = this;
    const limit = starts.next(body);
    const definitions: [string, string][] = [];
    for (let at = window.skipSpace(body); ; at = window.skipSpace(values.end + 1)) {
      const nameEnd = starts.nameEnd(at);
      const sign = window.skipSpace(nameEnd);
      if (sign >= window.text.length && !window.ended) return SHORT;
      if (nameEnd === at || window.code(sign) !== EQUALS) break;
      const outcome = values.read(window.skipSpace(sign + 1), limit, closing === ')');
      if (outcome === 'short') return SHORT;
      if (outcome === 'broken') break;
      if (values.end >= window.text.length && !window.ended) return SHORT;
      definitions.push([window.text.slice(at, nameEnd), values.value]);
      if (window.code(values.end) !== COMMA) break;
    }
    return this.define(place, body, definitions);
  }

  private define(place: number, body: number, definitions: readonly [string, string][]): number {
    const { window, values, sink } = this;
    for (const [name, value] of definitions)
      if (!this.macros.define(name, value)) sink.repair(window.lineOf(place), 'long-macro', LONG_MACRO, name);
    const end = definitions.length === 0 ? window.skipSpace(body) : values.end;
    const closing = window.skipSpace(window.code(end) === COMMA ? end + 1 : end);
    if (isClosing(window.code(closing))) return closing + 1;
    const lineEnd = window.lineEnd.next(window.text, end);
    if (lineEnd >= window.text.length && !window.ended) return SHORT;
    sink.repair(
      window.lineOf(place),
      'broken-macro',
      BROKEN_MACRO,
      window.text.slice(place, lineEnd).slice(0, EXCERPT),
    );
    return Math.min(lineEnd, Math.max(end, this.starts.next(body)));
  }
}

function isClosing(code: number): boolean {
  return code === CLOSING_BRACE || code === CLOSING_PARENTHESIS;
}
