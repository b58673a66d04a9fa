/** A laid-out network in, how well the drawing keeps neighbourhoods and distances out. */
import { countNodes, inducedGraph, type Graph } from '../graph.ts';
import type { DrawingQuality } from '../assessment.ts';
import type { Layout, Sliced } from '../model.ts';
import { selectSmallest } from './selection.ts';

/** Up to this many nodes every one is looked at. */
const EXACT = 2000;
/** Distances on the map that the search for nearest nodes may look at, and edges that the search for hops may. */
const LOOKS = 100_000_000;
const VISITS = 100_000_000;

/**
 * Of the largest component, unweighted. NP1 is the mean over nodes of the Jaccard overlap between a node's neighbours
 * and as many nearest nodes in the drawing, NP2 the same for all within two hops (Johannes F. Kruiger and others,
 * "Graph layouts by t-SNE", 2017, doi:10.1111/cgf.13187). Stress is scale-normalised: the least mean of
 * ((αd − D) / D)² over all factors α, with d on the map and D in hops (Reyan Ahmed and others, "Size should not matter:
 * scale-invariant stress metrics", 2024, doi:10.48550/arXiv.2408.04688). Larger components are sampled with `random`.
 * Undefined where no two people are tied.
 */
export function* measureDrawing(
  graph: Graph,
  { component }: { readonly component: Uint32Array },
  layout: Pick<Layout, 'x' | 'y'>,
  random: () => number,
): Sliced<DrawingQuality | undefined> {
  const members = Uint32Array.from(component.keys()).filter((author) => component[author] === 0);
  if (members.length < 2) return undefined;
  const drawing = new Drawing(inducedGraph(graph, members), members, layout);
  const of = members.length;
  const nodes = drawNodes(of, of <= EXACT ? of : Math.min(EXACT, Math.ceil(LOOKS / of)), random);
  const cost = of + drawing.graph.neighbors.length;
  const sources = of <= EXACT ? nodes : nodes.subarray(0, Math.min(nodes.length, Math.ceil(VISITS / cost)));
  let np1 = 0;
  let np2 = 0;
  for (const [i, node] of nodes.entries()) {
    const reached = drawing.hopsFrom(node, 2);
    const near = drawing.nearestTo(node, reached.length - 1);
    np1 += drawing.overlap(node, near.subarray(0, drawing.degreeOf(node)), 1, drawing.degreeOf(node));
    np2 += drawing.overlap(node, near, 2, reached.length - 1);
    yield (0.5 * i) / nodes.length;
  }
  const sums = { squares: 0, products: 0, pairs: 0 };
  for (const [i, source] of sources.entries()) {
    drawing.addStress(source, sums);
    yield 0.5 + (0.5 * i) / sources.length;
  }
  const stress = sums.squares > 0 ? 1 - (sums.products * sums.products) / (sums.squares * sums.pairs) : 1;
  return { np1: np1 / nodes.length, np2: np2 / nodes.length, stress, sampled: nodes.length, of };
}

/** Without repetition, in the order in which they are drawn; all in ascending order where all are asked for. */
function drawNodes(of: number, count: number, random: () => number): Uint32Array {
  const nodes = Uint32Array.from({ length: of }, (_, node) => node);
  if (count >= of) return nodes;
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (of - i));
    const drawn = nodes[j]!;
    nodes[j] = nodes[i]!;
    nodes[i] = drawn;
  }
  return nodes.slice(0, count);
}

/** One component with its places, and memory for looking round in it. */
class Drawing {
  readonly graph: Graph;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** Hops from the node at hand; −1 where the search has not come. */
  readonly #hops: Int32Array;
  readonly #queue: Uint32Array;
  #reached = 0;
  readonly #distance: Float64Array;
  readonly #order: Uint32Array;

  constructor(graph: Graph, members: Uint32Array, layout: Pick<Layout, 'x' | 'y'>) {
    const n = countNodes(graph);
    this.graph = graph;
    this.#x = Float64Array.from(members, (author) => layout.x[author]!);
    this.#y = Float64Array.from(members, (author) => layout.y[author]!);
    this.#hops = new Int32Array(n).fill(-1);
    this.#queue = new Uint32Array(n);
    this.#distance = new Float64Array(n);
    this.#order = new Uint32Array(n);
  }

  degreeOf(node: number): number {
    return this.graph.offsets[node + 1]! - this.graph.offsets[node]!;
  }

  /** The nodes within `most` hops in order of hops, the node itself first. */
  hopsFrom(node: number, most: number): Uint32Array {
    const { offsets, neighbors } = this.graph;
    const hops = this.#hops;
    const queue = this.#queue;
    for (let i = 0; i < this.#reached; i++) hops[queue[i]!] = -1;
    queue[0] = node;
    hops[node] = 0;
    let length = 1;
    for (let head = 0; head < length && hops[queue[head]!]! < most; head++) {
      const u = queue[head]!;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const v = neighbors[k]!;
        if (hops[v]! >= 0) continue;
        hops[v] = hops[u]! + 1;
        queue[length++] = v;
      }
    }
    this.#reached = length;
    return queue.subarray(0, length);
  }

  /** The `count` nodes nearest to a node on the map, itself not among them, the degree-many nearest first. */
  nearestTo(node: number, count: number): Uint32Array {
    const distance = this.#distance;
    const order = this.#order;
    for (let v = 0; v < order.length; v++) {
      const dx = this.#x[v]! - this.#x[node]!;
      const dy = this.#y[v]! - this.#y[node]!;
      distance[v] = dx * dx + dy * dy;
      order[v] = v;
    }
    distance[node] = Infinity;
    selectSmallest(order, distance, count);
    const nearest = order.subarray(0, count);
    selectSmallest(nearest, distance, Math.min(count, this.degreeOf(node)));
    return nearest;
  }

  /** Jaccard overlap of some nodes with the `count` nodes that the last search reached within `most` hops. */
  overlap(node: number, some: Uint32Array, most: number, count: number): number {
    let both = 0;
    for (const v of some) if (v !== node && this.#hops[v]! > 0 && this.#hops[v]! <= most) both++;
    return both / (some.length + count - both);
  }

  /** Adds what pairs of a node with all others give: Σ d²/D², Σ d/D, and their number. */
  addStress(source: number, sums: { squares: number; products: number; pairs: number }): void {
    for (const v of this.hopsFrom(source, Infinity)) {
      if (v === source) continue;
      const dx = this.#x[v]! - this.#x[source]!;
      const dy = this.#y[v]! - this.#y[source]!;
      const ratio = Math.sqrt(dx * dx + dy * dy) / this.#hops[v]!;
      sums.squares += ratio * ratio;
      sums.products += ratio;
      sums.pairs++;
    }
  }
}
