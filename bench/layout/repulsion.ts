/** A settled drawing in, the table of how long repulsion takes in it and how far it is from the exact sum out. */
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { MortonTree } from '../../src/core/layout/morton-tree.ts';
import { Multipoles } from '../../src/core/layout/multipole.ts';
import { strengthsOf } from '../../src/core/graph.ts';
import type { Network } from '../../src/core/model.ts';
import { createRandom } from '../../src/core/random.ts';
import { raceHeader, raceRows, type Lap } from '../measuring/race.ts';
import { finish, time } from '../measuring/stopwatch.ts';
import { atLeast, atMost, formatTimes, type Table } from '../measuring/table.ts';
import type { Points } from './nearness.ts';

const SAMPLED = 500;

const toPercent = (share: number): string => `${(100 * share).toFixed(2)} %`;

interface Field {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Σ mⱼ (xᵢ − xⱼ) / d² at some of the points. */
interface Exact extends Field {
  readonly nodes: Uint32Array;
}

interface Judged extends Lap {
  readonly timing: { readonly ms: number; readonly runs: number };
  readonly error: number;
}

export function tabulateRepulsion(network: Network, drawn: Points): Table {
  const mass = strengthsOf(network).map((strength) => 1 + strength);
  const points = { x: Float64Array.from(drawn.x), y: Float64Array.from(drawn.y) };
  const exact = sumExactly(points, mass);
  const own = measureOurs(points, mass, exact);
  const careful = measureForceAtlas2(points, mass, exact, 0.5);
  const quick = measureForceAtlas2(points, mass, exact, 1.2);
  const verdicts = [
    atMost('error ', careful.error, own.error, toPercent),
    atLeast('speed against θ 0.5 ', 20, careful.timing.ms / own.timing.ms, formatTimes),
  ];
  return {
    title: 'Repulsion in a settled drawing',
    about: `One step’s repulsion m₁m₂/d between all nodes of our settled drawing, the tree included. Graphology’s step is given neither edges nor gravity. The error is the root mean square of the difference from the exact sum at ${SAMPLED} nodes, over that of the sum.`,
    header: raceHeader('error'),
    rows: raceRows(`${mass.length} authors`, own, [careful, quick], verdicts.join('; ')),
  };
}

function measureOurs(points: Field, mass: Float64Array, exact: Exact): Judged {
  const field = { x: new Float64Array(mass.length), y: new Float64Array(mass.length) };
  const multipoles = new Multipoles(new MortonTree(mass.length));
  const timing = time(() => {
    finish(multipoles.repel(points, mass, field.x, field.y));
  });
  const error = errorOf(field, exact);
  return { who: 'Coterie', timing, cells: [toPercent(error)], error };
}

/** Numbers of a node in its matrix: x, y, force in x and y, those of the step before, mass, convergence, size, whether it is fixed. */
const PER_NODE = 10;
const [X, Y, FORCE_X, FORCE_Y, MASS, CONVERGENCE, SIZE] = [0, 1, 2, 3, 6, 7, 8];

function measureForceAtlas2(points: Field, mass: Float64Array, exact: Exact, theta: number): Judged {
  const start = new Float32Array(PER_NODE * mass.length);
  for (let u = 0; u < mass.length; u++) {
    const at = PER_NODE * u;
    start[at + X] = points.x[u]!;
    start[at + Y] = points.y[u]!;
    start[at + MASS] = mass[u]!;
    start[at + CONVERGENCE] = 1;
    start[at + SIZE] = 1;
  }
  const nodes = start.slice();
  const settings = { barnesHutOptimize: true, barnesHutTheta: theta, scalingRatio: 1, gravity: 0, slowDown: 1 };
  const timing = time(() => {
    nodes.set(start);
    iterate(settings, nodes, new Float32Array(0));
  });
  const field = {
    x: mass.map((m, u) => nodes[PER_NODE * u + FORCE_X]! / m),
    y: mass.map((m, u) => nodes[PER_NODE * u + FORCE_Y]! / m),
  };
  const error = errorOf(field, exact);
  return { who: `Graphology’s ForceAtlas2, Barnes-Hut θ ${theta}`, timing, cells: [toPercent(error)], error };
}

function sumExactly({ x, y }: Field, mass: Float64Array): Exact {
  const random = createRandom(5);
  const nodes = Uint32Array.from({ length: SAMPLED }, () => Math.floor(random() * mass.length));
  const exact = { nodes, x: new Float64Array(SAMPLED), y: new Float64Array(SAMPLED) };
  nodes.forEach((u, i) => {
    for (let v = 0; v < mass.length; v++) {
      const [dx, dy] = [x[u]! - x[v]!, y[u]! - y[v]!];
      const square = dx * dx + dy * dy;
      if (square === 0) continue;
      exact.x[i]! += (mass[v]! * dx) / square;
      exact.y[i]! += (mass[v]! * dy) / square;
    }
  });
  return exact;
}

function errorOf(field: Field, exact: Exact): number {
  let [difference, size] = [0, 0];
  exact.nodes.forEach((u, i) => {
    difference += (field.x[u]! - exact.x[i]!) ** 2 + (field.y[u]! - exact.y[i]!) ** 2;
    size += exact.x[i]! ** 2 + exact.y[i]! ** 2;
  });
  return Math.sqrt(difference / size);
}
