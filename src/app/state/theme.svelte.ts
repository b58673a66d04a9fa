/** The wish for a theme or for the system's way in, the theme in force out. */
import { THEMES, type ThemeName } from '../../core/drawing/palette.ts';
import { keep, kept } from './kept.ts';

export type ThemeWish = 'system' | ThemeName;

const OTHERS: Readonly<Record<ThemeName, ThemeName>> = {
  light: 'dark',
  dark: 'light',
  'contrast-light': 'contrast-dark',
  'contrast-dark': 'contrast-light',
};
export const THEME_NAMES: Readonly<Record<ThemeWish, string>> = {
  system: 'Theme of the system',
  light: 'Light theme',
  dark: 'Dark theme',
  'contrast-light': 'High contrast, light',
  'contrast-dark': 'High contrast, dark',
};

export class Appearance {
  wish = $state<ThemeWish>(readWish());
  #system = $state<ThemeName>('light');
  readonly name: ThemeName = $derived(this.wish === 'system' ? this.#system : this.wish);
  readonly theme = $derived(THEMES[this.name]);

  /** Follows the system from now on. The returned function ends that. */
  connect(): () => void {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    // Colours that the system forces on the page do not reach what is drawn on a canvas.
    const contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)');
    const follow = (): void => {
      const light = dark.matches ? 'dark' : 'light';
      this.#system = contrast.matches ? `contrast-${light}` : light;
    };
    follow();
    const queries = [dark, contrast];
    for (const query of queries) query.addEventListener('change', follow);
    return () => {
      for (const query of queries) query.removeEventListener('change', follow);
    };
  }

  /** The same contrast in the other lightness. */
  readonly other: ThemeName = $derived(OTHERS[this.name]);

  choose(wish: ThemeWish): void {
    this.wish = wish;
    keep('theme', wish);
  }
}

function readWish(): ThemeWish {
  const held = kept('theme');
  return held !== undefined && Object.hasOwn(THEMES, held) ? (held as ThemeName) : 'system';
}
