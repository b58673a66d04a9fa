import { beforeEach, expect, test, vi } from 'vitest';
import type { Project, RecipeChange } from '../../../src/app/state/project.svelte.ts';
import { Route } from '../../../src/app/state/route.svelte.ts';
import { followShows } from '../../../src/app/state/shows.ts';
import { NO_FILTER } from '../../../src/core/filter.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../../src/core/recipe.ts';

const location = { hash: '', pathname: '/', search: '' };
const history = { state: null as unknown, pushState: vi.fn(), replaceState: vi.fn() };

beforeEach(() => {
  history.state = null;
  history.pushState.mockClear();
  history.replaceState.mockClear();
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', history);
  vi.stubGlobal('addEventListener', vi.fn());
});

/** A page that was come to by an address, with what was asked of the project. */
function arrive(
  hash: string,
  recipe: Recipe,
  state: unknown = null,
): { follow: (recipe: Recipe) => void; asked: RecipeChange[] } {
  location.hash = hash;
  history.state = state;
  const route = new Route();
  route.connect(() => undefined);
  const asked: RecipeChange[] = [];
  const project = {
    wanted: { recipe },
    edit: (change: RecipeChange) => Promise.resolve(asked.push(change)),
  } as unknown as Project;
  const follow = followShows({ project, route });
  follow(route.arrival, recipe);
  return { follow: (next) => follow(route.arrival, next), asked };
}

const byDegree: Recipe = { ...DEFAULT_RECIPE, color: 'degree' };

test('a link asks for what it tells and leaves the rest as it is', () => {
  expect(arrive('#/1?color=degree', DEFAULT_RECIPE).asked).toEqual([{ color: 'degree' }]);
  expect(arrive('#/1?color=degree', { ...byDegree, radius: 'equal' }).asked).toEqual([]);
  expect(arrive('', byDegree).asked).toEqual([]);
  const filter = { ...NO_FILTER, words: 'trust' };
  expect(arrive('#/1?filter={"words":"trust"}', byDegree).asked).toEqual([{ filter }]);
  expect(arrive('#/1?filter={"words":"trust"}', { ...byDegree, filter }).asked).toEqual([]);
});

test('a place where one was before shows again what it showed', () => {
  expect(arrive('', byDegree, { trail: [] }).asked).toEqual([{ color: 'community' }]);
});

test('what is shown at first is told without a step, what a person changes is a step', () => {
  const { follow } = arrive('', byDegree);
  expect(history.replaceState).toHaveBeenLastCalledWith(expect.anything(), '', '#/1?color=degree');
  follow({ ...byDegree, seed: 2 });
  expect(history.pushState).not.toHaveBeenCalled();
  follow({ ...byDegree, radius: 'equal' });
  expect(history.pushState).toHaveBeenLastCalledWith(expect.anything(), '', '#/1?color=degree&size=equal');
});
