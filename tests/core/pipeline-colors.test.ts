import { expect, test } from 'vitest';
import { adjacencyByPlace } from '../../src/core/drawing/adjacency.ts';
import { differenceOf } from '../../src/core/drawing/differences.ts';
import { HUES } from '../../src/core/drawing/slots.ts';
import { MUTED, type Atlas } from '../../src/core/model.ts';
import { Pipeline } from '../../src/core/pipeline.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../src/core/recipe.ts';
import { finish } from './network-of.ts';
import { SAMPLE, indexOf, run, sourceOf } from './run-text.ts';

test('neighbours on the sample’s map have colours that differ by 10 or more to everybody', async () => {
  const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
  const borders = finish(adjacencyByPlace(atlas.layout, atlas.partition));
  const { legend } = atlas.scene;
  const differences = legend.flatMap((one, i) =>
    legend
      .slice(0, i)
      .filter((other) => borders[one.community * HUES + other.community]! > 0)
      .map((other) => differenceOf(one.color, other.color)),
  );
  expect(differences.length).toBeGreaterThan(0);
  expect(Math.min(...differences)).toBeGreaterThan(10);
});

test('what colour and radius show redoes the scene and moves nobody', async () => {
  const pipeline = new Pipeline();
  const first = await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
  const shown: Recipe = { ...DEFAULT_RECIPE, color: 'strength', radius: 'degree' };
  const second = await run(pipeline, shown, [sourceOf(SAMPLE)]);
  expect(second.stages).toEqual(['scene']);
  expect(second.atlas.layout).toBe(first.atlas.layout);
  const { circles, legend, ramp, notes, lines } = second.atlas.scene;
  expect(second.atlas.authors[circles.author[0]!]!.owner).toBe(true);
  expect(ramp!.name).toBe('strength');
  expect(notes.map((note) => note.split(',')[0])).toEqual(['Colour: strength', 'Disc: co-authors']);
  const colorOf = new Map(Array.from(circles.author, (author, i) => [author, circles.color[i]!]));
  lines.color.forEach((color, i) => {
    expect(color).toBe(Math.min(colorOf.get(lines.source[i]!)!, colorOf.get(lines.target[i]!)!));
  });
  expect(new Set(legend.map(({ color }) => color))).toEqual(new Set([MUTED]));
  expect(legend.map(({ name }) => name)).toEqual(first.atlas.scene.legend.map(({ name }) => name));
  expect((await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)])).atlas.scene).toEqual(first.atlas.scene);
});

test('stability is assessed before the picture where the picture shows it', async () => {
  const { atlas, stages } = await run(new Pipeline(), { ...DEFAULT_RECIPE, color: 'stability' }, [sourceOf(SAMPLE)]);
  expect(stages.slice(-2)).toEqual(['assessment', 'scene']);
  expect(atlas.scene.ramp!.marks[2]).toBe('1');
});

test('a colour that a person chose for a community is its colour, and nobody else’s', async () => {
  const pipeline = new Pipeline();
  const { atlas } = await run(pipeline, DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
  const shang = indexOf(atlas, 'Shang, Lifeng');
  const community = atlas.partition.community[shang]!;
  const colorOf = (made: Atlas, c: number): number => made.scene.legend.find((entry) => entry.community === c)!.color;
  const taken = colorOf(atlas, community === 0 ? 1 : 0);
  const recipe: Recipe = { ...DEFAULT_RECIPE, communityColors: [[atlas.authors[shang]!.key, taken]] };
  const recolored = await run(pipeline, recipe, [sourceOf(SAMPLE)]);
  expect(recolored.stages).toEqual(['scene']);
  expect(colorOf(recolored.atlas, community)).toBe(taken);
  expect(colorOf(recolored.atlas, community === 0 ? 1 : 0)).toBe(colorOf(atlas, community));
});
