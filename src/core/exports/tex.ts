/** Text with or without TeX markup in, a BibTeX field value that leaves the rest of its file readable out. */
import { cleanLine } from '../text/clean.ts';

/** An address and the command before it, mathematics, a command, a character with a meaning of its own, or plain text. */
const TOKEN =
  /\\(?:url|path|href) ?\{(?:[^{}\\]|\\[^{}])*\}|\$\$(?:\\[^]|[^\\$])+\$\$|\$(?:\\[^]|[^\\$])+\$|\\[a-zA-Z]+|\\[^]|[\\${}&%#_^]|[^\\${}&%#_^]+/gu;

const OUTSIDE_MATH: ReadonlyMap<string, string> = new Map([
  ['&', '\\&'],
  ['%', '\\%'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['^', '\\textasciicircum{}'],
  ['$', '\\$'],
  ['\\', '\\textbackslash{}'],
]);

/** In mathematics `&`, `_` and `^` have their meaning, and `#` has none; `%` would swallow the rest of the line. */
const INSIDE_MATH: ReadonlyMap<string, string> = new Map([
  ['%', '\\%'],
  ['#', '\\#'],
  ['\\', ''],
]);

/** A stray brace groups nothing, so nothing is lost with it. */
const STRAY: ReadonlyMap<string, string> = new Map([
  ['{', ''],
  ['}', ''],
  ['\\{', '\\textbraceleft{}'],
  ['\\}', '\\textbraceright{}'],
]);

const STRAY_IN_MATH: ReadonlyMap<string, string> = new Map([
  ['\\{', '\\lbrace '],
  ['\\}', '\\rbrace '],
]);

/** Markup stays; what would end the field early or stop TeX is escaped, and braces without a partner go. */
export function toTexField(text: string): string {
  // What goes may leave a space at an end, or bring together what has a meaning only together:
  // written again until nothing changes. Each turn but the last takes something away, and what is written stays.
  let written = cleanLine(text);
  for (let previous; previous !== written;) {
    previous = written;
    written = cleanLine(toTex(previous));
  }
  return written;
}

function toTex(text: string): string {
  const tokens = splitMath(text.match(TOKEN) ?? []);
  const stray = findStrayBraces(tokens);
  let inMath = false;
  return tokens
    .map((token, i) => {
      if (token === '\\(') inMath = true;
      if (token === '\\)') inMath = false;
      if (stray.has(i)) return STRAY.get(token)!;
      if (isMath(token)) return escapeMath(token);
      return (inMath ? INSIDE_MATH : OUTSIDE_MATH).get(token) ?? token;
    })
    .join('');
}

function isMath(token: string): boolean {
  return token.length > 2 && token.startsWith('$');
}

function toParts(math: string): string[] {
  return math.match(/\\[^]|[^]/gu) ?? [];
}

function escapeMath(math: string): string {
  const parts = toParts(math);
  const stray = findStrayBraces(parts);
  return parts.map((part, i) => (stray.has(i) ? STRAY_IN_MATH : INSIDE_MATH).get(part) ?? part).join('');
}

/** Dollar signs around half a group are no mathematics, but dollar signs. */
function splitMath(tokens: readonly string[]): string[] {
  return tokens.flatMap((token) => {
    if (!isMath(token)) return [token];
    const parts = toParts(token);
    if (![...findStrayBraces(parts)].some((i) => parts[i]!.length === 1)) return [token];
    const marks = token.startsWith('$$') ? 2 : 1;
    const signs = Array.from({ length: marks }, () => '$');
    return [...signs, ...(token.slice(marks, -marks).match(TOKEN) ?? []), ...signs];
  });
}

/**
 * BibTeX counts a brace after a backslash like any other, TeX does not:
 * with each kind balanced on its own, the value is balanced to both.
 */
function findStrayBraces(tokens: readonly string[]): Set<number> {
  const stray = new Set<number>();
  for (const [open, close] of [
    ['{', '}'],
    ['\\{', '\\}'],
  ] as const) {
    const unclosed: number[] = [];
    tokens.forEach((token, i) => {
      if (token === open) unclosed.push(i);
      else if (token === close && unclosed.pop() === undefined) stray.add(i);
    });
    for (const i of unclosed) stray.add(i);
  }
  return stray;
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['&', '\\&'],
  ['%', '\\%'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['$', '\\$'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
]);

/** Text without markup, as names are: every character stands for itself. */
export function toTexLiteral(text: string): string {
  return cleanLine(text).replace(/[&%#_$^~\\{}]/g, (character) => PLAIN.get(character)!);
}

const ADDRESS: ReadonlyMap<string, string> = new Map([
  ['{', '%7B'],
  ['}', '%7D'],
  ['\\', '%5C'],
  [' ', '%20'],
]);

/** Addresses are read as they stand, so a brace is written in the address's own way. */
export function toTexAddress(text: string): string {
  return cleanLine(text).replace(/[{}\\ ]/g, (character) => ADDRESS.get(character)!);
}
