/** A laid-out network in, the scene out: circles, lines, labels and legend, everything but theme and camera. */
import {
  MUTED,
  NO_COMMUNITY,
  type Author,
  type Bounds,
  type Label,
  type Layout,
  type Network,
  type Partition,
  type Scene,
} from '../model.ts';
import { forEachCoAuthorship } from '../co-authorships.ts';
import { placeLabels, type LabelWish } from './labels.ts';
import { SLOTS } from './palette.ts';
import { displayName } from '../text/names.ts';

/** Communities smaller than this get no colour or name of their own. */
const SMALLEST = 3;
const WIDTH_PX = { least: 1, most: 3 };
/** An author's name may cover discs up to this share of their own, or the crowded middle of a map, where those stand whom people look for, would have no names. */
const COVERED = 0.8;
/** Discs shrink where there are many; below this radius of the smallest, in layout units, a community's name may cover any of them. */
const CROWDED = 4;
const LABEL_PX = { least: 11, most: 15, community: 13 };

export interface Picture {
  readonly authors: readonly Author[];
  readonly network: Network;
  readonly partition: Partition;
  readonly communityNames: readonly string[];
  readonly layout: Layout;
  readonly dimmed: readonly number[];
}

export function composeScene(picture: Picture): Scene {
  const { network, partition, layout, authors, dimmed, communityNames } = picture;
  const colorOf = (author: number): number => {
    const community = partition.community[author]!;
    return community === NO_COMMUNITY ? MUTED : slotOf(partition, community);
  };
  const isDimmed = new Uint8Array(network.authorCount);
  for (const author of dimmed) isDimmed[author] = 1;
  // Large discs first; among equals by index.
  const shown = visibleAuthors(network).sort((a, b) => layout.radius[b]! - layout.radius[a]! || a - b);

  const legend = Array.from(partition.sizes, (size, community) => ({
    community,
    color: slotOf(partition, community),
    name: communityNames[community]!,
    size,
  })).filter(({ color }) => color !== MUTED);

  return {
    bounds: boundsOf(layout, shown),
    circles: {
      author: Uint32Array.from(shown),
      x: Float32Array.from(shown, (a) => layout.x[a]!),
      y: Float32Array.from(shown, (a) => layout.y[a]!),
      radius: Float32Array.from(shown, (a) => layout.radius[a]!),
      color: Uint8Array.from(shown, colorOf),
      dimmed: Uint8Array.from(shown, (a) => isDimmed[a]!),
      owner: Uint8Array.from(shown, (a) => (authors[a]!.owner ? 1 : 0)),
    },
    lines: composeLines(network, partition, colorOf, isDimmed),
    labels: composeLabels(picture, shown, isDimmed),
    legend,
    notes: composeNotes(picture),
  };
}

/** The largest communities have colours and names of their own. */
function slotOf({ sizes }: Partition, community: number): number {
  return community < SLOTS && sizes[community]! >= SMALLEST ? community : MUTED;
}

function visibleAuthors({ authorCount, hidden }: Network): number[] {
  return Array.from({ length: authorCount }, (_, a) => a).filter((a) => !hidden[a]);
}

/** A map of very few people is not blown up until it fills the window. */
const LEAST_SIDE = 200;

function boundsOf({ x, y, radius }: Layout, shown: readonly number[]): Bounds {
  let [minX, minY, maxX, maxY] = shown.length ? [Infinity, Infinity, -Infinity, -Infinity] : [0, 0, 0, 0];
  for (const a of shown) {
    minX = Math.min(minX, x[a]! - radius[a]!);
    minY = Math.min(minY, y[a]! - radius[a]!);
    maxX = Math.max(maxX, x[a]! + radius[a]!);
    maxY = Math.max(maxY, y[a]! + radius[a]!);
  }
  const padX = Math.max(0, LEAST_SIDE - (maxX - minX)) / 2;
  const padY = Math.max(0, LEAST_SIDE - (maxY - minY)) / 2;
  return { minX: minX - padX, minY: minY - padY, maxX: maxX + padX, maxY: maxY + padY };
}

function composeLines(
  network: Network,
  { community }: Partition,
  colorOf: (author: number) => number,
  isDimmed: Uint8Array,
): Scene['lines'] {
  const edges: { source: number; target: number; weight: number }[] = [];
  let heaviest = 0;
  forEachCoAuthorship(network, (source, target, weight) => {
    edges.push({ source, target, weight });
    heaviest = Math.max(heaviest, weight);
  });
  edges.sort((a, b) => a.weight - b.weight || a.source - b.source || a.target - b.target);
  const spread = WIDTH_PX.most - WIDTH_PX.least;
  return {
    source: Uint32Array.from(edges, (e) => e.source),
    target: Uint32Array.from(edges, (e) => e.target),
    width: Float32Array.from(edges, (e) => WIDTH_PX.least + (spread * e.weight) / heaviest),
    color: Uint8Array.from(edges, (e) => (community[e.source] === community[e.target] ? colorOf(e.source) : MUTED)),
    dimmed: Uint8Array.from(edges, (e) => isDimmed[e.source]! | isDimmed[e.target]!),
  };
}

