/** Positions in a text that comes in pieces in, in ascending order, the 1-based number of the line of each out. */

/** Lines end with LF, CRLF or CR. */
export class LineCounter {
  private line: number;
  private text = '';
  private at = 0;
  private feed = -1;
  private carriage = -1;
  /** A CR is counted already; an LF that follows belongs to it. */
  private afterReturn = false;

  constructor(line: number) {
    this.line = line;
  }

  /** From here on positions are those of `text`, at `from` or later. */
  start(text: string, from: number): void {
    if (text === this.text && from >= this.at) {
      // It goes on in the same text, whose next line ends are known.
      this.lineAt(text, from);
      return;
    }
    this.text = text;
    this.at = from;
    this.feed = indexOrEnd(text, '\n', from);
    this.carriage = indexOrEnd(text, '\r', from);
  }

  lineAt(text: string, position: number): number {
    if (position <= this.at) return this.line;
    if (this.afterReturn && this.feed === this.at) this.feed = indexOrEnd(text, '\n', this.at + 1);
    this.afterReturn = false;
    this.countReturns(text, position);
    while (this.feed < position) {
      this.line++;
      this.feed = indexOrEnd(text, '\n', this.feed + 1);
    }
    this.at = position;
    return this.line;
  }

  private countReturns(text: string, position: number): void {
    while (this.carriage < position) {
      const next = this.carriage + 1;
      if (next === position) this.afterReturn = true;
      if (next === position || text[next] !== '\n') this.line++;
      this.carriage = indexOrEnd(text, '\r', next);
    }
  }
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? Infinity : at;
}
