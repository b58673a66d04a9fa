/** Discs and names in, placed labels out: each with the zoom from which it fits, and from there on it stays. */
import type { Label, Sliced } from '../model.ts';
import type { Discs } from './disc-grid.ts';
import { LabelGround, SCALES } from './label-ground.ts';
import { boxSizePx, footprintAt, POSITIONS, type SizePx } from './labels.ts';

/** A name that wants a place. An author's stands beside its disc, a community's on or near (x, y). */
export interface LabelWish {
  readonly text: string;
  readonly kind: 'author' | 'community';
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly sizePx: number;
  /** Discs below this radius may lie under the text. */
  readonly covers: number;
}

/** A disc smaller than this on screen gets no name yet. */
const LEAST_DISC_PX = 2;
/** A community's name is shown until the map is this many times nearer than where it first fitted. */
const COMMUNITY_RANGE = 4;
/** How far beyond its community's spread a name may stand, in layout units. */
const REACH = 24;
/** Spots are looked for in at most this many lines round the middle. */
const MOST_STEPS = 24;
/** Wishes tried between two yields. */
const SLICE = 100;

/**
 * Ken Been, Eli Daiches & Chee Yap, "Dynamic map labeling", 2006, doi:10.1109/TVCG.2006.136: every label gets one
 * range of scales. A label keeps its position, so its box in layout units only shrinks towards a fixed point when the
 * map is zoomed in; boxes that do not meet at one scale therefore meet at none beyond it. Wishes are granted in order.
 */
export function* placeLabels(discs: Discs, wishes: readonly LabelWish[]): Sliced<Label[]> {
  const placement = new Placement(discs, wishes);
  let open: readonly number[] = Array.from(wishes.keys());
  let tried = 0;
  for (let step = 0; step < SCALES.length && open.length > 0; step++) {
    yield step / SCALES.length;
    placement.zoomTo(step);
    const denied: number[] = [];
    for (const w of open) {
      if (placement.canBeTried(w)) {
        if (++tried % SLICE === 0) yield step / SCALES.length;
        if (placement.tryToPlace(w)) continue;
      }
      denied.push(w);
    }
    open = denied;
  }
  return placement.labels;
}

const SAMPLE = 200;
const NOT_TRIED = -1;

class Placement {
  readonly #wishes: readonly LabelWish[];
  readonly #sizes: (SizePx | undefined)[];
  readonly #ground: LabelGround;
  /** The step before which a wish, and eight positions of each wish, need not be tried. */
  readonly #next: Int8Array;
  readonly #free: Int8Array;
  #step = 0;

  constructor(discs: Discs, wishes: readonly LabelWish[]) {
    this.#wishes = wishes;
    this.#sizes = new Array<SizePx | undefined>(wishes.length);
    this.#ground = new LabelGround(discs, usualSizePx(wishes), wishes.length);
    this.#next = new Int8Array(wishes.length);
    for (let w = 0; w < wishes.length; w++) this.#next[w] = firstStep(wishes[w]!);
    this.#free = new Int8Array(POSITIONS.length * wishes.length).fill(NOT_TRIED);
  }

  get labels(): Label[] {
    return this.#ground.labels;
  }

  zoomTo(step: number): void {
    this.#step = step;
    this.#ground.zoomTo(step);
  }

  canBeTried(w: number): boolean {
    return this.#next[w]! <= this.#step;
  }

  tryToPlace(w: number): boolean {
    return this.#wishes[w]!.kind === 'author' ? this.#placeBesideDisc(w) : this.#placeNearMiddle(w);
  }

  #placeBesideDisc(w: number): boolean {
    const wish = this.#wishes[w]!;
    const size = (this.#sizes[w] ??= boxSizePx(wish));
    const first = w * POSITIONS.length;
    if (this.#free[first] === NOT_TRIED) this.#free.set(this.#ground.freeOfDiscsFrom(wish, size), first);
    this.#next[w] = SCALES.length;
    for (let p = 0; p < POSITIONS.length; p++) {
      if (this.#free[first + p]! <= this.#step) {
        const position = POSITIONS[p]!;
        const place = footprintAt(wish, position, size);
        this.#free[first + p] = this.#ground.freeOfLabelsFrom(place);
        if (this.#free[first + p] === this.#step) {
          const minScale = SCALES[this.#step]!;
          this.#ground.place({ ...textOf(wish), position, minScale, maxScale: Infinity }, place);
          return true;
        }
      }
      this.#next[w] = Math.min(this.#next[w]!, this.#free[first + p]!);
    }
    return false;
  }

  /** Tries spots of a square grid, the nearest to the middle first. */
  #placeNearMiddle(w: number): boolean {
    const wish = this.#wishes[w]!;
    const size = (this.#sizes[w] ??= boxSizePx(wish));
    const scale = SCALES[this.#step]!;
    const side = size.heightPx / scale;
    const reach = Math.min(MOST_STEPS, Math.floor((wish.radius + REACH) / side));
    for (const [column, row] of spotsWithin(reach)) {
      const spot = { x: wish.x + column * side, y: wish.y + row * side, radius: 0 };
      const place = footprintAt(spot, 'c', size);
      if (this.#ground.freeOfLabelsFrom(place) > this.#step || !this.#ground.isFreeOfDiscs(place, wish.covers))
        continue;
      const range = { minScale: scale, maxScale: scale * COMMUNITY_RANGE };
      this.#ground.place({ ...textOf(wish), ...spot, position: 'c', ...range }, place);
      return true;
    }
    return false;
  }
}

/** The mean of some. */
function usualSizePx(wishes: readonly LabelWish[]): SizePx {
  const some = wishes.slice(0, SAMPLE).map(boxSizePx);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 1) / (values.length + 1);
  return { widthPx: mean(some.map(({ widthPx }) => widthPx)), heightPx: mean(some.map(({ heightPx }) => heightPx)) };
}

/** A community's name may stand at any scale. */
function firstStep({ kind, radius }: LabelWish): number {
  let step = 0;
  if (kind === 'author') while (step < SCALES.length && radius * SCALES[step]! < LEAST_DISC_PX) step++;
  return step;
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
