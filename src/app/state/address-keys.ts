/** Keys in, their text in an address out, and back. */

/** So many keys stand in an address; more are kept by the browser's history alone. */
export const MOST_KEYS = 20;

export function writeKeys(keys: readonly string[]): string {
  return keys.map(encodeURIComponent).join(',');
}

/** Undefined where one of them is damaged. */
export function readKeys(value: string): readonly string[] | undefined {
  const keys = value.split(',').map(decode);
  return keys.every((key) => key !== undefined && key !== '') ? (keys as string[]) : undefined;
}

export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
