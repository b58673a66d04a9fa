/** A graph with masses and positions in, settled positions out. */
import { exp, log } from '../elementary.ts';
import type { Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import type { Multipoles } from './multipole.ts';
import type { Points } from './points.ts';

/** k_r of the paper. */
const REPULSION = 10;
/** k_g, per unit of distance from the middle (strong gravity): it draws what hangs on by a thread closer to the rest. */
const GRAVITY = 0.05;
/** The share of the way to rest, were all others to stand still, that a step takes. */
const STEP = 0.5;
/** Nodes of a slice. */
const SLICE = 32768;

/** Nodes with masses, moved in place. */
export interface Body extends Points {
  readonly graph: Graph;
  readonly mass: Float64Array;
}

/** How far a node may move in the first step and in the last; the temperature falls geometrically between. */
export interface Cooling {
  readonly steps: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Mathieu Jacomy et al., "ForceAtlas2, a continuous graph layout algorithm for handy network visualization", 2014,
 * doi:10.1371/journal.pone.0098679: repulsion k_r m₁ m₂ / d, attraction w · d, strong gravity k_g m d; a node's mass is
 * one more than its strength. Instead of the paper's adaptive speeds, each node goes towards where its forces, linear
 * in its own position but for the repulsion, would balance.
 */
export function* settle(body: Body, repulsion: Multipoles, { steps, from, to }: Cooling): Sliced<void> {
  const n = body.x.length;
  const moveX = new Float64Array(n);
  const moveY = new Float64Array(n);
  const stiffness = stiffnessOf(body);
  yield 0;
  const cooling = exp(log(to / from) / Math.max(1, steps - 1));
  let temperature = from;
  for (let step = 0; step < steps; step++) {
    yield* partOf(repulsion.repel(body, body.mass, moveX, moveY), step / steps, (step + 1) / steps);
    for (let first = 0; first < n; first += SLICE) {
      addForces(body, stiffness, { x: moveX, y: moveY }, first, Math.min(n, first + SLICE));
      if (n > SLICE) yield (step + 1) / steps;
    }
    move(body, { x: moveX, y: moveY }, temperature);
    temperature *= cooling;
  }
}

/** How fast attraction and gravity grow as a node moves away. */
function stiffnessOf({ graph, mass }: Body): Float64Array {
  const { offsets, neighbors, weights } = graph;
  const stiffness = new Float64Array(mass.length);
  for (let u = 0; u < mass.length; u++) {
    let sum = GRAVITY * mass[u]!;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) if (neighbors[k] !== u) sum += weights[k]!;
    stiffness[u] = sum;
  }
  return stiffness;
}

/** From the field of repulsion in `moves` to the moves of the nodes `first` … `end` − 1. */
function addForces(
  { graph, mass, x, y }: Body,
  stiffness: Float64Array,
  moves: Points,
  first: number,
  end: number,
): void {
  const { offsets, neighbors, weights } = graph;
  for (let u = first; u < end; u++) {
    const xu = x[u]!;
    const yu = y[u]!;
    let forceX = mass[u]! * (REPULSION * moves.x[u]! - GRAVITY * xu);
    let forceY = mass[u]! * (REPULSION * moves.y[u]! - GRAVITY * yu);
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = neighbors[k]!;
      forceX += weights[k]! * (x[v]! - xu);
      forceY += weights[k]! * (y[v]! - yu);
    }
    moves.x[u] = (STEP * forceX) / stiffness[u]!;
    moves.y[u] = (STEP * forceY) / stiffness[u]!;
  }
}

function move({ x, y }: Points, moves: Points, temperature: number): void {
  for (let u = 0; u < x.length; u++) {
    const dx = moves.x[u]!;
    const dy = moves.y[u]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    const share = length > temperature ? temperature / length : 1;
    x[u]! += dx * share;
    y[u]! += dy * share;
  }
}
