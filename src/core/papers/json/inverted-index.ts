/** The JSON of an inverted index (each word with its positions), as OpenAlex keeps abstracts, in, the text out. */
import { fromHtml } from '../../text/html.ts';

/** No abstract has more words. */
const MOST_WORDS = 100_000;
const QUOTE = 34;
const ZERO = 48;
const NINE = 57;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_LIST = 91;
const COLON = 58;
const COMMA = 44;
const SPACE = 32;

/** Read by hand, for a fifth of OpenAlex's text is of this kind and JSON's own reader makes an object of each. */
export function readInvertedIndex(json: string): string | undefined {
  const words: string[] = [];
  let from = json.indexOf('"') + 1;
  while (from > 0) {
    const end = findEnd(json, from);
    if (end < 0) break;
    const word = json.slice(from, end);
    const close = placeWord(words, word.includes('\\') ? unescape(word) : word, json, end + 1);
    from = json.indexOf('"', close) + 1;
  }
  const text = words.filter((word) => word !== undefined).join(' ');
  return text === '' ? undefined : fromHtml(text);
}

function findEnd(json: string, from: number): number {
  let at = json.indexOf('"', from);
  for (; at >= 0; at = json.indexOf('"', at + 1)) {
    let slash = at;
    while (slash > from && json.charCodeAt(slash - 1) === BACKSLASH) slash--;
    if (((at - slash) & 1) === 0) break;
  }
  return at;
}

/** At each of the positions up to the closing bracket, where it returns. What is no whole number is no position. */
function placeWord(words: string[], word: string, json: string, from: number): number {
  let position = -1;
  let whole = true;
  let at = from;
  for (; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (sign >= ZERO && sign <= NINE) position = Math.max(position, 0) * 10 + sign - ZERO;
    else if (sign === COMMA || sign === CLOSE_LIST || sign === QUOTE) {
      if (whole && position >= 0 && position < MOST_WORDS) words[position] = word;
      if (sign !== COMMA) break;
      position = -1;
      whole = true;
    } else if (sign > SPACE && sign !== OPEN_LIST && sign !== COLON) whole = false;
  }
  return at;
}

function unescape(word: string): string {
  try {
    return JSON.parse(`"${word}"`) as string;
  } catch (error) {
    if (error instanceof SyntaxError) return word;
    throw error;
  }
}
