/** Text from a slash on in, where the comment that begins there ends out; it may come in pieces. */

const NONE = 0;
const AFTER_SLASH = 1;
const LINE = 2;
const BLOCK = 3;
const AFTER_STAR = 4;

/** JSON has no comments; files written by hand do, in the two ways of JavaScript. */
export class JsonComment {
  private state = NONE;
  private inText = false;

  get open(): boolean {
    return this.state !== NONE;
  }

  /** `inText` where the rest of an address may be left, as in "https://": only the other kind of comment begins there. */
  begin(inText = false): void {
    this.state = AFTER_SLASH;
    this.inText = inText;
  }

  drop(): void {
    this.state = NONE;
  }

  /** Where the comment ends, `to` where it goes on in the next piece; −1 where the slash began none. */
  pass(text: string, from: number, to: number): number {
    let i = from;
    while (i < to && this.state !== NONE) {
      if (this.state === AFTER_SLASH) {
        if (text[i] !== '*' && (text[i] !== '/' || this.inText)) {
          this.state = NONE;
          return -1;
        }
        this.state = text[i++] === '/' ? LINE : BLOCK;
      } else if (this.state === LINE) i = this.passLine(text, i, to);
      else i = this.passBlock(text, i, to);
    }
    return i;
  }

  private passLine(text: string, from: number, to: number): number {
    for (let i = from; i < to; i++)
      if (text[i] === '\n' || text[i] === '\r') {
        this.state = NONE;
        return i;
      }
    return to;
  }

  private passBlock(text: string, from: number, to: number): number {
    if (this.state === AFTER_STAR) {
      this.state = text[from] === '/' ? NONE : text[from] === '*' ? AFTER_STAR : BLOCK;
      return from + 1;
    }
    const star = text.indexOf('*', from);
    if (star < 0 || star >= to) return to;
    this.state = AFTER_STAR;
    return star + 1;
  }
}
