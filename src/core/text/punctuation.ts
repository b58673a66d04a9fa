/** A cursor before a quotation mark, dash, tilde or address in, the sign that TeX prints for it out into the row. */
import type { Cursor } from './cursor.ts';
import { toHref } from './href.ts';

const LONGEST_QUOTE = 200;
const DASHES = /-+/y;
const ADDRESS = /https?:\/\/[^\s<>"{}\\^`|]+/iy;
const BEFORE_OPENING = /^$|[\s([{\-–—“‘/~]$/u;

export function readBacktick(cursor: Cursor): void {
  if (cursor.sign(1) === '`') {
    cursor.row.say('“');
    cursor.manuscript.openQuotes++;
    cursor.at += 2;
    return;
  }
  const close = findClosingQuote(cursor);
  if (close !== undefined) cursor.manuscript.closingQuotes.add(close);
  cursor.row.say(close === undefined ? '`' : '‘');
  cursor.at++;
}

/** Both halves must hug their words, and no other backtick may come between. */
function findClosingQuote(cursor: Cursor): number | undefined {
  const { text, at, end } = cursor;
  if (!BEFORE_OPENING.test(at === 0 ? '' : text[at - 1]!) || /^[\s']?$/.test(cursor.sign(1))) return undefined;
  for (let i = at + 1; i < end && i < at + LONGEST_QUOTE; i++) {
    if (text[i] === '`') return undefined;
    if (text[i] === "'" && !/\s|\\/.test(text[i - 1]!) && !/[\p{L}\p{N}']/u.test(text[i + 1] ?? '')) return i;
  }
  return undefined;
}

export function readApostrophe(cursor: Cursor): void {
  const { manuscript, row } = cursor;
  if (cursor.sign(1) === "'") {
    const opens = manuscript.openQuotes === 0 && opensAt(cursor) && /\S/.test(cursor.sign(2));
    manuscript.openQuotes = opens ? 1 : Math.max(0, manuscript.openQuotes - 1);
    row.say(opens ? '“' : '”');
    cursor.at += 2;
    return;
  }
  row.say(manuscript.closingQuotes.has(cursor.at) ? '’' : "'");
  cursor.at++;
}

/** A straight mark closes what two backticks opened. */
export function readStraightQuote(cursor: Cursor): void {
  const { manuscript, row } = cursor;
  const closes = manuscript.openQuotes > 0 && !opensAt(cursor) && !/[\p{L}\p{N}]/u.test(cursor.sign(1));
  if (closes) manuscript.openQuotes--;
  row.say(closes ? '”' : '"');
  cursor.at++;
}

function opensAt(cursor: Cursor): boolean {
  return BEFORE_OPENING.test(cursor.at === 0 ? '' : cursor.text[cursor.at - 1]!);
}

export function readDashes(cursor: Cursor): void {
  DASHES.lastIndex = cursor.at;
  const dashes = DASHES.exec(cursor.text)![0];
  const arrow = cursor.text[cursor.at - 1] === '<' || cursor.text[cursor.at + dashes.length] === '>';
  cursor.at += dashes.length;
  if (dashes.length === 2 && !arrow) cursor.row.say('–');
  else if (dashes.length === 3 && !arrow) cursor.row.say('—');
  else cursor.row.say(dashes);
}

/** A tie, unless it is the sign for "about": before a number at a word's start, or after a one-letter quantity. */
export function readTilde(cursor: Cursor): void {
  const before = cursor.text.slice(Math.max(0, cursor.at - 2), cursor.at);
  const about = /\d/.test(cursor.sign(1)) && /(?:^|[\s([=<>])[a-zA-Z]?$/.test(before);
  cursor.row.say(about ? '~' : '\u00a0');
  cursor.at++;
}

/** A bare address in running text; what punctuates the sentence is not part of it. */
export function readAddress(cursor: Cursor): void {
  const { text, at, end, row, manuscript } = cursor;
  ADDRESS.lastIndex = at;
  const written = ADDRESS.exec(text)?.[0].slice(0, end - at) ?? 'h';
  const address = trimAddress(written);
  const href = manuscript.links > 0 || /[a-z0-9]/i.test(text[at - 1] ?? '') ? undefined : toHref(address);
  if (href === undefined) row.say(address);
  else row.add({ kind: 'link', href, children: [{ kind: 'text', text: address }] });
  cursor.at += address.length;
}

function trimAddress(written: string): string {
  let end = written.length;
  let balance = 0;
  for (const sign of written) balance += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  for (; end > 1; end--) {
    const last = written[end - 1]!;
    if (last === ')' && balance < 0) balance++;
    else if (!/[.,;:!?'’”$\]*]/u.test(last)) break;
  }
  return written.slice(0, end);
}
