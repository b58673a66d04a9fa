/** An atlas, a recipe and periods in, what the filter would keep of each, with its picture, out, one after the other. */
import { composePeriod } from '../../../core/answers/period-scene.ts';
import type { Period } from '../../../core/answers/years.ts';
import { countVisible } from '../../../core/co-authorships.ts';
import { keep } from '../../../core/keep.ts';
import type { Atlas, Scene } from '../../../core/model.ts';
import type { Recipe } from '../../../core/recipe.ts';
import { inSlices } from '../../state/in-slices.ts';
import type { Lookup } from '../../state/lookup.ts';

export interface Shown {
  readonly period: Period;
  readonly authors: number;
  readonly papers: number;
  readonly scene: Scene;
}

/** The other parts of the filter stay; the signal ends it. */
export async function* showPeriods(
  { atlas, lookup, recipe }: { readonly atlas: Atlas; readonly lookup: Lookup; readonly recipe: Recipe },
  periods: readonly Period[],
  signal: AbortSignal,
): AsyncGenerator<Shown> {
  const { network, bibliography, partition, measures, sources: reports } = atlas;
  const { papers } = bibliography;
  const known = { network, papers, partition, measures, reports, sources: recipe.sources, find: lookup.findAuthor };
  for (const period of periods) {
    const kept = await inSlices(keep(known, { ...recipe.filter, years: period }), signal);
    if (!kept) return;
    const { hidesTogether } = kept;
    yield {
      period,
      authors: countVisible(network) - hidesTogether.authors,
      papers: papers.length - hidesTogether.papers,
      scene: composePeriod(atlas, kept),
    };
  }
}
