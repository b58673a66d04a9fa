/** A connected graph with seeded positions in, settled positions out. */
import type { Sliced } from '../model.ts';
import { Quadtree } from './quadtree.ts';

/** A graph in compressed sparse rows with its nodes' positions, which are moved in place. */
export interface Body {
  readonly offsets: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly weights: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Below this many nodes repulsion is summed exactly. */
const EXACT = 128;
const THETA = 1;
const REPULSION = 10;
/** Per unit of distance from the middle (strong gravity): it draws what hangs on by a thread closer to the rest. */
const GRAVITY = 0.05;
/** How much swinging is tolerated (τ). */
const TOLERANCE = 1;

/**
 * Mathieu Jacomy et al., "ForceAtlas2, a continuous graph layout algorithm for handy network visualization", 2014,
 * doi:10.1371/journal.pone.0098679: repulsion k_r (deg+1)(deg+1)/d, attraction w·d, strong gravity k_g (deg+1) d, and
 * its adaptive speeds. Arithmetic and square roots only, so that every engine gives the same positions.
 * Yields after each iteration.
 */
export function* settle(body: Body, iterations: number): Sliced<void> {
  const { x, y, offsets } = body;
  const n = x.length;
  const mass = Float64Array.from({ length: n }, (_, i) => offsets[i + 1]! - offsets[i]! + 1);
  const tree = new Quadtree(n);
  let forceX = new Float64Array(n);
  let forceY = new Float64Array(n);
  let oldX = new Float64Array(n);
  let oldY = new Float64Array(n);
  let speed = 1;

  for (let iteration = 0; iteration < iterations; iteration++) {
    [oldX, forceX] = [forceX, oldX];
    [oldY, forceY] = [forceY, oldY];
    forceX.fill(0);
    forceY.fill(0);
    if (n <= EXACT) repelExactly(x, y, mass, forceX, forceY);
    else repelByTree(tree, body, mass, forceX, forceY);
    attract(body, forceX, forceY);
    pullToCentre(x, y, mass, forceX, forceY);

    let swinging = 0;
    let traction = 0;
    for (let i = 0; i < n; i++) {
      swinging += mass[i]! * length(forceX[i]! - oldX[i]!, forceY[i]! - oldY[i]!);
      traction += (mass[i]! * length(forceX[i]! + oldX[i]!, forceY[i]! + oldY[i]!)) / 2;
    }
    // The global speed may rise by half at most, which keeps the first iterations from throwing nodes about.
    const target = swinging > 0 ? (TOLERANCE * traction) / swinging : speed;
    speed = Math.min(target, speed * 1.5);
    for (let i = 0; i < n; i++) {
      const swing = mass[i]! * length(forceX[i]! - oldX[i]!, forceY[i]! - oldY[i]!);
      const factor = (0.1 * speed) / (1 + speed * Math.sqrt(swing));
      x[i]! += forceX[i]! * factor;
      y[i]! += forceY[i]! * factor;
    }
    yield (iteration + 1) / iterations;
  }
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

function repelExactly(x: Float64Array, y: Float64Array, mass: Float64Array, fx: Float64Array, fy: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const squared = dx * dx + dy * dy;
      if (squared < 1e-18) continue;
      const factor = (REPULSION * mass[i]! * mass[j]!) / squared;
      fx[i]! += dx * factor;
      fy[i]! += dy * factor;
      fx[j]! -= dx * factor;
      fy[j]! -= dy * factor;
    }
  }
}

function repelByTree(tree: Quadtree, { x, y }: Body, mass: Float64Array, fx: Float64Array, fy: Float64Array): void {
  const force = new Float64Array(2);
  tree.build(x, y, mass);
  for (let i = 0; i < x.length; i++) {
    force[0] = force[1] = 0;
    tree.repel(x[i]!, y[i]!, mass[i]!, THETA, force);
    fx[i]! += REPULSION * force[0];
    fy[i]! += REPULSION * force[1];
  }
}

function attract({ offsets, neighbors, weights, x, y }: Body, fx: Float64Array, fy: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = neighbors[k]!;
      fx[i]! -= weights[k]! * (x[i]! - x[j]!);
      fy[i]! -= weights[k]! * (y[i]! - y[j]!);
    }
  }
}

function pullToCentre(x: Float64Array, y: Float64Array, mass: Float64Array, fx: Float64Array, fy: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    fx[i]! -= GRAVITY * mass[i]! * x[i]!;
    fy[i]! -= GRAVITY * mass[i]! * y[i]!;
  }
}
