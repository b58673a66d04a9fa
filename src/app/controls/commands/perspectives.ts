/** The app's parts in, what the map can show instead of everyone out. */
import type { AppState } from '../../state/app.ts';
import { focusOf, focusOn } from '../../state/focus.ts';
import type { Command } from '../command.ts';

export function perspectiveCommands(app: AppState): Command[] {
  const { project, selection, perspective, view } = app;
  const group = 'Map';
  const when = (): boolean => project.atlas !== undefined;
  const toggle = (kind: 'papers' | 'communities'): void =>
    perspective.show(perspective.current?.kind === kind ? undefined : { kind });
  /** Of a whole community its own authors. */
  function focus(): void {
    const { resolved, authors } = selection;
    focusOn(app, resolved?.kind === 'path' ? [resolved.source, resolved.target] : authors);
  }
  function showPapers(): void {
    const focused = focusOf(perspective.current);
    if (focused) perspective.show({ ...focused, papers: !focused.papers });
    else toggle('papers');
  }
  return [
    { ...{ id: 'focus', name: 'Focus on what is selected', group, keys: 'F', bindings: ['f'], when }, run: focus },
    { ...{ id: 'papers', name: 'Papers between authors', group, keys: 'B', bindings: ['b'], when }, run: showPapers },
    {
      ...{ id: 'communities', name: 'Map of communities', group, keys: 'G', bindings: ['g'], when },
      run: () => toggle('communities'),
    },
    {
      ...{ id: 'compare', name: 'Compare two periods, files or groups', group, when },
      run: () => (view.dialog = 'compare'),
    },
    {
      ...{ id: 'everyone', name: 'Show everyone', group, when: () => perspective.current !== undefined },
      run: () => perspective.show(undefined),
    },
  ];
}
