/** A recipe and files in, the atlas and the recipe with its sources recorded out: what the worker and the command line both do. */
import type { Assessment, Betweenness } from '../core/assessment.ts';
import type { Atlas, Source } from '../core/model.ts';
import type { RunStep } from '../core/run-step.ts';
import type { Pipeline } from '../core/pipeline.ts';
import type { Recipe } from '../core/recipe.ts';

export interface Run {
  readonly recipe: Recipe;
  readonly atlas: Atlas;
}

/** Is told, after each slice, how far the run is, and decides by resolving to false that it is given up. */
export type Pause = (step: RunStep) => Promise<boolean>;

/** Long enough to be cheap, short enough to be cancelled at once. */
const SLICE_MS = 40;

/** Drives the pipeline in slices. Given up, it keeps the finished stages, and the result is undefined. */
export async function runRecipe(
  pipeline: Pipeline,
  recipe: Recipe,
  sources: readonly Source[],
  pause: Pause,
): Promise<Run | undefined> {
  const recorded: Recipe = {
    ...recipe,
    sources: sources.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
  const atlas = await drive(pipeline.run(recorded, sources), pause);
  return atlas && { recipe: recorded, atlas };
}

/** Finds who stands between others in the last run, in slices; undefined where it is given up. */
export function findBetween(pipeline: Pipeline, pause: Pause): Promise<Betweenness | undefined> {
  return drive(pipeline.findBetween(), pause);
}

/** Assesses the atlas of the last run in slices; undefined where it is given up. */
export function assessRun(pipeline: Pipeline, pause: Pause): Promise<Assessment | undefined> {
  return drive(pipeline.assess(), pause);
}

async function drive<T>(steps: AsyncGenerator<RunStep, T>, pause: Pause): Promise<T | undefined> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
    if (performance.now() < sliceEnd) continue;
    if (!(await pause(value))) return undefined;
    sliceEnd = performance.now() + SLICE_MS;
  }
}
