/** A map and some of its authors in, the scene of them alone out: nobody moves, and names are placed anew. */
import { MUTED, type Atlas, type Bounds, type Layout, type Partition, type Scene, type Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { boundsOf, scaleToFit, uniteBounds, USUAL_WINDOW } from './bounds.ts';
import { fitDiscs } from './fit-discs.ts';
import { formsOfPaper } from './forms.ts';
import { placeLabels, type LabelWish } from './placement.ts';
import { NO_AREAS } from './scene.ts';
import { sortStably, upTo } from './sort.ts';
import { composeStars, withCentres, type Stars } from './stars.ts';
import { composeWishes } from './wishes.ts';

/** What an atlas knows of its map. */
export type Mapped = Pick<
  Atlas,
  'bibliography' | 'authors' | 'network' | 'partition' | 'communityNames' | 'layout' | 'scene'
>;

export interface Choice {
  /** 1 for each author who is shown. */
  readonly isIn: Uint8Array;
  /** Each a diamond with a spoke to each of its authors, in place of lines. */
  readonly papers?: Uint32Array;
  readonly notes: readonly string[];
}

/** The largest disc of a scene that fills a window, in pixels; nobody alone fills it. */
const LARGEST_PX = 36;
/** A disc half as large as the largest should have this radius where all of the scene is seen, if there is room. */
const USUAL_PX = 5;
/** Among more discs than this, none grows. */
const GROWING = 2000;
/** Among so few, all have a name as soon as there is room for it, however small their discs. */
const NAMED = 300;
const GROWN = 'Discs are larger than on the whole map, where there is room for that.';
/** In pixels, what a disc needs to have a name. */
const SEEN_PX = 2.1;
/** So many papers have their titles on the map. */
const TITLED = 60;
const TITLE_PX = 10;
/** In a community of fewer who are shown, its name would say less than theirs. */
const LEAST_MEMBERS = 3;
/** In discs of the largest radius, what a scene of very few is wide and high. */
const LEAST_DISCS = 14;

export function* composeExcerpt(map: Mapped, choice: Choice): Sliced<Scene> {
  const { scene, network } = map;
  const { isIn, papers } = choice;
  const isEveryone = scene.circles.author.every((author) => isIn[author]);
  const { circles, mostScale } = isEveryone
    ? { circles: scene.circles, mostScale: undefined }
    : yield* grow(chooseCircles(scene.circles, isIn));
  yield 0.05;
  const layout = layoutOf(circles, network.authorCount);
  const stars = papers
    ? yield* partOf(starsOf(map, { circles, layout, papers }), 0.05, 0.2)
    : chooseStars(scene.stars, isIn);
  const bounds = isEveryone ? uniteBounds([scene.bounds, ...centresOf(stars)]) : boundsAll(circles, stars);
  const scale = scaleToFit(bounds, USUAL_WINDOW, mostScale);
  const lines = papers ? NO_LINES : chooseLines(scene, isIn, isEveryone ? 1 : narrowing(scene.bounds, scale));
  yield 0.25;
  const wishes = yield* partOf(wishesOf(map, { circles, layout, stars: papers && stars, scale }), 0.25, 0.35);
  const labels = yield* partOf(placeLabels(withCentres(circles, stars), wishes, bounds, mostScale), 0.35, 1);
  return {
    ...{ bounds, circles, lines, labels, areas: isEveryone ? scene.areas : NO_AREAS },
    ...(mostScale === undefined ? {} : { mostScale }),
    ...(stars && stars.paper.length > 0 ? { stars } : {}),
    legend: legendOf(scene.legend, map.partition, circles),
    ...(scene.ramp ? { ramp: scene.ramp } : {}),
    notes: notesOf(map, choice, circles),
  };
}

function notesOf({ scene }: Mapped, { isIn, notes }: Choice, circles: Scene['circles']): readonly string[] {
  const largest = scene.circles.radius.find((_, i) => isIn[scene.circles.author[i]!] === 1) ?? 0;
  return [...notes, ...((circles.radius[0] ?? 0) > largest ? [GROWN] : []), ...scene.notes];
}

export const NO_LINES: Scene['lines'] = {
  source: new Uint32Array(),
  target: new Uint32Array(),
  width: new Float32Array(),
  color: new Uint8Array(),
  dimmed: new Uint8Array(),
};

/** In the order of the scene: large discs first. Those of a comparison keep their size. */
export function chooseCircles(circles: Scene['circles'], isIn: Uint8Array): Scene['circles'] {
  return orderCircles(
    circles,
    upTo(circles.author.length).filter((i) => isIn[circles.author[i]!]),
  );
}

/** Those at these places, in this order. */
function orderCircles(circles: Scene['circles'], places: Uint32Array): Scene['circles'] {
  const { author, x, y, radius, color, dimmed, owner, key } = circles;
  const pick = <T extends Float32Array | Uint8Array>(values: T): T => {
    const picked = values.slice(0, places.length) as T;
    for (let i = 0; i < places.length; i++) picked[i] = values[places[i]!]!;
    return picked;
  };
  return {
    author: places.map((i) => author[i]!),
    ...{ x: pick(x), y: pick(y), radius: pick(radius), color: pick(color) },
    ...{ dimmed: pick(dimmed), owner: pick(owner), key: pick(key) },
  };
}

/** Those with both ends among the chosen; their widths times a factor. */
function chooseLines({ lines }: Scene, isIn: Uint8Array, factor: number): Scene['lines'] {
  const { source, target } = lines;
  const places = upTo(source.length).filter((i) => isIn[source[i]!] && isIn[target[i]!]);
  return {
    source: places.map((i) => source[i]!),
    target: places.map((i) => target[i]!),
    width: Float32Array.from(places, (i) => factor * lines.width[i]!),
    color: Uint8Array.from(places, (i) => lines.color[i]!),
    dimmed: Uint8Array.from(places, (i) => lines.dimmed[i]!),
  };
}

/** Lines widen as one goes nearer; where a scene is nearer to begin with, they would be too wide. */
function narrowing(whole: Bounds, scale: number): number {
  return Math.min(1, Math.sqrt(scaleToFit(whole, USUAL_WINDOW) / scale));
}

/** Of papers with two or more authors among the chosen, the spokes to those. */
function chooseStars(stars: Scene['stars'], isIn: Uint8Array): Stars | undefined {
  if (!stars) return undefined;
  const { starts, spokes } = stars;
  const kept: { star: number; spokes: number[] }[] = [];
  for (let star = 0; star < stars.paper.length; star++) {
    const inside: number[] = [];
    for (let s = starts[star]!; s < starts[star + 1]!; s++) if (isIn[spokes.author[s]!]) inside.push(s);
    if (inside.length > 1) kept.push({ star, spokes: inside });
  }
  const all = kept.flatMap((entry) => entry.spokes);
  let end = 0;
  return {
    paper: Uint32Array.from(kept, ({ star }) => stars.paper[star]!),
    x: Float32Array.from(kept, ({ star }) => stars.x[star]!),
    y: Float32Array.from(kept, ({ star }) => stars.y[star]!),
    radius: stars.radius,
    starts: Uint32Array.from([0, ...kept.map((entry) => (end += entry.spokes.length))]),
    spokes: {
      author: Uint32Array.from(all, (s) => spokes.author[s]!),
      color: Uint8Array.from(all, (s) => spokes.color[s]!),
      dimmed: Uint8Array.from(all, (s) => spokes.dimmed[s]!),
    },
  };
}

/** Discs of a large map are specks: of some of them alone each grows, as far as it overlaps no other. */
function* grow(circles: Scene['circles']): Sliced<{ circles: Scene['circles']; mostScale: number }> {
  const largest = circles.radius[0] ?? 1;
  const scale = scaleToFit(boundsAll(circles, undefined), USUAL_WINDOW, LARGEST_PX / largest);
  const factor = USUAL_PX / (0.5 * largest * scale);
  if (factor <= 1 || circles.author.length > GROWING) return { circles, mostScale: LARGEST_PX / largest };
  const wanted = circles.radius.map((r) => r * factor);
  const radius = yield* fitDiscs(circles, wanted);
  const order = yield* sortStably(upTo(radius.length), (i) => radius[i]!, 'descending');
  return { circles: orderCircles({ ...circles, radius }, order), mostScale: LARGEST_PX / (largest * factor) };
}

/** By author of the network; those who are not shown have no radius. */
export function layoutOf({ author, x, y, radius }: Scene['circles'], authorCount: number): Layout {
  const layout = {
    x: new Float32Array(authorCount),
    y: new Float32Array(authorCount),
    radius: new Float32Array(authorCount),
  };
  for (let i = 0; i < author.length; i++) {
    layout.x[author[i]!] = x[i]!;
    layout.y[author[i]!] = y[i]!;
    layout.radius[author[i]!] = radius[i]!;
  }
  return layout;
}

/** Round discs and centres; a scene of very few is as wide as some discs. */
function boundsAll(circles: Scene['circles'], stars: Stars | undefined): Bounds {
  const { author, radius } = circles;
  const round = boundsOf(circles, upTo(author.length), LEAST_DISCS * (radius[0] ?? 1));
  return uniteBounds([round, ...centresOf(stars)]);
}

function centresOf(stars: Stars | undefined): Bounds[] {
  if (!stars) return [];
  const { x, y, radius } = stars;
  return Array.from(x, (at, star) => ({
    ...{ minX: at - radius, maxX: at + radius },
    ...{ minY: y[star]! - radius, maxY: y[star]! + radius },
  }));
}

interface Drawing {
  readonly circles: Scene['circles'];
  readonly layout: Layout;
}

function* starsOf(
  { network, partition }: Mapped,
  { circles, layout, papers }: Drawing & { readonly papers: Uint32Array },
): Sliced<Stars> {
  const isDimmed = new Uint8Array(network.authorCount);
  const color = new Uint8Array(network.authorCount).fill(MUTED);
  const isShown = new Uint8Array(network.authorCount);
  for (let i = 0; i < circles.author.length; i++) {
    const author = circles.author[i]!;
    isDimmed[author] = circles.dimmed[i]!;
    color[author] = circles.color[i]!;
    isShown[author] = 1;
  }
  const { community } = partition;
  return yield* composeStars(circles, {
    // Whoever is not shown is as good as hidden here.
    network: { ...network, hidden: isShown.map((shown) => 1 - shown) },
    ...{ layout, papers, isDimmed, community, always: true },
    colorOf: (author, most) => (community[author] === most ? color[author]! : MUTED),
  });
}

function* wishesOf(
  map: Mapped,
  { circles, layout, stars, scale }: Drawing & { readonly stars: Stars | undefined; readonly scale: number },
): Sliced<LabelWish[]> {
  const { authors, network, partition, communityNames, bibliography } = map;
  const isDimmed = new Uint8Array(network.authorCount);
  circles.author.forEach((author, i) => (isDimmed[author] = circles.dimmed[i]!));
  const colors = namedCommunities(map.scene.legend, partition, circles);
  const wishes = yield* composeWishes(
    { authors, network, partition, communityNames, layout, colors },
    circles.author,
    isDimmed,
  );
  const least = circles.author.length <= NAMED ? SEEN_PX / scale : 0;
  const titled = stars && stars.paper.length <= TITLED ? stars.paper : new Uint32Array();
  return [
    ...wishes.map((wish) =>
      wish.kind === 'author'
        ? { ...wish, radius: Math.max(wish.radius, least), covers: stars ? 0 : wish.covers }
        : // Far from a crowd, nobody's disc lies under the name of a community.
          { ...wish, covers: circles.author.length <= NAMED ? 0 : wish.covers },
    ),
    ...Array.from(titled, (paper, star): LabelWish => ({
      forms: formsOfPaper(bibliography.papers[paper]!.title, TITLE_PX),
      ...{ kind: 'paper', index: paper, x: stars!.x[star]!, y: stars!.y[star]!, covers: 0 },
      radius: Math.max(stars!.radius, least),
    })).filter(({ forms }) => forms.length > 0),
  ];
}

/** By community, its slot if it is named on the whole map and enough of it is shown. */
export function namedCommunities(
  legend: Scene['legend'],
  { community, sizes }: Partition,
  { author }: Scene['circles'],
): Uint8Array {
  const members = countMembers(community, sizes.length, author);
  const colors = new Uint8Array(sizes.length).fill(MUTED);
  for (const { community: named } of legend) if (members[named]! >= LEAST_MEMBERS) colors[named] = 0;
  return colors;
}

function countMembers(community: Uint32Array, count: number, authors: Uint32Array): Uint32Array {
  const members = new Uint32Array(count);
  for (const author of authors) if (community[author]! < count) members[community[author]!]!++;
  return members;
}

/** Sizes are of those who are shown. */
function legendOf(
  legend: Scene['legend'],
  { community, sizes }: Partition,
  { author }: Scene['circles'],
): Scene['legend'] {
  const members = countMembers(community, sizes.length, author);
  return legend
    .map((entry) => ({ ...entry, size: members[entry.community]! }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.community - b.community);
}
