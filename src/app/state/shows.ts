/** Recipe and address in, each brought in step with the other, out: what a link asks to show, and what is shown told to the address. */
import { DEFAULT_RECIPE, type Recipe } from '../../core/recipe.ts';
import type { Shows } from './address.ts';
import type { AppState } from './app.ts';
import type { RecipeChange } from './project.svelte.ts';
import type { Route } from './route.svelte.ts';

const PARTS = ['color', 'radius', 'filter'] as const satisfies readonly (keyof Shows)[];

/** Takes what an address asked for and the recipe that stands, whenever one of them is new. */
export function followShows({ project, route }: Pick<AppState, 'project' | 'route'>) {
  let asked: Route['arrival'] | undefined;
  let told = '';
  return (arrival: Route['arrival'], recipe: Recipe | undefined): void => {
    if (!recipe) return;
    const isNew = arrival !== asked;
    // A run may be under way that is not wanted any more.
    const change = isNew ? changeTo(arrival, project.wanted.recipe) : undefined;
    asked = arrival;
    const shows = showsOf(change ? { ...recipe, ...change } : recipe);
    const text = JSON.stringify(shows) ?? '';
    // What a person changed is a step of its own, so that the browser's Back takes it back.
    if (isNew) route.stay({ shows });
    else if (text !== told) route.go({ shows });
    told = text;
    if (change) void project.edit(change);
  };
}

export function showsOf(recipe: Recipe): Shows | undefined {
  const differing = PARTS.filter((part) => !isSame(recipe[part], DEFAULT_RECIPE[part]));
  return differing.length > 0 ? Object.fromEntries(differing.map((part) => [part, recipe[part]])) : undefined;
}

/** Undefined where the recipe shows it already. What a link from elsewhere does not tell stays as it is. */
export function changeTo({ shows, known }: Route['arrival'], recipe: Recipe): RecipeChange | undefined {
  const wanted = known ? { ...atFirst(), ...shows } : { ...shows };
  const differing = PARTS.filter((part) => wanted[part] !== undefined && !isSame(wanted[part], recipe[part]));
  return differing.length > 0 ? Object.fromEntries(differing.map((part) => [part, wanted[part]])) : undefined;
}

function atFirst(): Shows {
  const { color, radius, filter } = DEFAULT_RECIPE;
  return { color, radius, filter };
}

function isSame(a: Shows[keyof Shows], b: Shows[keyof Shows]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
