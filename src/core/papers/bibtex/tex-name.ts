/** A name with TeX markup in, plain Unicode out: accents and letters by a short way, anything else as in titles. */
import { isAccent, putAccent } from '../../text/accents.ts';
import { toPlainText } from '../../text/plain.ts';
import { TEXT_SIGNS } from '../../text/symbols.ts';

const MARKED_UP = /[\\{}~$]/;
/** `\"u`, `\"{u}`, `\"{\i}`, `\v{c}`, `\v c`; braces round all of it are dropped with the others. */
const ACCENT =
  /\\(?:(["'`^~=.])\s?|([uvHrckdbth])(?: |(?=[{\\])))(?:\{ ?(?:\\([ij])(?: |(?=\}))|([^\\{}]))([^\\{}]*)\}|\\([ij])(?![a-zA-Z])(?:\{\}| )?|(\p{L}))/gu;
/** `{\o}`, `\ss{}`, `\l `. */
const LETTER = /\\(ss|SS|[oOlLij]|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|dj|DJ|ng|NG)(?![a-zA-Z])(?:\{\}| (?=\S))?/g;
/** Keys to sort by, and commands that print nothing. */
const UNPRINTED = /\\no(?:op)?sort\s?\{[^{}]*\}|\\(?:aftergroup|ignorespaces|relax|mbox)(?![a-zA-Z]) ?/g;
/** A backslash too many, as in text that was quoted for a program. */
const DOUBLED = /\\\\(?=[a-zA-Z"'`^~={])/g;
const SIGN = /\\([&_%#$\-/,. ])/g;

export function toPlainName(tex: string): string {
  if (!MARKED_UP.test(tex)) return tex.includes('--') ? tex.replace(/-{2,3}/g, '-') : tex;
  const text = tex
    .replace(DOUBLED, '\\')
    .replace(UNPRINTED, '')
    .replace(ACCENT, readAccent)
    .replace(LETTER, (_, name: string) => TEXT_SIGNS.get(name)!)
    .replace(SIGN, (_, sign: string) => (sign === '-' || sign === '/' ? '' : sign === ',' ? ' ' : sign));
  if (text.includes('\\') || text.includes('$')) return toPlainText(tex);
  return text
    .replace(/[{}]/g, '')
    .replace(/-{2,3}/g, '-')
    .replace(/[~\s]+/g, ' ')
    .trim();
}

function readAccent(written: string, ...parts: readonly (string | undefined)[]): string {
  const [sign, word, dotless, first, rest, bareDotless, bare] = parts;
  const name = sign ?? word ?? '';
  const letter = dotless ?? first ?? bareDotless ?? bare;
  return letter !== undefined && isAccent(name) ? putAccent(name, letter + (rest ?? '')) : written;
}
