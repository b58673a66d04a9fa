/** An atlas in, its assessment out, stage by stage; what computes it is fetched while the page shows the picture. */
import type { Assessment, Betweenness } from './assessment.ts';
import type { Atlas, Network } from './model.ts';
import type { Components } from './network/components.ts';
import { createRandom } from './random.ts';
import type { Recipe } from './recipe.ts';
import type { RunStep } from './run-step.ts';
import type { Stages } from './stages.ts';

/** What the last finished run gave, with what its assessment needs. */
export interface Finished {
  readonly recipe: Recipe;
  readonly atlas: Atlas;
  readonly components: Components;
}

export async function* assessAtlas(
  stages: Stages,
  { recipe, atlas, components }: Finished,
): AsyncGenerator<RunStep, Assessment> {
  const { network, layout } = atlas;
  const betweenness = yield* measureBetweenness(stages, network, recipe);
  const [{ measureDrawing }, { scanResolutions }, { findLevels }] = await Promise.all([
    import('./layout/quality.ts'),
    import('./communities/resolution-scan.ts'),
    import('./communities/levels.ts'),
  ]);
  const { seed, communities } = recipe;
  const { method } = communities;
  const drawing = yield* stages.run('assessment', 'drawing', [network, layout, seed], () =>
    measureDrawing(network, components, layout, createRandom(seed)),
  );
  const stability = yield* measureStability(stages, network, recipe);
  const plateaus = yield* stages.run('assessment', 'scan', [network, method, seed], () =>
    scanResolutions(network, { method, seed }),
  );
  const levels = yield* stages.run('assessment', 'levels', [network, plateaus, method, seed], () =>
    findLevels(network, plateaus, { method, seed }),
  );
  return { betweenness, drawing, stability, plateaus, levels };
}

export async function* measureBetweenness(
  stages: Stages,
  network: Network,
  { seed }: Recipe,
): AsyncGenerator<RunStep, Betweenness> {
  const { computeBetweenness } = await import('./network/betweenness.ts');
  return yield* stages.run('assessment', 'between', [network, seed], () =>
    computeBetweenness(network, createRandom(seed)),
  );
}

export async function* measureStability(
  stages: Stages,
  network: Network,
  { communities: { method, resolution }, seed }: Recipe,
): AsyncGenerator<RunStep, Assessment['stability']> {
  const { assessStability } = await import('./communities/consensus.ts');
  return yield* stages.run('assessment', 'stability', [network, method, resolution, seed], () =>
    assessStability(network, { method, resolution, seed }),
  );
}
