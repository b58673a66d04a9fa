/** Affinities of points with positions in, positions in which those of high affinity stand together out. */
import type { Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { MortonTree } from './morton-tree.ts';
import { Overlaps } from './overlaps.ts';
import { fitTo, spacingOf, type Points } from './points.ts';
import { TreeRepulsion } from './tree-repulsion.ts';

/**
 * Attraction a little below what the divergence asks for leaves neighbours room: Jan Niklas Böhm, Philipp Berens & Dmitry
 * Kobak, "Attraction-repulsion spectrum in neighbor embeddings", 2022, jmlr.org/papers/v23/21-0055.
 */
const ATTRACTION = 0.93;
/** How much stronger attraction is in the first quarter of the iterations. */
const EXAGGERATION = 4;
/** The longest step, in units of the embedding. */
const LONGEST = 5;
/** Keeps points on one spot from dividing by zero. */
const TINY = 1e-12;
/** Spacings, in units of the embedding, between which a drawing is in balance, and how often they are halved. */
const BALANCE = [0.02, 50] as const;
const HALVINGS = 12;
/** The share of the work that comes before the first iteration. */
const PREPARING = 0.1;
/** Nodes of a slice. */
const SLICE = 16384;

export interface Embedding {
  readonly iterations: number;
  /** The standard deviation along an axis to start from, over √n; undefined starts from a drawing that stood before. */
  readonly size: number | undefined;
}

/**
 * Laurens van der Maaten, "Accelerating t-SNE using tree-based algorithms", 2014, jmlr.org/papers/v15/vandermaaten14a:
 * descends KL(P‖Q) with q = 1 / (1 + d²), momentum and gains. P comes from walks along the graph. Attraction ends where
 * two discs touch, d being what is between their rims, and discs grow in the second half: so cliques become packed discs.
 */
export class NeighborEmbedding {
  readonly #points: Points;
  readonly #reach: Float64Array;
  readonly #options: Embedding;
  readonly #repulsion: TreeRepulsion;
  readonly #p: Graph;
  readonly #overlaps: Overlaps;
  readonly #forceX: Float64Array;
  readonly #forceY: Float64Array;
  readonly #velocityX: Float64Array;
  readonly #velocityY: Float64Array;
  readonly #gainX: Float64Array;
  readonly #gainY: Float64Array;

  /** `p` holds affinities, symmetric and of sum 1; `reach` is how far each disc reaches from its point, in spacings. */
  constructor(p: Graph, points: Points, reach: Float64Array, options: Embedding) {
    const n = reach.length;
    this.#points = points;
    this.#reach = reach;
    this.#options = options;
    this.#repulsion = new TreeRepulsion(new MortonTree(n));
    this.#p = p;
    this.#overlaps = new Overlaps(points, reach);
    this.#forceX = new Float64Array(n);
    this.#forceY = new Float64Array(n);
    this.#velocityX = new Float64Array(n);
    this.#velocityY = new Float64Array(n);
    this.#gainX = new Float64Array(n).fill(1);
    this.#gainY = new Float64Array(n).fill(1);
  }

  *run(): Sliced<void> {
    const { x, y } = this.#points;
    const n = x.length;
    const { iterations, size } = this.#options;
    if (size !== undefined) fitTo(this.#points, 2 * Math.sqrt(Math.PI) * size);
    else yield* partOf(this.#balance(), 0, PREPARING);
    for (let iteration = 0; iteration < iterations; iteration++) {
      const shareAt = (within: number): number => PREPARING + ((1 - PREPARING) * (iteration + within)) / iterations;
      yield* partOf(this.#repulsion.repel(this.#points, this.#forceX, this.#forceY), shareAt(0), shareAt(0.6));
      const step = {
        attraction: 4 * ATTRACTION * (size !== undefined && iteration < iterations / 4 ? EXAGGERATION : 1),
        repulsion: 4 / this.#repulsion.Z,
        momentum: iteration < 50 ? 0.5 : 0.8,
        scale: (size === undefined ? 1 : growthOf(iteration / iterations)) * spacingOf(this.#points),
      };
      for (let first = 0; first < n; first += SLICE) {
        this.#accelerate(first, Math.min(n, first + SLICE), step);
        if (n > SLICE) yield shareAt(0.6);
      }
      for (let i = 0; i < n; i++) {
        x[i]! += this.#velocityX[i]!;
        y[i]! += this.#velocityY[i]!;
      }
      if (step.scale > 0) yield* partOf(this.#overlaps.pushApart(step.scale), shareAt(0.8), shareAt(1));
      yield shareAt(1);
    }
  }

  /**
   * Gives the points the size at which they would neither grow nor shrink as a whole, found by halving: where the virial
   * Σ F·r of attraction and repulsion is 0. Discs have their full reach.
   */
  *#balance(): Sliced<void> {
    let [least, most]: readonly [number, number] = BALANCE;
    for (let halving = 0; halving < HALVINGS; halving++) {
      const spacing = Math.sqrt(least * most);
      fitTo(this.#points, spacing);
      const [before, after] = [halving / HALVINGS, (halving + 1) / HALVINGS];
      yield* partOf(this.#repulsion.repel(this.#points, this.#forceX, this.#forceY), before, after);
      const virial = yield* partOf(this.#virial(spacing), after, after);
      if (virial > 0) least = spacing;
      else most = spacing;
    }
  }

  *#virial(scale: number): Sliced<number> {
    const { x, y } = this.#points;
    const { offsets, neighbors, weights } = this.#p;
    let virial = 0;
    for (let u = 0; u < x.length; u++) {
      virial += (this.#forceX[u]! * x[u]! + this.#forceY[u]! * y[u]!) / this.#repulsion.Z;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const v = neighbors[k]!;
        const dx = x[v]! - x[u]!;
        const dy = y[v]! - y[u]!;
        const distance = Math.sqrt(dx * dx + dy * dy) + TINY;
        const between = Math.max(0, distance - scale * (this.#reach[u]! + this.#reach[v]!));
        // Half of what the pair gives, which is met from both ends.
        virial -= (ATTRACTION * weights[k]! * between * distance) / (1 + between * between) / 2;
      }
      if (u % SLICE === SLICE - 1) yield 0;
    }
    return virial;
  }

  #accelerate(
    first: number,
    end: number,
    step: { attraction: number; repulsion: number; momentum: number; scale: number },
  ): void {
    const { x, y } = this.#points;
    const { offsets, neighbors, weights } = this.#p;
    const reach = this.#reach;
    const { attraction, repulsion, momentum, scale } = step;
    const rate = x.length / 2;
    for (let u = first; u < end; u++) {
      const xu = x[u]!;
      const yu = y[u]!;
      let sumX = 0;
      let sumY = 0;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const v = neighbors[k]!;
        const dx = x[v]! - xu;
        const dy = y[v]! - yu;
        const distance = Math.sqrt(dx * dx + dy * dy) + TINY;
        const between = Math.max(0, distance - scale * (reach[u]! + reach[v]!));
        const pull = (weights[k]! * between) / ((1 + between * between) * distance);
        sumX += pull * dx;
        sumY += pull * dy;
      }
      const forceX = attraction * sumX + repulsion * this.#forceX[u]!;
      const forceY = attraction * sumY + repulsion * this.#forceY[u]!;
      this.#gainX[u] = nextGain(this.#gainX[u]!, forceX * this.#velocityX[u]! > 0);
      this.#gainY[u] = nextGain(this.#gainY[u]!, forceY * this.#velocityY[u]! > 0);
      const velocityX = momentum * this.#velocityX[u]! + rate * this.#gainX[u]! * forceX;
      const velocityY = momentum * this.#velocityY[u]! + rate * this.#gainY[u]! * forceY;
      const length = Math.sqrt(velocityX * velocityX + velocityY * velocityY);
      const share = length > LONGEST ? LONGEST / length : 1;
      this.#velocityX[u] = velocityX * share;
      this.#velocityY[u] = velocityY * share;
    }
  }
}

/** Discs grow in the second half, and have their full reach for the last fifth. */
function growthOf(done: number): number {
  return Math.max(0, Math.min(1, (done - 0.5) / 0.3));
}

function nextGain(gain: number, goesOn: boolean): number {
  return goesOn ? gain + 0.2 : Math.max(0.01, gain * 0.8);
}
