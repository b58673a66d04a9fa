/** A laid-out network in, the scene out: circles, lines, areas, labels and legend, everything but theme and camera. */
import { visibleAuthors } from '../co-authorships.ts';
import type { Drawn } from '../drawn.ts';
import { MUTED, type Author, type Layout, type Network, type Partition, type Scene, type Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { boundsOf } from './bounds.ts';
import { colorCommunities, recolor } from './coloring.ts';
import { composeLines } from './lines.ts';
import { composeNotes } from './notes.ts';
import type { Overview } from './overview.ts';
import { placeLabels } from './placement.ts';
import type { Shown } from './shown.ts';
import { sortStably } from './sort.ts';
import { composeStars, withCentres } from './stars.ts';
import { composeWishes } from './wishes.ts';

interface Picture {
  readonly authors: readonly Author[];
  readonly network: Network;
  readonly partition: Partition;
  readonly communityNames: readonly string[];
  readonly layout: Layout;
  readonly dimmed: readonly number[];
  /** Where everybody stood before people moved some: colours follow it, so that moving one recolours nobody. */
  readonly unmoved?: Layout;
  /** How many stand where a person put them. */
  readonly moved?: number;
  /** The slots that a person chose for communities. */
  readonly recolored?: ReadonlyMap<number, number>;
  /** Where colour or radius show something else than communities and papers. */
  readonly shown?: Shown | undefined;
  /** Without it there are no areas, and all authors are key authors. */
  readonly overview?: Overview;
  /** All co-authorships, where it is not given. */
  readonly drawn?: Drawn;
}

export const NO_AREAS: Scene['areas'] = {
  community: new Uint32Array(),
  color: new Uint8Array(),
  starts: Uint32Array.of(0),
  x: new Float32Array(),
  y: new Float32Array(),
};

export function* composeScene(given: Picture): Sliced<Scene> {
  const { network, partition, dimmed, drawn, shown, unmoved = given.layout } = given;
  const layout = shown?.radius ? { ...given.layout, radius: shown.radius } : given.layout;
  const found = yield* partOf(colorCommunities(network, partition, { ...unmoved, radius: layout.radius }), 0, 0.05);
  const colors = recolor(found, given.recolored ?? new Map<number, number>());
  const picture = { ...given, layout, colors };
  const isDimmed = new Uint8Array(network.authorCount);
  for (const author of dimmed) isDimmed[author] = 1;
  // Large discs first; among equals by index.
  const order = yield* partOf(
    sortStably(visibleAuthors(network), (a) => layout.radius[a]!, 'descending'),
    0.05,
    0.1,
  );
  const circles = composeCircles(picture, order, isDimmed);
  const lines = yield* partOf(composeLines(network, { drawn, isDimmed, colorOf: lineColors(picture) }), 0.1, 0.25);
  const stars = yield* partOf(starsOf(picture, circles, isDimmed), 0.25, 0.3);
  const wishes = yield* partOf(composeWishes(picture, order, isDimmed), 0.3, 0.4);
  const bounds = boundsOf(layout, order);
  const labels = yield* partOf(placeLabels(withCentres(circles, stars), wishes, bounds), 0.4, 1);
  return {
    bounds,
    circles,
    lines,
    ...(stars ? { stars } : {}),
    areas: composeAreas(picture),
    labels,
    legend: composeLegend(picture),
    ...(shown?.ramp ? { ramp: shown.ramp } : {}),
    notes: [...(shown?.notes ?? []), ...composeNotes(picture)],
  };
}

/** Undefined where no paper has so many authors. */
function* starsOf(
  picture: Colored,
  circles: Scene['circles'],
  isDimmed: Uint8Array,
): Sliced<Scene['stars'] | undefined> {
  const { network, layout, partition, drawn } = picture;
  const papers = drawn?.starred?.papers;
  if (!papers) return undefined;
  const { community } = partition;
  return yield* composeStars(circles, {
    ...{ network, layout, papers, isDimmed, community },
    colorOf: spokeColors(picture),
  });
}

type Colored = Picture & { readonly colors: Uint8Array };

function composeCircles(
  { authors, partition, layout, colors, overview, shown: { colors: ofAuthors } = { notes: [] } }: Colored,
  order: Uint32Array,
  isDimmed: Uint8Array,
): Scene['circles'] {
  const circles = {
    author: order,
    x: new Float32Array(order.length),
    y: new Float32Array(order.length),
    radius: new Float32Array(order.length),
    color: new Uint8Array(order.length),
    dimmed: new Uint8Array(order.length),
    owner: new Uint8Array(order.length),
    key: new Uint8Array(order.length),
  };
  for (let i = 0; i < order.length; i++) {
    const a = order[i]!;
    circles.x[i] = layout.x[a]!;
    circles.y[i] = layout.y[a]!;
    circles.radius[i] = layout.radius[a]!;
    circles.color[i] = ofAuthors ? ofAuthors[a]! : (colors[partition.community[a]!] ?? MUTED);
    circles.dimmed[i] = isDimmed[a]!;
    circles.owner[i] = authors[a]!.owner ? 1 : 0;
    circles.key[i] = overview && !authors[a]!.owner ? overview.key[a]! : 1;
  }
  return circles;
}

/** The colour of a shared community; where colour shows a figure, that of the end which has less of it. */
function lineColors({ partition: { community }, colors, shown }: Colored): (source: number, target: number) => number {
  const ofAuthors = shown?.colors;
  if (!ofAuthors) return (a, b) => (community[a] === community[b] ? colors[community[a]!]! : MUTED);
  return (a, b) => {
    const [ofA, ofB] = [ofAuthors[a]!, ofAuthors[b]!];
    return ofA === MUTED || ofB === MUTED ? MUTED : Math.min(ofA, ofB);
  };
}

/** The colour of the community of most, for those who are of it; where colour shows a figure, that of the author. */
function spokeColors({ partition: { community }, colors, shown }: Colored): (author: number, most: number) => number {
  const ofAuthors = shown?.colors;
  if (ofAuthors) return (author) => ofAuthors[author]!;
  return (author, most) => (community[author] === most ? colors[most]! : MUTED);
}

function composeAreas({ colors, shown, overview }: Colored): Scene['areas'] {
  if (!overview) return NO_AREAS;
  const { areas } = overview;
  // Where colour shows something else, a community has none.
  return {
    ...areas,
    color: Uint8Array.from(areas.community, (community) => (shown?.colors ? MUTED : colors[community]!)),
  };
}

function composeLegend({ partition, communityNames, colors, shown }: Colored): Scene['legend'] {
  const legend: { community: number; color: number; name: string; size: number }[] = [];
  partition.sizes.forEach((size, community) => {
    const color = colors[community]!;
    if (color !== MUTED)
      legend.push({ community, color: shown?.colors ? MUTED : color, name: communityNames[community]!, size });
  });
  return legend;
}
