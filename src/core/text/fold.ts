/** Any text in, its skeleton for comparing and searching out: lower-case letters and digits, single spaces. */

// eslint-disable-next-line no-control-regex -- the range is ASCII
const BEYOND_ASCII = /[^\u0000-\u007f]/;
const EXCESS_MARKS = /(\p{M}{24})\p{M}+/gu;
const APOSTROPHES = /['‘’‛ʼʻʽʹ`´′＇]/gu;
/** Zero-width characters, bidi controls, variation selectors, fillers. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. The marks of Indic, Thai and kana writing stay:
 * there they are vowels and consonants, without which different names would be one.
 */
const ACCENTS =
  // eslint-disable-next-line no-misleading-character-class -- it is a class of marks
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu;

/** Letters that Unicode does not decompose. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ȷ', 'j'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ŋ', 'ng'],
  ['ŧ', 't'],
  ['ĸ', 'k'],
  ['ə', 'e'],
  ['ǝ', 'e'],
  ['ƒ', 'f'],
  ['ɨ', 'i'],
  ['ʉ', 'u'],
  ['ƀ', 'b'],
  ['ɓ', 'b'],
  ['ɖ', 'd'],
  ['ɗ', 'd'],
  ['ɛ', 'e'],
  ['ɔ', 'o'],
  ['ƙ', 'k'],
  ['ƴ', 'y'],
  ['ς', 'σ'],
]);
const PLAIN_PATTERN = new RegExp(`[${[...PLAIN_LETTERS.keys()].join('')}]`, 'gu');

const WORDS = /^[a-zA-Z0-9]*(?: [a-zA-Z0-9]+)*$/;

export function foldText(text: string): string {
  if (WORDS.test(text)) return text.toLowerCase().trimStart();
  if (!BEYOND_ASCII.test(text)) return foldAscii(text);
  return text
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, '')
    .replace(EXCESS_MARKS, '$1')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, '')
    .replace(PLAIN_PATTERN, (letter) => PLAIN_LETTERS.get(letter)!)
    .replace(SEPARATORS, ' ')
    .normalize('NFC')
    .trim();
}

function foldAscii(text: string): string {
  const lower = text.toLowerCase();
  const bare = lower.includes("'") || lower.includes('`') ? lower.replace(/['`]/g, '') : lower;
  return bare.replace(/[^a-z0-9]+/g, ' ').trim();
}
