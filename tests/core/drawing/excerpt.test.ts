import { beforeAll, describe, expect, test } from 'vitest';
import { FAR, findNeighborhood, papersAmong, papersOfAnybody } from '../../../src/core/answers/neighborhood.ts';
import { composeExcerpt } from '../../../src/core/drawing/excerpt.ts';
import { boxOf } from '../../../src/core/drawing/labels.ts';
import type { Atlas, Scene } from '../../../src/core/model.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { finish } from '../network-of.ts';
import { SAMPLE, indexOf, run, sourceOf } from '../run-text.ts';
import { overlaps } from './visible-labels.ts';

let atlas: Atlas;
let middle: number;
beforeAll(async () => {
  ({ atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]));
  middle = indexOf(atlas, 'Li, Liangyou');
});

function excerpt(hops: number, withPapers = false): Scene {
  const found = findNeighborhood(atlas.network, [middle], hops);
  const isIn = Uint8Array.from(found.steps, (steps) => (steps === FAR ? 0 : 1));
  const papers = papersAmong(atlas.network, found);
  return finish(composeExcerpt(atlas, { isIn, ...(withPapers ? { papers } : {}), notes: ['A part.'] }));
}

/** Discs that overlap. */
function meeting({ circles: { x, y, radius, author } }: Scene): string[] {
  const found: string[] = [];
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++)
      if ((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 < (radius[i]! + radius[j]!) ** 2 * 0.9999)
        found.push(`${author[i]} ${author[j]}`);
  return found;
}

const scalesOf = (scene: Scene): number[] => [...new Set(scene.labels.map(({ minScale }) => minScale))];

describe('an excerpt of the map', () => {
  test('has the authors that were asked for, where they stand on the whole map', () => {
    const { circles } = excerpt(1);
    const { neighbors, offsets } = atlas.network;
    const around = neighbors.subarray(offsets[middle], offsets[middle + 1]);
    expect([...circles.author].sort((a, b) => a - b)).toEqual([middle, ...around].sort((a, b) => a - b));
    circles.author.forEach((author, i) => {
      expect([circles.x[i], circles.y[i]]).toEqual([atlas.layout.x[author], atlas.layout.y[author]]);
    });
  });

  test('has every line between them, and none that leads elsewhere', () => {
    const { circles, lines } = excerpt(1);
    const isIn = new Set(circles.author);
    const whole = atlas.scene.lines;
    const wanted = Array.from(whole.source, (source, i) => [source, whole.target[i]!] as const).filter(
      ([source, target]) => isIn.has(source) && isIn.has(target),
    );
    expect(Array.from(lines.source, (source, i) => [source, lines.target[i]])).toEqual(wanted);
  });

  test('has large discs first, none over another, and all within its bounds', () => {
    for (const scene of [excerpt(1), excerpt(1, true)]) {
      const { circles, bounds } = scene;
      expect([...circles.radius]).toEqual([...circles.radius].sort((a, b) => b - a));
      expect(meeting(scene)).toEqual([]);
      circles.author.forEach((_, i) => {
        expect(circles.x[i]! - circles.radius[i]!).toBeGreaterThanOrEqual(bounds.minX);
        expect(circles.y[i]! + circles.radius[i]!).toBeLessThanOrEqual(bounds.maxY);
      });
    }
  });

  test('has names that do not overlap at any scale, of nobody but those shown', () => {
    for (const scene of [excerpt(1), excerpt(1, true), excerpt(2, true)]) {
      const shown = new Set(scene.circles.author);
      expect(scalesOf(scene).flatMap((scale) => overlaps(scene.labels, scale))).toEqual([]);
      const people = scene.labels.filter(({ kind }) => kind === 'author');
      expect(people.every(({ index }) => shown.has(index))).toBe(true);
      // Where there is room for so few, each of them has one.
      expect(new Set(people.map(({ index }) => index)).size).toBe(shown.size);
    }
  });

  test('as papers has no lines, and each paper once, with a spoke to each of its authors who is shown', () => {
    const { stars, lines, circles } = excerpt(1, true);
    const shown = new Set(circles.author);
    expect(lines.source).toHaveLength(0);
    const { paperAuthors, paperOffsets } = atlas.network;
    stars!.paper.forEach((paper, star) => {
      const authors = paperAuthors.subarray(paperOffsets[paper], paperOffsets[paper + 1]).filter((a) => shown.has(a));
      expect([...stars!.spokes.author.subarray(stars!.starts[star], stars!.starts[star + 1])]).toEqual([...authors]);
    });
    expect([...stars!.paper]).toEqual([...papersAmong(atlas.network, findNeighborhood(atlas.network, [middle], 1))]);
  });

  test('as papers has titles, which keep off discs and diamonds', () => {
    const scene = excerpt(1, true);
    const { stars, labels } = scene;
    const titles = labels.filter(({ kind }) => kind === 'paper');
    expect(new Set(titles.map(({ index }) => index)).size).toBe(stars!.paper.length);
    for (const title of titles) {
      const box = boxOf(title, title.minScale);
      stars!.x.forEach((x, star) => {
        const y = stars!.y[star]!;
        expect(box.minX < x && x < box.maxX && box.minY < y && y < box.maxY).toBe(false);
      });
    }
  });

  test('of everyone has the map’s own discs, bounds that hold it, and its areas', () => {
    const scene = finish(
      composeExcerpt(atlas, {
        isIn: new Uint8Array(atlas.network.authorCount).fill(1),
        papers: papersOfAnybody(atlas.network),
        notes: [],
      }),
    );
    expect(scene.circles).toBe(atlas.scene.circles);
    expect(scene.areas).toBe(atlas.scene.areas);
    expect(scene.bounds.minX).toBeLessThanOrEqual(atlas.scene.bounds.minX);
    expect(scene.stars!.paper).toHaveLength(10);
  });

  test('of one author alone is a map of one disc', () => {
    const isIn = new Uint8Array(atlas.network.authorCount);
    isIn[middle] = 1;
    const scene = finish(composeExcerpt(atlas, { isIn, notes: [] }));
    expect([...scene.circles.author]).toEqual([middle]);
    expect(scene.lines.source).toHaveLength(0);
    expect(scene.bounds.maxX - scene.bounds.minX).toBeGreaterThan(2 * scene.circles.radius[0]!);
  });

  test('counts communities by who is shown', () => {
    const { legend } = excerpt(1);
    expect(legend.reduce((sum, { size }) => sum + size, 0)).toBe(21);
  });
});
