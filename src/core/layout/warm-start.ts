/** Where authors stood before in, where the nodes of one part begin out: the known at their places, new ones among those they know. */
import { countNodes, type Graph } from '../graph.ts';
import type { Points } from './points.ts';

/** A part of which fewer nodes than this share are known is laid out from nothing. */
const LEAST_KNOWN = 0.5;

/**
 * `authors` are the part's, and `before` holds a place for each author of the network, NaN for those who were not there.
 * A new node begins at the mean of those of its neighbours that have a place. Undefined where too few are known.
 */
export function placesBefore(
  graph: Graph,
  authors: Uint32Array,
  before: { readonly x: Float32Array; readonly y: Float32Array },
): Points | undefined {
  const x = Float64Array.from(authors, (author) => before.x[author]!);
  const y = Float64Array.from(authors, (author) => before.y[author]!);
  const known = x.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  if (known < LEAST_KNOWN * authors.length) return undefined;
  let left = authors.length - known;
  // Each round reaches those who know somebody placed in a round before; a part is connected, so that all are reached.
  for (let round = 0; left > 0 && round < authors.length; round++) left -= placeNewcomers(graph, x, y);
  return { x, y };
}

/** Returns how many have a place now who had none. */
function placeNewcomers(graph: Graph, x: Float64Array, y: Float64Array): number {
  const { offsets, neighbors } = graph;
  let placed = 0;
  for (let u = 0; u < countNodes(graph); u++) {
    if (!Number.isNaN(x[u]!)) continue;
    let sumX = 0;
    let sumY = 0;
    let count = 0;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = neighbors[k]!;
      if (Number.isNaN(x[v]!)) continue;
      sumX += x[v]!;
      sumY += y[v]!;
      count++;
    }
    if (count === 0) continue;
    x[u] = sumX / count;
    y[u] = sumY / count;
    placed++;
  }
  return placed;
}
