/** A graph and a resolution in, the quality that communities are sought for out: modularity and the constant Potts model in one form. */
import { aggregate, countNodes, strengthsOf, type Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';
import type { CommunityMethod } from '../recipe.ts';

/**
 * Both qualities are H = Σ_c ( e_c − penalty · n_c² / 2 ), with e_c the weight inside community c and n_c the summed size
 * of its nodes, so that moving node u into community C changes H by w(u, C) − penalty · n_u · n_C.
 */
export interface Objective {
  readonly graph: Graph;
  /** n of each node; sizes add up where nodes are merged. */
  readonly sizes: Float64Array;
  readonly penalty: number;
  /** Mean weight of an edge: differences of H are judged against it, so that the unit of the weights does not matter. */
  readonly unit: number;
}

/** What a method seeks: Louvain the same as Leiden. */
export function objectiveOf(graph: Graph, method: CommunityMethod, resolution: number): Objective {
  return method === 'leiden-cpm' ? pottsObjective(graph, resolution) : modularityObjective(graph, resolution);
}

/**
 * Modularity (M. E. J. Newman & M. Girvan, "Finding and evaluating community structure in networks", 2004,
 * doi:10.1103/PhysRevE.69.026113) at resolution γ (J. Reichardt & S. Bornholdt, "Statistical mechanics of community
 * detection", 2006, doi:10.1103/PhysRevE.74.016110), times m: sizes are strengths, the penalty is γ / 2m.
 */
function modularityObjective(graph: Graph, resolution: number): Objective {
  const sizes = strengthsOf(graph);
  const total = sum(sizes);
  return { graph, sizes, penalty: total > 0 ? resolution / total : 0, unit: total / graph.weights.length || 1 };
}

/**
 * The constant Potts model (V. A. Traag, P. Van Dooren & Y. Nesterov, "Narrow scope for resolution-limit-free community
 * detection", 2011, doi:10.1103/PhysRevE.84.016114): sizes are numbers of authors, the penalty is γ, the mean weight
 * between the authors of two communities from which on these are better off as one.
 */
function pottsObjective(graph: Graph, resolution: number): Objective {
  const sizes = new Float64Array(countNodes(graph)).fill(1);
  return { graph, sizes, penalty: resolution, unit: sum(graph.weights) / graph.weights.length || 1 };
}

/** The same objective where each group 0 … `count` − 1 of nodes is one node. */
export function* aggregateObjective(objective: Objective, group: Uint32Array, count: number): Sliced<Objective> {
  const sizes = new Float64Array(count);
  for (let u = 0; u < group.length; u++) sizes[group[u]!]! += objective.sizes[u]!;
  return { ...objective, graph: yield* aggregate(objective.graph, group, count), sizes };
}

/** H of a partition whose labels are below the number of nodes. */
export function qualityOf({ graph, sizes, penalty }: Objective, community: Uint32Array): number {
  const { offsets, neighbors, weights } = graph;
  const n = countNodes(graph);
  const size = new Float64Array(n);
  let inside = 0; // every edge is met from both of its ends
  for (let u = 0; u < n; u++) {
    size[community[u]!]! += sizes[u]!;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++)
      if (community[neighbors[k]!] === community[u]) inside += weights[k]!;
  }
  let squares = 0;
  for (const s of size) squares += s * s;
  return (inside - penalty * squares) / 2;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
