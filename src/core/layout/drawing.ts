/** A part and the reach of its discs in, its drawing out: centred, at the spacing of the map, without overlaps. */
import type { Sliced } from '../model.ts';
import { Multilevel } from './multilevel.ts';
import { NeighborEmbedding, type Embedding } from './neighbor-embedding.ts';
import { removeOverlaps } from './overlaps.ts';
import type { Part } from './parts.ts';
import { center, fitTo, SCATTER_X, SCATTER_Y, type Points } from './points.ts';

/** Above so many authors an embedding is by edges alone, and takes few iterations. */
const FINE = 5000;
const COARSE_MOVES = 2_500_000;

interface Circle {
  readonly points: Points;
  readonly outer: number;
}

export class Drawing {
  readonly part: Part;
  readonly reach: Float64Array;
  readonly #spacing: number;
  readonly #points: Points;
  #levels: Multilevel | undefined;
  #finished: Circle | undefined;

  /** Until their turn comes, authors stand evenly over a square. `reach` is in spacings. */
  constructor(part: Part, reach: Float64Array, spacing: number) {
    this.part = part;
    this.reach = reach;
    this.#spacing = spacing;
    const n = reach.length;
    const side = spacing * Math.sqrt(n);
    const even = (i: number, scatter: number): number => (n === 1 ? 0 : side * (((i * scatter) % 1) - 0.5));
    this.#points = {
      x: Float64Array.from(reach, (_, i) => even(i, SCATTER_X)),
      y: Float64Array.from(reach, (_, i) => even(i, SCATTER_Y)),
    };
  }

  *draw(random: () => number, locality: number): Sliced<void> {
    const { part, reach } = this;
    const points = this.#points;
    const spacing = this.#spacing;
    const n = reach.length;
    if (n > 2) {
      this.#levels = new Multilevel(part.graph, part.hierarchy, points);
      for (const done of this.#levels.place(random)) yield done * 0.4;
      this.#levels = undefined;
      const embedding = new NeighborEmbedding(part.graph, points, reach, embeddingOf(n, locality));
      for (const done of embedding.run()) yield 0.4 + done * 0.5;
    }
    fitTo(points, spacing);
    const reaches = reach.map((r) => r * spacing);
    for (const done of removeOverlaps(points, reaches)) yield 0.9 + done * 0.1;
    center(points);
    this.#finished = this.#circleRound(points);
  }

  /** The points at present, at the spacing of the map, and the radius of a circle round (0, 0) that holds their discs. */
  present(): Circle {
    if (this.#finished) return this.#finished;
    const present = this.#levels ? this.#levels.present() : { x: this.#points.x.slice(), y: this.#points.y.slice() };
    fitTo(present, this.#spacing);
    return this.#circleRound(present);
  }

  #circleRound(points: Points): Circle {
    let outer = 0;
    for (let i = 0; i < this.reach.length; i++) {
      const distance = Math.sqrt(points.x[i]! * points.x[i]! + points.y[i]! * points.y[i]!);
      outer = Math.max(outer, distance + this.reach[i]! * this.#spacing);
    }
    return { points, outer };
  }
}

function embeddingOf(n: number, locality: number): Embedding {
  return {
    iterations: Math.round(iterationsOf(n) * 4 * locality * locality),
    size: n <= 1000 ? 1 : Math.min(0.2, 100 / Math.sqrt(n)),
    exaggeration: n > 1000 && n <= FINE ? 4 : 1,
    twoStep: n <= 1000 ? 0.1 : n <= FINE ? 0.6 : 0,
  };
}

function iterationsOf(n: number): number {
  if (n <= 1000) return 100;
  if (n <= FINE) return Math.min(500, Math.round(2_000_000 / n));
  return Math.round(Math.max(20, Math.min(40, COARSE_MOVES / n)));
}
