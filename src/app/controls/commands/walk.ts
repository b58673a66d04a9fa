/** The map's walker in, the keys by which the picture is walked out. */
import type { Direction } from '../../../core/drawing/walk.ts';
import type { Walker } from '../../map/walker.ts';
import type { AppState } from '../../state/app.ts';
import type { Command, CommandParts } from '../command.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOM = 1.5;

export function walkCommands(_: AppState, { walker, renderer }: CommandParts): Command[] {
  const group = 'Map';
  /** From a search, the keyboard goes to the picture along with it. */
  const walk = (act: (walker: Walker) => void) => () => {
    const there = walker();
    if (!there) return;
    there.focus();
    act(there);
  };
  const arrows = (modifier: string, act: (walker: Walker, direction: Direction) => void): Command['onMap'] =>
    Object.fromEntries(
      Object.entries(ARROWS).map(([key, direction]) => [modifier + key, walk((there) => act(there, direction))]),
    );
  const byKey = (id: string, name: string, keys: string, onMap: Command['onMap']): Command => ({
    ...{ id, name, group, keys, onMap: onMap ?? {}, keyOnly: true },
    run: () => undefined,
  });
  const by = (
    id: string,
    name: string,
    [keys, key]: readonly [string, string],
    act: (walker: Walker) => void,
  ): Command => ({
    ...{ id, name, group, keys, onMap: { [key]: walk(act) } },
    run: walk(act),
  });
  const zoom = (factor: number) => () => renderer()?.zoom(factor);
  return [
    byKey(
      'walk',
      'Go from author to author',
      '← → ↑ ↓',
      arrows('', (there, direction) => there.go(direction)),
    ),
    by('along', 'Go along the ties, the strongest first', [']', ']'], (there) => there.goAlong(1)),
    by('along-back', 'Go along the ties, backwards', ['[', '['], (there) => there.goAlong(-1)),
    by('next-community', 'Go to the next community', ['N', 'n'], (there) => there.goToCommunity(1)),
    by('previous-community', 'Go to the previous community', ['P', 'p'], (there) => there.goToCommunity(-1)),
    by('strongest', 'Go to the strongest author', ['Home', 'Home'], (there) => there.goToStrength('most')),
    by('weakest', 'Go to the weakest author', ['End', 'End'], (there) => there.goToStrength('least')),
    by('walk-back', 'Go back along the walk', ['Backspace', 'Backspace'], (there) => there.goBack()),
    byKey('enter', 'Open the author', 'Enter', { Enter: walk((there) => there.enter()) }),
    byKey('add', 'Add the author to the selection, or take them away', 'Space or Shift Enter', {
      ' ': walk((there) => there.add()),
      'Shift+Enter': walk((there) => there.add()),
    }),
    byKey('menu', 'What can be done about the author', 'Menu key or Shift F10', {
      ContextMenu: walk((there) => there.openMenu()),
      'Shift+F10': walk((there) => there.openMenu()),
    }),
    byKey(
      'shift',
      'Move the author',
      'Alt with arrows',
      arrows('Alt+', (there, direction) => there.shift(direction)),
    ),
    byKey(
      'pan',
      'Move the map',
      'Shift with arrows',
      arrows('Shift+', (there, direction) => there.pan(direction)),
    ),
    {
      ...{ id: 'zoom-in', name: 'Zoom in', group, keys: '+', onMap: { '+': zoom(ZOOM), '=': zoom(ZOOM) } },
      run: zoom(ZOOM),
    },
    { ...{ id: 'zoom-out', name: 'Zoom out', group, keys: '−', onMap: { '-': zoom(1 / ZOOM) } }, run: zoom(1 / ZOOM) },
  ];
}
