import { expect, test } from 'vitest';
import { toCaption } from '../../src/core/exports/caption.ts';
import { toCsvFiles } from '../../src/core/exports/csv.ts';
import { createGraphTable } from '../../src/core/exports/table.ts';
import { THEMES } from '../../src/core/drawing/palette.ts';
import { NO_FILTER, type Filter } from '../../src/core/filter.ts';
import type { Atlas, Scene } from '../../src/core/model.ts';
import { Pipeline } from '../../src/core/pipeline.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../src/core/recipe.ts';
import { SAMPLE, run, sourceOf } from './run-text.ts';

const SOURCES = [sourceOf(SAMPLE)];
const filtered = (filter: Partial<Filter>, recipe: Partial<Recipe> = {}): Recipe => ({
  ...DEFAULT_RECIPE,
  ...recipe,
  filter: { ...NO_FILTER, ...filter },
});
const { slots, muted } = THEMES.light;
const tableOf = (atlas: Atlas, recipe: Recipe): ReturnType<typeof createGraphTable> =>
  createGraphTable(atlas, recipe, { colors: slots, mutedColor: muted });

/** Place, size and colour of each author on the map. */
function discsOf({ circles }: Scene): Map<number, readonly number[]> {
  return new Map(
    Array.from(circles.author, (author, i) => [
      author,
      [circles.x[i]!, circles.y[i]!, circles.radius[i]!, circles.color[i]!],
    ]),
  );
}

test('a filter redoes the scene alone; clearing it gives the same scene without doing anything', async () => {
  const pipeline = new Pipeline();
  const first = await run(pipeline, DEFAULT_RECIPE, SOURCES);
  expect(first.atlas.kept).toBeUndefined();
  expect(first.atlas.scene.notes).toEqual([]);
  const second = await run(pipeline, filtered({ papersPerAuthor: [2, null] }), SOURCES);
  expect(second.stages).toEqual(['scene']);
  const { layout, partition, measures, network } = second.atlas;
  expect(layout).toBe(first.atlas.layout);
  expect([partition, measures, network]).toEqual([first.atlas.partition, first.atlas.measures, first.atlas.network]);
  const third = await run(pipeline, DEFAULT_RECIPE, SOURCES);
  expect(third.stages).toEqual([]);
  expect(third.atlas.scene).toBe(first.atlas.scene);
});

test('who is kept stands where they stood, in the same colour and bounds, and a note says who is not', async () => {
  const pipeline = new Pipeline();
  const whole = (await run(pipeline, DEFAULT_RECIPE, SOURCES)).atlas.scene;
  const { atlas } = await run(pipeline, filtered({ papersPerAuthor: [2, null] }), SOURCES);
  const { scene, kept, measures, network } = atlas;
  const wanted = [...measures.papers.keys()].filter((author) => measures.papers[author]! >= 2);
  expect([...discsOf(scene).keys()].sort((a, b) => a - b)).toEqual(wanted);
  const before = discsOf(whole);
  for (const [author, disc] of discsOf(scene)) expect(disc).toEqual(before.get(author));
  expect(scene.bounds).toEqual(whole.bounds);
  const ends = [...scene.lines.source, ...scene.lines.target];
  expect(ends.every((author) => wanted.includes(author))).toBe(true);
  expect(scene.lines.source).toHaveLength(kept!.ties.reduce((sum, is) => sum + is, 0) / 2);
  expect(scene.labels.every(({ kind, index }) => kind === 'community' || wanted.includes(index))).toBe(true);
  expect(scene.notes).toEqual([
    `Filtered by at least 2 papers: ${64 - wanted.length} of 64 authors, ${network.neighbors.length / 2 - scene.lines.source.length} of ` +
      '327 co-authorships and 0 of 10 papers are hidden; figures, colours and places are those of the whole network.',
  ]);
});

test('stars and areas of nobody go; those that stay are the same', async () => {
  const pipeline = new Pipeline();
  const limits = { authorLimit: { drawing: 9, network: null } };
  const whole = (await run(pipeline, { ...DEFAULT_RECIPE, ...limits }, SOURCES)).atlas;
  const largest = whole.partition.community.indexOf(0);
  const recipe = filtered({ communities: [whole.authors[largest]!.key], authorsPerPaper: [null, 14] }, limits);
  const { scene, kept } = (await run(pipeline, recipe, SOURCES)).atlas;
  const { stars } = whole.scene;
  const spokesOf = ({ starts, spokes }: NonNullable<Scene['stars']>, star: number): number[] => [
    ...spokes.author.subarray(starts[star], starts[star + 1]),
  ];
  expect(stars!.paper.length).toBeGreaterThan(scene.stars!.paper.length);
  for (const [star, paper] of scene.stars!.paper.entries()) {
    const was = stars!.paper.indexOf(paper);
    expect([scene.stars!.x[star], scene.stars!.y[star]]).toEqual([stars!.x[was], stars!.y[was]]);
    expect(spokesOf(scene.stars!, star)).toEqual(spokesOf(stars!, was).filter((author) => kept!.authors[author]));
  }
  expect(new Set(scene.areas.community)).toEqual(new Set([0]));
  expect(scene.areas.x).toHaveLength(scene.areas.starts.at(-1)!);
  expect(scene.legend.map(({ size }) => size > 0)).toEqual(scene.legend.map(({ community }) => community === 0));
});

test('a filter that nothing matches leaves an empty scene', async () => {
  const { scene } = (await run(new Pipeline(), filtered({ words: 'zzz' }, { bundled: true }), SOURCES)).atlas;
  expect([scene.circles.author.length, scene.lines.source.length, scene.labels.length]).toEqual([0, 0, 0]);
  expect(scene.notes[0]).toMatch(/^Filtered by titles with “zzz”: 64 of 64 authors/);
});

test('files hold what is kept, say so, and name no paper that they do not hold', async () => {
  const recipe = filtered({ words: 'softmax' });
  const { atlas } = await run(new Pipeline(), recipe, SOURCES);
  const table = tableOf(atlas, recipe);
  expect(table.papers).toHaveLength(1);
  expect(table.authors).toHaveLength(atlas.scene.circles.author.length);
  expect([...table.coAuthorships]).toHaveLength(table.coAuthorships.length);
  const ids = table.papers.map(({ id }) => id);
  for (const { paper_ids } of [...table.authors, ...table.coAuthorships]) expect(ids).toContain(paper_ids);
  expect(table.about).toMatchObject({ selection: false, papers: 1, authors: table.authors.length });
  expect(table.about.notes).toContain('Filtered by titles with “softmax”');
  expect(toCaption(atlas, recipe)).toContain(
    `${table.authors.length} authors, ${table.coAuthorships.length} co-authorships, 1 paper.`,
  );
  expect([...toCsvFiles(table)[0]!.pieces].join('').trim().split('\r\n')).toHaveLength(table.authors.length + 1);
});
