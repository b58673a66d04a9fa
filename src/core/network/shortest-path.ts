/** A graph, the length of its edges and two nodes in, the shortest path between them out, around nodes that are blocked. */
import type { Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';
import { Heap } from '../heap.ts';

/** Length of an edge: 1, or the less, the more weight it has. */
export type Distance = 'hops' | 'weight';

/** Nodes settled between two yields. */
const SLICE = 1 << 13;

/** What to look for. */
interface Search {
  readonly start: number;
  readonly goal: number;
  /** Per node, no more than its distance from the goal; without it, 0. */
  readonly estimate?: Float64Array;
  /** Nodes that the path must not meet. */
  readonly around?: readonly number[];
  /** Neighbours of the start to whom the first step must not lead. */
  readonly notFirst?: ReadonlySet<number>;
}

/**
 * Edsger W. Dijkstra, "A note on two problems in connexion with graphs", 1959, doi:10.1007/BF01386390; with an estimate,
 * Peter E. Hart, Nils J. Nilsson and Bertram Raphael, "A formal basis for the heuristic determination of minimum cost
 * paths", 1968, doi:10.1109/TSSC.1968.300136. An edge of weight w is 1/w long (M. E. J. Newman, "Scientific
 * collaboration networks. II", 2001, doi:10.1103/PhysRevE.64.016132).
 */
export class ShortestPath {
  readonly #graph: Graph;
  readonly #isWeighted: boolean;
  readonly #heap: Heap;
  /** Per node, the length of the shortest way found, and the node before. */
  readonly #lengths: Float64Array;
  readonly #previous: Uint32Array;
  /** Nodes to which a way was found. */
  readonly #found: Uint32Array;
  #foundCount = 0;
  /** 1 for nodes that no path meets. */
  readonly #blocked: Uint8Array;

  /** No path meets the nodes `without`. */
  constructor(graph: Graph, distance: Distance, without: readonly number[]) {
    const count = graph.offsets.length - 1;
    this.#graph = graph;
    this.#isWeighted = distance === 'weight';
    this.#heap = new Heap(count);
    this.#lengths = new Float64Array(count).fill(Infinity);
    this.#previous = new Uint32Array(count);
    this.#found = new Uint32Array(count);
    this.#blocked = new Uint8Array(count);
    for (const node of without) this.#blocked[node] = 1;
  }

  /** From start to goal, both included; undefined where there is no path. Yields 0, since nobody knows how far it is. */
  *find({ start, goal, estimate, around = [], notFirst }: Search): Sliced<number[] | undefined> {
    this.#reset();
    for (const node of around) this.#blocked[node] = 1;
    this.#reach(start, start, 0, estimate);
    let isFound = false;
    for (let settled = 1; this.#heap.size > 0 && !isFound; settled++) {
      const node = this.#heap.take();
      isFound = node === goal;
      if (!isFound) this.#goOn(node, estimate, node === start ? notFirst : undefined);
      if (settled % SLICE === 0) yield 0;
    }
    for (const node of around) this.#blocked[node] = 0;
    return isFound ? this.#trace(start, goal) : undefined;
  }

  /** Of the edge at this place among `neighbors`. */
  lengthOf(k: number): number {
    return this.#isWeighted ? 1 / this.#graph.weights[k]! : 1;
  }

  /** After a search that found its goal and had no estimate: per node, no more than its distance from the start. */
  estimateFromStart(goal: number): Float64Array {
    const most = this.#lengths[goal]!;
    return this.#lengths.map((length) => Math.min(length, most));
  }

  #goOn(u: number, estimate: Float64Array | undefined, notTo: ReadonlySet<number> | undefined): void {
    const { offsets, neighbors } = this.#graph;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = neighbors[k]!;
      if (this.#blocked[v] || notTo?.has(v)) continue;
      const length = this.#lengths[u]! + this.lengthOf(k);
      if (length < this.#lengths[v]!) this.#reach(v, u, length, estimate);
    }
  }

  #reach(node: number, previous: number, length: number, estimate: Float64Array | undefined): void {
    if (this.#lengths[node] === Infinity) this.#found[this.#foundCount++] = node;
    this.#lengths[node] = length;
    this.#previous[node] = previous;
    this.#heap.put(node, length + (estimate?.[node] ?? 0));
  }

  #trace(start: number, goal: number): number[] {
    const path = [goal];
    for (let node = goal; node !== start; path.push(node)) node = this.#previous[node]!;
    return path.reverse();
  }

  #reset(): void {
    for (let i = 0; i < this.#foundCount; i++) this.#lengths[this.#found[i]!] = Infinity;
    this.#foundCount = 0;
    this.#heap.clear();
  }
}
