/** A graph in, a smaller one out in which twins are one node: those who have the same neighbours and one another. */
import { inducedGraph, type Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';

/** Nodes compared with their neighbours between two yields. */
const SLICE = 1 << 15;

export interface Contraction {
  readonly graph: Graph;
  /** Per node of the graph that went in, the node that it is part of. */
  readonly part: Uint32Array;
  /** Per node of the smaller graph, the number of those that it stands for. */
  readonly multiplicity: Uint32Array;
}

/** Linear in the entries of the graph, as a rule. */
export function* contractTwins(graph: Graph): Sliced<Contraction> {
  const first = yield* findFirstTwins(graph);
  const leaders = first.filter((twin, node) => twin === node);
  const part = new Uint32Array(first.length);
  leaders.forEach((node, number) => (part[node] = number));
  const multiplicity = new Uint32Array(leaders.length);
  for (let node = 0; node < first.length; node++) {
    part[node] = part[first[node]!]!;
    multiplicity[part[node]!]!++;
  }
  yield 0.8;
  return { graph: inducedGraph(graph, leaders), part, multiplicity };
}

/** Per node the lowest of its twins, which is the node itself where it has none before it. */
function* findFirstTwins(graph: Graph): Sliced<Uint32Array> {
  const { offsets, neighbors } = graph;
  const marks = markNeighborhoods(graph);
  yield 0.2;
  const first = new Uint32Array(marks.length).map((_, node) => node);
  for (let u = 0; u < marks.length; u++) {
    if (first[u] !== u) continue;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = neighbors[k]!;
      if (v > u && first[v] === v && marks[v] === marks[u] && areTwins(graph, u, v)) first[v] = u;
    }
    if (u % SLICE === SLICE - 1) yield 0.2 + (0.6 * u) / marks.length;
  }
  return first;
}

/** A number that is the same for the same neighbours, the node itself among them, and hardly ever for others. */
function markNeighborhoods({ offsets, neighbors }: Graph): Uint32Array {
  const marks = new Uint32Array(offsets.length - 1);
  for (let u = 0; u < marks.length; u++) {
    let mark = scramble(u);
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) mark = (mark + scramble(neighbors[k]!)) | 0;
    marks[u] = mark;
  }
  return marks;
}

/** Every bit of the node's number changes half of the bits that come out. */
function scramble(node: number): number {
  const mixed = Math.imul(node ^ (node >>> 16), 0x7feb352d);
  const more = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return more ^ (more >>> 16);
}

/** Of two neighbours: rows are equal, save that each has the other. */
function areTwins({ offsets, neighbors }: Graph, u: number, v: number): boolean {
  const start = offsets[u]!;
  const length = offsets[u + 1]! - start;
  if (offsets[v + 1]! - offsets[v]! !== length) return false;
  for (let i = start, j = offsets[v]!, left = length - 1; left > 0; left--) {
    if (neighbors[i] === v) i++;
    if (neighbors[j] === u) j++;
    if (neighbors[i++] !== neighbors[j++]) return false;
  }
  return true;
}
