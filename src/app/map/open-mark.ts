/** A mark that was clicked twice in, the map shown about it out: an author's neighbourhood, a community's members. */
import type { AppState } from '../state/app.ts';
import { focusOn, openCommunity } from '../state/focus.ts';
import type { Resolved } from '../state/resolver.ts';

export function openMark(app: AppState, mark: Resolved): void {
  if (mark.kind === 'author') focusOn(app, [mark.author]);
  else if (mark.kind === 'community' && app.perspective.current?.kind === 'communities') openCommunity(app, mark);
}
