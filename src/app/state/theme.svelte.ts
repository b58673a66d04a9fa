/** The wish for light, dark or the system's way in, the theme in force out. */
import { THEMES, type ThemeName } from '../../core/drawing/palette.ts';

export type ThemeWish = 'system' | ThemeName;

const KEY = 'coterie-theme';

export class Appearance {
  wish = $state<ThemeWish>(readWish());
  #systemIsDark = $state(false);
  readonly name: ThemeName = $derived(this.wish === 'system' ? (this.#systemIsDark ? 'dark' : 'light') : this.wish);
  readonly theme = $derived(THEMES[this.name]);

  /** Follows the system from now on. The returned function ends that. */
  connect(): () => void {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => {
      this.#systemIsDark = query.matches;
    };
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }

  choose(wish: ThemeWish): void {
    this.wish = wish;
    attempt((storage) => storage.setItem(KEY, wish));
  }
}

/** Where the browser keeps nothing for this page, the wish lasts as long as the page does. */
function attempt<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function readWish(): ThemeWish {
  const held = attempt((storage) => storage.getItem(KEY));
  return held === 'light' || held === 'dark' ? held : 'system';
}
