/** The members of one JSON object as written in, their values out, small faults of the writer mended. */
import type { JsonObject } from './values.ts';

interface Parsed {
  readonly value: JsonObject;
  /** The members that are not JSON, though plain in meaning. */
  readonly mended: readonly string[];
  /** The members that can't be read, and are missing. */
  readonly lost: readonly string[];
}

const LONG_NUMBER = /\d{16}/;
/** In characters; texts beyond it are not gone through for their numbers and faults. */
const LONGEST_MENDED = 4_000_000;
const STRING = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*"`;
const STRING_OR_NUMBER = new RegExp(String.raw`${STRING}|-?\d[\d.eE+-]*`, 'g');
const FAULTS = new RegExp(
  String.raw`${STRING}|//[^\n\r]*|/\*[^]*?\*/|,(?=\s*[\]}])|-?\b(?:NaN|Infinity|undefined|None)\b`,
  'g',
);
// eslint-disable-next-line no-control-regex -- these may not stand in a string of JSON
const CONTROLS = /[\u0000-\u001f]/g;

/** Members named in `unparsed` keep their text. The object has no prototype, so that no member can be mistaken for one. */
export function parseMembers(members: ReadonlyMap<string, string>, unparsed: readonly string[]): Parsed {
  const value = Object.create(null) as Record<string, unknown>;
  const mended: string[] = [];
  const lost: string[] = [];
  for (const [member, written] of members) {
    if (unparsed.includes(member)) {
      value[member] = written;
      continue;
    }
    const text = writeLongNumbers(written);
    const plain = tryParse(text);
    const read = plain ?? tryMend(text);
    if (!read) lost.push(member);
    else {
      value[member] = read.value;
      if (!plain) mended.push(member);
    }
  }
  return { value, mended, lost };
}

/** Numbers of more than fifteen digits, such as ids, become strings, for a number would lose their last digits. */
function writeLongNumbers(text: string): string {
  if (text.length > LONGEST_MENDED || !LONG_NUMBER.test(text)) return text;
  return text.replace(STRING_OR_NUMBER, (token) => (/^-?\d{16,}$/.test(token) ? `"${token}"` : token));
}

function tryMend(text: string): { readonly value: unknown } | undefined {
  // A comma may stand before a comment before a bracket.
  return text.length > LONGEST_MENDED ? undefined : tryParse(text.replace(FAULTS, mend).replace(FAULTS, mend));
}

function tryParse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Comments, commas before a closing bracket, words for no value, line ends within strings. */
function mend(token: string): string {
  if (token.startsWith('"')) return token.replace(CONTROLS, toEscape);
  return /^[,/]/.test(token) ? '' : 'null';
}

function toEscape(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
