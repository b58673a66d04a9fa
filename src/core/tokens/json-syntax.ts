/** Signs of JSON in, what they are and what may follow them out: just enough grammar to find where values end. */

export const COMMA = 0;
export const COLON = 1;
export const OPEN_OBJECT = 2;
export const CLOSE_OBJECT = 3;
export const OPEN_LIST = 4;
export const CLOSE_LIST = 5;
export const BARE = 6;
export const QUOTE = 7;
export const SPACE = 8;
export const SLASH = 9;
export const STRANGE = 10;
const KINDS = 11;

/** What is expected next. */
export const KEY = 0;
export const AFTER_KEY = 1;
export const VALUE = 2;
/** Within a number or a word, whose spelling is left to `JSON.parse`. */
export const IN_WORD = 3;
export const AFTER_VALUE = 4;
export const WRONG = 5;

const KIND_OF = new Uint8Array(128).fill(STRANGE);
for (const [signs, kind] of [
  [',', COMMA],
  [':', COLON],
  ['{', OPEN_OBJECT],
  ['}', CLOSE_OBJECT],
  ['[', OPEN_LIST],
  [']', CLOSE_LIST],
  ['"', QUOTE],
  [' \t\r\n', SPACE],
  ['/', SLASH],
  ['+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', BARE],
] as const)
  for (const sign of signs) KIND_OF[sign.charCodeAt(0)] = kind;

const BYTE_ORDER_MARK = 0xfeff;

export function kindOf(code: number): number {
  if (code < 128) return KIND_OF[code]!;
  return code === BYTE_ORDER_MARK ? SPACE : STRANGE;
}

/**
 * What is expected after a sign of the kind, `WRONG` where the sign may not stand there. After a comma it is `VALUE`,
 * which in an object becomes `KEY`. A comma before a closing bracket passes, and so does a value that is misspelt.
 */
export const NEXT = new Uint8Array(AFTER_VALUE * KINDS + KINDS).fill(WRONG);
for (const [state, kind, next] of [
  [KEY, QUOTE, AFTER_KEY],
  [KEY, CLOSE_OBJECT, AFTER_VALUE],
  [AFTER_KEY, COLON, VALUE],
  [VALUE, QUOTE, AFTER_VALUE],
  [VALUE, OPEN_OBJECT, KEY],
  [VALUE, OPEN_LIST, VALUE],
  [VALUE, CLOSE_LIST, AFTER_VALUE],
  [VALUE, BARE, IN_WORD],
  [IN_WORD, BARE, IN_WORD],
  [IN_WORD, COMMA, VALUE],
  [IN_WORD, CLOSE_OBJECT, AFTER_VALUE],
  [IN_WORD, CLOSE_LIST, AFTER_VALUE],
  [AFTER_VALUE, COMMA, VALUE],
  [AFTER_VALUE, CLOSE_OBJECT, AFTER_VALUE],
  [AFTER_VALUE, CLOSE_LIST, AFTER_VALUE],
] as const)
  NEXT[state * KINDS + kind] = next;

export function nextState(state: number, kind: number): number {
  return NEXT[state * KINDS + kind]!;
}

const BACKSLASH = 92;

/**
 * Where the string ends whose characters begin at `from`, −1 where its end stands beyond `to`. `escaped` where a
 * backslash before `from` takes the first character.
 */
export function findClosingQuote(text: string, from: number, to: number, escaped: boolean): number {
  const first = text.indexOf('"', from);
  if (first > from && first < to && text.charCodeAt(first - 1) !== BACKSLASH) return first;
  for (let at = first; at >= 0 && at < to; at = text.indexOf('"', at + 1))
    if (!endsEscaped(text, from, at, escaped)) return at;
  return -1;
}

/** Whether the backslashes before `to` take the character there. */
export function endsEscaped(text: string, from: number, to: number, escaped: boolean): boolean {
  let at = to;
  while (at > from && text.charCodeAt(at - 1) === BACKSLASH) at--;
  const odd = ((to - at) & 1) === 1;
  return at === from && escaped ? !odd : odd;
}
