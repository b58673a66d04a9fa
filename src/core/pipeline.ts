/** A recipe and its sources in, the atlas out: the whole program in order, each stage done again only when its inputs change. */
import { createAuthorFinder } from './authors/find.ts';
import { addGivenAuthors } from './authors/given.ts';
import { identifyAuthors } from './authors/identify.ts';
import { detectCommunities } from './communities/louvain.ts';
import { composeScene } from './drawing/scene.ts';
import { layOutNetwork } from './layout/lay-out.ts';
import type { Atlas, Progress, Reading, Sliced, Source, SourceReport, SourceText, Stage, TextReport } from './model.ts';
import { findComponents } from './network/components.ts';
import { toWeightedGraph } from './network/graph.ts';
import { measureNetwork } from './network/measures.ts';
import { pairNetworks } from './network/pair.ts';
import { projectNetwork } from './network/project.ts';
import { mergeReadings } from './papers/merge.ts';
import { createRandom } from './random.ts';
import { readText, unreadableSource, untilBroken, type TextReading } from './reading.ts';
import type { ReadingDecision, Recipe } from './recipe.ts';
import { nameCommunities } from './topics/name-communities.ts';

/** Runs recipes one after another and remembers, stage by stage, what the last one gave. */
export class Pipeline {
  readonly #memo = new Map<string, { inputs: readonly unknown[]; output: unknown }>();

  /**
   * Yields progress at points where the run may be paused or given up (`return()`); finished stages are kept.
   * `sources` are the recipe's sources, in its order.
   */
  async *run(recipe: Recipe, sources: readonly Source[]): AsyncGenerator<Progress, Atlas> {
    const texts = yield* this.#readAll(recipe, sources);
    const single = texts.flatMap((ofSource) => ofSource.map(({ reading }) => reading));
    const readings = yield* this.#stage('reading', 'pair', single, () => instantly(pairNetworks(single)));
    const networks = readings.flatMap(({ network }) => network ?? []);

    const separate = JSON.stringify(recipe.separate);
    const bibliography = yield* this.#stage('authors', 'merge', [...readings, separate], () =>
      mergeReadings(readings, recipe.separate),
    );
    const { papers, owners } = bibliography;
    const { authors: ofPapers, mentions } = yield* this.#stage('authors', 'identify', [bibliography], () =>
      instantly(identifyAuthors(papers, owners)),
    );
    const { authors, ties } = yield* this.#stage('authors', 'given', [ofPapers, ...networks], () =>
      instantly(addGivenAuthors(ofPapers, networks)),
    );
    const find = createAuthorFinder(papers, mentions, authors);
    const decided = (keys: readonly string[]): number[] =>
      [...new Set(keys.map(find))].filter((a) => a !== undefined).sort((a, b) => a - b);
    const hidden = decided(recipe.hidden);
    const dimmed = decided(recipe.dimmed).filter((a) => !hidden.includes(a));

    const { counting } = recipe;
    const network = yield* this.#stage('network', 'project', [mentions, ties, counting, hidden.join()], () =>
      projectNetwork(mentions, authors.length, { counting, hidden, ...(networks.length > 0 ? { ties } : {}) }),
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
    return {
      sources: reportSources(sources, texts, readings),
      bibliography,
      authors,
      mentions,
      network,
      measures,
      partition,
      communityNames,
      topics: [],
      layout,
      scene,
    };
  }

  /** The readings of each source's texts. What is read and not asked for again is forgotten. */
  async *#readAll(recipe: Recipe, sources: readonly Source[]): AsyncGenerator<Progress, NamedReading[][]> {
    const total = sources.reduce((sum, { bytes }) => sum + bytes, 0) || 1;
    const open = new Set<string>();
    const all: NamedReading[][] = [];
    let before = 0;
    for (const source of sources) {
      const readings: NamedReading[] = [];
      let within = 0;
      const giveUp = (error: unknown): void =>
        void readings.push({ name: source.name, ...unreadableSource(source.name, error) });
      for await (const text of untilBroken(source.texts(), giveUp)) {
        const decision = recipe.reading.find((made) => made.text === text.name);
        open.add(readingKey(source, text));
        for await (const step of this.#read(source, text, decision)) {
          if (typeof step === 'number') yield { stage: 'reading', done: Math.min(1, (before + within + step) / total) };
          else readings.push(step);
        }
        within += text.bytes;
      }
      before += source.bytes;
      all.push(readings);
    }
    this.#forget(open);
    return all;
  }

  /** Yields the bytes gone through, and at last the reading. */
  async *#read(
    source: Source,
    text: SourceText,
    decision: ReadingDecision | undefined,
  ): AsyncGenerator<number | NamedReading> {
    const key = readingKey(source, text);
    const inputs = [JSON.stringify(decision)];
    const held = this.#recall<TextReading>(key, inputs);
    if (held) {
      yield { name: text.name, ...held };
      return;
    }
    const reader = readText(text, decision);
    for (;;) {
      const { done, value } = await reader.next();
      if (done) {
        this.#memo.set(key, { inputs, output: value });
        yield { name: text.name, ...value };
        return;
      }
      yield value;
    }
  }

  /** Readings of texts that are no longer there. */
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

interface NamedReading extends TextReading {
  readonly name: string;
}

/** The same bytes under the same name are read once, whatever stands before them. */
function readingKey({ sha256 }: Source, { name }: SourceText): string {
  return `${READING}${sha256} ${name}`;
}

/** `readings` are those of all texts, in order. */
function reportSources(
  sources: readonly Source[],
  texts: readonly (readonly NamedReading[])[],
  readings: readonly Reading[],
): SourceReport[] {
  let next = 0;
  return sources.map(({ name }, s) => ({
    name,
    texts: texts[s]!.flatMap(({ name, encoding }): TextReport[] => {
      const reading = readings[next++]!;
      if (isRemark(reading)) return [];
      const { format, found, skipped, columns, network } = reading;
      return [
        {
          name,
          format,
          encoding,
          found,
          skipped,
          ...(network ? { network: network.counts } : {}),
          ...(columns ? { columns } : {}),
        },
      ];
    }),
  }));
}

/** A note on an archive as a whole is the reading of no text. */
function isRemark({ format, issueCounts }: Reading): boolean {
  return format === undefined && issueCounts.length > 0 && issueCounts.every(({ severity }) => severity === 'note');
}

/** A stage too quick to be sliced. */
// eslint-disable-next-line require-yield
function* instantly<T>(output: T): Sliced<T> {
  return output;
}
