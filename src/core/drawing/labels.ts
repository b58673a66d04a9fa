/** Discs and names in, placed labels out: each with the zoom from which it fits, and from there on it stays. */
import type { Label, LabelPosition } from '../model.ts';
import { textWidthPx } from './glyphs.ts';
import { BoxIndex, type Box } from './box-index.ts';

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A name that wants a place. An author's stands beside its disc, a community's on or near (x, y). */
export interface LabelWish extends Disc {
  readonly text: string;
  readonly kind: 'author' | 'community';
  readonly index: number;
  readonly sizePx: number;
  /** Discs below this radius may lie under the text. */
  readonly covers: number;
}

/** Scales, in pixels per layout unit, at which labels are tried: from a telephone's overview inwards. */
const SCALES = Array.from({ length: 17 }, (_, step) => 0.25 * (step % 2 ? Math.SQRT2 : 1) * (1 << (step >> 1)));
const POSITIONS: readonly LabelPosition[] = ['e', 'w', 'n', 's', 'ne', 'se', 'nw', 'sw'];
/** Height of a label's box in text sizes, and the clear space at each of its ends in pixels. */
const LINE = 1.25;
const PADDING_PX = 4;
/** A disc smaller than this on screen gets no name yet. */
const LEAST_DISC_PX = 2;
/** A community's name is shown until the map is this many times nearer than where it first fitted. */
const COMMUNITY_RANGE = 4;
/** How far beyond its community's spread a name may stand, in layout units. */
const REACH = 24;
/** Spots are looked for in at most this many lines round the middle. */
const MOST_STEPS = 24;

/**
 * Ken Been, Eli Daiches & Chee Yap, "Dynamic map labeling", 2006, doi:10.1109/TVCG.2006.136: every label gets one
 * range of scales. A label keeps its position, so its box in layout units only shrinks towards a fixed point when the
 * map is zoomed in; boxes that do not meet at one scale therefore meet at none beyond it. Wishes are granted in order.
 */
export function placeLabels(discs: readonly Disc[], wishes: readonly LabelWish[]): Label[] {
  const obstacles = BoxIndex.of(
    discs.map(({ x, y, radius }) => ({ minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius })),
  );
  const placed: Label[] = [];
  let open = [...wishes];
  for (const scale of SCALES) {
    if (open.length === 0) break;
    const taken = new BoxIndex(maxBoxSide(wishes, scale));
    for (const label of placed) if (scale < label.maxScale) taken.add(boxOf(label, scale));
    const isFree = (box: Box, own: LabelWish): boolean =>
      !taken.meets(box) &&
      !obstacles.meets(box, (i) => touches(discs[i]!, box) && !sits(own, discs[i]!) && discs[i]!.radius >= own.covers);
    open = open.filter((wish) => {
      if (wish.kind === 'author' && wish.radius * scale < LEAST_DISC_PX) return true;
      const label = wish.kind === 'author' ? placeBeside(wish, scale, isFree) : placeNear(wish, scale, isFree);
      if (!label) return true;
      placed.push(label);
      taken.add(boxOf(label, scale));
      return false;
    });
  }
  return placed;
}

type IsFree = (box: Box, own: LabelWish) => boolean;

function placeBeside(wish: LabelWish, scale: number, isFree: IsFree): Label | undefined {
  for (const position of POSITIONS) {
    const label: Label = { ...textOf(wish), position, minScale: scale, maxScale: Infinity };
    if (isFree(boxOf(label, scale), wish)) return label;
  }
  return undefined;
}

/** Tries spots of a square grid, the nearest to the middle first. */
function placeNear(wish: LabelWish, scale: number, isFree: IsFree): Label | undefined {
  const step = (wish.sizePx * LINE) / scale;
  const reach = Math.min(MOST_STEPS, Math.floor((wish.radius + REACH) / step));
  for (const [column, row] of spotsWithin(reach)) {
    const label: Label = {
      ...textOf(wish),
      x: wish.x + column * step,
      y: wish.y + row * step,
      radius: 0,
      position: 'c',
      minScale: scale,
      maxScale: scale * COMMUNITY_RANGE,
    };
    if (isFree(boxOf(label, scale), wish)) return label;
  }
  return undefined;
}

/** What a label keeps of the wish for it. */
function textOf({ text, kind, index, x, y, radius, sizePx }: LabelWish): Omit<LabelWish, 'covers'> {
  return { text, kind, index, x, y, radius, sizePx };
}

const spots = new Map<number, readonly (readonly [number, number])[]>();

/** Grid points within a circle, from its middle outwards, of equals the upper one first. */
function spotsWithin(reach: number): readonly (readonly [number, number])[] {
  let held = spots.get(reach);
  if (!held) {
    const side = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
    const squared = ([column, row]: readonly [number, number]): number => column * column + row * row;
    held = side
      .flatMap((row) => side.map((column) => [column, row] as const))
      .filter((spot) => squared(spot) <= reach * reach)
      .sort((a, b) => squared(a) - squared(b) || b[1] - a[1] || a[0] - b[0]);
    spots.set(reach, held);
  }
  return held;
}

/** The space that a label takes at a scale, in layout units (y upwards). */
export function boxOf(label: Label, scale: number): Box {
  const width = (labelWidthPx(label) + PADDING_PX) / scale;
  const height = (label.sizePx * LINE) / scale;
  const { x, y, radius, position } = label;
  // The corner of the square round the disc, drawn in to where the disc is.
  const corner = radius * Math.SQRT1_2;
  const diagonal = position.length === 2;
  const reach = diagonal ? corner : radius;
  const minX = position.endsWith('e') ? x + reach : position.endsWith('w') ? x - reach - width : x - width / 2;
  const minY = position.startsWith('n') ? y + reach : position.startsWith('s') ? y - reach - height : y - height / 2;
  return { minX, minY, maxX: minX + width, maxY: minY + height };
}

export function isVisible(label: Label, scale: number): boolean {
  return label.minScale <= scale && scale < label.maxScale;
}

/** Community names are letter-spaced. */
export const COMMUNITY_SPACING_PX = 0.6;

export function labelWidthPx({ text, sizePx, kind }: Pick<Label, 'text' | 'sizePx' | 'kind'>): number {
  return textWidthPx(text, sizePx) + (kind === 'community' ? COMMUNITY_SPACING_PX * text.length + PADDING_PX * 2 : 0);
}

function maxBoxSide(wishes: readonly LabelWish[], scale: number): number {
  return wishes.reduce((most, wish) => Math.max(most, labelWidthPx(wish)), 1) / scale;
}

function touches({ x, y, radius }: Disc, box: Box): boolean {
  const dx = Math.max(box.minX - x, 0, x - box.maxX);
  const dy = Math.max(box.minY - y, 0, y - box.maxY);
  // A box that begins where its own disc ends may touch, but not overlap, another disc.
  return dx * dx + dy * dy < radius * radius * 0.998;
}

function sits(wish: LabelWish, disc: Disc): boolean {
  return wish.kind === 'author' && wish.x === disc.x && wish.y === disc.y;
}
