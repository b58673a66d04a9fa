/** The app's parts in, what is done with the filter and with years out. */
import { NO_FILTER } from '../../../core/filter.ts';
import type { AppState } from '../../state/app.ts';
import type { Command } from '../command.ts';

export function filterCommands({ project, view }: AppState): Command[] {
  const hasYears = (): boolean => project.atlas?.bibliography.papers.some(({ year }) => year !== undefined) ?? false;
  return [
    {
      ...{ id: 'filters', name: 'Filters', group: 'Map', keys: 'F', bindings: ['f'] },
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
      ...{ id: 'periods', name: 'Periods side by side', group: 'Map', when: hasYears },
      run: () => (view.dialog = 'periods'),
    },
    {
      ...{ id: 'timeline', name: 'Papers by year on or off', group: 'Look', when: hasYears },
      run: () => (view.timeline = !view.timeline),
    },
  ];
}
