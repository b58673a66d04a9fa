/** A network in, our drawing of it out. */
import { buildHierarchy } from '../../src/core/communities/hierarchy.ts';
import { layOutNetwork } from '../../src/core/layout/lay-out.ts';
import { measureDrawing } from '../../src/core/layout/quality.ts';
import type { DrawingQuality } from '../../src/core/assessment.ts';
import type { Layout, Network } from '../../src/core/model.ts';
import { findComponents } from '../../src/core/network/components.ts';
import { createRandom } from '../../src/core/random.ts';
import { DEFAULT_RECIPE } from '../../src/core/recipe.ts';
import { finish } from '../measuring/stopwatch.ts';
import type { Points } from './nearness.ts';

/** As the program draws it, the hierarchy included; `start` says where authors stood before. */
export function draw(network: Network, seed = DEFAULT_RECIPE.seed, start?: Pick<Layout, 'x' | 'y'>): Layout {
  const hierarchy = finish(buildHierarchy(network, createRandom(seed)));
  return finish(
    layOutNetwork(network, findComponents(network), hierarchy, {
      locality: DEFAULT_RECIPE.locality,
      random: createRandom(seed),
      ...(start ? { start } : {}),
    }),
  );
}

/** Of any drawing, ours or others'. */
export function judge(network: Network, points: Points): DrawingQuality {
  const places = { x: Float32Array.from(points.x), y: Float32Array.from(points.y) };
  const quality = finish(measureDrawing(network, findComponents(network), places, createRandom(1)));
  if (!quality) throw new Error('expected a network with ties, got one without');
  return quality;
}
