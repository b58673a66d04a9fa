/** The app's parts in, ways about the map and the lists out. */
import type { AppState } from '../../state/app.ts';
import type { Command, CommandParts } from '../command.ts';

export function mapCommands({ view }: AppState, { renderer, focusSearch }: CommandParts): Command[] {
  const group = 'Map';
  return [
    {
      id: 'search',
      name: 'Search',
      group,
      keys: '/ or Ctrl K',
      bindings: ['/', 'Shift+/'],
      on: ['ground'],
      run: focusSearch,
    },
    {
      ...{ id: 'list', name: 'List of all authors', group, keys: 'L', bindings: ['l'], on: ['ground'] },
      run: () => {
        view.chosenOnly = false;
        view.list = view.list ? undefined : 'authors';
      },
    },
    {
      ...{ id: 'side', name: 'Communities and settings', group, keys: 'C', bindings: ['c'] },
      run: () => (view.sideOpen = !view.sideOpen),
    },
    {
      id: 'fit',
      name: 'Show the whole map',
      group,
      keys: '0',
      bindings: ['0'],
      on: ['ground'],
      run: () => renderer()?.fit(),
    },
  ];
}
