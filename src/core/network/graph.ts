/** A network in, a Graphology graph of its co-authorships out, for Graphology's own algorithms. */
import { UndirectedGraph } from 'graphology';
import type { Network } from '../model.ts';
import { forEachCoAuthorship } from '../co-authorships.ts';

export type WeightedGraph = UndirectedGraph<Record<string, never>, { weight: number }>;

/** Nodes are the visible authors under their indices, edges carry `weight`. */
export function toWeightedGraph(network: Network): WeightedGraph {
  const graph: WeightedGraph = new UndirectedGraph();
  for (let author = 0; author < network.authorCount; author++) if (!network.hidden[author]) graph.addNode(author);
  forEachCoAuthorship(network, (source, target, weight) => graph.addUndirectedEdge(source, target, { weight }));
  return graph;
}
