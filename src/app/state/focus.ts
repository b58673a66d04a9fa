/** Authors in, the map of those near to them out; and the way out of it. */
import type { AppState } from './app.ts';
import type { Perspective } from './perspective.ts';
import type { Resolved } from './resolver.ts';

type Neighborhood = Extract<Perspective, { kind: 'neighborhood' }>;

/** As far as one looked before, and as it was shown; at first one step. */
export function focusOn({ project, perspective, view }: AppState, authors: readonly number[]): void {
  const { atlas } = project;
  if (!atlas) return;
  const visible = authors.filter((author) => !atlas.network.hidden[author]);
  if (visible.length === 0) {
    view.announcement = 'Select an author to see who is around them.';
    return;
  }
  const keys = visible.map((author) => atlas.authors[author]!.key);
  const held = focusOf(perspective.current);
  const { hops, papers } = held ?? { hops: 1, papers: false };
  view.list = undefined;
  // Asked for again, it ends.
  perspective.show(held?.keys.join() === keys.join() ? undefined : { kind: 'neighborhood', keys, hops, papers });
}

export function focusOf(perspective: Perspective | undefined): Neighborhood | undefined {
  return perspective?.kind === 'neighborhood' ? perspective : undefined;
}

/** Everyone again, and near by the members of the community, which is selected. */
export function openCommunity({ perspective, selection }: AppState, mark: Resolved): void {
  perspective.show(undefined);
  selection.select(selection.markOf(mark));
}
