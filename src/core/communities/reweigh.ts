/** A graph in, the same nodes with other weights on its edges out. */
import { countNodes, type Graph } from '../graph.ts';

/** `weightOf` is asked for every entry k of every row u, and must be the same from both ends; 0 leaves an edge out. */
export function reweigh(graph: Graph, weightOf: (u: number, k: number) => number): Graph {
  const n = countNodes(graph);
  const offsets = new Uint32Array(n + 1);
  const neighbors = new Uint32Array(graph.neighbors.length);
  const weights = new Float64Array(graph.neighbors.length);
  let length = 0;
  for (let u = 0; u < n; u++) {
    for (let k = graph.offsets[u]!; k < graph.offsets[u + 1]!; k++) {
      const weight = weightOf(u, k);
      if (weight === 0) continue;
      neighbors[length] = graph.neighbors[k]!;
      weights[length++] = weight;
    }
    offsets[u + 1] = length;
  }
  return { offsets, neighbors: neighbors.slice(0, length), weights: weights.slice(0, length) };
}
