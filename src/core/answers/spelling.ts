/** Words in, those of them that are spelt nearly like another word out. */

/** Of shorter words nearly any other is one letter away; among the few of one family a shorter one still tells something. */
const SHORTEST = 4;
/** Words this long may differ in two letters. */
const LONG = 8;

/**
 * Whether one becomes the other by adding, leaving out or changing a letter, or by exchanging two neighbours; twice in
 * long words. Frederick J. Damerau, "A technique for computer detection and correction of spelling errors", 1964,
 * doi:10.1145/363958.363994.
 */
export function areSpeltAlike(a: string, b: string, shortest = SHORTEST): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < shortest) return false;
  const most = shorter >= LONG ? 2 : 1;
  return Math.abs(a.length - b.length) <= most && distanceOf(a, b) <= most;
}

/** With each part of the words changed at most once. */
function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * Words by what is left of them when one letter is taken out: two that are a change apart have such a rest in common.
 * Wolf Garbe's symmetric delete, after Thorsten Bocek, Ela Hunt & Burkhard Stiller, "Fast similarity search in large
 * dictionaries", 2007. Of words two changes apart it finds some.
 */
export class Spellings {
  readonly #byRest = new Map<string, string[]>();

  add(word: string): void {
    for (const rest of restsOf(word)) {
      const words = this.#byRest.get(rest);
      if (!words) this.#byRest.set(rest, [word]);
      else words.push(word);
    }
  }

  /** In the order in which they were added, the word itself left out. */
  near(word: string): string[] {
    const found = new Set<string>();
    for (const rest of restsOf(word)) for (const other of this.#byRest.get(rest) ?? []) found.add(other);
    return [...found].filter((other) => other !== word && areSpeltAlike(word, other));
  }
}

function restsOf(word: string): Set<string> {
  const rests = new Set([word]);
  for (let i = 0; i < word.length; i++) rests.add(word.slice(0, i) + word.slice(i + 1));
  return rests;
}
