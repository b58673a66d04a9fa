import { createHash } from 'node:crypto';
import { existsSync, openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildHierarchy } from '../../../src/core/communities/hierarchy.ts';
import { scaleToFit, USUAL_WINDOW } from '../../../src/core/drawing/bounds.ts';
import { boxOf, isVisible } from '../../../src/core/drawing/labels.ts';
import { composeScene } from '../../../src/core/drawing/scene.ts';
import { layOutNetwork } from '../../../src/core/layout/lay-out.ts';
import type { Scene } from '../../../src/core/model.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { createRandom } from '../../../src/core/random.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { openSource } from '../../../src/sources/open-source.ts';
import { finish, networkOf } from '../network-of.ts';
import { coveredDiscs, lostNames, overlaps } from './visible-labels.ts';

const DATA = '../shared/data';
/** Against the scale of the whole map: from a telephone's overview inwards, mostly between the steps at which labels are placed. */
const ZOOMS = [0.2, 0.31, 0.5, 0.66, 0.84, 1, 1.1, 1.3, 1.7, 2, 2.7, 4, 5.5, 8, 13, 21, 40, 60];

/** `shown`: so many authors at least have a name when the whole map is seen in the usual window. */
const NETWORKS = [
  { path: 'seeds/sample/jiang-xin.txt', authors: 64, shown: 64 },
  { path: `${DATA}/vosviewer/vos__JOI_coauthorship.json`, authors: 252, shown: 230 },
  { path: `${DATA}/gml/netscience.gml`, authors: 1589, shown: 30 },
];

async function openScene(path: string): Promise<Scene> {
  const sha256 = createHash('sha256');
  const hash = { update: (bytes: Uint8Array) => sha256.update(bytes), digest: () => sha256.digest('hex') };
  const source = await openSource({ name: path, blob: await openAsBlob(path) }, { createHash: () => hash });
  const steps = new Pipeline().run(DEFAULT_RECIPE, [source]);
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value.scene;
  }
}

/** The authors whose names are wholly in the usual window when the whole map is in its middle. */
function namedInWindow({ labels, bounds }: Scene): Set<number> {
  const scale = scaleToFit(bounds, USUAL_WINDOW);
  const isIn = (min: number, max: number, middle: number, px: number): boolean =>
    Math.max(middle - min, max - middle) * scale <= px / 2 + 1e-6;
  const named = labels.filter((label) => {
    const { minX, minY, maxX, maxY } = boxOf(label, scale);
    return (
      label.kind === 'author' &&
      isVisible(label, scale) &&
      isIn(minX, maxX, (bounds.minX + bounds.maxX) / 2, USUAL_WINDOW.widthPx) &&
      isIn(minY, maxY, (bounds.minY + bounds.maxY) / 2, USUAL_WINDOW.heightPx)
    );
  });
  return new Set(named.map(({ index }) => index));
}

function check(scene: Scene): void {
  const whole = scaleToFit(scene.bounds, USUAL_WINDOW);
  for (const zoom of ZOOMS) expect(overlaps(scene.labels, zoom * whole)).toEqual([]);
  expect(lostNames(scene.labels)).toEqual([]);
}

describe.each(NETWORKS)('$path', ({ path, authors, shown }) => {
  test.skipIf(!existsSync(path))(
    `${shown} of ${authors} authors have a name on the whole map, none overlap or are lost at any zoom (needs ../shared/data)`,
    async () => {
      const scene = await openScene(path);
      expect(scene.circles.author).toHaveLength(authors);
      expect(namedInWindow(scene).size).toBeGreaterThanOrEqual(shown);
      check(scene);
    },
  );
});

describe('random networks', () => {
  const papers = fc.array(fc.array(fc.nat(80), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 60 });

  test('have no overlaps, lose no name, and an author’s name covers smaller discs only', () => {
    fc.assert(
      fc.property(papers, fc.nat(), (lists, seed) => {
        const scene = sceneOf(lists, seed);
        check(scene);
        const { circles, bounds } = scene;
        const whole = scaleToFit(bounds, USUAL_WINDOW);
        for (const label of scene.labels) {
          if (label.kind !== 'author' || !isVisible(label, whole)) continue;
          for (const disc of coveredDiscs(label, circles, whole))
            expect(circles.radius[disc]).toBeLessThan(0.8 * label.radius);
        }
      }),
      { numRuns: 20 },
    );
  });
});

function last<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function sceneOf(papers: readonly (readonly number[])[], seed: number): Scene {
  const network = networkOf(papers);
  const count = network.authorCount;
  const random = createRandom(seed);
  const components = findComponents(network);
  const hierarchy = finish(buildHierarchy(network, random));
  const layout = last(layOutNetwork(network, components, hierarchy, { random, locality: 0.5 }));
  return finish(
    composeScene({
      network,
      authors: Array.from({ length: count }, (_, a) => ({
        key: `t:${a}#0`,
        name: { family: `Family${'n'.repeat(a % 9)}${a % 50}`, given: `Given${'o'.repeat(a % 7)} Middle` },
        variants: [],
        owner: a === 0,
      })),
      partition: { community: components.component, sizes: components.sizes, modularity: 0 },
      communityNames: Array.from(components.sizes, (_, c) => `Given Family${c}: a term, another term, a third`),
      layout,
      dimmed: [],
    }),
  );
}
