/** Numbers in an array in, the same numbers in a seeded order out. */

/** Fisher and Yates' shuffle, in place, of `values[start … end − 1]`. */
export function shuffle(values: Uint32Array, start: number, end: number, random: () => number): void {
  for (let i = end - 1; i > start; i--) {
    const j = start + Math.floor(random() * (i + 1 - start));
    const value = values[i]!;
    values[i] = values[j]!;
    values[j] = value;
  }
}
