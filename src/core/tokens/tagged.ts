/** Pieces of a text of tagged lines in, its fields out one by one: tag, value with the lines that go on with it, line number. */
import { createLineSplitter } from './lines.ts';

export interface Field {
  readonly tag: string;
  /** Lines joined by line feeds, without white space round them; blank ones are dropped. */
  readonly value: string;
  readonly line: number;
  /** A blank line, or the beginning of the text, stands before it. */
  readonly afterBlank: boolean;
}

/** What a tag is, and where on its line the value begins. */
interface Tag {
  readonly name: string;
  readonly end: number;
}

export interface TaggedSyntax {
  /** The tag at the beginning of a line, undefined where there is none. */
  readTag(line: string): Tag | undefined;
  /** Whether a line without a tag goes on with the field before it; the line is not blank. */
  continues(line: string, tag: string, afterBlank: boolean): boolean;
  /** Long fields that nobody reads: their further lines are not kept. */
  readonly unread?: ReadonlySet<string>;
}

export interface FieldSink {
  take(field: Field): void;
  /** A line that belongs to no field. */
  stray(text: string, line: number): void;
}

interface FieldSplitter {
  push(chunk: string): void;
  end(): void;
}

/** Within a line these are line ends too: where a tag follows, a field begins, and otherwise the field goes on. */
const BREAKS = /[\u2028\u2029]/;
const BYTE_ORDER_MARK = '\ufeff';

export function createFieldSplitter(syntax: TaggedSyntax, sink: FieldSink): FieldSplitter {
  let tag: string | undefined;
  let value = '';
  /** Further lines of the value, where there are any. */
  let more: string[] | undefined;
  let line = 1;
  let began = true;
  let afterBlank = true;

  const give = (): void => {
    if (tag === undefined) return;
    sink.take({ tag, value: more ? `${value}\n${more.join('\n')}`.trim() : value, line, afterBlank: began });
    tag = undefined;
    more = undefined;
  };

  const takeLine = (text: string, number: number): void => {
    const found = syntax.readTag(text);
    if (found) {
      give();
      tag = found.name;
      value = trimFrom(text, found.end);
      line = number;
      began = afterBlank;
      afterBlank = false;
      return;
    }
    const rest = text.trim();
    if (rest === '') {
      afterBlank = true;
      return;
    }
    if (tag !== undefined && syntax.continues(text, tag, afterBlank)) {
      if (!syntax.unread?.has(tag)) (more ??= []).push(rest);
    } else {
      give();
      sink.stray(rest, number);
    }
    afterBlank = false;
  };

  const lines = createLineSplitter((text, number) => {
    // Files that were put one behind the other have the mark in their middle.
    const bare = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    if (bare.includes('\u2028') || bare.includes('\u2029'))
      for (const part of bare.split(BREAKS)) takeLine(part, number);
    else takeLine(bare, number);
  });

  return {
    push: lines.push,
    end() {
      lines.end();
      give();
    },
  };
}

/** Most values stand between one space and the end of the line. */
function trimFrom(text: string, from: number): string {
  const start = text.charCodeAt(from) === SPACE ? from + 1 : from;
  if (isInk(text.charCodeAt(start)) && isInk(text.charCodeAt(text.length - 1))) return text.slice(start);
  return text.slice(from).trim();
}

function isInk(code: number): boolean {
  return code > SPACE && code < 0x7f;
}

const SPACE = 0x20;
const DASH = 0x2d;
const PERCENT = 0x25;

/**
 * "AU  - ", "FAU - ", "PMID- ": two to four capitals and digits, spaces, a dash. Where `unspaced`, "TI- " and "PMID-123"
 * are tags too, which in running text would be "CO- " and the like.
 */
export function readDashedTag(line: string, unspaced: boolean): Tag | undefined {
  const from = skipSpaces(line, 0);
  const nameEnd = skipName(line, from);
  const length = nameEnd - from;
  if (length < 2 || length > 4) return undefined;
  const dash = skipSpaces(line, nameEnd);
  if (line.charCodeAt(dash) !== DASH) return undefined;
  const spaces = dash - nameEnd;
  // An indented line is the middle of a value, unless its tag is written in full form.
  if (spaces > 3 || (from > 0 && spaces !== 2)) return undefined;
  const name = line.slice(from, nameEnd);
  const open = dash + 1 === line.length || isSpace(line.charCodeAt(dash + 1));
  const fits = spaces === 0 ? unspaced && (open || name === 'PMID') : open || dash - from === 4;
  return fits ? { name, end: dash + 1 } : undefined;
}

/** "AU Silva, A": a tag that is known, as two capitals and a space may begin a line of running text. */
export function readSpacedTag(line: string, known: ReadonlySet<string>): Tag | undefined {
  const end = skipName(line, 0);
  if (end < 2 || end > 5 || (end < line.length && !isSpace(line.charCodeAt(end)))) return undefined;
  const name = line.slice(0, end);
  return known.has(name) ? { name, end } : undefined;
}

/** "%A Silva, A": the tag is one character. */
export function readPercentTag(line: string): Tag | undefined {
  if (line.charCodeAt(0) !== PERCENT || line.length < 2 || isSpace(line.charCodeAt(1))) return undefined;
  return line.length === 2 || isSpace(line.charCodeAt(2)) ? { name: line[1]!, end: 2 } : undefined;
}

/** Up to five, the first one a capital. */
function skipName(line: string, from: number): number {
  let at = from;
  while (at < from + 6) {
    const code = line.charCodeAt(at);
    const capital = code >= 0x41 && code <= 0x5a;
    const digit = code >= 0x30 && code <= 0x39;
    if (!capital && (!digit || at === from)) break;
    at++;
  }
  return at;
}

function skipSpaces(line: string, from: number): number {
  let at = from;
  while (at < from + 12 && isSpace(line.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === 0x09 || code === 0xa0;
}
