/** A recipe and files in, the atlas and the recipe with its sources recorded out: what the worker and the command line both do. */
import type { Atlas, Progress, Source } from '../core/model.ts';
import type { Pipeline } from '../core/pipeline.ts';
import type { Recipe } from '../core/recipe.ts';

export interface Run {
  readonly recipe: Recipe;
  readonly atlas: Atlas;
}

/**
 * Drives the pipeline in slices. `pause` is called with the latest progress after each slice and decides, by
 * resolving to false, that the run is given up; finished stages are then kept and the result is undefined.
 */
export async function runRecipe(
  pipeline: Pipeline,
  recipe: Recipe,
  sources: readonly Source[],
  pause: (progress: Progress) => Promise<boolean>,
): Promise<Run | undefined> {
  const recorded: Recipe = {
    ...recipe,
    sources: sources.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
  const steps = pipeline.run(recorded, sources);
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { recipe: recorded, atlas: value };
    if (performance.now() < sliceEnd) continue;
    if (!(await pause(value))) return undefined;
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** Long enough to be cheap, short enough to be cancelled at once. */
const SLICE_MS = 40;
