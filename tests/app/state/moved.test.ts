import { expect, test } from 'vitest';
import { decidedPlace, withPlace } from '../../../src/app/state/moved.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { createLookup } from '../../../src/app/state/lookup.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../../src/core/recipe.ts';
import { SAMPLE, run, sourceOf } from '../../core/run-text.ts';

const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
const lookup = createLookup(atlas);
const known = (moved: Recipe['moved']): Parameters<typeof withPlace>[0] => ({
  wanted: { recipe: { ...DEFAULT_RECIPE, moved }, files: [], isSample: true },
  lookup,
  atlas,
});
const keyOf = (author: number): string => atlas.authors[author]!.key;

test('a place is added, replaces an earlier one of the same author, and is taken back', () => {
  const one = withPlace(known([]), 3, { x: 1, y: 2 });
  expect(one).toEqual([[keyOf(3), 1, 2]]);
  const two = withPlace(known(one), 5, { x: 3, y: 4 });
  const again = withPlace(known(two), 3, { x: 5, y: 6 });
  expect(again).toEqual([
    [keyOf(5), 3, 4],
    [keyOf(3), 5, 6],
  ]);
  expect(withPlace(known(again), 5, undefined)).toEqual([[keyOf(3), 5, 6]]);
});

test('the last decision about an author stands; places of others, and of nobody, are kept', () => {
  const moved: Recipe['moved'] = [
    [keyOf(3), 1, 2],
    ['nobody#0', 7, 7],
    [keyOf(3), 3, 4],
  ];
  expect(decidedPlace(known(moved), 3)).toEqual([keyOf(3), 3, 4]);
  expect(decidedPlace(known(moved), 4)).toBe(undefined);
  expect(withPlace(known(moved), 3, undefined)).toEqual([['nobody#0', 7, 7]]);
});
