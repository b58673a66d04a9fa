/** Weighted undirected graphs in compressed sparse rows: their strengths, parts and coarser forms. */
import type { Sliced } from './model.ts';

/** Groups put together between two yields. */
const SLICE = 8192;

/**
 * Node u's neighbours are `neighbors[offsets[u] … offsets[u + 1] − 1]`, with their weights; every edge stands in both rows.
 * A coarser graph has loops: the weight inside a group, once from each end. A `Network` is such a graph.
 */
export interface Graph {
  readonly offsets: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly weights: Float64Array;
}

export function countNodes({ offsets }: Graph): number {
  return offsets.length - 1;
}

/** Per node, the sum of its row. */
export function strengthsOf({ offsets, weights }: Graph): Float64Array {
  const strengths = new Float64Array(offsets.length - 1);
  for (let u = 0; u < strengths.length; u++) {
    let sum = 0;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) sum += weights[k]!;
    strengths[u] = sum;
  }
  return strengths;
}

/** Where v stands in the row of its neighbour u, in a graph whose rows ascend. */
export function findEntry({ offsets, neighbors }: Graph, u: number, v: number): number {
  let low = offsets[u]!;
  let high = offsets[u + 1]! - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (neighbors[middle]! < v) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows of 0 … `count` − 1 by counting sort: the nodes of group g, ascending, are `members[starts[g] … starts[g + 1] − 1]`. */
export function groupNodes(group: Uint32Array, count: number): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const g of group) starts[g + 1]!++;
  for (let g = 0; g < count; g++) starts[g + 1]! += starts[g]!;
  const next = starts.slice(0, count);
  const members = new Uint32Array(group.length);
  for (let u = 0; u < group.length; u++) members[next[group[u]!]!++] = u;
  return { starts, members };
}

/** The graph whose nodes are the groups 0 … `count` − 1 and whose weights are the sums between them. */
export function* aggregate(graph: Graph, group: Uint32Array, count: number): Sliced<Graph> {
  const { offsets, neighbors, weights } = graph;
  const { starts, members } = groupNodes(group, count);
  const coarse = {
    offsets: new Uint32Array(count + 1),
    neighbors: new Uint32Array(neighbors.length),
    weights: new Float64Array(neighbors.length),
  };
  /** One more than the place of a group in the row that is being written, stale where it points before the row. */
  const place = new Uint32Array(count);
  let length = 0;
  for (let g = 0; g < count; g++) {
    const start = length;
    for (let m = starts[g]!; m < starts[g + 1]!; m++) {
      const u = members[m]!;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const other = group[neighbors[k]!]!;
        const at = place[other]!;
        if (at > start) coarse.weights[at - 1]! += weights[k]!;
        else {
          coarse.neighbors[length] = other;
          coarse.weights[length] = weights[k]!;
          place[other] = ++length;
        }
      }
    }
    coarse.offsets[g + 1] = length;
    if (g % SLICE === SLICE - 1) yield g / count;
  }
  return {
    offsets: coarse.offsets,
    neighbors: coarse.neighbors.slice(0, length),
    weights: coarse.weights.slice(0, length),
  };
}

/** The graph of some nodes and the edges among them: node i of it is `nodes[i]`. */
export function inducedGraph({ offsets, neighbors, weights }: Graph, nodes: Uint32Array): Graph {
  const local = new Uint32Array(offsets.length - 1);
  nodes.forEach((node, i) => (local[node] = i + 1));
  let most = 0;
  for (const node of nodes) most += offsets[node + 1]! - offsets[node]!;
  const part = {
    offsets: new Uint32Array(nodes.length + 1),
    neighbors: new Uint32Array(most),
    weights: new Float64Array(most),
  };
  let length = 0;
  nodes.forEach((node, i) => {
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const other = local[neighbors[k]!]!;
      if (other === 0) continue;
      part.neighbors[length] = other - 1;
      part.weights[length++] = weights[k]!;
    }
    part.offsets[i + 1] = length;
  });
  return { offsets: part.offsets, neighbors: part.neighbors.slice(0, length), weights: part.weights.slice(0, length) };
}
