/** The app's parts in, what the page can look like out. */
import type { AppState } from '../../state/app.ts';
import { THEME_NAMES, type ThemeWish } from '../../state/theme.svelte.ts';
import type { Command } from '../command.ts';

export function lookCommands({ appearance, view }: AppState): Command[] {
  const group = 'Look';
  return [
    {
      ...{ id: 'names', name: 'Community names on or off', group, keys: 'T', bindings: ['t'] },
      run: () => (view.communityNames = !view.communityNames),
    },
    {
      ...{ id: 'areas', name: 'Areas of communities on or off', group, keys: 'A', bindings: ['a'] },
      run: () => (view.areas = !view.areas),
    },
    {
      ...{ id: 'minimap', name: 'Minimap on or off', group, keys: 'M', bindings: ['m'] },
      run: () => (view.minimap = !view.minimap),
    },
    ...(Object.keys(THEME_NAMES) as ThemeWish[]).map(
      (wish) =>
        ({
          id: wish,
          name: THEME_NAMES[wish],
          group,
          run: () => appearance.choose(wish),
        }) as const,
    ),
    {
      id: 'help',
      name: 'Help and shortcuts',
      group,
      keys: '?',
      bindings: ['Shift+?'],
      run: () => (view.dialog = 'help'),
    },
  ];
}
