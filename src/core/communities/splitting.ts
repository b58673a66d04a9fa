/** A graph and a partition in, the connected parts of its communities out. */
import { countNodes, type Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';

/** Nodes reached between two yields, about. */
const SLICE = 16_384;

/**
 * Parts are numbered from 0 in the order of their first nodes. That no edge joins the parts of a community means that
 * together they are worth less than apart, by modularity and by the constant Potts model.
 */
export function* splitCommunities(graph: Graph, community: Uint32Array): Sliced<Uint32Array> {
  const { offsets, neighbors } = graph;
  const n = countNodes(graph);
  const part = new Uint32Array(n);
  const isReached = new Uint8Array(n);
  const stack = new Uint32Array(n);
  let count = 0;
  let reached = 0;
  for (let start = 0; start < n; start++) {
    if (isReached[start]) continue;
    let height = 0;
    stack[height++] = start;
    isReached[start] = 1;
    while (height > 0) {
      const u = stack[--height]!;
      part[u] = count;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const v = neighbors[k]!;
        if (isReached[v] || community[v] !== community[start]) continue;
        isReached[v] = 1;
        stack[height++] = v;
      }
      if (++reached % SLICE === 0) yield reached / n;
    }
    count++;
  }
  return part;
}
