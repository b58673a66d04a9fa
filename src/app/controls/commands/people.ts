/** The app's parts in, questions about people out: how two are connected, one's own people, conflicts of interest. */
import type { AppState } from '../../state/app.ts';
import type { Command } from '../command.ts';

export function peopleCommands({ project, view }: AppState): Command[] {
  const when = (): boolean => project.atlas !== undefined;
  const open = (dialog: 'path' | 'people' | 'conflicts') => () => {
    if (when()) view.dialog = dialog;
  };
  const group = 'Questions';
  return [
    {
      ...{ id: 'path', name: 'How are two authors connected?', group, keys: 'P', bindings: ['p'], when },
      run: open('path'),
    },
    { id: 'people', name: 'My people: match a list of names', group, when, run: open('people') },
    { id: 'conflicts', name: 'Conflicts of interest: who may not review', group, when, run: open('conflicts') },
  ];
}
