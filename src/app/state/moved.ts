/** Decisions about where authors stand in, the same with one of them put somewhere, or back where the layout has them, out. */
import type { Recipe } from '../../core/recipe.ts';
import type { Project } from './project.svelte.ts';

type Known = Pick<Project, 'wanted' | 'lookup' | 'atlas'>;

/** The decision about an author, if there is one: where they are wanted, which may be a little beside where they stand. */
export function decidedPlace({ wanted, lookup }: Known, author: number): Recipe['moved'][number] | undefined {
  return wanted.recipe.moved.findLast(([key]) => lookup?.findAuthor(key) === author);
}

export function withPlace(
  { wanted, lookup, atlas }: Known,
  author: number,
  place: { readonly x: number; readonly y: number } | undefined,
): Recipe['moved'] {
  const others = wanted.recipe.moved.filter(([key]) => lookup?.findAuthor(key) !== author);
  return place ? [...others, [atlas!.authors[author]!.key, place.x, place.y]] : others;
}
