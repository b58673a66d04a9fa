/** Lines of GML in, its brackets, words and strings out; a string that is never closed ends with its line. */

export interface GmlHandler {
  open(line: number): void;
  close(line: number): void;
  /** A key, a number or, where a file leaves the quotes off, a string. */
  word(text: string, line: number): void;
  string(text: string, line: number): void;
  /** `text` is what stands behind the quotation mark that nothing closes. */
  unclosed(text: string, line: number): void;
}

const TOKEN = /\s*(?:(\[)|(\])|"([^"]*)("?)|([^\s"[\]]+))/y;
/** A line that would be a strange one within a string, and is a usual one outside: a bracket, or a key and its value. */
const STRUCTURE = /^\s*(?:\]|\[|(?:node|edge|graph)\b|[A-Za-z]\w*\s+(?:\[|"[^"]*"|[-+]?[\d.]+(?:[eE][-+]?\d+)?)\s*$)/;
/** Beyond this, in characters, a string is damage. */
const LONGEST_STRING = 100_000;

export class GmlTokens {
  private readonly handler: GmlHandler;
  /** The string that runs on from lines before. */
  private string: { text: string; readonly line: number } | undefined;

  constructor(handler: GmlHandler) {
    this.handler = handler;
  }

  line(text: string, number: number): void {
    let from = 0;
    if (this.string) {
      if (STRUCTURE.test(text.slice(0, 1000)) || this.string.text.length > LONGEST_STRING) this.giveUp();
      else {
        const end = text.indexOf('"');
        this.string.text += `\n${end < 0 ? text : text.slice(0, end)}`;
        if (end < 0) return;
        this.handler.string(this.string.text, this.string.line);
        this.string = undefined;
        from = end + 1;
      }
    }
    if (!/^\s*#/.test(text)) this.tokens(text, from, number);
  }

  end(): void {
    if (this.string) this.giveUp();
  }

  private giveUp(): void {
    const { text, line } = this.string!;
    this.string = undefined;
    this.handler.unclosed(text.split('\n', 1)[0]!, line);
  }

  private tokens(text: string, from: number, line: number): void {
    TOKEN.lastIndex = from;
    for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
      const [, open, close, string, quote, word] = found;
      if (open) this.handler.open(line);
      else if (close) this.handler.close(line);
      else if (word !== undefined) this.handler.word(word, line);
      else if (quote) this.handler.string(string!, line);
      else this.string = { text: string!, line };
    }
  }
}
