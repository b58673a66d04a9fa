/** A graph in, the core number of each node out. */
import type { Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';

/** Nodes between two yields. */
const SLICE = 1 << 15;

/**
 * Vladimir Batagelj and Matjaž Zaveršnik, "An O(m) algorithm for cores decomposition of networks", 2003,
 * arXiv:cs/0310049. The largest k such that the node is in a subgraph in which everyone has k neighbours. Weights do not
 * count.
 */
export function* findCores({ offsets, neighbors }: Graph): Sliced<Uint32Array> {
  const n = offsets.length - 1;
  /** At first the degree; lowered as neighbours are taken away, until the node is taken away itself. */
  const deg = new Uint32Array(n);
  let largest = 0;
  for (let v = 0; v < n; v++) {
    deg[v] = offsets[v + 1]! - offsets[v]!;
    largest = Math.max(largest, deg[v]!);
  }
  /** Nodes by `deg`, where each stands there, and where the nodes of each degree begin. */
  const { vert, pos, bin } = sortByDegree(deg, largest);
  for (let i = 0; i < n; i++) {
    const v = vert[i]!;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const u = neighbors[k]!;
      const du = deg[u]!;
      if (du <= deg[v]!) continue;
      // u changes places with the first node of its bin, which then begins one place later.
      const pw = bin[du]!;
      const w = vert[pw]!;
      vert[pos[u]!] = w;
      pos[w] = pos[u]!;
      vert[pw] = u;
      pos[u] = pw;
      bin[du] = pw + 1;
      deg[u] = du - 1;
    }
    if (i % SLICE === SLICE - 1) yield i / n;
  }
  return deg;
}

function sortByDegree(deg: Uint32Array, largest: number): { vert: Uint32Array; pos: Uint32Array; bin: Uint32Array } {
  const bin = new Uint32Array(largest + 2);
  for (const d of deg) bin[d + 1]!++;
  for (let d = 0; d <= largest; d++) bin[d + 1]! += bin[d]!;
  const next = bin.slice();
  const pos = deg.map((d) => next[d]!++);
  const vert = new Uint32Array(deg.length);
  for (let v = 0; v < deg.length; v++) vert[pos[v]!] = v;
  return { vert, pos, bin };
}
