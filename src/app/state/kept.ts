/** Small wishes of a person in, kept by the browser for this page from visit to visit, out. */

export function keep(name: string, value: string): void {
  attempt((storage) => storage.setItem(`coterie-${name}`, value));
}

export function kept(name: string): string | undefined {
  return attempt((storage) => storage.getItem(`coterie-${name}`)) ?? undefined;
}

/** Where the browser keeps nothing for this page, a wish lasts as long as the page does. */
function attempt<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
