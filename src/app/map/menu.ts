/** What a menu is asked for about in, that selected and the menu open out. */
import type { AppState } from '../state/app.ts';
import type { Resolved } from '../state/resolver.ts';

/** A menu is about what is selected: what it is asked for becomes so, unless it is among several who are. */
export function openMenu(
  { selection, view }: AppState,
  resolved: Resolved | undefined,
  at: () => { readonly x: number; readonly y: number },
): void {
  const isAmong = resolved?.kind === 'author' && selection.group.includes(resolved.author);
  if (resolved && !isAmong) selection.select(selection.markOf(resolved), { fly: false });
  view.menu = { at, onGround: !resolved };
}
