/** The author field of an entry in, the names in it out, as BibTeX cuts them. */
import type { PrintedName } from '../../model.ts';
import { decodeReferences } from '../../text/html.ts';
import { readName } from './name.ts';

export interface Byline {
  readonly names: readonly PrintedName[];
  readonly truncated: boolean;
  /** The names are not joined by "and", as they should be. */
  readonly guessed: boolean;
}

const UNTIDY = /[\t-\r\u00a0]| {2}|^ | $/;
const WHITE_SPACE = /\s+/g;
const AND = / and /gi;
const STRAY_AND = /^(?:and(?: |$))+|(?:(?:^| )and)+$/gi;
/** Signs that a field holds something else than names joined by "and". */
const ODD = /\bal\b|others|\.\.\.|…|^and\b|\band$|\band and\b/i;
const OTHERS = /^[{(]*(?:others|et\.? ?al\.?|\.\.\.|…)[})]*$/i;
const OTHERS_BEHIND = /[,\s]+(?:\\emph|\\textit|\\it)?[{\s]*et\.? ?al\.?[}\s]*$|[,\s]+(?:\.\.\.|…|and others)$/i;
/** Initials with stops: what tells a list "Family, Initials, Family, Initials" from one name. */
const INITIALS = /^(?:\p{Lu}\p{M}* ?\.?[ -]?){1,4}$/u;
/** A longer piece is no name, and what reads names need not be shown it. */
const LONGEST_NAME = 2000;
const SHORT_NAME = 200;
type Draft = { -readonly [Part in keyof Byline]: Byline[Part] } & { names: PrintedName[] };

export function readByline(field: string): Byline {
  const text = tidy(field);
  const odd = ODD.test(text);
  const pieces = splitAtAnd(unwrap(text));
  const byline: Draft = { names: [], truncated: false, guessed: false };
  for (const piece of pieces) {
    if (odd || piece.length > SHORT_NAME || mayHoldMore(piece)) readOdd(piece, pieces.length, byline);
    else if (piece !== '') byline.names.push(readName(piece));
  }
  return byline;
}

/** A piece in which there may be more than a name, or less. */
function readOdd(piece: string, pieces: number, byline: Draft): void {
  for (const part of separate(piece, pieces)) {
    if (part !== piece) byline.guessed = true;
    let name = part.replace(STRAY_AND, '').trim();
    if (OTHERS.test(name)) {
      byline.truncated = true;
      continue;
    }
    if (OTHERS_BEHIND.test(name.slice(-40))) {
      byline.truncated = true;
      name = name.slice(0, -40) + name.slice(-40).replace(OTHERS_BEHIND, '');
    }
    if (name !== '') byline.names.push(readName(name.slice(0, LONGEST_NAME)));
  }
}

function tidy(field: string): string {
  let text = UNTIDY.test(field) ? field.replace(WHITE_SPACE, ' ').trim() : field;
  if (text.includes('&')) text = decodeReferences(text);
  return text.includes('.and ') ? text.replaceAll('.and ', '. and ') : text;
}

/** Two commas, or a semicolon. */
function mayHoldMore(piece: string): boolean {
  const comma = piece.indexOf(',');
  return (comma >= 0 && piece.includes(',', comma + 1)) || piece.includes(';');
}

/** Braces round a list of names, each with a comma, are a slip: they would make it one name. */
function unwrap(text: string): string {
  if (!text.startsWith('{') || !text.endsWith('}') || !/ and /i.test(text)) return text;
  const inside = text.slice(1, -1);
  if (depthAfter(inside, 0, inside.length, 0) < 0) return text;
  return inside.split(AND).every((name) => name.includes(',')) ? inside : text;
}

/** At each "and" that stands in no braces; where braces do not match, at each one. */
function splitAtAnd(text: string): string[] {
  if (!text.includes('{')) return text.split(AND);
  const pieces: string[] = [];
  let from = 0;
  let depth = 0;
  let counted = 0;
  AND.lastIndex = 0;
  for (let found = AND.exec(text); found; found = AND.exec(text)) {
    depth = Math.max(0, countDepth(text, counted, found.index, depth));
    counted = found.index;
    // The space behind one "and" may be the one before the next.
    AND.lastIndex = found.index + 4;
    if (depth > 0) continue;
    pieces.push(text.slice(from, Math.max(from, found.index)).trim());
    from = found.index + 5;
  }
  pieces.push(text.slice(from).trim());
  return countDepth(text, counted, text.length, depth) > 0 && pieces.length === 1 ? text.split(AND) : pieces;
}

function countDepth(text: string, from: number, to: number, before: number): number {
  let depth = before;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 123) depth++;
    else if (code === 125) depth--;
  }
  return depth;
}

/** −1 where a closing brace comes before its opening one: the braces at both ends are no pair. */
function depthAfter(text: string, from: number, to: number, before: number): number {
  let depth = before;
  for (let at = from; at < to && depth >= 0; at++) {
    const code = text.charCodeAt(at);
    if (code === 123) depth++;
    else if (code === 125) depth--;
  }
  return depth;
}

/** Names that are separated by semicolons, or by the commas that stand within them as well. */
function separate(piece: string, pieces: number): readonly string[] {
  if (!piece.includes(',') && !piece.includes(';')) return [piece];
  if (piece.includes('{')) return [piece];
  if (pieces === 1 && piece.includes(';')) return trimmed(piece.split(';'));
  const parts = trimmed(piece.split(','));
  if (parts.length < 4) return [piece];
  const names: string[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    if (!INITIALS.test((parts[i + 1] ?? '').slice(0, 30))) return [piece];
    names.push(`${parts[i]!.replace(/^& ?/, '')}, ${parts[i + 1]!}`);
  }
  return names;
}

function trimmed(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
