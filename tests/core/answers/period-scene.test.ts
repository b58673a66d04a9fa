import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { composePeriod } from '../../../src/core/answers/period-scene.ts';
import { NO_FILTER } from '../../../src/core/filter.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { run, sourceOf } from '../run-text.ts';

test('a period shows what a filter by its years would, in the same places, sizes and colours', async () => {
  const pipeline = new Pipeline();
  const sources = [sourceOf(readFileSync('seeds/tiny.bib', 'utf8'), 'tiny.bib')];
  const whole = (await run(pipeline, DEFAULT_RECIPE, sources)).atlas;
  const years = whole.bibliography.papers.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const filter = { ...NO_FILTER, years: [years[0]!, years[1]!] as const };
  const { scene, kept } = (await run(pipeline, { ...DEFAULT_RECIPE, filter }, sources)).atlas;
  const period = composePeriod(whole, kept!);
  expect(scene.circles.author.length).toBeGreaterThan(0);
  expect(period.circles).toEqual(scene.circles);
  expect(period.bounds).toEqual(scene.bounds);
  const pairs = ({ lines }: typeof scene): string[] =>
    Array.from(lines.source, (source, i) => `${source} ${lines.target[i]} ${lines.color[i]}`).sort();
  expect(pairs(period)).toEqual(pairs(scene));
});
