/** Lines in, the text of a file in pieces out: a whole file may be longer than a string can be. */

/** Characters of a piece, about. */
const PIECE = 1 << 16;

/** `end` stands after every line. Every iteration begins anew. */
export function toPieces(lines: () => Iterable<string>, end = '\n'): Iterable<string> {
  return { [Symbol.iterator]: () => inPieces(lines(), end) };
}

function* inPieces(lines: Iterable<string>, end: string): Generator<string, undefined> {
  let piece = '';
  for (const line of lines) {
    piece += line + end;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
