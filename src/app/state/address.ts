/** What is selected in, the part of the address after `#` out, and back. */

/** Something that can be selected, by keys that outlive a run. A community goes by any of its members, written as its strongest. */
export type Mark =
  | { readonly kind: 'author'; readonly key: string }
  | { readonly kind: 'co-authorship'; readonly keys: readonly [string, string] }
  | { readonly kind: 'community'; readonly key: string }
  | { readonly kind: 'paper'; readonly key: string };

export function toAddress(mark: Mark | undefined): string {
  if (!mark) return '';
  const keys = mark.kind === 'co-authorship' ? mark.keys : [mark.key];
  return `#/${mark.kind}=${keys.map(encodeURIComponent).join('&')}`;
}

/** Undefined for anything that `toAddress` does not write. */
export function fromAddress(hash: string): Mark | undefined {
  const match = /^#\/(author|co-authorship|community|paper)=([^&]+)(?:&([^&]+))?$/.exec(hash);
  if (!match) return undefined;
  const [, kind, first, second] = match;
  const key = decode(first!);
  if (key === undefined) return undefined;
  if (kind === 'co-authorship') {
    const other = second === undefined ? undefined : decode(second);
    return other === undefined ? undefined : { kind, keys: [key, other] };
  }
  return second === undefined ? { kind: kind as 'author' | 'community' | 'paper', key } : undefined;
}

export function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  return toAddress(a) === toAddress(b);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
