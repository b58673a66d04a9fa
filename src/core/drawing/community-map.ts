/** A map, its communities and what they have in common in, the scene of communities in place of authors out. */
import { MUTED, type Bounds, type Layout, type Partition, type Scene, type Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { countNoun, groupDigits } from '../text/digits.ts';
import { boundsOf, MARGIN_PX, scaleToFit, uniteBounds, USUAL_WINDOW } from './bounds.ts';
import { setApart, type Boxes } from './boxes-apart.ts';
import { layoutOf, type Mapped } from './excerpt.ts';
import { formsOfCommunity, type Form } from './forms.ts';
import { boxSizePx } from './labels.ts';
import { placeLabels, type LabelWish } from './placement.ts';
import { NO_AREAS } from './scene.ts';
import { sortStably, upTo } from './sort.ts';

/** What two communities have in common, the heaviest first. */
export interface Tie {
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

export interface CommunityChoice {
  /** By community, the member who stands for it. */
  readonly strongest: (community: number) => number;
  readonly ties: readonly Tie[];
  /** Those that are left out otherwise, for they are small. */
  readonly all: boolean;
}

/** So many communities have their names on a map that is seen whole; so many can be shown at all. */
const MOST = { named: 48, all: 400 };
/** A smaller community is left out. */
const LEAST_MEMBERS = 3;
/** Of each community so many ties are drawn, its heaviest, and those which are among the other's. */
const TIES = 3;
/** Discs take such a share of the usual window. */
const SHARE = 0.11;
const RADIUS_PX = { least: 5, most: 48 };
const LABEL_PX = 13;
const WIDTH_PX = { least: 1, most: 8 };
/** Round a disc and its name, in pixels. */
const CLEAR_PX = 8;
/** How much smaller each try makes the discs, until they and their names have room in the usual window, and the last one. */
const SMALLER = 0.85;
const TRIES = 10;

/** Each stands in the middle of its members, or as near to it as there is ground for its disc and its name beneath. */
export function* composeCommunityMap(map: Mapped, choice: CommunityChoice): Sliced<Scene> {
  const { network, partition, scene, communityNames } = map;
  const shown = chooseCommunities(partition, choice.all);
  const place = new Map(Array.from(shown, (community, i) => [community, i]));
  const middles = middlesOf(partition, map.layout, place);
  yield 0.1;
  const whole = scaleToFit(scene.bounds, USUAL_WINDOW);
  const forms = Array.from(shown, (community) => formsOf(communityNames[community]!));
  const { x, y, radius, bounds } = yield* partOf(
    standApart(middles, radiiOf(partition, shown), { forms, scale: whole }),
    0.1,
    0.3,
  );
  const colors = new Map(scene.legend.map(({ community, color }) => [community, color]));
  const author = shown.map(choice.strongest);
  const circles: Scene['circles'] = {
    ...{ author, x: Float32Array.from(x), y: Float32Array.from(y), radius: Float32Array.from(radius) },
    color: Uint8Array.from(shown, (community) => colors.get(community) ?? MUTED),
    dimmed: new Uint8Array(shown.length),
    owner: new Uint8Array(shown.length),
    key: new Uint8Array(shown.length).fill(1),
  };
  const scale = scaleToFit(bounds, USUAL_WINDOW);
  const layout = layoutOf(circles, network.authorCount);
  const drawn = chooseTies(choice.ties, place);
  const lines = yield* partOf(linesOf(drawn, choice.strongest, scale), 0.3, 0.4);
  const wishes = Array.from(author, (index, i): LabelWish => ({
    ...{ forms: forms[i]!, kind: 'author', index, covers: 0, position: 's' },
    ...{ x: layout.x[index]!, y: layout.y[index]!, radius: layout.radius[index]! },
  }));
  const labels = yield* partOf(placeLabels(circles, wishes, bounds), 0.4, 1);
  return {
    ...{ bounds, circles, lines, labels, communities: shown, areas: NO_AREAS },
    legend: scene.legend.filter(({ community }) => place.has(community)),
    notes: notesOf({ partition, shown, drawn: drawn.length, ties: countAmong(choice.ties, place) }),
  };
}

/** The largest, but for the tiny ones where there are others; nobody alone is a community. */
function chooseCommunities({ sizes }: Partition, all: boolean): Uint32Array {
  const isLarge = (size: number): boolean => size >= LEAST_MEMBERS;
  const least = all || !sizes.some(isLarge) ? 2 : LEAST_MEMBERS;
  const found = upTo(sizes.length).filter((community) => sizes[community]! >= least);
  return found.slice(0, all ? MOST.all : MOST.named);
}

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Of the members, one like the other. */
function middlesOf({ community, sizes }: Partition, layout: Layout, place: ReadonlyMap<number, number>): Places {
  const [x, y] = [new Float64Array(place.size), new Float64Array(place.size)];
  for (let author = 0; author < community.length; author++) {
    const i = place.get(community[author]!);
    if (i === undefined) continue;
    x[i]! += layout.x[author]! / sizes[community[author]!]!;
    y[i]! += layout.y[author]! / sizes[community[author]!]!;
  }
  return { x, y };
}

/** An area for each member, in pixels; none so small that it is not seen. */
function radiiOf({ sizes }: Partition, shown: Uint32Array): Float64Array {
  const members = shown.reduce((sum, community) => sum + sizes[community]!, 0);
  const room = SHARE * USUAL_WINDOW.widthPx * USUAL_WINDOW.heightPx;
  const unit = Math.sqrt(room / (Math.PI * Math.max(1, members)));
  const largest = unit * Math.sqrt(sizes[0] ?? 1);
  const factor = unit * Math.min(1, RADIUS_PX.most / largest);
  return Float64Array.from(shown, (community) => Math.max(RADIUS_PX.least, factor * Math.sqrt(sizes[community]!)));
}

/** On two lines as on other maps; where there is no room for that, the people that it is called after, or the first of them, tell it. */
function formsOf(name: string): Form[] {
  const people = name.split(': ')[0]!;
  const first = people.split(', ')[0]!;
  const forms: Form[] = [];
  let widest = Infinity;
  for (const form of [name, people, first].flatMap((text) => formsOfCommunity(text, LABEL_PX))) {
    const { widthPx } = boxSizePx({ ...form, kind: 'author' });
    if (widthPx >= widest) continue;
    widest = widthPx;
    forms.push(form);
  }
  return forms;
}

/**
 * Discs with their names beneath them, set apart in pixels on the map as the usual window shows it whole; discs get smaller
 * until that window holds all of them still. Back in layout units.
 */
function* standApart(
  middles: Places,
  wantedPx: Float64Array,
  { forms, scale }: { readonly forms: readonly (readonly Form[])[]; readonly scale: number },
): Sliced<Places & { readonly radius: Float64Array; readonly bounds: Bounds }> {
  // Many more are not all named before one goes nearer.
  const isNamed = forms.length <= MOST.named;
  const names = forms.map((list) => {
    const { text, sizePx } = list.at(-1)!;
    return isNamed ? boxSizePx({ text, sizePx, kind: 'author' }) : { widthPx: 0, heightPx: 0 };
  });
  const x = middles.x.map((value) => value * scale);
  // A box goes further down than up.
  const y = middles.y.map((value, i) => value * scale - names[i]!.heightPx / 2);
  for (let tried = 1, factor = 1; ; tried++, factor *= SMALLER) {
    const radiusPx = wantedPx.map((r) => Math.max(RADIUS_PX.least, r * factor));
    const width = radiusPx.map((r, i) => Math.max(2 * r, names[i]!.widthPx) + CLEAR_PX);
    const height = radiusPx.map((r, i) => 2 * r + names[i]!.heightPx + CLEAR_PX);
    const apart = yield* partOf(setApart({ x, y, width, height }), (tried - 1) / TRIES, tried / TRIES);
    if (isNamed && tried < TRIES && !fitsWindow({ ...apart, width, height })) continue;
    const middleX = apart.x.map((value) => value / scale);
    const middleY = apart.y.map((value, i) => (value + names[i]!.heightPx / 2) / scale);
    const radius = radiusPx.map((r) => r / scale);
    const discs = { x: Float32Array.from(middleX), y: Float32Array.from(middleY), radius: Float32Array.from(radius) };
    const boxes = names.map(({ widthPx, heightPx }, i) => ({
      ...{ minX: (apart.x[i]! - widthPx / 2) / scale, maxX: (apart.x[i]! + widthPx / 2) / scale },
      ...{ minY: middleY[i]! - radius[i]! - heightPx / scale, maxY: middleY[i]! },
    }));
    const bounds = uniteBounds([boundsOf(discs, upTo(radius.length)), ...boxes]);
    return { x: middleX, y: middleY, radius, bounds };
  }
}

function fitsWindow({ x, y, width, height }: Boxes): boolean {
  const extent = (middles: Float64Array, sides: Float64Array): number => {
    let [least, most] = [Infinity, -Infinity];
    middles.forEach((middle, i) => {
      least = Math.min(least, middle - sides[i]! / 2);
      most = Math.max(most, middle + sides[i]! / 2);
    });
    return most - least;
  };
  const { widthPx, heightPx } = USUAL_WINDOW;
  return extent(x, width) <= widthPx - 2 * MARGIN_PX.x && extent(y, height) <= heightPx - 2 * MARGIN_PX.y;
}

/** The heaviest of each community, so that no crowd of weak ones hides them; still the heaviest first. */
function chooseTies(ties: readonly Tie[], place: ReadonlyMap<number, number>): Tie[] {
  const drawn = new Uint32Array(place.size);
  return ties.filter(({ low, high }) => {
    const [a, b] = [place.get(low), place.get(high)];
    if (a === undefined || b === undefined || (drawn[a]! >= TIES && drawn[b]! >= TIES)) return false;
    drawn[a]!++;
    drawn[b]!++;
    return true;
  });
}

function countAmong(ties: readonly Tie[], place: ReadonlyMap<number, number>): number {
  return ties.filter(({ low, high }) => place.has(low) && place.has(high)).length;
}

/** The weak ones first. A width in pixels is that at which all is seen. */
function* linesOf(
  ties: readonly Tie[],
  strongest: (community: number) => number,
  scale: number,
): Sliced<Scene['lines']> {
  const heaviest = ties[0]?.weight ?? 1;
  const order = yield* sortStably(upTo(ties.length), (i) => ties[i]!.weight);
  const ends = Array.from(order, (i) => [strongest(ties[i]!.low), strongest(ties[i]!.high)] as const);
  return {
    source: Uint32Array.from(ends, ([a, b]) => Math.min(a, b)),
    target: Uint32Array.from(ends, ([a, b]) => Math.max(a, b)),
    width: Float32Array.from(order, (i) => {
      const share = ties[i]!.weight / heaviest;
      return (WIDTH_PX.least + (WIDTH_PX.most - WIDTH_PX.least) * share) / Math.sqrt(scale);
    }),
    color: new Uint8Array(order.length).fill(MUTED),
    dimmed: new Uint8Array(order.length),
  };
}

function notesOf({
  partition: { sizes },
  shown,
  drawn,
  ties,
}: {
  readonly partition: Partition;
  readonly shown: Uint32Array;
  readonly drawn: number;
  readonly ties: number;
}): string[] {
  const rest = sizes.subarray(shown.length);
  const left = rest.filter((size) => size > 1).length;
  const alone = rest.length - left;
  const authors = rest.reduce((sum, size) => sum + size, 0) - alone;
  const are = left === 1 ? 'is' : 'are';
  return [
    ...(left > 0 ? [`${countCommunities(left, 'small')} with ${countNoun(authors, 'author')} ${are} left out.`] : []),
    ...(alone > 0
      ? [`${countNoun(alone, 'author')} without co-authors ${alone === 1 ? 'belongs' : 'belong'} to no community.`]
      : []),
    ...(drawn < ties
      ? [`Of ${groupDigits(ties)} pairs of communities with ties, the heaviest are drawn: ${groupDigits(drawn)}.`]
      : []),
  ];
}

function countCommunities(count: number, which: string): string {
  return `${groupDigits(count)} ${which} ${count === 1 ? 'community' : 'communities'}`;
}
