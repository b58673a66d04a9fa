/** The app's parts in, questions about people out: how two are connected, one's own people, conflicts of interest. */
import type { AppState } from '../../state/app.ts';
import type { Command } from '../command.ts';

export function peopleCommands({ project, selection, view }: AppState): Command[] {
  const group = 'Questions';
  const when = (): boolean => project.atlas !== undefined;
  const open = (dialog: 'path' | 'people' | 'conflicts') => () => {
    if (when()) view.dialog = dialog;
  };
  /** From one author one goes on to the next; between two there is nothing left to choose. */
  function connect(): void {
    const [source, target] = selection.group;
    if (source === undefined || target === undefined) view.tool = 'connect';
    else selection.select(selection.markOf({ kind: 'path', source, target, without: [] }));
  }
  return [
    {
      ...{ id: 'connect', group, words: 'path', on: ['author', 'authors', 'co-authorship'] },
      name: () => (selection.group.length === 2 ? 'How are they connected?' : 'How connected to…'),
      when: () => selection.group.length === 1 || selection.group.length === 2,
      run: connect,
    },
    {
      ...{ id: 'path', name: 'How are two authors connected?', group, keys: 'H', bindings: ['h'] },
      ...{ on: ['ground'], when },
      run: open('path'),
    },
    { id: 'people', name: 'My people', group, words: 'group department list of names', when, run: open('people') },
    {
      ...{ id: 'conflicts', name: 'Conflicts of interest', group, words: 'who may not review reviewers' },
      ...{ when, run: open('conflicts') },
    },
  ];
}
