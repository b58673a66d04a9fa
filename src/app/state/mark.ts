/** What can be selected, by keys that outlive a run, in; whether two are the same out. */

/** A community goes by any of its members, written as its strongest. */
export type Mark =
  | { readonly kind: 'author'; readonly key: string }
  /** Two or more. */
  | { readonly kind: 'authors'; readonly keys: readonly string[] }
  | { readonly kind: 'co-authorship'; readonly keys: readonly [string, string] }
  | { readonly kind: 'community'; readonly key: string }
  /** What lies between two communities. */
  | { readonly kind: 'border'; readonly keys: readonly [string, string] }
  /** How the first two are connected, not by way of the others. */
  | { readonly kind: 'path'; readonly keys: readonly [from: string, to: string, ...without: string[]] }
  | { readonly kind: 'paper'; readonly key: string };

export function keysOf(mark: Mark): readonly string[] {
  return 'keys' in mark ? mark.keys : [mark.key];
}

export function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  if (!a || !b || a.kind !== b.kind) return a === b;
  const [ofA, ofB] = [keysOf(a), keysOf(b)];
  return ofA.length === ofB.length && ofA.every((key, i) => key === ofB[i]);
}
