/** A place where the value of a field begins in, the value and the place behind it out: braces, quotation marks, numbers and macros, joined by `#`. */
import type { Macros } from './macros.ts';
import type { Starts } from './starts.ts';
import { isSpace, type Window } from './window.ts';

/** What came of reading: `short` where the text ends before the value does and more may come, `broken` where it does not end. */
export type Outcome = 'read' | 'short' | 'broken';

/** Joined values grow no longer than what a paper may hold. */
const LONGEST = 1_100_000;

const HASH = 35;
const QUOTE = 34;
const OPENING_BRACE = 123;
const COMMA = 44;
const EQUALS = 61;
const CLOSING_PARENTHESIS = 41;
const CLOSING_BRACE = 125;

export class ValueReader {
  value = '';
  /** Behind the value and the white space after it. */
  end = 0;
  /** The name in the value for which there is no `@string`; empty where there is none. */
  unknownMacro = '';
  private readonly window: Window;
  private readonly starts: Starts;
  private readonly macros: Macros;
  private piece = '';

  constructor(window: Window, starts: Starts, macros: Macros) {
    this.window = window;
    this.starts = starts;
    this.macros = macros;
  }

  /** The value ends before `limit`; `inParentheses`: a closing parenthesis ends the entry. */
  read(from: number, limit: number, inParentheses: boolean): Outcome {
    const { window } = this;
    this.unknownMacro = '';
    let outcome = this.readPiece(from, limit, inParentheses);
    this.value = this.piece;
    this.end = window.skipSpace(this.end);
    while (outcome === 'read' && window.code(this.end) === HASH) {
      outcome = this.readPiece(window.skipSpace(this.end + 1), limit, inParentheses);
      if (this.value.length < LONGEST) this.value += this.piece;
      this.end = window.skipSpace(this.end);
    }
    return outcome;
  }

  private readPiece(from: number, limit: number, inParentheses: boolean): Outcome {
    const code = this.window.code(from);
    if (code === OPENING_BRACE) return this.readDelimited(from, limit, false);
    if (code === QUOTE) return this.readDelimited(from, limit, true);
    return this.readBare(from, inParentheses);
  }

  private readDelimited(from: number, limit: number, quoted: boolean): Outcome {
    const { window, starts } = this;
    const closing = quoted ? window.closingQuote(from + 1, limit) : window.closingBrace(from + 1, limit);
    if (closing >= limit) return starts.isOpen(limit) ? 'short' : 'broken';
    this.piece = window.text.slice(from + 1, closing);
    this.end = closing + 1;
    return 'read';
  }

  private readBare(from: number, inParentheses: boolean): Outcome {
    const { window } = this;
    const { text } = window;
    let end = from;
    while (end < text.length && !endsBare(text.charCodeAt(end), inParentheses)) end++;
    if (end === text.length && !window.ended) return 'short';
    const word = text.slice(from, end);
    const meaning = /^\d*$/.test(word) ? word : this.macros.find(word);
    if (meaning === undefined) this.unknownMacro = word;
    this.piece = meaning ?? word;
    this.end = end;
    return 'read';
  }
}

/** Whether the sign ends a number or a name without delimiters. */
function endsBare(code: number, inParentheses: boolean): boolean {
  if (code === COMMA || code === CLOSING_BRACE || code === HASH || code === OPENING_BRACE) return true;
  return code === QUOTE || code === EQUALS || isSpace(code) || (inParentheses && code === CLOSING_PARENTHESIS);
}

/** A value of which it is only known where it lies in, its text without the delimiters out. */
export function trimDamaged(text: string): string {
  let from = 0;
  let to = trimEnd(text, text.length);
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && text[to - 1] === ',') to = trimEnd(text, to - 1);
  const opening = text[from];
  if (to > from && (opening === '{' || opening === '"')) {
    from++;
    if (to > from && text[to - 1] === (opening === '{' ? '}' : '"')) to--;
  }
  return text.slice(from, to);
}

function trimEnd(text: string, end: number): number {
  let to = end;
  while (to > 0 && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}
