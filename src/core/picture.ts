/** A network that is laid out in, the scene of its map out, stage by stage. */
import { measureBetweenness, measureStability } from './assess.ts';
import { decided, decidedCommunities, decidedPlaces } from './decisions.ts';
import { composeOverview } from './drawing/overview.ts';
import { composeScene } from './drawing/scene.ts';
import type { Shown } from './drawing/shown.ts';
import type { Kept } from './kept.ts';
import type { Author, Bibliography, GivenTies, Layout, Measures, Network } from './model.ts';
import type { Partition, Scene, Source, SourceReport } from './model.ts';
import type { Named } from './filter-words.ts';
import { activeParts } from './filter.ts';
import { chooseDrawn } from './network/drawn.ts';
import type { Recipe } from './recipe.ts';
import type { RunStep } from './run-step.ts';
import type { Figure } from './shown.ts';
import { instantly } from './slices.ts';
import type { Stages } from './stages.ts';
import { displayName } from './text/names.ts';

export interface Drawable {
  readonly bibliography: Bibliography;
  readonly authors: readonly Author[];
  readonly ties: GivenTies;
  readonly network: Network;
  readonly partition: Partition;
  /** The object is the same where the names are. */
  readonly named: { readonly names: readonly string[] };
  readonly layout: Layout;
  /** Before people moved some. */
  readonly unmoved: Layout;
  readonly measures: Measures;
  readonly find: (key: string) => number | undefined;
  readonly kept: Kept | undefined;
  readonly sources: readonly Pick<Source, 'name' | 'sha256'>[];
}

/** What the recipe's filter keeps; undefined where it hides nothing. What keeps is fetched only where something is filtered. */
export async function* filterNetwork(
  stages: Stages,
  { filter }: Recipe,
  known: Pick<Drawable, 'bibliography' | 'network' | 'partition' | 'measures' | 'find' | 'sources'> & {
    readonly reports: readonly SourceReport[];
  },
): AsyncGenerator<RunStep, Kept | undefined> {
  if (activeParts(filter).length === 0) return undefined;
  const { foldTitle, keep } = await import('./keep.ts');
  const { network, partition, measures, bibliography, find, reports } = known;
  const sources = known.sources.map(({ name, sha256 }) => ({ name, sha256 }));
  const { papers } = bibliography;
  const titles = filter.words
    ? yield* stages.run('scene', 'titles', [papers], () => instantly(papers.map(({ title }) => foldTitle(title))))
    : undefined;
  const inputs = [network, partition, measures, bibliography, JSON.stringify([filter, sources])];
  return yield* stages.run('scene', 'keep', inputs, () =>
    keep({ network, papers, partition, measures, reports, sources, find, titles }, filter),
  );
}

/** The layout with those whom people put somewhere else there; what moves them is fetched only where there are some. */
export async function* placeMoved(
  stages: Stages,
  { moved }: Recipe,
  { unmoved, find }: Pick<Drawable, 'unmoved' | 'find'>,
): AsyncGenerator<RunStep, Layout> {
  const places = decidedPlaces(moved, find);
  if (places.size === 0) return unmoved;
  const { moveDiscs } = await import('./drawing/moved.ts');
  const wanted = JSON.stringify([...places]);
  return yield* stages.run('scene', 'move', [unmoved, wanted], () => moveDiscs(unmoved, places));
}

