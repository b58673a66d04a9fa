/** The pieces of a file in, its text out. */
export function textOf(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