/** Names of communities first, then of authors: the owner, then by size of disc, then by number of co-authors. Dimmed authors keep silent. */
function composeLabels(picture: Picture, shown: readonly number[], isDimmed: Uint8Array): Label[] {
  const { network, layout, authors } = picture;
  const degree = (a: number): number => network.offsets[a + 1]! - network.offsets[a]!;
  const largest = shown.reduce((most, a) => Math.max(most, layout.radius[a]!), 0);
  const byImportance = shown
    .filter((a) => !isDimmed[a])
    .sort(
      (a, b) =>
        Number(authors[b]!.owner) - Number(authors[a]!.owner) ||
        layout.radius[b]! - layout.radius[a]! ||
        degree(b) - degree(a) ||
        a - b,
    );
  const wishes = byImportance.map((a): LabelWish => {
    const share = largest ? layout.radius[a]! / largest : 0;
    return {
      text: displayName(authors[a]!.name),
      kind: 'author',
      index: a,
      x: layout.x[a]!,
      y: layout.y[a]!,
      radius: layout.radius[a]!,
      sizePx: LABEL_PX.least + Math.round((LABEL_PX.most - LABEL_PX.least) * share * share),
      covers: COVERED * layout.radius[a]!,
    };
  });
  const discs = shown.map((a) => ({ x: layout.x[a]!, y: layout.y[a]!, radius: layout.radius[a]! }));
  return placeLabels(discs, [...communityWishes(picture, shown), ...wishes]);
}

/** A community's middle is the mean of its discs, weighted by area; its radius their standard distance from it. */
function communityWishes({ partition, layout, communityNames }: Picture, shown: readonly number[]): LabelWish[] {
  const named = Array.from(partition.sizes.keys()).filter((community) => slotOf(partition, community) !== MUTED);
  const sums = named.map(() => ({ mass: 0, x: 0, y: 0 }));
  const communityOf = (a: number): number => partition.community[a]!;
  for (const a of shown) {
    const sum = sums[communityOf(a)];
    if (!sum) continue;
    const mass = layout.radius[a]! * layout.radius[a]!;
    sum.mass += mass;
    sum.x += mass * layout.x[a]!;
    sum.y += mass * layout.y[a]!;
  }
  const middles = sums.map(({ mass, x, y }) => ({ x: x / mass, y: y / mass, squares: 0 }));
  for (const a of shown) {
    const middle = middles[communityOf(a)];
    if (!middle) continue;
    const [dx, dy] = [layout.x[a]! - middle.x, layout.y[a]! - middle.y];
    middle.squares += (dx * dx + dy * dy) / partition.sizes[communityOf(a)]!;
  }
  const smallest = shown.length ? layout.radius[shown.at(-1)!]! : 0;
  return named.map((community, i): LabelWish => ({
    text: communityNames[community]!,
    kind: 'community',
    index: community,
    x: middles[i]!.x,
    y: middles[i]!.y,
    radius: Math.sqrt(middles[i]!.squares),
    sizePx: LABEL_PX.community,
    covers: smallest < CROWDED ? Infinity : 0,
  }));
}

const NO_PAPERS = 'This network came without papers; its ties and their weights are as they were given.';
const SOME_WITHOUT_PAPERS =
  'Some of the ties came without papers, in a network made elsewhere; their weights are as they were given.';

function composeNotes({ authors, network, dimmed }: Picture): string[] {
  const names = (list: readonly number[]): string =>
    list.length <= 3
      ? list.map((a) => displayName(authors[a]!.name)).join(', ')
      : `${list.length} authors, among them ${displayName(authors[list[0]!]!.name)}`;
  const hidden = authors.map((_, a) => a).filter((a) => network.hidden[a]);
  const notes: string[] = [];
  if (network.given) notes.push(network.paperCount === 0 ? NO_PAPERS : SOME_WITHOUT_PAPERS);
  if (hidden.length) notes.push(`Hidden, and left out of communities and layout: ${names(hidden)}.`);
  if (dimmed.length) notes.push(`Dimmed: ${names(dimmed)}.`);
  return notes;
}
