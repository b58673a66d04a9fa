/** A network, its components and its hierarchy in, each component as a graph with a hierarchy of its own out. */
import { groupNodes, type Graph } from '../graph.ts';
import type { Hierarchy, Network, Sliced } from '../model.ts';

/** Authors of a slice. */
const SLICE = 65536;

/** A component that is to be laid out. Node i of its graph is `authors[i]`. */
export interface Part {
  /** So sorted that every group of its hierarchy is a run: what is near on the map will be near in memory. */
  readonly authors: Uint32Array;
  /**
   * Ties pull by the square root of their weight, so that a large team, whose ties are light under fractional counting,
   * still holds together; scaled to a mean of 1, so that all countings pull alike.
   */
  readonly graph: Graph;
  /** Levels that join nothing and a last level of one group are left out. */
  readonly hierarchy: Hierarchy;
}

/** The parts in the order of the components, without hidden authors. */
export function* divide(
  network: Network,
  components: { component: Uint32Array; sizes: Uint32Array },
  hierarchy: Hierarchy,
): Sliced<Part[]> {
  const order = sortAuthors(components, hierarchy).filter((author) => !network.hidden[author]);
  yield 0;
  const place = new Uint32Array(network.authorCount);
  for (let i = 0; i < order.length; i++) place[order[i]!] = i;
  yield 0;
  const edges = {
    offsets: new Uint32Array(0),
    neighbors: new Uint32Array(network.neighbors.length),
    weights: new Float64Array(network.neighbors.length),
  };
  const parts: Part[] = [];
  let length = 0;
  let seen = 0;
  for (let start = 0; start < order.length;) {
    const component = components.component[order[start]!]!;
    let end = start + 1;
    while (end < order.length && components.component[order[end]!] === component) end++;
    const authors = order.subarray(start, end);
    const offsets = new Uint32Array(authors.length + 1);
    const firstEdge = length;
    for (let i = 0; i < authors.length; i++) {
      length = copyRow(network, authors[i]!, edges, length);
      offsets[i + 1] = length - firstEdge;
      if (++seen % SLICE === 0) yield seen / order.length;
    }
    const neighbors = edges.neighbors.subarray(firstEdge, length);
    const weights = edges.weights.subarray(firstEdge, length);
    for (let k = 0; k < neighbors.length; k++) neighbors[k] = place[neighbors[k]!]! - start;
    scaleToMeanOne(weights);
    parts.push({ authors, graph: { offsets, neighbors, weights }, hierarchy: restrict(hierarchy, authors) });
    start = end;
  }
  return parts;
}

/** By component, within it by group of the coarsest level, and so on down. */
function sortAuthors(
  { component, sizes }: { component: Uint32Array; sizes: Uint32Array },
  hierarchy: Hierarchy,
): Uint32Array {
  let componentOf = component;
  for (const group of hierarchy) {
    const ofGroup = new Uint32Array(countGroups(group));
    for (let i = 0; i < group.length; i++) ofGroup[group[i]!] = componentOf[i]!;
    componentOf = ofGroup;
  }
  let order = groupNodes(componentOf, sizes.length).members;
  for (const group of hierarchy.toReversed()) {
    const { starts, members } = groupNodes(group, order.length);
    const finer = new Uint32Array(group.length);
    let length = 0;
    for (const g of order) {
      for (let k = starts[g]!; k < starts[g + 1]!; k++) finer[length++] = members[k]!;
    }
    order = finer;
  }
  return order;
}

function countGroups(group: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < group.length; i++) count = Math.max(count, group[i]! + 1);
  return count;
}

/** Appends an author's row, still with the authors' own numbers. Returns how long the rows are then. */
function copyRow({ offsets, neighbors, weights }: Graph, author: number, to: Graph, length: number): number {
  for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
    to.neighbors[length] = neighbors[k]!;
    to.weights[length++] = Math.sqrt(weights[k]!);
  }
  return length;
}

function scaleToMeanOne(weights: Float64Array): void {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k]!;
  const scale = weights.length / sum;
  for (let k = 0; k < weights.length; k++) weights[k]! *= scale;
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
