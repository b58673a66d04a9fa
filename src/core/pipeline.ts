/** A recipe and its sources in, the atlas out: the whole program in order, each stage done again only when its inputs change. */
import { createAuthorFinder } from './authors/find.ts';
import { assessAtlas, measureBetweenness, type Finished } from './assess.ts';
import { placesBefore, type Beginning, type Start } from './anchor.ts';
import { addGivenAuthors } from './authors/given.ts';
import { identifyAuthors } from './authors/identify.ts';
import { buildHierarchy } from './communities/hierarchy.ts';
import { detectCommunities, type LouvainRun } from './communities/detect.ts';
import { colorCommunities } from './drawing/coloring.ts';
import { composeSketch } from './drawing/sketch.ts';
import { layOutNetwork } from './layout/lay-out.ts';
import { decided, decidedCommunities, hasDecisions, withoutDecisions } from './decisions.ts';
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
  type Source,
} from './model.ts';
import type { LayoutStep, RunStep } from './run-step.ts';
import { findComponents, type Components } from './network/components.ts';
import { measureNetwork } from './network/measures.ts';
import { pairNetworks } from './network/pair.ts';
import { projectNetwork } from './network/project.ts';
import { mergeReadings } from './papers/merge.ts';
import { createRandom } from './random.ts';
import { readSources, reportSources } from './read-sources.ts';
import type { Recipe } from './recipe.ts';
import { instantly } from './slices.ts';
import { Stages } from './stages.ts';
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

/** Runs recipes one after another and remembers, stage by stage, what the last ones gave. */
export class Pipeline {
  readonly #stages = new Stages();
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
    const texts = yield* readSources(this.#stages.memo, recipe, sources, this.#room.characters);
    const single = texts.flatMap((ofSource) => ofSource.map(({ reading }) => reading));
    const readings = yield* this.#stages.run('reading', 'pair', single, () => instantly(pairNetworks(single)));

    const start = hasDecisions(recipe) ? yield* this.#anchor(recipe, readings) : undefined;
    const linked = yield* this.#link(recipe, readings);
    const { authors, bibliography, mentions, network, components, find } = linked;

    const { method, resolution } = recipe.communities;
    const louvain = method === 'louvain' ? await fetchLouvain(network) : undefined;
    let hierarchy: Hierarchy | undefined;
    const partition = yield* this.#stages.run('communities', 'detect', [network, method, resolution, recipe.seed], () =>
      detectCommunities(network, {
        method,
        resolution,
        seed: recipe.seed,
        ...(louvain ? { louvain } : {}),
        onHierarchy: (found) => (hierarchy = found),
      }),
    );
    const renamed = decidedCommunities(recipe.communityNames, find, partition);
    const named = yield* this.#stages.run(
      'communities',
      'name',
      [linked.network, partition, authors, [...renamed].join()],
      () => nameCommunities({ network, partition, authors, papers: bibliography.papers, mentions, renamed }),
    );
    const colors = yield* this.#stages.run('communities', 'color', [network, partition], () =>
      colorCommunities(network, partition),
    );
    // A decision about nobody leaves the network as it is, and everybody where they are.
    const unmoved =
      start?.network === network
        ? start.layout
        : yield* this.#layOut(linked, recipe, {
            community: partition.community,
            ...(recipe.color === 'community' ? { colors } : {}),
            start,
            hierarchy,
          });
    const measures = yield* this.#stages.run('measures', 'measure', [network], () =>
      measureNetwork(network, components),
    );
    // Fetched while a sketch of the layout shows.
    const { composePicture, filterNetwork, placeMoved } = await import('./picture.ts');
    const reports = reportSources(sources, texts, readings);
    const kept = yield* filterNetwork(this.#stages, recipe, { ...linked, partition, measures, sources, reports });
    const layout = yield* placeMoved(this.#stages, recipe, { unmoved, find });
    const scene = yield* composePicture(this.#stages, recipe, {
      ...linked,
      partition,
      named,
      layout,
      unmoved,
      measures,
      kept,
      sources,
    });
    const { names: communityNames, topics } = named;
    const atlas: Atlas = {
      sources: reports,
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
      ...(kept ? { kept } : {}),
    };
    this.#finished = { recipe, atlas, components };
    return atlas;
  }

  /** Who stands between others in the last finished run: what of its assessment is first asked for. Yields as a run does. */
  async *findBetween(): AsyncGenerator<RunStep, Betweenness> {
    const { recipe, atlas } = this.#last();
    return yield* measureBetweenness(this.#stages, atlas.network, recipe);
  }

  /** Assesses the atlas of the last finished run. Yields as a run does. */
  async *assess(): AsyncGenerator<RunStep, Assessment> {
    return yield* assessAtlas(this.#stages, this.#last());
  }

  #last(): Finished {
    if (!this.#finished) throw new Error('expected a finished run to assess, got none');
    return this.#finished;
  }

  /** Who is who, as the recipe has it, and the network between them. */
  *#link(recipe: Recipe, readings: readonly Reading[]): Generator<RunStep, Linked> {
    const networks = readings.flatMap(({ network }) => network ?? []);
    const separate = JSON.stringify(recipe.separate);
    const bibliography = yield* this.#stages.run('authors', 'merge', [...readings, separate], () =>
      mergeReadings(readings, recipe.separate),
    );
    const { papers, owners } = bibliography;
    const { authors: ofPapers, mentions } = yield* this.#stages.run('authors', 'identify', [bibliography], () =>
      identifyAuthors(papers, owners),
    );
    const { authors, ties } = yield* this.#stages.run('authors', 'given', [ofPapers, ...networks], () =>
      instantly(addGivenAuthors(ofPapers, networks)),
    );
    const find = yield* this.#stages.run('authors', 'find', [mentions, authors], () =>
      instantly(createAuthorFinder(papers, mentions, authors)),
    );
    const hidden = decided(recipe.hidden, find);
    const { counting } = recipe;
    const authorLimit = recipe.authorLimit.network;
    const network = yield* this.#stages.run(
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
    const components = yield* this.#stages.run('network', 'components', [network], () =>
      instantly(findComponents(network)),
    );
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
    return yield* this.#stages.run(
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
}

/** Graphology and its Louvain are fetched only where they are asked for. */
async function fetchLouvain(network: Network): Promise<LouvainRun> {
  const [{ findLouvainCommunities }, { toWeightedGraph }] = await Promise.all([
    import('./communities/louvain.ts'),
    import('./network/graph.ts'),
  ]);
  return (options) => findLouvainCommunities(toWeightedGraph(network), network.authorCount, options);
}
