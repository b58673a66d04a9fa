import { expect, test } from 'vitest';
import type { Atlas } from '../../src/core/model.ts';
import { Pipeline } from '../../src/core/pipeline.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../src/core/recipe.ts';
import { SAMPLE, indexOf, run, sourceOf } from './run-text.ts';

const pipeline = new Pipeline();
const { atlas } = await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
const keyOf = (name: string): string => atlas.authors[indexOf(atlas, name)]!.key;
const placeOf = ({ scene: { circles } }: Atlas, author: number): [number, number] => {
  const i = circles.author.indexOf(author);
  return [circles.x[i]!, circles.y[i]!];
};
const shang = indexOf(atlas, 'Shang, Lifeng');
const bao = indexOf(atlas, 'Bao, Han');
/** A corner of the map where nobody stands. */
const { minX, minY } = atlas.scene.bounds;
const CORNER = [Math.round(minX), Math.round(minY)] as const;

test('an author stands where a person put them, and only the scene is made again', async () => {
  const recipe: Recipe = { ...DEFAULT_RECIPE, moved: [[keyOf('Shang, Lifeng'), ...CORNER]] };
  const moved = await run(pipeline, recipe, [sourceOf(SAMPLE)]);
  expect(moved.stages).toEqual(['scene']);
  expect(placeOf(moved.atlas, shang)).toEqual(CORNER);
  expect([moved.atlas.layout.x[shang], moved.atlas.layout.y[shang]]).toEqual(CORNER);
  expect(placeOf(moved.atlas, bao)).toEqual(placeOf(atlas, bao));
  expect(moved.atlas.scene.legend).toEqual(atlas.scene.legend);
  expect(moved.atlas.scene.notes).toEqual(['1 author stands where it was put.']);
  const label = moved.atlas.scene.labels.find(({ kind, index }) => kind === 'author' && index === shang)!;
  expect([label.x, label.y]).toEqual(CORNER);
  expect(moved.atlas.scene.areas.x).not.toEqual(atlas.scene.areas.x);
  expect((await run(new Pipeline(), recipe, [sourceOf(SAMPLE)])).atlas.scene).toEqual(moved.atlas.scene);
  expect((await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)])).atlas.scene).toEqual(atlas.scene);
});

test('the last place stands; places of nobody and places that are none are left out', async () => {
  const recipe: Recipe = {
    ...DEFAULT_RECIPE,
    moved: [
      [keyOf('Shang, Lifeng'), 1e4, 1e4],
      [keyOf('Shang, Lifeng'), ...CORNER],
      ['nobody#0', 0, 0],
      [keyOf('Bao, Han'), NaN, 0],
      [keyOf('Bao, Han'), 0, 1e300],
    ],
  };
  const moved = await run(pipeline, recipe, [sourceOf(SAMPLE)]);
  expect(placeOf(moved.atlas, shang)).toEqual(CORNER);
  expect(placeOf(moved.atlas, bao)).toEqual(placeOf(atlas, bao));
});

test('two who were put on one spot are two on the map, and two in the notes', async () => {
  const recipe: Recipe = {
    ...DEFAULT_RECIPE,
    moved: [
      [keyOf('Shang, Lifeng'), ...CORNER],
      [keyOf('Bao, Han'), ...CORNER],
    ],
  };
  const { scene, layout } = (await run(pipeline, recipe, [sourceOf(SAMPLE)])).atlas;
  expect(scene.notes).toEqual(['2 authors stand where they were put.']);
  const apart = Math.hypot(layout.x[shang]! - layout.x[bao]!, layout.y[shang]! - layout.y[bao]!);
  expect(apart).toBeGreaterThan(layout.radius[shang]! + layout.radius[bao]!);
});

test('where somebody was put changes no later layout', async () => {
  const hidden = [keyOf('Jiang, Xin')];
  const moved: Recipe['moved'] = [[keyOf('Shang, Lifeng'), ...CORNER]];
  const without = await run(pipeline, { ...DEFAULT_RECIPE, hidden }, [sourceOf(SAMPLE)]);
  const both = await run(pipeline, { ...DEFAULT_RECIPE, hidden, moved }, [sourceOf(SAMPLE)]);
  for (let author = 0; author < atlas.authors.length; author++)
    if (author !== shang) {
      expect(both.atlas.layout.x[author]).toBe(without.atlas.layout.x[author]);
      expect(both.atlas.layout.y[author]).toBe(without.atlas.layout.y[author]);
    }
  expect(placeOf(both.atlas, shang)).toEqual(CORNER);
});

test('a hidden author who was moved is in no note', async () => {
  const key = keyOf('Shang, Lifeng');
  const recipe: Recipe = { ...DEFAULT_RECIPE, hidden: [key], moved: [[key, ...CORNER]] };
  const { notes } = (await run(pipeline, recipe, [sourceOf(SAMPLE)])).atlas.scene;
  expect(notes).toEqual(['Hidden, and left out of communities and layout: Lifeng Shang.']);
});
