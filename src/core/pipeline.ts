/** A recipe and its sources in, the atlas out: the whole program in order, each stage done again only when its inputs change. */
import { createAuthorFinder } from './authors/find.ts';
import { addGivenAuthors } from './authors/given.ts';
import { identifyAuthors } from './authors/identify.ts';
import { buildHierarchy } from './communities/hierarchy.ts';
import { detectCommunities, type LouvainRun } from './communities/detect.ts';
import { composeScene } from './drawing/scene.ts';
import { composeSketch } from './drawing/sketch.ts';
import { layOutNetwork } from './layout/lay-out.ts';
import { Memo } from './memo.ts';
import type { Assessment } from './assessment.ts';
import {
  NO_COMMUNITY,
  type Atlas,
  type Author,
  type Bibliography,
  type GivenTies,
  type Layout,
  type Mentions,
  type Network,
  type Partition,
  type Reading,
  type Sliced,
  type Source,
  type Stage,
} from './model.ts';
import type { LayoutStep, RunStep, Sketch } from './run-step.ts';
import { findComponents, type Components } from './network/components.ts';
import { chooseDrawn } from './network/drawn.ts';
import { measureNetwork } from './network/measures.ts';
import { pairNetworks } from './network/pair.ts';
import { projectNetwork } from './network/project.ts';
import { mergeReadings } from './papers/merge.ts';
import { createRandom } from './random.ts';
import { readSources, reportSources } from './read-sources.ts';
import { DEFAULT_RECIPE, type Recipe } from './recipe.ts';
import { nameCommunities } from './topics/name-communities.ts';

/** How much a run may take. Above it, it ends with a `TooLargeError` before it takes more. */
export interface Room {
  /** Of text, over all sources. */
  readonly characters: number;
  /** Of the network and what is computed from it. */
  readonly bytes: number;
}

/** What a tab or a command of usual memory has room for: papers take about three bytes for each character of text. */
const USUAL_ROOM: Room = { characters: 1_000_000_000, bytes: 1_500_000_000 };

/** Who is on the papers of a bibliography. */
interface People {
  readonly bibliography: Bibliography;
  readonly authors: readonly Author[];
  readonly mentions: Mentions;
  readonly ties: GivenTies;
}

/** People, and the network between those whom a recipe leaves on the map. */
interface Linked extends People {
  readonly network: Network;
  readonly components: Components;
  readonly find: (key: string) => number | undefined;
}

/** What the last finished run gave, with what its assessment needs. */
interface Finished {
  readonly recipe: Recipe;
  readonly atlas: Atlas;
  readonly components: Components;
}

/** Runs recipes one after another and remembers, stage by stage, what the last ones gave. */
export class Pipeline {
  readonly #memo = new Memo();
  readonly #room: Room;
  #finished: Finished | undefined;

  constructor(room: Room = USUAL_ROOM) {
    this.#room = room;
  }

