/** The app's parts in, what can be done about what is selected out. */
import type { AppState } from '../../state/app.ts';
import type { Command } from '../command.ts';

export function selectionCommands({ selection, view, project }: AppState): Command[] {
  async function become(change: 'withNeighbors' | 'withCommunities' | 'others'): Promise<void> {
    const { atlas } = project;
    const among = await import('../../state/among.ts');
    if (!atlas || project.atlas !== atlas) return;
    const authors = among[change](atlas, selection.authors);
    if (authors.length > 0) selection.selectAuthors(authors);
    else view.announcement = 'Nobody to select.';
  }
  const group = 'Selection';
  return [
    {
      ...{ id: 'lasso', name: 'Draw round authors to select them', group, keys: 'S', bindings: ['s'] },
      run: () => (view.tool = view.tool === 'lasso' ? undefined : 'lasso'),
    },
    { id: 'neighbors', name: 'Select neighbours', group, run: () => void become('withNeighbors') },
    { id: 'community', name: 'Select community', group, run: () => void become('withCommunities') },
    { id: 'invert', name: 'Invert the selection', group, run: () => void become('others') },
    { id: 'clear', name: 'Clear the selection', group, keys: 'Esc', run: () => selection.select(undefined) },
  ];
}
