/** The commands in, the keys of the window that run them out. */
import { tinykeys } from 'tinykeys';
import type { Command } from './controls/command.ts';
import type { AppState } from './state/app.ts';

interface Places {
  readonly focusSearch: () => void;
  readonly focusMap: () => void;
}

/** The returned function ends it. */
export function listenForKeys(app: AppState, commands: readonly Command[], places: Places): () => void {
  const { view } = app;
  /** Nothing but a dialog or a field that is written in keeps keys to itself. */
  const unlessWriting = (run: () => void) => (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || view.dialog) return;
    if (target.closest('input:not([type=range], [type=checkbox], [type=radio]), textarea, select')) return;
    event.preventDefault();
    run();
  };
  /** Single keys count while the picture has the focus, or nothing has, and can be switched off (WCAG 2.1.4). */
  const onPicture = (run: () => void) => (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (view.shortcuts && (target === document.body || target.closest('[role=application]'))) unlessWriting(run)(event);
  };
  const bound = commands.flatMap(({ bindings, run }) =>
    (bindings ?? []).map((keys) => [keys, (keys.startsWith('$mod') ? unlessWriting : onPicture)(run)] as const),
  );
  return tinykeys(window, {
    ...Object.fromEntries(bound),
    '$mod+k': (event) => {
      event.preventDefault();
      places.focusSearch();
    },
    Escape: unlessWriting(() => leave(app, places)),
  });
}

/** One thing at a time: the tool, the selection, the list, the perspective. */
function leave({ view, selection, perspective }: AppState, { focusMap }: Places): void {
  if (view.tool) view.tool = undefined;
  else if (selection.mark) {
    selection.select(undefined);
    focusMap();
  } else if (view.list) view.list = undefined;
  else if (perspective.current) perspective.show(undefined);
}
