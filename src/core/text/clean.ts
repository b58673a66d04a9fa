/** Any text in, one tidy line out: composed, without control characters, with single spaces. */

/** More marks than this on one letter is noise; ordering an unbounded run of marks takes quadratic time. */
const EXCESS_MARKS = /(\p{M}{24})\p{M}+/gu;
/** Asked as a search for what is untidy, which never backtracks. */
const UNTIDY = /[^ -~]| {2}|^ | $/;
const WHITE_SPACE = /[\s\u0085]+/gu;
/** Controls, bidi embeddings, overrides and isolates, the byte order mark, two non-characters. Joiners stay: names and emoji need them. */
// eslint-disable-next-line no-control-regex -- removing them is the purpose
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

export function cleanLine(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/\ufeff/gu, '')
    .replace(WHITE_SPACE, ' ')
    .replace(UNWANTED, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(EXCESS_MARKS, '$1')
    .normalize('NFC')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
