/** The app's parts in, what is done with the filter and with years out. */
import { NO_FILTER } from '../../../core/filter.ts';
import type { AppState } from '../../state/app.ts';
import type { Command } from '../command.ts';

export function filterCommands({ project, selection, view }: AppState): Command[] {
  const hasYears = (): boolean => project.atlas?.bibliography.papers.some(({ year }) => year !== undefined) ?? false;
  return [
    {
      ...{ id: 'filters', name: 'Filters', group: 'Map', keys: 'R', bindings: ['r'] },
      run() {
        view.sideOpen = true;
        view.filterRequests++;
      },
    },
    {
      ...{ id: 'no-filters', name: 'Clear all filters', group: 'Changes' },
      when: () => project.atlas?.kept !== undefined,
      run: () => void project.edit({ filter: NO_FILTER }),
    },
    {
      ...{ id: 'only-community', name: 'Show only this community', group: 'Map', on: ['community'] },
      when: () => selection.mark?.kind === 'community',
      run() {
        const { mark } = selection;
        const { filter } = project.wanted.recipe;
        if (mark?.kind === 'community') void project.edit({ filter: { ...filter, communities: [mark.key] } });
      },
    },
    {
      ...{ id: 'only-component', name: 'Show only whom co-authorships lead to', group: 'Map', on: ['author'] },
      when: () => selection.mark?.kind === 'author',
      run() {
        const { mark } = selection;
        const { filter } = project.wanted.recipe;
        if (mark?.kind === 'author') void project.edit({ filter: { ...filter, component: { of: mark.key } } });
      },
    },
    {
      ...{ id: 'periods', name: 'Periods side by side', group: 'Map', when: hasYears },
      run: () => (view.dialog = 'periods'),
    },
    {
      ...{ id: 'timeline', name: 'Papers by year on or off', group: 'Look', when: hasYears },
      run: () => (view.timeline = !view.timeline),
    },
  ];
}
