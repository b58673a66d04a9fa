/** Papers in, the weighted projection as Graphology holds it out: what ours is measured beside. */
import { UndirectedGraph } from 'graphology';
import type { Mentions } from '../../src/core/model.ts';

export type GraphologyNetwork = UndirectedGraph<Record<string, never>, { weight: number }>;

/** Fractional counting, as ours by default. Nodes are authors under their indices. */
export function projectWithGraphology({ offsets, authors }: Mentions, authorCount: number): GraphologyNetwork {
  const graph: GraphologyNetwork = new UndirectedGraph();
  for (let author = 0; author < authorCount; author++) graph.addNode(author);
  for (let paper = 0; paper + 1 < offsets.length; paper++) {
    const [start, end] = [offsets[paper]!, offsets[paper + 1]!];
    const share = 1 / (end - start - 1);
    for (let i = start; i < end; i++) {
      for (let j = start; j < i; j++) {
        const edge = graph.undirectedEdge(authors[i], authors[j]);
        if (edge === undefined) graph.addUndirectedEdge(authors[i], authors[j], { weight: share });
        else graph.updateEdgeAttribute(edge, 'weight', (weight) => weight! + share);
      }
    }
  }
  return graph;
}

/** As a graph goes from a worker to a page: serialised, cloned, built again. */
export function sendGraphology(graph: GraphologyNetwork): GraphologyNetwork {
  return UndirectedGraph.from(structuredClone(graph.export())) as GraphologyNetwork;
}
