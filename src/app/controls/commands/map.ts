/** The app's parts in, ways about the map and the lists out. */
import type { AppState } from '../../state/app.ts';
import type { Command, CommandParts } from '../command.ts';

export function mapCommands({ view }: AppState, { renderer, focusSearch }: CommandParts): Command[] {
  const group = 'Map';
  return [
    { id: 'search', name: 'Search', group, keys: '/ or Ctrl K', bindings: ['/', 'Shift+/'], run: focusSearch },
    {
      ...{ id: 'list', name: 'List of all authors', group, keys: 'L', bindings: ['l'] },
      run: () => {
        view.chosenOnly = false;
        view.list = view.list ? undefined : 'authors';
      },
    },
    {
      ...{ id: 'side', name: 'Communities and settings', group, keys: 'C', bindings: ['c'] },
      run: () => (view.sideOpen = !view.sideOpen),
    },
    { id: 'fit', name: 'Show the whole map', group, keys: '0', bindings: ['0'], run: () => renderer()?.fit() },
    { id: 'zoom-in', name: 'Zoom in', group, run: () => renderer()?.zoom(1.5) },
    { id: 'zoom-out', name: 'Zoom out', group, run: () => renderer()?.zoom(1 / 1.5) },
  ];
}
