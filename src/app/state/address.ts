/** What is selected in, the part of the address after `#` out, and back. */

/** Something that can be selected, by keys that outlive a run. A community goes by any of its members, written as its strongest. */
export type Mark =
  | { readonly kind: 'author'; readonly key: string }
  /** Two or more. */
  | { readonly kind: 'authors'; readonly keys: readonly string[] }
  | { readonly kind: 'co-authorship'; readonly keys: readonly [string, string] }
  | { readonly kind: 'community'; readonly key: string }
  | { readonly kind: 'paper'; readonly key: string };

/** So many authors stand in an address; more are kept by the browser's history alone. */
const MOST_AUTHORS = 20;
/** How many keys each kind has, at least and at most. */
const KEYS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  author: [1, 1],
  authors: [2, MOST_AUTHORS],
  'co-authorship': [2, 2],
  community: [1, 1],
  paper: [1, 1],
};

/** Nothing where the address has no room for all of it. */
export function toAddress(mark: Mark | undefined): string {
  if (!mark) return '';
  const keys = keysOf(mark);
  return keys.length > KEYS[mark.kind]![1] ? '' : `#/${mark.kind}=${keys.map(encodeURIComponent).join('&')}`;
}

/** Undefined for anything that `toAddress` does not write. */
export function fromAddress(hash: string): Mark | undefined {
  const [, kind = '', rest = ''] = /^#\/([a-z-]+)=(.+)$/.exec(hash) ?? [];
  const range = Object.hasOwn(KEYS, kind) ? KEYS[kind] : undefined;
  const keys = rest.split('&').map(decode);
  if (!range || keys.length < range[0] || keys.length > range[1] || !keys.every(Boolean)) return undefined;
  return (range[1] === 1 ? { kind, key: keys[0] } : { kind, keys }) as Mark;
}

export function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  if (!a || !b || a.kind !== b.kind) return a === b;
  const [ofA, ofB] = [keysOf(a), keysOf(b)];
  return ofA.length === ofB.length && ofA.every((key, i) => key === ofB[i]);
}

function keysOf(mark: Mark): readonly string[] {
  return 'keys' in mark ? mark.keys : [mark.key];
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
