/** Discs, and labels as they are placed, in; whether a place for another label is free, or from which scale on, out. */
import type { LabelPosition } from '../model.ts';
import { BoxIndex, type Box } from './box-index.ts';
import { DiscGrid, type Discs } from './disc-grid.ts';
import { boxAt, footprintAt, POSITIONS, type Footprint, type SizePx } from './labels.ts';
import { RING } from './paint.ts';
import type { Scales } from './scales.ts';

const NOWHERE: Box = { minX: Infinity, minY: Infinity, maxX: Infinity, maxY: Infinity };
/** Names may reach into the ring of ground round a disc, not into its colour. */
const COLOURED = (1 - RING.ground) * (1 - RING.ground);

/** A disc that a label is wanted for, and below which radius discs may lie under it. */
interface Claim {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly covers: number;
}

/** A place that the name of a wish takes, before the step `until`. */
interface Taken {
  readonly wish: number;
  readonly place: Footprint;
  readonly until: number;
}

/**
 * A label's box only shrinks when the map is zoomed in, so what is not in its way at one scale is not beyond it, and what
 * is in its way can be followed to the scale where it no longer is.
 */
export class LabelGround {
  readonly #discs: DiscGrid;
  readonly #scales: Scales;
  /** What is seen at the scale of the whole map. */
  readonly #frame: Box;
  readonly #sides = new Float64Array(4 * POSITIONS.length);
  #step = 0;
  #taken: Taken[] = [];
  #index: BoxIndex | undefined;

  constructor(discs: Discs, scales: Scales, frame: Box) {
    this.#discs = new DiscGrid(discs);
    this.#scales = scales;
    this.#frame = frame;
  }

  /** Clears the ground of labels. `usual`: about the size of one; `expected`: how many there may be. */
  zoomTo(step: number, usual: SizePx, expected: number): void {
    this.#step = step;
    this.#taken = [];
    this.#index = this.indexBoxes(usual, expected);
  }

  /** An empty index for boxes of labels at the present scale. */
  indexBoxes({ widthPx, heightPx }: SizePx, expected: number): BoxIndex {
    const scale = this.#scales.at[this.#step]!;
    return new BoxIndex({ width: (2 * widthPx) / scale, height: (2 * heightPx) / scale }, expected);
  }

  boxAt(place: Footprint): Box {
    return boxAt(place, this.#scales.at[this.#step]!);
  }

  take({ wish, place, until }: Taken): void {
    this.#index?.add(this.boxAt(place));
    this.#taken.push({ wish, place, until });
  }

  /** Whether the name of a wish can stand here now. */
  isFree(place: Footprint, wish: number, covers: number): boolean {
    const box = this.boxAt(place);
    return this.#isSeen(box) && !this.#findTaken(box, wish) && !this.#meetsDisc(box, covers);
  }

  /** How many discs would lie under a label. */
  countCovered(place: Footprint): number {
    const box = this.boxAt(place);
    setSides(this.#sides, 0, box);
    let count = 0;
    this.#discs.some(box, (x, y, radius) => {
      if (touches(x, y, radius, this.#sides, 0)) count++;
      return false;
    });
    return count;
  }

  /** The present step where no label is in the way, else a later one, before which one is. */
  freeOfLabelsFrom(place: Footprint, wish: number): number {
    const scales = this.#scales.at;
    let step = this.#step;
    const box = this.boxAt(place);
    if (!this.#isSeen(box)) return step + 1;
    const taken = this.#findTaken(box, wish);
    if (!taken) return step;
    do step++;
    while (
      step < scales.length &&
      step < taken.until &&
      overlap(boxAt(place, scales[step]!), boxAt(taken.place, scales[step]!))
    );
    return step;
  }

  /** For each of some positions about a disc, the first step, from the present one, at which no other disc is in the way, or the number of steps. */
  freeOfDiscsFrom(claim: Claim, size: SizePx, positions: readonly LabelPosition[]): Int8Array {
    const scales = this.#scales.at;
    const free = new Int8Array(positions.length).fill(this.#step);
    const places = positions.map((position) => footprintAt(claim, position, size));
    /** Sides of the box at each position where it is free so far. */
    const sides = this.#sides;
    places.forEach((place, p) => setSides(sides, p, this.boxAt(place)));
    this.#discs.some(surround(claim, size, scales[this.#step]!), (x, y, radius) => {
      if (radius < claim.covers || (x === claim.x && y === claim.y)) return false;
      for (let p = 0; p < places.length; p++)
        while (touches(x, y, radius, sides, p)) {
          const step = ++free[p]!;
          setSides(sides, p, step < scales.length ? boxAt(places[p]!, scales[step]!) : NOWHERE);
        }
      return false;
    });
    return free;
  }

  /** Asked only where the map is whole, since no one knows what is seen of it elsewhere. */
  #isSeen({ minX, minY, maxX, maxY }: Box): boolean {
    const { minX: left, minY: bottom, maxX: right, maxY: top } = this.#frame;
    return this.#step !== this.#scales.whole || (left <= minX && bottom <= minY && maxX <= right && maxY <= top);
  }

  #findTaken(box: Box, wish: number): Taken | undefined {
    let found: Taken | undefined;
    this.#index?.some(box, (number) => {
      const taken = this.#taken[number]!;
      if (taken.wish === wish) return false;
      found = taken;
      return true;
    });
    return found;
  }

  #meetsDisc(box: Box, covers: number): boolean {
    if (covers > this.#discs.largest) return false;
    setSides(this.#sides, 0, box);
    return this.#discs.some(box, (x, y, radius) => radius >= covers && touches(x, y, radius, this.#sides, 0));
  }
}

/** `sides` holds minX, minY, maxX, maxY of box after box: the innermost loop of labelling has no objects. */
function setSides(sides: Float64Array, box: number, { minX, minY, maxX, maxY }: Box): void {
  sides[4 * box] = minX;
  sides[4 * box + 1] = minY;
  sides[4 * box + 2] = maxX;
  sides[4 * box + 3] = maxY;
}

function touches(x: number, y: number, radius: number, sides: Float64Array, box: number): boolean {
  const minX = sides[4 * box]!;
  const minY = sides[4 * box + 1]!;
  const maxX = sides[4 * box + 2]!;
  const maxY = sides[4 * box + 3]!;
  const dx = x < minX ? minX - x : x > maxX ? x - maxX : 0;
  const dy = y < minY ? minY - y : y > maxY ? y - maxY : 0;
  return dx * dx + dy * dy < radius * radius * COLOURED;
}

/** The boxes at all positions together. */
function surround({ x, y, radius }: Claim, { widthPx, heightPx }: SizePx, scale: number): Box {
  const width = radius + widthPx / scale;
  const height = radius + heightPx / scale;
  return { minX: x - width, minY: y - height, maxX: x + width, maxY: y + height };
}

function overlap(a: Box, b: Box): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
}
