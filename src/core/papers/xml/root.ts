/** The beginning of a text in, the name of its first element out. */

/** What may stand before it: an XML declaration, comments, a document type; junk in front of the declaration as well. */
const ASIDES: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
];
const NAME = /<([A-Za-z_][\w.:-]{0,60})/y;
const DOCTYPE = /<!DOCTYPE\s{1,20}([A-Za-z_][\w.:-]{0,60})/y;

/** Without its prefix; a document type names it as well. Empty where there is none. */
export function rootOf(head: string): string {
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
    const aside = ASIDES.find(([opening]) => head.startsWith(opening, at));
    if (aside) {
      const end = head.indexOf(aside[1], at);
      if (end < 0) return '';
      at = end;
      continue;
    }
    const name = matchAt(NAME, head, at) ?? matchAt(DOCTYPE, head, at);
    if (name !== undefined) return name.slice(name.indexOf(':') + 1);
    at++;
  }
  return '';
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
}
