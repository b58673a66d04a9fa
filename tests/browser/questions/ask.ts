/** Files in, the atlas that the pipeline gives directly, in this process, out: what map and table are asked against. */
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../../src/core/recipe.ts';
import type { Atlas } from '../../../src/core/model.ts';
import { displayName } from '../../../src/core/text/names.ts';
import { run, sourceOf } from '../../core/run-text.ts';

export interface Direct {
  readonly atlas: Atlas;
  /** The one author of this name, as the map writes it. */
  author(name: string): number;
  name(author: number): string;
}

export async function askDirectly(
  text: string,
  { name, recipe = DEFAULT_RECIPE }: { name?: string; recipe?: Recipe } = {},
): Promise<Direct> {
  const { atlas } = await run(new Pipeline(), recipe, [sourceOf(text, name)]);
  const nameOf = (author: number): string => displayName(atlas.authors[author]!.name);
  return {
    atlas,
    name: nameOf,
    author(name) {
      const found = Array.from(atlas.authors.keys()).filter((author) => nameOf(author) === name);
      if (found.length !== 1) throw new Error(`expected one author called ${name}, got ${found.length}`);
      return found[0]!;
    },
  };
}
