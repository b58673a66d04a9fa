/** A recipe's decisions and the way from keys to authors in, whom they are about out. */
import { NO_COMMUNITY, type Partition } from './model.ts';
import { DEFAULT_RECIPE, type Recipe } from './recipe.ts';

/** Who a mention key is. */
type Find = (key: string) => number | undefined;

/**
 * What a person decided about the network; without any of it, everybody stands where they stand at first. The limit on
 * papers stays, since without it the network may be too large.
 */
export function withoutDecisions(recipe: Recipe): Recipe {
  return { ...recipe, counting: DEFAULT_RECIPE.counting, hidden: [], separate: [] };
}

export function hasDecisions({ counting, hidden, separate }: Recipe): boolean {
  return counting !== DEFAULT_RECIPE.counting || hidden.length > 0 || separate.length > 0;
}

/** The authors that keys of decisions find, ascending, each once. */
export function decided(keys: readonly string[], find: Find): number[] {
  return [...new Set(keys.map(find))].filter((author) => author !== undefined).sort((a, b) => a - b);
}

/** The map is some 800 units wide; nobody puts an author further from its middle than this. */
const FARTHEST = 100_000;

/** Where people put authors, by author; the last decision stands. */
export function decidedPlaces(
  moved: Recipe['moved'],
  find: Find,
): Map<number, { readonly x: number; readonly y: number }> {
  const places = new Map<number, { readonly x: number; readonly y: number }>();
  for (const [member, x, y] of moved) {
    const author = find(member);
    if (author !== undefined && Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST) places.set(author, { x, y });
  }
  return places;
}

/** What people decided about communities, by community; the last decision stands. */
export function decidedCommunities<T>(
  decisions: readonly (readonly [member: string, value: T])[],
  find: Find,
  { community }: Partition,
): Map<number, T> {
  const values = new Map<number, T>();
  for (const [member, value] of decisions) {
    const author = find(member);
    const number = author === undefined ? NO_COMMUNITY : community[author]!;
    if (number !== NO_COMMUNITY) values.set(number, value);
  }
  return values;
}
