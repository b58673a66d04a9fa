/** Any text in, one tidy line out: composed, without control characters, with single spaces. */

/** More marks than this on one letter is noise; ordering an unbounded run of marks takes quadratic time. */
const EXCESS_MARKS = /(\p{M}{24})\p{M}+/gu;
/**
 * Asked as a search for what may be untidy, which never backtracks. Beside ASCII, letters of Latin, Greek, Cyrillic, Han and
 * Hangul, dashes, quotation marks, arrows and signs of mathematics are known to be composed.
 */
const UNTIDY =
  /[^ -~\u00a1-\u02ff\u0388-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u4e00-\u9fff\uac00-\ud7a3]| {2}|^ | $/;
// eslint-disable-next-line no-control-regex -- the range is ASCII
const BEYOND_ASCII = /[^\u0000-\u007f]/;
const OTHER_SPACE = /[^\S ]|\u0085/gu;
/** Controls, bidi embeddings, overrides and isolates, the byte order mark, two non-characters. Joiners stay: names and emoji need them. */
// eslint-disable-next-line no-control-regex -- removing them is the purpose
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

export function cleanLine(text: string): string {
  if (!UNTIDY.test(text)) return text;
  const line = BEYOND_ASCII.test(text) ? compose(text) : text.replace(OTHER_SPACE, ' ').replace(UNWANTED, '');
  return line.replace(/ {2,}/gu, ' ').trim();
}

function compose(text: string): string {
  return text
    .replace(/\ufeff/gu, '')
    .replace(OTHER_SPACE, ' ')
    .replace(UNWANTED, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(EXCESS_MARKS, '$1')
    .normalize('NFC');
}
