/** A graph table in, Graphology's JSON serialisation out (https://graphology.github.io/serialization.html). */
import { toCoAuthorshipGraph } from './graph.ts';
import type { GraphTable } from './table.ts';

export function toGraphologyJson(table: GraphTable): string {
  const { options, attributes, nodes, edges } = toCoAuthorshipGraph(table).export();
  return `${JSON.stringify({ options, attributes, nodes, edges }, undefined, 2)}\n`;
}