  /**
   * Yields progress at points where the run may be paused or given up (`return()`); finished stages are kept.
   * `sources` are the recipe's sources, in its order. Throws a `TooLargeError` where there is not enough room.
   */
  async *run(recipe: Recipe, sources: readonly Source[]): AsyncGenerator<RunStep, Atlas> {
    const texts = yield* readSources(this.#memo, recipe, sources, this.#room.characters);
    const single = texts.flatMap((ofSource) => ofSource.map(({ reading }) => reading));
    const readings = yield* this.#stage('reading', 'pair', single, () => instantly(pairNetworks(single)));

    const start = hasDecisions(recipe) ? yield* this.#anchor(recipe, readings) : undefined;
    const linked = yield* this.#link(recipe, readings);
    const { authors, bibliography, mentions, network, components, find } = linked;

    const { method, resolution } = recipe.communities;
    const louvain = method === 'louvain' ? await fetchLouvain(network) : undefined;
    const partition = yield* this.#stage('communities', 'detect', [network, method, resolution, recipe.seed], () =>
      detectCommunities(network, { method, resolution, seed: recipe.seed, ...(louvain ? { louvain } : {}) }),
    );
    const renamed = renamedCommunities(recipe, find, partition);
    const named = yield* this.#stage(
      'communities',
      'name',
      [linked.network, partition, authors, [...renamed].join()],
      () => nameCommunities({ network, partition, authors, papers: bibliography.papers, mentions, renamed }),
    );
    // A decision about nobody leaves the network as it is, and everybody where they are.
    const layout =
      start?.network === network ? start.layout : yield* this.#layOut(linked, recipe, { partition, start });
    const measures = yield* this.#stage('measures', 'measure', [network, recipe.seed], () =>
      measureNetwork(network, components, createRandom(recipe.seed)),
    );
    const { authorLimit, lines } = recipe;
    const drawn = yield* this.#stage('scene', 'choose', [network, authorLimit.drawing, lines], () =>
      chooseDrawn(network, { authorLimit: authorLimit.drawing, lines, ties: linked.ties }),
    );
    const { names: communityNames, topics } = named;
    const hidden = decided(recipe.hidden, find);
    const dimmed = decided(recipe.dimmed, find).filter((author) => !hidden.includes(author));
    // Fetched while a sketch of the layout shows.
    const { composeOverview } = await import('./drawing/overview.ts');
    const overview = yield* this.#stage('scene', 'overview', [network, partition, layout], () =>
      composeOverview(network, partition, layout),
    );
    const scene = yield* this.#stage(
      'scene',
      'compose',
      [layout, partition, named, drawn, overview, dimmed.join()],
      () => composeScene({ authors, network, partition, communityNames, layout, dimmed, drawn, overview }),
    );
    const atlas: Atlas = {
      sources: reportSources(sources, texts, readings),
      bibliography,
      authors,
      mentions,
      network,
      measures,
      partition,
      communityNames,
      topics,
      layout,
      scene,
    };
    this.#finished = { recipe, atlas, components };
    return atlas;
  }

  /** Assesses the atlas of the last finished run, which must be there. Yields as a run does. */
  async *assess(): AsyncGenerator<RunStep, Assessment> {
    if (!this.#finished) throw new Error('expected a finished run to assess, got none');
    // Fetched while the page shows the picture.
    const [{ measureDrawing }, { assessStability }, { scanResolutions }, { findLevels }] = await Promise.all([
      import('./layout/quality.ts'),
      import('./communities/consensus.ts'),
      import('./communities/resolution-scan.ts'),
      import('./communities/levels.ts'),
    ]);
    const { recipe, atlas, components } = this.#finished;
    const { network, layout } = atlas;
    const { seed, communities } = recipe;
    const { method, resolution } = communities;
    const drawing = yield* this.#stage('assessment', 'drawing', [network, layout, seed], () =>
      measureDrawing(network, components, layout, createRandom(seed)),
    );
    const stability = yield* this.#stage('assessment', 'stability', [network, method, resolution, seed], () =>
      assessStability(network, { method, resolution, seed }),
    );
    const plateaus = yield* this.#stage('assessment', 'scan', [network, method, seed], () =>
      scanResolutions(network, { method, seed }),
    );
    const levels = yield* this.#stage('assessment', 'levels', [network, plateaus, method, seed], () =>
      findLevels(network, plateaus, { method, seed }),
    );
    return { drawing, stability, plateaus, levels };
  }

  /** Who is who, as the recipe has it, and the network between them. */
  *#link(recipe: Recipe, readings: readonly Reading[]): Generator<RunStep, Linked> {
    const networks = readings.flatMap(({ network }) => network ?? []);
    const separate = JSON.stringify(recipe.separate);
    const bibliography = yield* this.#stage('authors', 'merge', [...readings, separate], () =>
      mergeReadings(readings, recipe.separate),
    );
    const { papers, owners } = bibliography;
    const { authors: ofPapers, mentions } = yield* this.#stage('authors', 'identify', [bibliography], () =>
      identifyAuthors(papers, owners),
    );
    const { authors, ties } = yield* this.#stage('authors', 'given', [ofPapers, ...networks], () =>
      instantly(addGivenAuthors(ofPapers, networks)),
    );
    const find = yield* this.#stage('authors', 'find', [mentions, authors], () =>
      instantly(createAuthorFinder(papers, mentions, authors)),
    );
    const hidden = decided(recipe.hidden, find);
    const { counting } = recipe;
    const authorLimit = recipe.authorLimit.network;
    const network = yield* this.#stage(
      'network',
      'project',
      [mentions, ties, counting, hidden.join(), authorLimit],
      () =>
        projectNetwork(mentions, authors.length, {
          counting,
          hidden,
          authorLimit,
          bytes: this.#room.bytes,
          ...(networks.length > 0 ? { ties } : {}),
        }),
    );
    const components = yield* this.#stage('network', 'components', [network], () => instantly(findComponents(network)));
    return { bibliography, authors, mentions, ties, network, components, find };
  }

  /** `start` is where authors stand before; `partition` colours the picture of the moment. */
  *#layOut(
    { network, components, authors }: Linked,
    { seed, locality }: Recipe,
    { partition, start }: { partition?: Partition; start?: Start | undefined },
  ): Generator<RunStep, Layout> {
    const hierarchy = yield* this.#stage('layout', 'coarsen', [network, seed], () =>
      buildHierarchy(network, createRandom(seed)),
    );
    return yield* this.#stage(
      'layout',
      'layOut',
      [hierarchy, locality, start?.layout],
      () =>
        layOutNetwork(network, components, hierarchy, {
          locality,
          random: createRandom(seed),
          ...(start ? { start: placesBefore(start, authors) } : {}),
        }),
      (layout) => composeSketch(network, partition, layout),
    );
  }

  /**
   * Where everybody stands before any decision is made. A recipe with decisions begins its layout there, so that a
   * decision moves people little, and its positions still follow from the recipe alone.
   */
  *#anchor(recipe: Recipe, readings: readonly Reading[]): Generator<RunStep, Start> {
    const undecided = withoutDecisions(recipe);
    const linked = yield* this.#link(undecided, readings);
    const { authors, network } = linked;
    return { authors, network, layout: yield* this.#layOut(linked, undecided, {}) };
  }

  *#stage<T>(
    stage: Stage,
    name: string,
    inputs: readonly unknown[],
    compute: () => Generator<number | LayoutStep, T, void>,
    toSketch?: (layout: Layout) => Sketch,
  ): Generator<RunStep, T> {
    const held = this.#memo.recall<{ output: T }>(name, inputs);
    if (held) return held.output;
    yield { stage, done: 0 };
    const slices = compute();
    for (;;) {
      const { done, value } = slices.next();
      if (done) {
        this.#memo.keep(name, inputs, { output: value });
        return value;
      }
      if (typeof value === 'number') yield { stage, done: value };
      else yield { stage, done: value.done, ...(toSketch ? { sketch: () => toSketch(value.sketch()) } : {}) };
    }
  }
}

