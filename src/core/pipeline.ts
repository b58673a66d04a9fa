/** A recipe and its sources in, the atlas out: the whole program in order, each stage done again only when its inputs change. */
import { createAuthorFinder } from './authors/find.ts';
import { placesBefore, type Beginning, type Start } from './anchor.ts';
import { addGivenAuthors } from './authors/given.ts';
import { identifyAuthors } from './authors/identify.ts';
import { buildHierarchy } from './communities/hierarchy.ts';
import { detectCommunities, type LouvainRun } from './communities/detect.ts';
import { colorCommunities } from './drawing/coloring.ts';
import { composeScene } from './drawing/scene.ts';
import type { Shown } from './drawing/shown.ts';
import { composeSketch } from './drawing/sketch.ts';
import { layOutNetwork } from './layout/lay-out.ts';
import { decided, decidedCommunities, hasDecisions, withoutDecisions } from './decisions.ts';
import { Memo } from './memo.ts';
import { USUAL_ROOM, type Room } from './room.ts';
import type { Assessment, Betweenness } from './assessment.ts';
import {
  type Atlas,
  type Author,
  type Bibliography,
  type GivenTies,
  type Hierarchy,
  type Layout,
  type Mentions,
  type Network,
  type Reading,
  type Scene,
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
import type { Recipe } from './recipe.ts';
import type { Figure } from './shown.ts';
import { nameCommunities } from './topics/name-communities.ts';

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
    let hierarchy: Hierarchy | undefined;
    const partition = yield* this.#stage('communities', 'detect', [network, method, resolution, recipe.seed], () =>
      detectCommunities(network, {
        method,
        resolution,
        seed: recipe.seed,
        ...(louvain ? { louvain } : {}),
        onHierarchy: (found) => (hierarchy = found),
      }),
    );
    const renamed = decidedCommunities(recipe.communityNames, find, partition);
    const named = yield* this.#stage(
      'communities',
      'name',
      [linked.network, partition, authors, [...renamed].join()],
      () => nameCommunities({ network, partition, authors, papers: bibliography.papers, mentions, renamed }),
    );
    // A decision about nobody leaves the network as it is, and everybody where they are.
    const colors = yield* this.#stage('communities', 'color', [network, partition], () =>
      colorCommunities(network, partition),
    );
    const layout =
      start?.network === network
        ? start.layout
        : yield* this.#layOut(linked, recipe, {
            community: partition.community,
            ...(recipe.color === 'community' ? { colors } : {}),
            start,
            hierarchy,
          });
    const measures = yield* this.#stage('measures', 'measure', [network], () => measureNetwork(network, components));
    const shown = yield* this.#show(recipe, linked, { measures, layout });
    const { authorLimit, lines } = recipe;
    const drawn = yield* this.#stage('scene', 'choose', [network, authorLimit.drawing, lines], () =>
      chooseDrawn(network, { authorLimit: authorLimit.drawing, lines, ties: linked.ties }),
    );
    const { names: communityNames, topics } = named;
    const hidden = decided(recipe.hidden, find);
    const dimmed = decided(recipe.dimmed, find).filter((author) => !hidden.includes(author));
    const recolored = decidedCommunities(recipe.communityColors, find, partition);
    const composed = yield* this.#stage(
      'scene',
      'compose',
      [layout, partition, named, drawn, shown, dimmed.join(), [...recolored].join()],
      () => composeScene({ authors, network, partition, communityNames, layout, dimmed, drawn, recolored, shown }),
    );
    const scene = yield* this.#pin(composed, decided(recipe.pinned, find), authors);
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

  /** Who stands between others in the last finished run: what of its assessment is first asked for. Yields as a run does. */
  async *findBetween(): AsyncGenerator<RunStep, Betweenness> {
    const { recipe, atlas } = this.#last();
    return yield* this.#measureBetweenness(atlas.network, recipe);
  }

  /** Assesses the atlas of the last finished run. Yields as a run does. */
  async *assess(): AsyncGenerator<RunStep, Assessment> {
    const { recipe, atlas, components } = this.#last();
    const betweenness = yield* this.findBetween();
    // Fetched while the page shows the picture.
    const [{ measureDrawing }, { scanResolutions }, { findLevels }] = await Promise.all([
      import('./layout/quality.ts'),
      import('./communities/resolution-scan.ts'),
      import('./communities/levels.ts'),
    ]);
    const { network, layout } = atlas;
    const { seed, communities } = recipe;
    const { method } = communities;
    const drawing = yield* this.#stage('assessment', 'drawing', [network, layout, seed], () =>
      measureDrawing(network, components, layout, createRandom(seed)),
    );
    const stability = yield* this.#assessStability(network, recipe);
    const plateaus = yield* this.#stage('assessment', 'scan', [network, method, seed], () =>
      scanResolutions(network, { method, seed }),
    );
    const levels = yield* this.#stage('assessment', 'levels', [network, plateaus, method, seed], () =>
      findLevels(network, plateaus, { method, seed }),
    );
    return { betweenness, drawing, stability, plateaus, levels };
  }

  #last(): Finished {
    if (!this.#finished) throw new Error('expected a finished run to assess, got none');
    return this.#finished;
  }

  async *#measureBetweenness(network: Network, { seed }: Recipe): AsyncGenerator<RunStep, Betweenness> {
    const { computeBetweenness } = await import('./network/betweenness.ts');
    return yield* this.#stage('assessment', 'between', [network, seed], () =>
      computeBetweenness(network, createRandom(seed)),
    );
  }

  async *#assessStability(
    network: Network,
    { communities: { method, resolution }, seed }: Recipe,
  ): AsyncGenerator<RunStep, Assessment['stability']> {
    const { assessStability } = await import('./communities/consensus.ts');
    return yield* this.#stage('assessment', 'stability', [network, method, resolution, seed], () =>
      assessStability(network, { method, resolution, seed }),
    );
  }

  /** Undefined where colour shows communities and radius papers; what is needed for the rest is fetched only then. */
  async *#show(
    recipe: Recipe,
    { network, bibliography }: Linked,
    { measures, layout }: Pick<Atlas, 'measures' | 'layout'>,
  ): AsyncGenerator<RunStep, Shown | undefined> {
    const { color, radius } = recipe;
    if (color === 'community' && radius === 'papers') return undefined;
    const { composeShown } = await import('./drawing/shown.ts');
    const asks = (figure: Figure): boolean => color === figure || radius === figure;
    const betweenness = asks('betweenness') ? yield* this.#measureBetweenness(network, recipe) : undefined;
    const stability = asks('stability') ? yield* this.#assessStability(network, recipe) : undefined;
    const { papers } = bibliography;
    return yield* this.#stage('scene', 'show', [layout, measures, papers, betweenness, stability, color, radius], () =>
      composeShown({ color, radius }, { network, measures, papers, betweenness, stability }, layout),
    );
  }

  async *#pin(scene: Scene, pinned: readonly number[], authors: readonly Author[]): AsyncGenerator<RunStep, Scene> {
    if (pinned.length === 0) return scene;
    const { pinLabels } = await import('./drawing/pin-labels.ts');
    return yield* this.#stage('scene', 'pin', [scene, pinned.join(), authors], () =>
      instantly(pinLabels(scene, pinned, authors)),
    );
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

  /**
   * `start` is where authors stand before; communities colour the picture of the moment; `hierarchy` is that of the
   * network and the seed, if it is there already.
   */
  *#layOut(
    { network, components, authors }: Linked,
    { seed, locality }: Recipe,
    { start, hierarchy, ...colored }: Beginning,
  ): Generator<RunStep, Layout> {
    return yield* this.#stage(
      'layout',
      'layOut',
      [network, seed, locality, start?.layout],
      function* (): Generator<number | LayoutStep, Layout, void> {
        const levels = hierarchy ?? (yield* buildHierarchy(network, createRandom(seed)));
        return yield* layOutNetwork(network, components, levels, {
          locality,
          random: createRandom(seed),
          ...(start ? { start: placesBefore(start, authors) } : {}),
        });
      },
      (layout) => composeSketch(network, layout, colored),
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

/** A stage too quick to be sliced. */
// eslint-disable-next-line require-yield
function* instantly<T>(output: T): Sliced<T> {
  return output;
}
