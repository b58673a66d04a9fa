/** A connected graph and its community hierarchy in, positions that show its large shape out. */
import { aggregate, strengthsOf, type Graph } from '../graph.ts';
import type { Hierarchy, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { settle, type Body } from './force-atlas.ts';
import { MortonTree } from './morton-tree.ts';
import { Multipoles } from './multipole.ts';
import { SCATTER_X, SCATTER_Y, spacingOf, squareRound, type Points } from './points.ts';

/** Moves of nodes on each level; a small level takes at most `MOST` steps, a large one at least `LEAST`. */
const MOVES = 300_000;
const MOST = 120;
const LEAST = 8;
/** Children start within this share of the mean distance between their parent and its neighbours. */
const NEST = 0.35;
/** In spacings: how far a node may go in the first step of a level that was placed by its parents, and in the last. */
const WARM = 4;
const COLD = 0.05;
/** Nodes of a slice. */
const SLICE = 65536;

/**
 * Chris Walshaw, "A multilevel algorithm for force-directed graph drawing", 2000, doi:10.1007/3-540-44541-2_17, along
 * the hierarchy: the coarsest graph is settled from random spots, and each finer one from where its parents came to
 * stand. Masses and weights add up.
 */
export class Multilevel {
  readonly #graph: Graph;
  readonly #hierarchy: Hierarchy;
  readonly #points: Points;
  #bodies: Body[] = [];
  #level = 0;

  /** `points` are moved in place, on the last level. */
  constructor(graph: Graph, hierarchy: Hierarchy, points: Points) {
    this.#graph = graph;
    this.#hierarchy = hierarchy;
    this.#points = points;
  }

  *place(random: () => number, effort: number): Sliced<void> {
    const hierarchy = this.#hierarchy;
    const mass = strengthsOf(this.#graph).map((strength) => 1 + strength);
    this.#bodies = [{ graph: this.#graph, mass, ...this.#points }];
    yield 0;
    for (const [level, parent] of hierarchy.entries()) {
      const share = (0.2 * level) / hierarchy.length;
      this.#bodies.push(yield* partOf(coarsen(this.#bodies[level]!, parent), share, share + 0.2 / hierarchy.length));
    }
    for (let level = hierarchy.length; level >= 0; level--) {
      const body = this.#bodies[level]!;
      const share = 1 - (0.8 * (level + 1)) / (hierarchy.length + 1);
      if (level === hierarchy.length) scatter(body, random);
      else yield* partOf(nest(body, this.#bodies[level + 1]!, hierarchy[level]!, random), share, share);
      this.#level = level;
      const n = body.x.length;
      const cooling = {
        steps: Math.round(Math.max(LEAST, Math.min(MOST * effort, MOVES / n))),
        from: level === hierarchy.length ? squareRound(body).side / 4 : WARM * spacingOf(body),
        to: COLD * spacingOf(body),
      };
      yield share;
      const multipoles = new Multipoles(new MortonTree(n));
      yield share;
      yield* partOf(settle(body, multipoles, cooling), share, share + 0.8 / (hierarchy.length + 1));
    }
  }

  /** Where each node of the finest graph stands at present: near its ancestor on the level that is being settled. */
  present(): Points {
    const level = this.#level;
    const at = this.#bodies[level];
    if (!at || level === 0) return { x: this.#points.x.slice(), y: this.#points.y.slice() };
    const nest = spacingOf(at);
    const x = new Float64Array(this.#points.x.length);
    const y = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) {
      let ancestor = i;
      for (let k = 0; k < level; k++) ancestor = this.#hierarchy[k]![ancestor]!;
      x[i] = at.x[ancestor]! + nest * (((i * SCATTER_X) % 1) - 0.5);
      y[i] = at.y[ancestor]! + nest * (((i * SCATTER_Y) % 1) - 0.5);
    }
    return { x, y };
  }
}

function* coarsen({ graph, mass }: Body, parent: Uint32Array): Sliced<Body> {
  let count = 0;
  for (let i = 0; i < parent.length; i++) count = Math.max(count, parent[i]! + 1);
  const sums = new Float64Array(count);
  for (let i = 0; i < parent.length; i++) sums[parent[i]!]! += mass[i]!;
  return {
    graph: yield* aggregate(graph, parent, count),
    mass: sums,
    x: new Float64Array(count),
    y: new Float64Array(count),
  };
}

/** Random spots of a square with room for the whole mass. */
function scatter({ x, y, mass }: Body, random: () => number): void {
  let total = 0;
  for (let i = 0; i < mass.length; i++) total += mass[i]!;
  const side = 4 * Math.sqrt(total);
  for (let i = 0; i < x.length; i++) {
    x[i] = (random() - 0.5) * side;
    y[i] = (random() - 0.5) * side;
  }
}

/** Each child at a random spot of a disc round its parent. */
function* nest(body: Body, parents: Body, parent: Uint32Array, random: () => number): Sliced<void> {
  const reach = distancesToNeighbors(parents);
  yield 0.3;
  for (let i = 0; i < body.x.length;) {
    const dx = 2 * random() - 1;
    const dy = 2 * random() - 1;
    if (dx * dx + dy * dy > 1) continue;
    const p = parent[i]!;
    body.x[i] = parents.x[p]! + NEST * reach[p]! * dx;
    body.y[i++] = parents.y[p]! + NEST * reach[p]! * dy;
    if (i % SLICE === 0) yield 0.3 + (0.7 * i) / body.x.length;
  }
}

/** Per node, the mean distance to its neighbours; for the only node there is, the side of a square with room for its mass. */
function distancesToNeighbors({ graph: { offsets, neighbors }, mass, x, y }: Body): Float64Array {
  const distances = new Float64Array(mass.length);
  for (let u = 0; u < mass.length; u++) {
    let sum = 0;
    let count = 0;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = neighbors[k]!;
      if (v === u) continue;
      const dx = x[u]! - x[v]!;
      const dy = y[u]! - y[v]!;
      sum += Math.sqrt(dx * dx + dy * dy);
      count++;
    }
    distances[u] = count > 0 ? sum / count : 4 * Math.sqrt(mass[u]!);
  }
  return distances;
}
