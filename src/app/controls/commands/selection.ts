/** The app's parts in, what can be done about what is selected out. */
import type { AppState } from '../../state/app.ts';
import { MOST_PINNED, areDecided, toggleDecided, type Decided } from '../../state/decide.ts';
import type { Command, MenuPlace } from '../command.ts';

/** Marks that are about people whom a person chose. */
const PEOPLE: readonly MenuPlace[] = ['author', 'authors', 'co-authorship'];

export function selectionCommands({ selection, view, project }: AppState): Command[] {
  const group = 'Selection';
  const hasAny = (): boolean => selection.authors.length > 0;
  async function become(change: 'withNeighbors' | 'withCommunities' | 'others'): Promise<void> {
    const { atlas } = project;
    const among = await import('../../state/among.ts');
    if (!atlas || project.atlas !== atlas) return;
    const authors = among[change](atlas, selection.authors);
    if (authors.length > 0) selection.selectAuthors(authors);
    else view.announcement = 'Nobody to select.';
  }
  const decide = (part: Decided, [make, unmake]: readonly [string, string]): Omit<Command, 'id'> => ({
    name: () => (areDecided(project, part, selection.authors) ? unmake : make),
    words: `${make} ${unmake}`,
    group,
    on: [...PEOPLE, 'community'],
    when: hasAny,
    run: () => void toggleDecided(project, part, selection.authors),
  });
  return [
    {
      ...{ id: 'zoom-to', name: 'Zoom to the selection', group },
      on: ['author', 'authors', 'co-authorship', 'community', 'border', 'path', 'paper'],
      when: () => selection.mark !== undefined,
      run: () => selection.flights++,
    },
    {
      ...{ id: 'neighbors', name: 'Select neighbours', group, on: PEOPLE, when: hasAny },
      run: () => void become('withNeighbors'),
    },
    {
      ...{
        id: 'community',
        name: 'Select everybody of the community',
        group,
        on: [...PEOPLE, 'community'],
        when: hasAny,
      },
      run: () => void become('withCommunities'),
    },
    { id: 'hide', ...decide('hidden', ['Hide', 'Show on the map']) },
    { id: 'dim', ...decide('dimmed', ['Dim', 'Stop dimming']) },
    {
      ...{ id: 'pin', ...decide('pinned', ['Pin the name', 'Unpin the name']) },
      when: () => hasAny() && selection.authors.length <= MOST_PINNED,
    },
    {
      ...{ id: 'move', name: 'Move', group, on: ['author'] },
      when: () => selection.resolved?.kind === 'author',
      run: () => (view.tool = 'move'),
    },
    {
      ...{ id: 'lasso', name: 'Draw round authors to select them', group, keys: 'S', bindings: ['s'], on: ['ground'] },
      run: () => (view.tool = view.tool === 'lasso' ? undefined : 'lasso'),
    },
    { id: 'invert', name: 'Invert the selection', group, when: hasAny, run: () => void become('others') },
    {
      ...{ id: 'clear', name: 'Clear the selection', group, keys: 'Esc' },
      when: () => selection.mark !== undefined,
      run: () => selection.select(undefined),
    },
  ];
}
