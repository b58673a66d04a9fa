/** A network in, its largest component out, as a network of its own, without papers. */
import { inducedGraph } from '../../src/core/graph.ts';
import type { Network } from '../../src/core/model.ts';
import { findComponents } from '../../src/core/network/components.ts';

/** Weights are kept. */
export function takeGiant(network: Network): Network {
  const { component } = findComponents(network);
  const nodes = Uint32Array.from(component.keys()).filter((author) => component[author] === 0);
  return {
    ...inducedGraph(network, nodes),
    authorCount: nodes.length,
    paperCount: 0,
    paperOffsets: new Uint32Array(1),
    paperAuthors: new Uint32Array(0),
    authorOffsets: new Uint32Array(nodes.length + 1),
    authorPapers: new Uint32Array(0),
    hidden: new Uint8Array(nodes.length),
    given: true,
  };
}
