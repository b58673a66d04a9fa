/** A graph in, a maximum spanning forest of it out. */
import { findEntry, type Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';

/** Entries looked at between two yields. */
const SLICE = 1 << 18;

/** Trees joined between two yields. */
const TREES = 1 << 14;

/** No edge has been found. */
const NONE = 0xffffffff;

/**
 * Borůvka's algorithm (Jaroslav Nešetřil, Eva Milková and Helena Nešetřilová, "Otakar Borůvka on minimum spanning tree
 * problem", 2001, doi:10.1016/S0012-365X(00)00224-7): again and again every tree takes the heaviest edge that leaves it.
 * Of edges of one weight the one with the lower ends is the heavier. Only edges that are 1 in `among` are taken; the
 * forest is 1 for each of `neighbors` to whom one of its edges leads, the same from both ends.
 */
export function* findSpanningForest(graph: Graph, among: Uint8Array): Sliced<Uint8Array> {
  const { offsets, neighbors, weights } = graph;
  const count = offsets.length - 1;
  const trees = new Trees(count);
  const edges = new Uint8Array(neighbors.length);
  /** Per tree, known by its root: the heaviest edge that leaves it, and the node from which. */
  const best = new Uint32Array(count);
  const from = new Uint32Array(count);
  for (let grows = true; grows;) {
    best.fill(NONE);
    let looked = 0;
    for (let u = 0; u < count; u++) {
      const tree = trees.find(u);
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        if (!among[k] || edges[k]) continue;
        const v = neighbors[k]!;
        const other = best[tree]!;
        if (other !== NONE && !isHeavier(u, v, from[tree]!, neighbors[other]!, weights[k]! - weights[other]!)) continue;
        if (trees.find(v) === tree) continue;
        best[tree] = k;
        from[tree] = u;
      }
      looked += offsets[u + 1]! - offsets[u]!;
      if (looked >= SLICE) {
        looked = 0;
        yield 1 - trees.count / count;
      }
    }
    grows = false;
    for (let tree = 0; tree < count; tree++) {
      if (tree % TREES === TREES - 1) yield 1 - trees.count / count;
      const k = best[tree]!;
      if (k === NONE || !trees.join(tree, neighbors[k]!)) continue;
      edges[k] = 1;
      edges[findEntry(graph, neighbors[k]!, from[tree]!)] = 1;
      grows = true;
    }
  }
  return edges;
}

/** `difference` is that of their weights. */
function isHeavier(u: number, v: number, otherU: number, otherV: number, difference: number): boolean {
  if (difference !== 0) return difference > 0;
  const lower = Math.min(u, v) - Math.min(otherU, otherV);
  return lower === 0 ? Math.max(u, v) < Math.max(otherU, otherV) : lower < 0;
}

/** Disjoint sets, by path halving; the root is the lowest node. */
class Trees {
  readonly #parent: Uint32Array;
  count: number;

  constructor(count: number) {
    this.#parent = new Uint32Array(count).map((_, u) => u);
    this.count = count;
  }

  find(node: number): number {
    const parent = this.#parent;
    let u = node;
    while (parent[u] !== u) {
      parent[u] = parent[parent[u]!]!;
      u = parent[u]!;
    }
    return u;
  }

  /** False where they were in one set. */
  join(u: number, v: number): boolean {
    const a = this.find(u);
    const b = this.find(v);
    if (a === b) return false;
    this.#parent[Math.max(a, b)] = Math.min(a, b);
    this.count--;
    return true;
  }
}
