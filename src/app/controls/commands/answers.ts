/** The app's parts in, ways from what is selected to what is asked about it out: the list of those people, what lies between their communities. */
import type { AppState } from '../../state/app.ts';
import type { Command } from '../command.ts';

export function answerCommands({ selection, view, project }: AppState): Command[] {
  const group = 'Questions';
  /** The communities of what is selected, if they are exactly two. */
  const two = (): readonly [number, number] | undefined => {
    const { atlas } = project;
    if (!atlas || selection.resolved?.kind === 'border') return undefined;
    const { community, sizes } = atlas.partition;
    const found = new Set<number>();
    for (const author of selection.group) if (community[author]! < sizes.length) found.add(community[author]!);
    const [low, high] = [...found].sort((a, b) => a - b);
    return found.size === 2 ? [low!, high!] : undefined;
  };
  return [
    {
      ...{ id: 'between', name: 'Show what lies between their communities', group },
      words: 'border bridge communities',
      on: ['co-authorship', 'authors'],
      when: () => two() !== undefined,
      run() {
        const communities = two();
        if (communities) selection.select(selection.markOf({ kind: 'border', communities }));
      },
    },
    {
      ...{ id: 'list-selected', name: 'List the selected authors', group },
      on: ['authors', 'community', 'border', 'path'],
      when: () => ['authors', 'community', 'border', 'path'].includes(selection.resolved?.kind ?? ''),
      run() {
        view.chosenOnly = true;
        view.list = 'authors';
      },
    },
  ];
}
