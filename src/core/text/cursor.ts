/** A marked-up text and the braces in it in, a place that moves through one stretch of it out. */
import { InlineRow, type Inline } from './inline.ts';

/** What is known of the whole text, shared by all stretches of it. */
export class Manuscript {
  readonly text: string;
  /** Closing delimiters that were sought once and are not in the rest of the text: never sought again. */
  readonly missing = new Set<string>();
  /** Where the right halves of single quotation marks stand. */
  readonly closingQuotes = new Set<number>();
  openQuotes = 0;
  /** Above 0 inside the label of a link. */
  links = 0;
  private readonly closing: Int32Array | undefined;

  constructor(text: string) {
    this.text = text;
    this.closing = text.includes('{') ? matchBraces(text) : undefined;
  }

  /** The place of the brace that closes the one at `open`; undefined where there is no such pair. */
  closingBrace(open: number): number | undefined {
    const close = this.closing?.[open] ?? 0;
    return close > 0 ? close : undefined;
  }

  find(delimiter: string, from: number, end: number): number | undefined {
    if (this.missing.has(delimiter)) return undefined;
    const found = this.text.indexOf(delimiter, from);
    if (found < 0) this.missing.add(delimiter);
    return found < 0 || found >= end ? undefined : found;
  }
}

/** For each opening brace the place of its closing brace, for each closing one −1; 0 where there is no partner. */
function matchBraces(text: string): Int32Array {
  const partner = new Int32Array(text.length);
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '\\') i++;
    else if (sign === '{') open.push(i);
    else if (sign === '}') {
      const start = open.pop();
      if (start === undefined) continue;
      partner[start] = i;
      partner[i] = -1;
    }
  }
  return partner;
}

/** Stretches nested deeper than this are text. */
const DEEPEST = 24;

export class Cursor {
  at: number;
  readonly end: number;
  readonly depth: number;
  readonly manuscript: Manuscript;
  readonly row = new InlineRow();
  /** Ends of the plain groups that the cursor is in. */
  readonly groups: number[] = [];
  private readonly parse: (cursor: Cursor) => Inline[];

  constructor(
    manuscript: Manuscript,
    range: { at: number; end: number; depth: number },
    parse: (cursor: Cursor) => Inline[],
  ) {
    this.manuscript = manuscript;
    this.at = range.at;
    this.end = range.end;
    this.depth = range.depth;
    this.parse = parse;
  }

  get text(): string {
    return this.manuscript.text;
  }

  /** The sign at the cursor or after it; empty beyond the end. */
  sign(ahead = 0): string {
    return this.at + ahead < this.end ? this.text[this.at + ahead]! : '';
  }

  skipSpaces(): void {
    while (this.at < this.end && /\s/.test(this.text[this.at]!)) this.at++;
  }

  /** The end of what a switch such as \it rules. */
  scopeEnd(): number {
    return this.groups.at(-1) ?? this.end;
  }

  /** Takes the group at the cursor, after spaces; undefined, and nothing taken, where there is none. */
  takeGroup(): { start: number; end: number } | undefined {
    let open = this.at;
    while (open < this.end && open < this.at + 8 && /\s/.test(this.text[open]!)) open++;
    if (open >= this.end || this.text[open] !== '{') return undefined;
    const close = this.manuscript.closingBrace(open);
    if (close === undefined || close >= this.end) return undefined;
    this.at = close + 1;
    return { start: open + 1, end: close };
  }

  /** Takes [an option], where there is one. */
  skipOption(): void {
    if (this.sign() !== '[') return;
    const close = this.text.slice(this.at, Math.min(this.end, this.at + 200)).indexOf(']');
    if (close > 0) this.at += close + 1;
  }

  nodes(start: number, end: number): Inline[] {
    if (this.depth >= DEEPEST) return [{ kind: 'text', text: this.text.slice(start, end) }];
    return this.parse(new Cursor(this.manuscript, { at: start, end, depth: this.depth + 1 }, this.parse));
  }
}
