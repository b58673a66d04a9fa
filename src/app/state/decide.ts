/** Some authors and a part of the recipe in, whether it names all of them, and the project with or without them in it, out. */
import type { Project } from './project.svelte.ts';

/** Parts of a recipe that name authors by keys. */
export type Decided = 'hidden' | 'dimmed' | 'pinned';

/** More pinned names would only cover one another. */
export const MOST_PINNED = 100;

export function areDecided({ recipe, lookup }: Project, part: Decided, authors: readonly number[]): boolean {
  const held = new Set(recipe[part].map((key) => lookup?.findAuthor(key)));
  return authors.length > 0 && authors.every((author) => held.has(author));
}

/** With everybody of them, or where all were in it without anybody of them. */
export function toggleDecided(project: Project, part: Decided, authors: readonly number[]): Promise<void> {
  const { atlas, lookup, wanted } = project;
  if (!atlas || !lookup) return Promise.resolve();
  const chosen = new Set(authors);
  const others = wanted.recipe[part].filter((key) => !chosen.has(lookup.findAuthor(key) ?? -1));
  const added = areDecided(project, part, authors) ? [] : authors.map((author) => atlas.authors[author]!.key);
  return project.edit({ [part]: [...others, ...added] });
}
