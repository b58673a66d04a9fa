/** The stretch of a text that is being read in, places of signs in it out, each sought once however often it is asked for. */
import { SignFinder } from './sign-finder.ts';

/** Signs that are white space in BibTeX. */
const SPACE = 32;

export class Window {
  text = '';
  /** Nothing comes behind this stretch. */
  ended = false;
  readonly open = new SignFinder('{');
  readonly close = new SignFinder('}');
  readonly quote = new SignFinder('"');
  readonly equals = new SignFinder('=');
  readonly at = new SignFinder('@');
  readonly lineEnd = new SignFinder('\n');
  private readonly finders = [this.open, this.close, this.quote, this.equals, this.at, this.lineEnd];
  private line = 1;
  private lineAt = 0;

  /** Goes on in another stretch; `from` is the place in it where the last one was read up to. */
  show(text: string, from: number, isLast: boolean): void {
    this.text = text;
    this.lineAt = from;
    this.ended = isLast;
    for (const finder of this.finders) finder.reset();
  }

  /** The line of a place. Asked in rising order it costs one walk through the text. */
  lineOf(place: number): number {
    const { text, lineEnd } = this;
    let line = this.line;
    for (let at = place; at < this.lineAt; at++) if (text.charCodeAt(at) === 10) line--;
    if (place < this.lineAt) return line;
    for (let at = lineEnd.next(text, this.lineAt); at < place; at = lineEnd.next(text, at + 1)) line++;
    this.lineAt = place;
    this.line = line;
    return line;
  }

  /** The code of the sign at a place, −1 beyond the end. */
  code(place: number): number {
    return place < this.text.length ? this.text.charCodeAt(place) : -1;
  }

  skipSpace(from: number): number {
    const { text } = this;
    const end = text.length;
    let place = from;
    while (place < end && isSpace(text.charCodeAt(place))) place++;
    return place;
  }

  /** The place of the brace that closes the one before `from`, or `limit` where it does not stand before it. */
  closingBrace(from: number, limit: number): number {
    const { text, open, close } = this;
    let depth = 1;
    let place = from;
    for (;;) {
      const closing = close.next(text, place);
      if (closing >= limit) return limit;
      const opening = open.next(text, place);
      if (opening < closing) {
        depth++;
        place = opening + 1;
      } else {
        if (--depth === 0) return closing;
        place = closing + 1;
      }
    }
  }

  /** The place of the quotation mark that closes the one before `from`; those within braces do not. */
  closingQuote(from: number, limit: number): number {
    let place = from;
    for (;;) {
      const quote = this.quote.next(this.text, place);
      if (quote >= limit) return limit;
      const opening = this.open.next(this.text, place);
      if (opening > quote) return quote;
      place = this.closingBrace(opening + 1, limit) + 1;
      if (place > limit) return limit;
    }
  }
}

export function isSpace(code: number): boolean {
  return code <= SPACE ? code === SPACE || (code >= 9 && code <= 13) : code === 0xa0 || code === 0xfeff;
}
