import { expect, test } from 'vitest';
import { compareParts } from '../../../src/core/answers/comparison.ts';
import { composeComparison } from '../../../src/core/drawing/comparison-scene.ts';
import { createPaint, hasRing } from '../../../src/core/drawing/paint.ts';
import { THEMES } from '../../../src/core/drawing/palette.ts';
import { HOLLOW } from '../../../src/core/drawing/slots.ts';
import { MUTED } from '../../../src/core/model.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { finish } from '../network-of.ts';
import { indexOf, run, sourceOf } from '../run-text.ts';
import { overlaps } from './visible-labels.ts';

const TEXT = [
  ['One, A and Two, B', 2000],
  ['Two, B and Three, C', 2000],
  ['Two, B and Three, C', 2010],
  ['Three, C and Four, D', 2010],
  ['Five, E and Six, F', 2020],
]
  .map(([author, year], i) => `@article{k${i}, title={Title ${i}}, author={${author}}, year={${year}}}`)
  .join('\n');

const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(TEXT, 'years.bib')]);
const known = { network: atlas.network, papers: atlas.bibliography.papers };
const found = finish(compareParts(known, { years: [2000, 2000] }, { years: [2010, 2010] }));
const scene = finish(composeComparison(atlas, found, ['Compared.']));
const colorOf = (name: string): number | undefined =>
  scene.circles.color[scene.circles.author.indexOf(indexOf(atlas, name))];

test('who is gone is hollow, who is new has a colour, who is kept is muted, and nobody else is there', () => {
  expect([colorOf('One, A'), colorOf('Four, D'), colorOf('Two, B'), colorOf('Five, E')]).toEqual([
    HOLLOW,
    0,
    MUTED,
    undefined,
  ]);
});

test('nobody moves, and every line has both ends', () => {
  const { circles, lines } = scene;
  circles.author.forEach((author, i) => {
    expect([circles.x[i], circles.y[i]]).toEqual([atlas.layout.x[author], atlas.layout.y[author]]);
  });
  expect(lines.source).toHaveLength(3);
  lines.source.forEach((source, i) => {
    expect(circles.author).toContain(source);
    expect(circles.author).toContain(lines.target[i]);
  });
  // Kept, gone, new: told apart by width too.
  expect(new Set(lines.width).size).toBe(3);
  expect(overlaps(scene.labels, scene.labels[0]!.minScale)).toEqual([]);
});

test.each(Object.values(THEMES))('a hollow disc is of the ground in a ring of ink ($name)', (theme) => {
  const gone = scene.circles.color.indexOf(HOLLOW);
  const paint = createPaint(scene, theme);
  expect(hasRing(theme, HOLLOW)).toBe(true);
  expect([paint.circle(gone, true), paint.ring(gone, true)]).toEqual([theme.ground, theme.ink]);
});
