/** A part and the reach of its discs in, its drawing out: at the spacing of the map, without overlaps. */
import { countNodes } from '../graph.ts';
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { affinitiesOf } from './affinities.ts';
import { Multilevel } from './multilevel.ts';
import { NeighborEmbedding, type Embedding } from './neighbor-embedding.ts';
import { removeOverlaps } from './overlaps.ts';
import type { Part } from './parts.ts';
import { copyOf, fitTo, type Points } from './points.ts';

export interface DrawingOptions {
  readonly random: () => number;
  /** From 0, distances tell most, to 1, neighbours stand together most. */
  readonly locality: number;
  /** The side of a point's own square on the map. */
  readonly spacing: number;
  /** The share of the steps that there is time for. */
  readonly effort: number;
}

export class Drawing {
  readonly points: Points;
  readonly #part: Part;
  readonly #reach: Float64Array;
  readonly #options: DrawingOptions;
  #levels: Multilevel | undefined;

  /** `reach` is how far each disc reaches from its point, in spacings. */
  constructor(part: Part, reach: Float64Array, options: DrawingOptions) {
    this.#part = part;
    this.points = { x: new Float64Array(reach.length), y: new Float64Array(reach.length) };
    this.#reach = reach;
    this.#options = options;
  }

  /** From nothing. */
  *draw(): Sliced<void> {
    const { graph, hierarchy } = this.#part;
    const { random, effort, locality } = this.#options;
    this.#levels = new Multilevel(graph, hierarchy, this.points);
    yield* partOf(this.#levels.place(random, effort), 0, 0.4);
    this.#levels = undefined;
    yield* partOf(this.#embed(planOf(this.#part, effort, locality)), 0.4, 1);
  }

  /** From where the points stood before. */
  *resume({ x, y }: Points): Sliced<void> {
    this.points.x.set(x);
    this.points.y.set(y);
    const { effort, locality } = this.#options;
    const plan = planOf(this.#part, effort, locality);
    yield* this.#embed({ ...plan, iterations: Math.min(RESUMED, plan.iterations), size: undefined });
  }

  *#embed({ twoStep, ...embedding }: Plan): Sliced<void> {
    const { spacing } = this.#options;
    const p = yield* partOf(affinitiesOf(this.#part.graph, twoStep), 0, 0.1);
    yield* partOf(new NeighborEmbedding(p, this.points, this.#reach, embedding).run(), 0.1, 0.9);
    fitTo(this.points, spacing);
    const reach = this.#reach.map((r) => r * spacing);
    yield* partOf(removeOverlaps(this.points, reach), 0.9, 1);
  }

  /** Where the points stand at present, at the spacing of the map. */
  present(): Points {
    const present = this.#levels ? this.#levels.present() : copyOf(this.points);
    fitTo(present, this.#options.spacing);
    return present;
  }
}

/** Iterations from where points stood before. */
const RESUMED = 30;

/** Up to so many nodes an embedding takes hundreds of iterations, and walks of two steps. */
const FINE = 5000;
/** Up to so many the two steps count little, since most are within two steps of each other. */
const SMALL = 1000;
/** Moves of nodes along the entries of P. */
const MOVES = 400_000_000;
/** Walks of two steps that may be gone through. */
const WALKS = 4_000_000;

interface Plan extends Embedding {
  /** The share of walks of two steps in the affinities. */
  readonly twoStep: number;
}

function planOf({ graph }: Part, effort: number, locality: number): Plan {
  const n = countNodes(graph);
  const walks = countWalks(graph.offsets);
  const byTwoSteps = n <= FINE && walks <= WALKS;
  const most = MOVES / (byTwoSteps ? walks : graph.neighbors.length);
  return {
    iterations: Math.round(Math.min(most, iterationsOf(n, effort)) * 4 * locality * locality),
    size: n <= SMALL ? 1 : Math.min(0.2, 100 / Math.sqrt(n)),
    twoStep: byTwoSteps ? (n <= SMALL ? 0.1 : 0.6) : 0,
  };
}

function iterationsOf(n: number, effort: number): number {
  if (n <= SMALL) return 100 * effort;
  if (n <= FINE) return Math.min(500, 2_000_000 / n) * effort;
  return Math.max(20, Math.min(40, 2_500_000 / n));
}

/** Of two steps along edges. */
function countWalks(offsets: Uint32Array): number {
  let walks = 0;
  for (let u = 0; u + 1 < offsets.length; u++) {
    const degree = offsets[u + 1]! - offsets[u]!;
    walks += degree * degree;
  }
  return walks;
}
