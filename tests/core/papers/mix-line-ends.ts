/** A text with LF alone in, the same with LF, CRLF and CR in turn out. */

/** LF stands only where no line end stands before it, with which it might become one. */
export function mixLineEnds(text: string): string {
  return text.replace(/\n/g, (_end, at: number) =>
    at % 3 === 0 && text[at - 1] !== '\n' ? '\n' : at % 2 === 0 ? '\r' : '\r\n',
  );
}
