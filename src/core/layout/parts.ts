/** A network, its components and its hierarchy in, each component as a graph with a hierarchy of its own out. */
import { groupNodes, type Graph } from '../graph.ts';
import type { Hierarchy, Network, Sliced } from '../model.ts';

/** Authors of a slice. */
const SLICE = 32768;

/** The components that are to be laid out, in their order, without hidden authors. */
export interface Parts {
  /**
   * Part p has the authors `authors[starts[p]]` … `authors[starts[p + 1] − 1]`, so sorted that every group of the
   * hierarchy is a run: what will be near on the map is near in memory.
   */
  readonly authors: Uint32Array;
  readonly starts: Uint32Array;
  /** Row i is that of `authors[i]`; neighbours are numbered from 0 within their part. */
  readonly graph: Graph;
  readonly hierarchy: Hierarchy;
}

/** One component. */
export interface Part {
  /**
   * Ties pull by the square root of their weight, so that a large team, whose ties are light under fractional counting,
   * still holds together; scaled to a mean of 1, so that all countings pull alike.
   */
  readonly graph: Graph;
  /** Levels that join nothing and a last level of one group are left out. */
  readonly hierarchy: Hierarchy;
}

export function* divide(
  network: Network,
  components: { component: Uint32Array; sizes: Uint32Array },
  hierarchy: Hierarchy,
): Sliced<Parts> {
  const sorted = yield* sortAuthors(components, hierarchy);
  const authors = withoutHidden(sorted, network.hidden);
  yield 0.3;
  const starts = startsOf(authors, components.component);
  yield 0.4;
  const place = new Uint32Array(network.authorCount);
  for (let i = 0; i < authors.length; i++) place[authors[i]!] = i;
  yield 0.5;
  const graph = {
    offsets: new Uint32Array(authors.length + 1),
    neighbors: new Uint32Array(network.neighbors.length),
    weights: new Float64Array(network.neighbors.length),
  };
  let seen = 0;
  for (let p = 0; p + 1 < starts.length; p++) {
    const start = starts[p]!;
    const end = starts[p + 1]!;
    let sum = 0;
    for (let i = start; i < end; i++) {
      sum += copyRow(network, authors[i]!, { graph, row: i, place, start });
      if (++seen % SLICE === 0) yield 0.5 + (0.5 * i) / authors.length;
    }
    const first = graph.offsets[start]!;
    const length = graph.offsets[end]! - first;
    for (let k = first; k < first + length; k++) graph.weights[k]! *= length / sum;
  }
  return { authors, starts, graph, hierarchy };
}

/** By component, within it by group of the coarsest level, and so on down. */
function* sortAuthors(
  { component, sizes }: { component: Uint32Array; sizes: Uint32Array },
  hierarchy: Hierarchy,
): Sliced<Uint32Array> {
  let componentOf = component;
  for (const group of hierarchy) {
    const ofGroup = new Uint32Array(countGroups(group));
    for (let i = 0; i < group.length; i++) ofGroup[group[i]!] = componentOf[i]!;
    componentOf = ofGroup;
  }
  let order = groupNodes(componentOf, sizes.length).members;
  for (const group of hierarchy.toReversed()) {
    yield 0.1;
    const { starts, members } = groupNodes(group, order.length);
    const finer = new Uint32Array(group.length);
    let length = 0;
    for (let i = 0; i < order.length; i++) {
      const g = order[i]!;
      for (let k = starts[g]!; k < starts[g + 1]!; k++) finer[length++] = members[k]!;
    }
    order = finer;
  }
  yield 0.2;
  return order;
}

function withoutHidden(authors: Uint32Array, hidden: Uint8Array): Uint32Array {
  const visible = new Uint32Array(authors.length);
  let count = 0;
  for (let i = 0; i < authors.length; i++) if (!hidden[authors[i]!]) visible[count++] = authors[i]!;
  return visible.subarray(0, count);
}

function countGroups(group: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < group.length; i++) count = Math.max(count, group[i]! + 1);
  return count;
}

function startsOf(authors: Uint32Array, component: Uint32Array): Uint32Array {
  const starts = new Uint32Array(authors.length + 1);
  let count = 0;
  for (let i = 0; i < authors.length; i++)
    if (i === 0 || component[authors[i]!] !== component[authors[i - 1]!]) starts[count++] = i;
  starts[count] = authors.length;
  return starts.slice(0, count + 1);
}

/** Appends an author's row; returns the sum of its weights. */
function copyRow(
  { offsets, neighbors, weights }: Graph,
  author: number,
  { graph, row, place, start }: { graph: Graph; row: number; place: Uint32Array; start: number },
): number {
  let length = graph.offsets[row]!;
  let sum = 0;
  for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
    const weight = Math.sqrt(weights[k]!);
    graph.neighbors[length] = place[neighbors[k]!]! - start;
    graph.weights[length++] = weight;
    sum += weight;
  }
  graph.offsets[row + 1] = length;
  return sum;
}

export function partAt({ authors, starts, graph, hierarchy }: Parts, p: number): Part {
  const start = starts[p]!;
  const end = starts[p + 1]!;
  const first = graph.offsets[start]!;
  const last = graph.offsets[end]!;
  return {
    graph: {
      offsets: graph.offsets.slice(start, end + 1).map((offset) => offset - first),
      neighbors: graph.neighbors.subarray(first, last),
      weights: graph.weights.subarray(first, last),
    },
    hierarchy: restrict(hierarchy, authors.subarray(start, end)),
  };
}

/** Whether everybody in a part is tied to everybody else. */
export function isComplete({ starts, graph: { offsets } }: Parts, p: number): boolean {
  const n = starts[p + 1]! - starts[p]!;
  return offsets[starts[p + 1]!]! - offsets[starts[p]!]! === n * (n - 1);
}

/** Since every group is a run of the authors as they are sorted, groups are numbered by counting the runs. */
function restrict(hierarchy: Hierarchy, authors: Uint32Array): Hierarchy {
  const restricted: Uint32Array[] = [];
  let nodes = authors;
  for (const group of hierarchy) {
    const local = new Uint32Array(nodes.length);
    const groups = new Uint32Array(nodes.length);
    let count = 0;
    for (let i = 0; i < nodes.length; i++) {
      const g = group[nodes[i]!]!;
      if (i === 0 || g !== groups[count - 1]) groups[count++] = g;
      local[i] = count - 1;
    }
    if (count === 1) break;
    if (count < nodes.length) restricted.push(local);
    nodes = groups.subarray(0, count);
  }
  return restricted;
}
