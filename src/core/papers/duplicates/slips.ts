/** Two words in, whether one is the other with a slip of the pen or in another country's spelling out. */

/** Shorter words differ in meaning where they differ in a letter. */
const LEAST_LETTERS = 5;
/** Up to here a letter in place of another makes another word: micro- and macro-, ab- and adduction. */
const TELLING_LETTERS = 4;

/** One letter more, fewer, exchanged with its neighbour, or, behind the beginning, in place of another. The first letter is the same. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_LETTERS || long.length - short.length > 1 || short[0] !== long[0]) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return at >= TELLING_LETTERS;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
