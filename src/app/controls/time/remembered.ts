/** Whether the years are folded away in, the same on the next visit out. */
const KEY = 'coterie-timeline';

/** Where the browser keeps nothing for this page, it lasts as long as the page does. */
export function remember(open: boolean): void {
  attempt((storage) => storage.setItem(KEY, open ? 'open' : 'folded'));
}

export function isRemembered(): boolean {
  return attempt((storage) => storage.getItem(KEY)) !== 'folded';
}

function attempt<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
