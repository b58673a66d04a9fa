/** The app's parts in, ways back and forth among what was changed out. */
import type { AppState } from '../../state/app.ts';
import type { Command } from '../command.ts';

export function changeCommands({ project, view }: AppState): Command[] {
  const group = 'Changes';
  const { history } = project;
  return [
    {
      ...{ id: 'undo', name: 'Undo', group, keys: 'Ctrl Z', bindings: ['$mod+z'] },
      run: () => void project.travel(history.at - 1),
    },
    {
      ...{ id: 'redo', name: 'Redo', group, keys: 'Ctrl Shift Z or Ctrl Y', bindings: ['$mod+Shift+z', '$mod+y'] },
      run: () => void project.travel(history.at + 1),
    },
    { id: 'history', name: 'History of what was changed', group, run: () => (view.dialog = 'history') },
    {
      ...{ id: 'show-all', name: 'Show all hidden and dimmed authors', group },
      run: () => void project.edit({ hidden: [], dimmed: [] }),
    },
    { id: 'put-back', name: 'Put all moved authors back', group, run: () => void project.edit({ moved: [] }) },
  ];
}
