/** The app's parts in, what the map can show instead of everyone out. */
import type { AppState } from '../../state/app.ts';
import { focusOf, focusOn } from '../../state/focus.ts';
import type { Command, MenuPlace } from '../command.ts';

const PEOPLE: readonly MenuPlace[] = ['author', 'authors', 'co-authorship'];

export function perspectiveCommands(app: AppState): Command[] {
  const { project, selection, perspective, view } = app;
  const group = 'Map';
  const when = (): boolean => project.atlas !== undefined;
  const toggle = (kind: 'papers' | 'communities'): void =>
    perspective.show(perspective.current?.kind === kind ? undefined : { kind });
  function focus(): void {
    const { resolved, authors } = selection;
    focusOn(app, resolved?.kind === 'path' ? [resolved.source, resolved.target] : authors);
  }
  function showPapers(): void {
    const focused = focusOf(perspective.current);
    if (focused) perspective.show({ ...focused, papers: !focused.papers });
    else toggle('papers');
  }
  const isFocused = (): boolean => selection.mark === undefined && focusOf(perspective.current) !== undefined;
  return [
    {
      ...{ id: 'focus', group, keys: 'F', bindings: ['f'], words: 'Focus neighbourhood', on: [...PEOPLE, 'community'] },
      name: () => (isFocused() ? 'Show everyone again' : 'Focus on what is selected'),
      when,
      run: () => (isFocused() ? perspective.show(undefined) : focus()),
    },
    {
      ...{ id: 'papers', name: 'Papers between authors', group, keys: 'B', bindings: ['b'], on: ['ground'], when },
      run: showPapers,
    },
    {
      ...{ id: 'communities', name: 'Map of communities', group, keys: 'G', bindings: ['g'], on: ['ground'], when },
      run: () => toggle('communities'),
    },
    {
      ...{ id: 'compare', name: 'Compare two periods, files or groups', group, on: ['ground'], when },
      run: () => (view.dialog = 'compare'),
    },
    {
      ...{ id: 'comparison', name: 'Numbers of the comparison', group },
      when: () => perspective.current?.kind === 'comparison',
      run: () => (view.dialog = 'comparison'),
    },
    {
      ...{ id: 'everyone', name: 'Show everyone', group, on: ['ground'] },
      when: () => perspective.current !== undefined,
      run: () => perspective.show(undefined),
    },
  ];
}
