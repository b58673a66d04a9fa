/** Discs, and labels as they are placed, in; the scale from which on a place for another label is free out. */
import type { Label } from '../model.ts';
import { BoxIndex, type Box } from './box-index.ts';
import { DiscGrid, type Discs } from './disc-grid.ts';
import { boxAt, footprintAt, POSITIONS, type Footprint, type SizePx } from './labels.ts';

/** Scales, in pixels per layout unit, at which labels are tried: from a telephone's overview inwards. They are told by their step here. */
export const SCALES = Array.from({ length: 17 }, (_, step) => 0.25 * (step % 2 ? Math.SQRT2 : 1) * (1 << (step >> 1)));

const NOWHERE: Box = { minX: Infinity, minY: Infinity, maxX: Infinity, maxY: Infinity };

/** A disc that a label is wanted for, and below which radius discs may lie under it. */
interface Claim {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly covers: number;
}

/**
 * A label's box only shrinks when the map is zoomed in, so what is not in its way at one scale is not beyond it, and what is
 * in its way can be followed to the scale where it no longer is.
 */
export class LabelGround {
  readonly labels: Label[] = [];
  readonly #footprints: Footprint[] = [];
  readonly #discs: DiscGrid;
  readonly #usual: SizePx;
  readonly #expected: number;
  readonly #sides = new Float64Array(4 * POSITIONS.length);
  #step = 0;
  /** The labels that are visible at the present step, and their boxes there. */
  #visible: number[] = [];
  #taken: BoxIndex;

  /** `usual`: about the size of a label; `expected`: how many there may be. */
  constructor(discs: Discs, usual: SizePx, expected: number) {
    this.#discs = new DiscGrid(discs);
    this.#usual = usual;
    this.#expected = expected;
    this.#taken = this.#indexLabels();
  }

  zoomTo(step: number): void {
    this.#step = step;
    this.#visible = [];
    this.#taken = this.#indexLabels();
    for (let i = 0; i < this.labels.length; i++) if (SCALES[step]! < this.labels[i]!.maxScale) this.#take(i);
  }

  place(label: Label, footprint: Footprint): void {
    this.labels.push(label);
    this.#footprints.push(footprint);
    this.#take(this.labels.length - 1);
  }

  /** For each position beside a disc, the first step, from the present one, at which no other disc is in the way, or the number of steps. */
  freeOfDiscsFrom(claim: Claim, size: SizePx): Int8Array {
    const free = new Int8Array(POSITIONS.length).fill(this.#step);
    const places = POSITIONS.map((position) => footprintAt(claim, position, size));
    /** Sides of the box at each position where it is free so far. */
    const sides = this.#sides;
    places.forEach((place, p) => setSides(sides, p, boxAt(place, SCALES[this.#step]!)));
    this.#discs.some(surround(claim, size, SCALES[this.#step]!), (x, y, radius) => {
      if (radius < claim.covers || (x === claim.x && y === claim.y)) return false;
      for (let p = 0; p < places.length; p++)
        while (touches(x, y, radius, sides, p)) {
          const step = ++free[p]!;
          setSides(sides, p, step < SCALES.length ? boxAt(places[p]!, SCALES[step]!) : NOWHERE);
        }
      return false;
    });
    return free;
  }

  /** Whether no disc is in the way at the present step. */
  isFreeOfDiscs(place: Footprint, covers: number): boolean {
    if (covers > this.#discs.largest) return true;
    const box = boxAt(place, SCALES[this.#step]!);
    setSides(this.#sides, 0, box);
    return !this.#discs.some(box, (x, y, radius) => radius >= covers && touches(x, y, radius, this.#sides, 0));
  }

  /** The present step where no label is in the way, else a later one, before which one is. */
  freeOfLabelsFrom(footprint: Footprint): number {
    let step = this.#step;
    this.#taken.some(boxAt(footprint, SCALES[step]!), (taken) => {
      const label = this.#visible[taken]!;
      const { maxScale } = this.labels[label]!;
      do step++;
      while (
        step < SCALES.length &&
        SCALES[step]! < maxScale &&
        overlap(boxAt(footprint, SCALES[step]!), boxAt(this.#footprints[label]!, SCALES[step]!))
      );
      return true;
    });
    return step;
  }

  #take(label: number): void {
    this.#visible.push(label);
    this.#taken.add(boxAt(this.#footprints[label]!, SCALES[this.#step]!));
  }

  #indexLabels(): BoxIndex {
    const scale = SCALES[this.#step]!;
    const { widthPx, heightPx } = this.#usual;
    return new BoxIndex({ width: (2 * widthPx) / scale, height: (2 * heightPx) / scale }, this.#expected);
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
  // A box that begins where its own disc ends may touch, but not overlap, another disc.
  return dx * dx + dy * dy < radius * radius * 0.998;
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
