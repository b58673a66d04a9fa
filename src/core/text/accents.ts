/** The name of a TeX accent and the letter under it in, the accented letter out. */

const MARKS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['"', '\u0308'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030c'],
  ['H', '\u030b'],
  ['r', '\u030a'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  ['h', '\u0309'],
]);

export function isAccent(name: string): boolean {
  return MARKS.has(name);
}

/** The mark goes on the first letter. A dotless i or j under a mark is the usual one, whose dot the mark replaces. */
export function putAccent(name: string, letters: string): string {
  const mark = MARKS.get(name)!;
  const first = /^.\p{M}*/su.exec(letters.slice(0, 64))?.[0];
  if (first === undefined) return letters;
  const base = first.replace('ı', 'i').replace('ȷ', 'j');
  return (base + mark).normalize('NFC') + letters.slice(first.length);
}

/**
 * Whether Unicode has the accented letter as one character: the sign that an accent was meant, not a quotation mark.
 * Two dots on a consonant are in use nowhere, `\"word\"` is.
 */
export function isOneLetter(name: string, letter: string): boolean {
  return (name !== '"' || /[aeiouyıȷ]/i.test(letter)) && [...putAccent(name, letter)].length === 1;
}
