/** Parts and the radii of their discs in, the sheet on which their drawings stand side by side out. */
import type { Layout } from '../model.ts';
import { packCircles } from './pack.ts';
import type { Parts } from './parts.ts';
import { hexagonalSpots, stretch, type Points } from './points.ts';

/** In spacings: how far a disc reaches at least, how far beyond its rim, and what is between two components. */
const LEAST_REACH = 0.101;
const MARGIN = 0.01;
const GAP = 0.5;

/** Of all authors of the network; NaN for those who are not there. */
type Places = Pick<Layout, 'x' | 'y'>;

export class Sheet {
  readonly parts: Parts;
  readonly spacing: number;
  /** Of the parts' authors, in their order: how far each one's disc reaches from its point, in spacings. */
  readonly reach: Float64Array;
  readonly #radius: Float32Array;
  /** Of the same: where they stand within their drawing, whose mean is (0, 0). */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** Per part, the radius of a circle round (0, 0) that holds its discs. */
  readonly #outer: Float64Array;
  /** Per part, where its members stood before on the average. */
  readonly #before: Points | undefined;

  /** Until their drawings are put there, parts stand on hexagonal lattices. `spacing` is the side of an author's own square. With `before` they stay about where they were. */
  constructor(parts: Parts, radius: Float32Array, spacing: number, before?: Places) {
    const { authors, starts } = parts;
    this.parts = parts;
    this.spacing = spacing;
    this.reach = new Float64Array(authors.length);
    for (let i = 0; i < authors.length; i++)
      this.reach[i] = Math.max(LEAST_REACH, radius[authors[i]!]! / spacing + MARGIN);
    this.#radius = radius;
    this.#x = new Float64Array(authors.length);
    this.#y = new Float64Array(authors.length);
    this.#outer = new Float64Array(starts.length - 1);
    this.#before = before && meansOf(parts, before);
    const spots = hexagonalSpots(starts[1] ?? 0);
    stretch(spots, spacing);
    for (let p = 0; p < this.#outer.length; p++) this.put(p, spots);
  }

  /** Takes the first points for the authors of a part; they are in layout units. */
  put(part: number, { x, y }: Points): void {
    const start = this.parts.starts[part]!;
    const n = this.parts.starts[part + 1]! - start;
    let meanX = 0;
    let meanY = 0;
    for (let i = 0; i < n; i++) {
      meanX += x[i]! / n;
      meanY += y[i]! / n;
    }
    let outer = 0;
    for (let i = 0; i < n; i++) {
      const dx = x[i]! - meanX;
      const dy = y[i]! - meanY;
      this.#x[start + i] = dx;
      this.#y[start + i] = dy;
      outer = Math.max(outer, Math.sqrt(dx * dx + dy * dy) + this.reach[start + i]! * this.spacing);
    }
    this.#outer[part] = outer;
  }

  toLayout(): Layout {
    const { authors, starts } = this.parts;
    const radius = this.#radius;
    const layout = { x: new Float32Array(radius.length), y: new Float32Array(radius.length), radius };
    const before = this.#before;
    const circles = { radius: this.#outer, starts, ...(before ? { before } : {}) };
    const places = packCircles(circles, GAP * this.spacing);
    for (let p = 0; p < places.x.length; p++) {
      for (let i = starts[p]!; i < starts[p + 1]!; i++) {
        layout.x[authors[i]!] = places.x[p]! + this.#x[i]!;
        layout.y[authors[i]!] = places.y[p]! + this.#y[i]!;
      }
    }
    return layout;
  }
}

function meansOf({ authors, starts }: Parts, { x, y }: Places): Points {
  const means = { x: new Float64Array(starts.length - 1), y: new Float64Array(starts.length - 1) };
  for (let p = 0; p + 1 < starts.length; p++) {
    let count = 0;
    for (let i = starts[p]!; i < starts[p + 1]!; i++) {
      const author = authors[i]!;
      if (Number.isNaN(x[author]!)) continue;
      means.x[p]! += x[author]!;
      means.y[p]! += y[author]!;
      count++;
    }
    // Where nobody was there, 0 / 0 says so.
    means.x[p]! /= count;
    means.y[p]! /= count;
  }
  return means;
}
