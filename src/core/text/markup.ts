/** A title or abstract with TeX markup in, its words, formulas, styles and links out as nodes. */
import { readCommand } from './commands.ts';
import { Cursor, Manuscript } from './cursor.ts';
import type { Inline } from './inline.ts';
import { readDollar, readScriptSign } from './loose-math.ts';
import { readAddress, readApostrophe, readBacktick, readDashes, readStraightQuote, readTilde } from './punctuation.ts';

/** A longer text is no title or abstract. */
const LONGEST = 2_000_000;
const SPECIAL = /[\\${}~`'"_^]|--+|https?:\/\//gi;

const READERS = new Map<string, (cursor: Cursor) => void>([
  ['\\', readCommand],
  ['$', readDollar],
  ['{', readOpeningBrace],
  ['}', readClosingBrace],
  ['~', readTilde],
  ['`', readBacktick],
  ["'", readApostrophe],
  ['"', readStraightQuote],
  ['-', readDashes],
  ['_', readScriptSign],
  ['^', readScriptSign],
]);

/** Every character is visited a bounded number of times, and stretches nest no deeper than the cursor allows. */
export function parseMarkup(text: string): Inline[] {
  if (text === '') return [];
  if (text.length > LONGEST) return [{ kind: 'text', text }];
  return parseStretch(new Cursor(new Manuscript(text), { at: 0, end: text.length, depth: 0 }, parseStretch));
}

function parseStretch(cursor: Cursor): Inline[] {
  const { text, end, row } = cursor;
  while (cursor.at < end) {
    SPECIAL.lastIndex = cursor.at;
    const next = Math.min(end, SPECIAL.exec(text)?.index ?? end);
    row.say(text.slice(cursor.at, next));
    cursor.at = next;
    if (next < end) (READERS.get(text[next]!) ?? readAddress)(cursor);
  }
  return row.close();
}

/** Braces only hold together: a pair is not printed, a single one is. */
function readOpeningBrace(cursor: Cursor): void {
  const close = cursor.manuscript.closingBrace(cursor.at);
  if (close === undefined || close >= cursor.end) cursor.row.say('{');
  else cursor.groups.push(close);
  cursor.at++;
}

function readClosingBrace(cursor: Cursor): void {
  if (cursor.groups.at(-1) === cursor.at) cursor.groups.pop();
  else cursor.row.say('}');
  cursor.at++;
}
