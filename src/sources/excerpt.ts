/** A text and a line of it in, the lines round it as they stand out; what comes behind them is not read. */
import type { Encoding, SourceText } from '../core/model.ts';
import { createPauses } from './pauses.ts';

export interface Excerpt {
  /** The 1-based number of the first of the lines. */
  readonly firstLine: number;
  /** Without their ends; long ones are cut and end in `…`. */
  readonly lines: readonly string[];
}

const BEFORE = 20;
const AFTER = 39;
const LONGEST_LINE = 2000;

/** Where the text ends before the line, its last lines. */
export async function readExcerpt(text: SourceText, line: number, encoding?: Encoding): Promise<Excerpt> {
  const window = new Window(line);
  const { chunks } = await text.open(encoding);
  const pause = createPauses();
  for await (const chunk of chunks) {
    if (!window.push(chunk.text)) break;
    await pause();
  }
  return window.toExcerpt();
}

const LINE_END = /\r\n|\r|\n/g;

class Window {
  readonly #first: number;
  readonly #last: number;
  #lines: string[] = [];
  /** Of the line that is being read. */
  #number = 1;
  #start = '';
  #afterReturn = false;

  constructor(line: number) {
    this.#first = line - BEFORE;
    this.#last = line + AFTER;
  }

  /** False where nothing more is wanted. */
  push(text: string): boolean {
    let from = this.#afterReturn && text.startsWith('\n') ? 1 : 0;
    if (text !== '') this.#afterReturn = text.endsWith('\r');
    LINE_END.lastIndex = from;
    for (let found = LINE_END.exec(text); found; found = LINE_END.exec(text)) {
      this.#add(text, from, found.index);
      this.#endLine();
      if (this.#number > this.#last) return false;
      from = LINE_END.lastIndex;
    }
    this.#add(text, from, text.length);
    return true;
  }

  toExcerpt(): Excerpt {
    const lines = this.#start === '' ? this.#lines : [...this.#lines, cut(this.#start)];
    const next = this.#number + (this.#start === '' ? 0 : 1);
    const first = next - lines.length;
    const wanted = Math.max(first, Math.min(this.#first, next - BEFORE - 1));
    return { firstLine: wanted, lines: lines.slice(wanted - first) };
  }

  /** What is beyond the longest line is forgotten, but for its being there. */
  #add(text: string, from: number, to: number): void {
    const room = LONGEST_LINE + 1 - this.#start.length;
    if (room > 0) this.#start += text.slice(from, Math.min(to, from + room));
  }

  #endLine(): void {
    this.#lines.push(cut(this.#start));
    this.#start = '';
    this.#number++;
    if (this.#lines.length > 2 * KEPT) this.#lines = this.#lines.slice(-KEPT);
  }
}

const KEPT = BEFORE + 1 + AFTER;

/** Never within a pair of surrogates. */
function cut(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const end = /[\ud800-\udbff]/.test(line[LONGEST_LINE - 1]!) ? LONGEST_LINE - 1 : LONGEST_LINE;
  return `${line.slice(0, end)}…`;
}
