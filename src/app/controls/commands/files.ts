/** The app's parts in, what can be done with files out: open, save, close. */
import type { AppState } from '../../state/app.ts';
import type { Command, CommandParts } from '../command.ts';

export function fileCommands({ view, project }: AppState, { openSample }: CommandParts): Command[] {
  const group = 'Files';
  return [
    {
      ...{ id: 'open', name: 'Open files or paste text', group, keys: 'O', bindings: ['o'], on: ['ground'] },
      run: () => (view.dialog = 'open'),
    },
    {
      ...{ id: 'export', name: 'Export picture or data', group, keys: 'E', bindings: ['e'], on: ['ground'] },
      run: () => (view.dialog = 'export'),
    },
    { id: 'report', name: 'Import report', group, run: () => (view.dialog = 'report') },
    { id: 'sample', name: 'Open the sample', group, run: openSample },
    { id: 'close', name: 'Close everything that is open', group, run: () => void project.close() },
  ];
}
