/** A recipe and its sources in, the atlas out: the whole program in order, each stage done again only when its inputs change. */
import { createAuthorFinder } from './authors/find.ts';
import { identifyAuthors } from './authors/identify.ts';
import { detectCommunities } from './communities/louvain.ts';
import { composeScene } from './drawing/scene.ts';
import { layOutNetwork } from './layout/lay-out.ts';
import type { Atlas, Progress, Reading, Sliced, Source, Stage } from './model.ts';
import { findComponents } from './network/components.ts';
import { toWeightedGraph } from './network/graph.ts';
import { measureNetwork } from './network/measures.ts';
import { projectNetwork } from './network/project.ts';
import { mergeReadings } from './papers/merge.ts';
import { readSource } from './papers/read.ts';
import { createRandom } from './random.ts';
import type { Recipe } from './recipe.ts';
import { nameCommunities } from './topics/name-communities.ts';

/** Runs recipes one after another and remembers, stage by stage, what the last one gave. */
export class Pipeline {
  readonly #memo = new Map<string, { inputs: readonly unknown[]; output: unknown }>();

  /**
   * Yields progress at points where the run may be paused or given up (`return()`); finished stages are kept.
   * `sources` are the recipe's sources, in its order.
   */
  async *run(recipe: Recipe, sources: readonly Source[]): AsyncGenerator<Progress, Atlas> {
    const readings: Reading[] = [];
    for (const [i, source] of sources.entries()) {
      const reading = yield* this.#read(i, source, sources.length);
      readings.push(reading);
    }
    this.#forget(new Set(sources.map(readingKey)));

    const bibliography = yield* this.#stage('authors', 'merge', readings, () => instantly(mergeReadings(readings)));
    const { papers, owners } = bibliography;
    const { authors, mentions } = yield* this.#stage('authors', 'identify', [bibliography], () =>
      instantly(identifyAuthors(papers, owners)),
    );
    const find = createAuthorFinder(papers, mentions);
    const decided = (keys: readonly string[]): number[] =>
      [...new Set(keys.map(find))].filter((a) => a !== undefined).sort((a, b) => a - b);
    const hidden = decided(recipe.hidden);
    const dimmed = decided(recipe.dimmed).filter((a) => !hidden.includes(a));

    const network = yield* this.#stage('network', 'project', [mentions, recipe.counting, hidden.join()], () =>
      projectNetwork(mentions, authors.length, { counting: recipe.counting, hidden }),
    );
    const components = yield* this.#stage('network', 'components', [network], () => instantly(findComponents(network)));
    const { resolution } = recipe.communities;
    const partition = yield* this.#stage('communities', 'detect', [network, resolution, recipe.seed], () =>
      detectCommunities(toWeightedGraph(network), network, { resolution, random: createRandom(recipe.seed) }),
    );
    const communityNames = yield* this.#stage('communities', 'name', [network, partition, authors], () =>
      instantly(nameCommunities(network, partition, authors)),
    );
    const layout = yield* this.#stage('layout', 'layOut', [network, recipe.seed], () =>
      layOutNetwork(network, components, createRandom(recipe.seed)),
    );
    const measures = yield* this.#stage('measures', 'measure', [network, recipe.seed], () =>
      measureNetwork(network, components, createRandom(recipe.seed)),
    );
    const scene = yield* this.#stage('scene', 'compose', [layout, partition, communityNames, dimmed.join()], () =>
      instantly(composeScene({ authors, network, partition, communityNames, layout, dimmed })),
    );
    const reports = readings.map(({ format, found, skipped }, i) => ({
      name: sources[i]!.name,
      format,
      found,
      skipped,
    }));
    return {
      sources: reports,
      bibliography,
      authors,
      mentions,
      network,
      measures,
      partition,
      communityNames,
      layout,
      scene,
    };
  }

  async *#read(position: number, source: Source, total: number): AsyncGenerator<Progress, Reading> {
    const name = readingKey(source);
    const inputs = [source.name, source.sha256];
    const held = this.#recall<Reading>(name, inputs);
    if (held) return held;
    const reader = readSource(source);
    for (;;) {
      const { done, value } = await reader.next();
      if (done) {
        this.#memo.set(name, { inputs, output: value });
        return value;
      }
      yield { stage: 'reading', done: (position + value) / total };
    }
  }

  /** Readings of sources that are no longer there. */
  #forget(open: ReadonlySet<string>): void {
    for (const name of this.#memo.keys()) if (name.startsWith(READING) && !open.has(name)) this.#memo.delete(name);
  }

  *#stage<T>(stage: Stage, name: string, inputs: readonly unknown[], compute: () => Sliced<T>): Generator<Progress, T> {
    const held = this.#recall<T>(name, inputs);
    if (held !== undefined) return held;
    yield { stage, done: 0 };
    const slices = compute();
    for (;;) {
      const { done, value } = slices.next();
      if (done) {
        this.#memo.set(name, { inputs, output: value });
        return value;
      }
      yield { stage, done: value };
    }
  }

  #recall<T>(name: string, inputs: readonly unknown[]): T | undefined {
    const held = this.#memo.get(name);
    const same = held?.inputs.length === inputs.length && held.inputs.every((input, i) => Object.is(input, inputs[i]));
    return same ? (held.output as T) : undefined;
  }
}

const READING = 'read ';

/** The same bytes under the same name are read once, whatever stands before them. */
function readingKey({ name, sha256 }: Source): string {
  return `${READING}${sha256} ${name}`;
}

/** A stage too quick to be sliced. */
// eslint-disable-next-line require-yield
function* instantly<T>(output: T): Sliced<T> {
  return output;
}
