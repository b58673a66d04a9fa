/** A cell of names in, the names out: parted by semicolons mostly, by bars, lines, "and" or commas elsewhere. */
import type { PrintedName } from '../../model.ts';
import { decodeReferences } from '../../text/html.ts';
import { isSuffix } from '../../text/names.ts';
import { readName } from '../../text/person-name.ts';
import { toPlainText } from '../../text/plain.ts';
import { addName, type Byline } from '../tagged/names.ts';

export interface BylineManner {
  /** What parts the names; found for each cell where it is not given. */
  readonly separator?: ';' | '|' | ',';
  /** Whether a comma may part two names of two words each: "Ann Lee, Jan May". Otherwise it is one, "Lee May, Ann Jane". */
  readonly byCommas?: boolean;
  readonly readOne?: (text: string) => PrintedName;
}

/** "J.", "J.-P.", "JC", "J. C." */
const INITIALS = /^\p{Lu}\p{M}*(?:\.?[ -]?\p{Lu}\p{M}*){0,3}\.?$/u;
const CUT = /[\s,;]*(?:…|\.{3})$/;
const NOBODY = /^\[no authors?[^\]]*\]$/i;
const AND = / (?:and|&|und) /;
const ANDS = /,? (?:and|&|und) /g;

export function readNames(cell: string, { separator, byCommas = true, readOne = readName }: BylineManner = {}): Byline {
  const byline: Byline = { names: [], truncated: false };
  let text = toPlainNames(cell);
  if (NOBODY.test(text)) return byline;
  if (CUT.test(text.slice(-20))) {
    byline.truncated = true;
    text = text.replace(CUT, '');
  }
  for (const name of splitNames(text, separator, byCommas)) addName(byline, name, readOne);
  return byline;
}

/** References first: their semicolons part no names. */
function toPlainNames(cell: string): string {
  const text = cell.includes('&') ? decodeReferences(cell) : cell;
  return (text.includes('\\') ? text.split(';').map(toPlainText).join(';') : text).trim();
}

function splitNames(text: string, separator: string | undefined, byCommas: boolean): string[] {
  const found = separator ?? [';', '|', '\n'].find((sign) => text.includes(sign));
  if (found !== undefined) return found === ',' ? splitAtCommas(text) : parts(text, found);
  if (!AND.test(text)) return inTurn(splitAtCommas(text), byCommas);
  const names = text.split(AND);
  if (names.every((name) => /^[^,]+,[^,]+$/.test(name))) return names;
  return inTurn(splitAtCommas(text.replaceAll(ANDS, ',')), byCommas);
}

function parts(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function splitAtCommas(text: string): string[] {
  const names: string[] = [];
  for (const piece of parts(text, ',')) {
    if (isSuffix(piece) && names.length > 0) names[names.length - 1] += `, ${piece}`;
    else names.push(piece);
  }
  return names;
}

/** Pieces between commas are whole names ("Smith J., Doe A."), or family and given names in turn ("Smith, J., Doe, A."). */
function inTurn(pieces: string[], byCommas: boolean): string[] {
  return pieces.length > 1 && areInTurn(pieces, byCommas) ? pair(pieces) : pieces;
}

function areInTurn(pieces: readonly string[], byCommas: boolean): boolean {
  if (pieces.length % 2 === 1) return false;
  const seconds = pieces.filter((_, i) => i % 2 === 1);
  if (seconds.every((piece) => INITIALS.test(piece))) return true;
  const single = pieces.filter((piece) => !piece.includes(' ')).length;
  if (pieces.length > 2) return single * 2 > pieces.length;
  return single > 0 ? !endsWithInitials(pieces[0]!) : !byCommas && !endsWithInitials(pieces[0]!);
}

function endsWithInitials(name: string): boolean {
  return name.includes(' ') && INITIALS.test(name.slice(name.lastIndexOf(' ') + 1));
}

function pair(pieces: readonly string[]): string[] {
  const names: string[] = [];
  for (let i = 0; i < pieces.length; i += 2) names.push(`${pieces[i]!}, ${pieces[i + 1]!}`);
  return names;
}
