import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLookup } from '../../../src/app/state/lookup.ts';
import { findCommunityTies } from '../../../src/core/answers/community-ties.ts';
import { scaleToFit, USUAL_WINDOW } from '../../../src/core/drawing/bounds.ts';
import { setApart } from '../../../src/core/drawing/boxes-apart.ts';
import { composeCommunityMap } from '../../../src/core/drawing/community-map.ts';
import { isVisible } from '../../../src/core/drawing/labels.ts';
import { pickMark } from '../../../src/core/drawing/pick.ts';
import type { Atlas, Scene } from '../../../src/core/model.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { finish } from '../network-of.ts';
import { SAMPLE, run, sourceOf } from '../run-text.ts';
import { overlaps } from './visible-labels.ts';

async function mapOf(text: string, name: string, all = false): Promise<{ atlas: Atlas; scene: Scene }> {
  const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(text, name)]);
  const lookup = createLookup(atlas);
  const ties = finish(findCommunityTies(atlas.network, atlas.partition));
  const strongest = (community: number): number => lookup.members(community)[0]!;
  return { atlas, scene: finish(composeCommunityMap(atlas, { strongest, ties, all })) };
}

/** Forty groups of five who write together, each tied to the next. */
const CHAIN = Array.from({ length: 40 }, (_, g) =>
  [0, 1, 2, 3].map(
    (i) =>
      `@article{a${g}x${i}, title={Paper ${g} ${i}}, author={${[i, i + 1, i === 0 ? g : i + 2]
        .map((k) => `Name${g}of${k}, Person`)
        .concat(i === 0 ? [`Name${(g + 1) % 40}of1, Person`] : [])
        .join(' and ')}}}`,
  ),
)
  .flat()
  .join('\n');

const sources: readonly (readonly [string, string, string])[] = [
  ['the sample', SAMPLE, 'profile.txt'],
  ['many small communities', CHAIN, 'chain.bib'],
  ['five papers', readFileSync('seeds/tiny.bib', 'utf8'), 'tiny.bib'],
];

describe.each(sources)('the map of communities of %s', (_, text, name) => {
  test('has a disc for each, sized by its authors, none over another', async () => {
    const { atlas, scene } = await mapOf(text, name);
    const { circles, communities } = scene;
    expect(communities!.length).toBe(circles.author.length);
    circles.author.forEach((author, i) => expect(atlas.partition.community[author]).toBe(communities![i]));
    for (let i = 0; i < circles.author.length; i++)
      for (let j = 0; j < i; j++) {
        const [dx, dy] = [circles.x[i]! - circles.x[j]!, circles.y[i]! - circles.y[j]!];
        expect(Math.sqrt(dx * dx + dy * dy)).toBeGreaterThan(circles.radius[i]! + circles.radius[j]!);
      }
    expect([...circles.radius]).toEqual([...circles.radius].sort((a, b) => b - a));
  });

  test('names every one where all of it is seen, and no two names overlap', async () => {
    const { scene } = await mapOf(text, name);
    const scale = scaleToFit(scene.bounds, USUAL_WINDOW);
    const named = scene.labels.filter((label) => isVisible(label, scale)).map(({ index }) => index);
    expect(new Set(named)).toEqual(new Set(scene.circles.author));
    expect(overlaps(scene.labels, scale)).toEqual([]);
  });

  test('has both ends of every line, and a mark for each', async () => {
    const { scene } = await mapOf(text, name);
    const { circles, lines, communities } = scene;
    const shown = new Set(circles.author);
    lines.source.forEach((source, i) => {
      expect(shown.has(source) && shown.has(lines.target[i]!)).toBe(true);
      expect(source).toBeLessThan(lines.target[i]!);
    });
    circles.author.forEach((_, i) => {
      expect(pickMark(scene, circles.x[i]!, circles.y[i]!, 1)).toEqual({
        kind: 'community',
        community: communities![i],
      });
    });
  });
});

test('a line of the map of communities is what lies between two of them', async () => {
  const { atlas, scene } = await mapOf(SAMPLE, 'profile.txt');
  const { circles, lines } = scene;
  const at = (author: number): { x: number; y: number } => {
    const i = circles.author.indexOf(author);
    return { x: circles.x[i]!, y: circles.y[i]! };
  };
  // The heaviest stands last.
  const [source, target] = [lines.source.at(-1)!, lines.target.at(-1)!];
  const [a, b] = [at(source), at(target)];
  const communities = [source, target].map((author) => atlas.partition.community[author]!).sort((x, y) => x - y);
  expect(pickMark(scene, (a.x + b.x) / 2, (a.y + b.y) / 2, 5)).toEqual({ kind: 'border', communities });
});

test('the map of communities says what it leaves out', async () => {
  const text = `${CHAIN}\n@article{p, title={A pair}, author={Aa, B and Bb, C}}\n@article{l, title={Alone}, author={Cc, D}}`;
  const { scene } = await mapOf(text, 'chain.bib');
  expect(scene.notes).toContain('1 small community with 2 authors is left out.');
  expect(scene.notes).toContain('1 author without co-authors belongs to no community.');
  const { scene: all } = await mapOf(text, 'chain.bib', true);
  expect(all.circles.author.length).toBe(scene.circles.author.length + 1);
});

test('boxes set apart do not overlap, wherever they wanted to be', () => {
  const box = fc.tuple(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 25 }), (boxes) => {
      const [x, y, width, height] = [0, 1, 2, 3].map((k) => Float64Array.from(boxes, (sides) => sides[k]!)) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const apart = finish(setApart({ x, y, width, height }));
      for (let i = 0; i < x.length; i++)
        for (let j = 0; j < i; j++)
          expect(
            Math.abs(apart.x[i]! - apart.x[j]!) >= (width[i]! + width[j]!) / 2 ||
              Math.abs(apart.y[i]! - apart.y[j]!) >= (height[i]! + height[j]!) / 2,
          ).toBe(true);
    }),
  );
});