export async function* composePicture(
  stages: Stages,
  recipe: Recipe,
  drawable: Drawable,
): AsyncGenerator<RunStep, Scene> {
  const { authors, ties, network, partition, named, layout, unmoved, find } = drawable;
  const shown = yield* show(stages, recipe, drawable);
  const { authorLimit, lines } = recipe;
  const drawn = yield* stages.run('scene', 'choose', [network, authorLimit.drawing, lines], () =>
    chooseDrawn(network, { authorLimit: authorLimit.drawing, lines, ties }),
  );
  const overview = yield* stages.run('scene', 'overview', [network, partition, layout], () =>
    composeOverview(network, partition, layout),
  );
  const communityNames = named.names;
  const dimmed = decided(recipe.dimmed, find).filter((author) => !network.hidden[author]);
  const moved = [...decidedPlaces(recipe.moved, find).keys()].filter((author) => !network.hidden[author]).length;
  const recolored = decidedCommunities(recipe.communityColors, find, partition);
  const picture = {
    ...{ authors, network, partition, communityNames, layout },
    ...{ dimmed, drawn, moved, overview, recolored, shown, unmoved },
  };
  const scene = yield* stages.run(
    'scene',
    'compose',
    [layout, partition, named, drawn, overview, shown, dimmed.join(), [...recolored].join()],
    () => composeScene(picture),
  );
  const filtered = drawable.kept
    ? yield* filterScene(stages, scene, recipe, { ...drawable, kept: drawable.kept })
    : scene;
  const bundled = recipe.bundled ? yield* bundle(stages, filtered, partition) : filtered;
  return yield* pin(stages, bundled, { pinned: decided(recipe.pinned, find), authors });
}

/** Undefined where colour shows communities and radius papers; what is needed for the rest is fetched only then. */
async function* show(
  stages: Stages,
  recipe: Recipe,
  { network, bibliography, measures, layout }: Drawable,
): AsyncGenerator<RunStep, Shown | undefined> {
  const { color, radius } = recipe;
  if (color === 'community' && radius === 'papers') return undefined;
  const { composeShown } = await import('./drawing/shown.ts');
  const asks = (figure: Figure): boolean => color === figure || radius === figure;
  const betweenness = asks('betweenness') ? yield* measureBetweenness(stages, network, recipe) : undefined;
  const stability = asks('stability') ? yield* measureStability(stages, network, recipe) : undefined;
  const { papers } = bibliography;
  return yield* stages.run('scene', 'show', [layout, measures, papers, betweenness, stability, color, radius], () =>
    composeShown({ color, radius }, { network, measures, papers, betweenness, stability }, layout),
  );
}

async function* filterScene(
  stages: Stages,
  scene: Scene,
  { filter }: Recipe,
  drawable: Drawable & { readonly kept: Kept },
): AsyncGenerator<RunStep, Scene> {
  const [{ keepScene }, { noteFilter }] = await Promise.all([
    import('./drawing/keep-scene.ts'),
    import('./drawing/filter-note.ts'),
  ]);
  const { authors, bibliography, network, partition, named, layout, kept, find, sources } = drawable;
  const names: Named = {
    author: (key) => {
      const author = find(key);
      return author === undefined ? undefined : displayName(authors[author]!.name);
    },
    source: (key) => sources.find(({ name, sha256 }) => key === sha256 || key === name)?.name,
  };
  const note = noteFilter(filter, names, { network, kept, papers: bibliography.papers.length });
  return yield* stages.run('scene', 'keepScene', [scene, kept, note], () =>
    keepScene(scene, { authors, network, partition, communityNames: named.names, layout, kept, note }),
  );
}

async function* bundle(stages: Stages, scene: Scene, { community }: Partition): AsyncGenerator<RunStep, Scene> {
  const { bundleScene } = await import('./drawing/bundle.ts');
  return yield* stages.run('scene', 'bundle', [scene, community], () => bundleScene(scene, community));
}

async function* pin(
  stages: Stages,
  scene: Scene,
  { pinned, authors }: { pinned: readonly number[]; authors: readonly Author[] },
): AsyncGenerator<RunStep, Scene> {
  if (pinned.length === 0) return scene;
  const { pinLabels } = await import('./drawing/pin-labels.ts');
  return yield* stages.run('scene', 'pin', [scene, pinned.join(), authors], () =>
    instantly(pinLabels(scene, pinned, authors)),
  );
}