/** Graphology and its Louvain are fetched only where they are asked for. */
async function fetchLouvain(network: Network): Promise<LouvainRun> {
  const [{ findLouvainCommunities }, { toWeightedGraph }] = await Promise.all([
    import('./communities/louvain.ts'),
    import('./network/graph.ts'),
  ]);
  return (options) => findLouvainCommunities(toWeightedGraph(network), network.authorCount, options);
}

/** People and where they stand. */
interface Start {
  readonly authors: readonly Author[];
  readonly network: Network;
  readonly layout: Layout;
}

/**
 * What a person decided about the network; without any of it, everybody stands where they stand at first. The limit on
 * papers stays, since without it the network may be too large.
 */
function withoutDecisions(recipe: Recipe): Recipe {
  return { ...recipe, counting: DEFAULT_RECIPE.counting, hidden: [], separate: [] };
}

function hasDecisions({ counting, hidden, separate }: Recipe): boolean {
  return counting !== DEFAULT_RECIPE.counting || hidden.length > 0 || separate.length > 0;
}

/** The same person's place, found by key; NaN for those who were not there. */
function placesBefore({ authors, layout }: Start, now: readonly Author[]): { x: Float32Array; y: Float32Array } {
  const before = new Map(authors.map(({ key }, author) => [key, author]));
  const place = (values: Float32Array): Float32Array =>
    Float32Array.from(now, ({ key }) => {
      const author = before.get(key);
      return author === undefined ? NaN : values[author]!;
    });
  return { x: place(layout.x), y: place(layout.y) };
}

/** The authors that keys of decisions find, ascending, each once. */
function decided(keys: readonly string[], find: Linked['find']): number[] {
  return [...new Set(keys.map(find))].filter((author) => author !== undefined).sort((a, b) => a - b);
}

/** Names that people gave, by community; the name given last stands. */
function renamedCommunities(
  { communityNames }: Recipe,
  find: Linked['find'],
  { community }: Partition,
): Map<number, string> {
  const renamed = new Map<number, string>();
  for (const [member, name] of communityNames) {
    const author = find(member);
    const number = author === undefined ? NO_COMMUNITY : community[author]!;
    if (number !== NO_COMMUNITY) renamed.set(number, name);
  }
  return renamed;
}

/** A stage too quick to be sliced. */
// eslint-disable-next-line require-yield
function* instantly<T>(output: T): Sliced<T> {
  return output;
}
