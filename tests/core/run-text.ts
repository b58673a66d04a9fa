/** A text and a recipe in, the atlas of a run and the stages that it went through out. */
import { readFileSync } from 'node:fs';
import type { Atlas, Source, TextChunk } from '../../src/core/model.ts';
import type { Pipeline } from '../../src/core/pipeline.ts';
import type { Recipe } from '../../src/core/recipe.ts';
import { sortName } from '../../src/core/text/names.ts';

export const SAMPLE = readFileSync('seeds/sample/jiang-xin.txt', 'utf8');

/** A source that counts how often it is read. */
export function sourceOf(text: string, name = 'profile.txt'): Source & { reads: number } {
  return {
    name,
    sha256: `hash of ${text.length} ${text.slice(0, 20)}`,
    bytes: text.length,
    reads: 0,
    async *texts() {
      yield {
        name,
        bytes: text.length,
        open: () => {
          this.reads++;
          return Promise.resolve({ encoding: 'utf-8' as const, chunks: chunksOf(text) });
        },
      };
    },
  };
}

/** Chunks may end anywhere. */
async function* chunksOf(text: string): AsyncGenerator<TextChunk> {
  for (let i = 0; i < text.length; i += 1000)
    yield { text: text.slice(i, i + 1000), bytes: Math.min(text.length, i + 1000) };
}

export async function run(
  pipeline: Pipeline,
  recipe: Recipe,
  sources: readonly Source[],
): Promise<{ atlas: Atlas; stages: string[] }> {
  const steps = pipeline.run(recipe, sources);
  const stages: string[] = [];
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { atlas: value, stages: [...new Set(stages)] };
    stages.push(value.stage);
  }
}

export function indexOf(atlas: Atlas, name: string): number {
  return atlas.authors.findIndex((author) => sortName(author.name) === name);
}
