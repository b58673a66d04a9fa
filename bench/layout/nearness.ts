/** A network and a drawing of it in, how near neighbours stand and how far apart nodes stand at all out, from a sample. */
import type { Graph } from '../../src/core/graph.ts';
import { createRandom } from '../../src/core/random.ts';
import { mean, median } from '../measuring/stopwatch.ts';

export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export interface Nearness {
  /** np: mean share of a node's neighbours that are among its as many nearest nodes in the drawing. */
  readonly recall: number;
  /** el: mean length of an edge over the mean distance of two random nodes. */
  readonly edgeLength: number;
  /** Distance to the nearest node, the median and the smallest of the sample, where even points would have 1 or so. */
  readonly spacing: number;
  readonly closest: number;
}

const SAMPLED_NODES = 400;
const SAMPLED_PAIRS = 200_000;

export function measureNearness(graph: Graph, points: Points): Nearness {
  const { offsets, neighbors } = graph;
  const random = createRandom(99);
  const nodes = offsets.length - 1;
  const draw = (count: number): number => Math.floor(random() * count);
  const distance = (u: number, v: number): number =>
    Math.hypot(points.x[u]! - points.x[v]!, points.y[u]! - points.y[v]!);

  const recalls: number[] = [];
  const gaps: number[] = [];
  for (let i = 0; i < SAMPLED_NODES; i++) {
    const u = draw(nodes);
    const row = neighbors.subarray(offsets[u], offsets[u + 1]);
    if (row.length === 0) continue;
    const nearest = findNearest(points, u, row.length);
    recalls.push(row.filter((v) => nearest.includes(v)).length / row.length);
    gaps.push(distance(u, nearest[0]!));
  }
  let edges = 0;
  let others = 0;
  for (let i = 0; i < SAMPLED_PAIRS; i++) {
    const at = draw(neighbors.length);
    edges += distance(rowOf(offsets, at), neighbors[at]!);
    others += distance(draw(nodes), draw(nodes));
  }
  const unit = evenSpacing(points, nodes);
  return {
    recall: mean(recalls),
    edgeLength: edges / others,
    spacing: median(gaps) / unit,
    closest: Math.min(...gaps) / unit,
  };
}

/** s = √(2π · variance / n): the side of the square that each of n points has to itself where they fill a disc evenly. */
function evenSpacing({ x, y }: Points, n: number): number {
  let [sumX, sumY, squares] = [0, 0, 0];
  for (let u = 0; u < n; u++) {
    sumX += x[u]!;
    sumY += y[u]!;
    squares += x[u]! ** 2 + y[u]! ** 2;
  }
  const variance = squares / n - (sumX / n) ** 2 - (sumY / n) ** 2;
  return Math.sqrt((2 * Math.PI * variance) / n);
}

/** The `count` nodes nearest to u, the nearest first. */
function findNearest({ x, y }: Points, u: number, count: number): Uint32Array {
  const found = new Uint32Array(count);
  const distances = new Float64Array(count).fill(Infinity);
  for (let v = 0; v < x.length; v++) {
    const distance = (x[v]! - x[u]!) ** 2 + (y[v]! - y[u]!) ** 2;
    if (distance >= distances[count - 1]! || v === u) continue;
    let at = count - 1;
    for (; at > 0 && distances[at - 1]! > distance; at--) {
      distances[at] = distances[at - 1]!;
      found[at] = found[at - 1]!;
    }
    distances[at] = distance;
    found[at] = v;
  }
  return found;
}

/** The row that the k-th entry stands in. */
function rowOf(offsets: Uint32Array, k: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= k) low = middle;
    else high = middle;
  }
  return low;
}

/** Pairs of discs that overlap by more than a thousandth of the smaller radius, found by a grid as wide as the largest disc. */
export function countOverlaps({ x, y, radius }: Points & { readonly radius: Float32Array }): number {
  const side = 2 * radius.reduce((largest, r) => Math.max(largest, r), 0);
  const cellOf = (u: number, column = 0, row = 0): number =>
    (Math.floor(x[u]! / side) + column) * 2 ** 26 + Math.floor(y[u]! / side) + row;
  const overlap = (u: number, v: number): boolean => {
    const apart = radius[u]! + radius[v]! - 0.001 * Math.min(radius[u]!, radius[v]!);
    return (x[u]! - x[v]!) ** 2 + (y[u]! - y[v]!) ** 2 < apart ** 2;
  };
  const cells = new Map<number, number[]>();
  let overlaps = 0;
  for (let u = 0; u < radius.length; u++) {
    if (radius[u] === 0) continue;
    for (let column = -1; column <= 1; column++)
      for (let row = -1; row <= 1; row++)
        for (const v of cells.get(cellOf(u, column, row)) ?? []) if (overlap(u, v)) overlaps++;
    const cell = cells.get(cellOf(u));
    if (cell) cell.push(u);
    else cells.set(cellOf(u), [u]);
  }
  return overlaps;
}
