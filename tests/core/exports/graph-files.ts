/** A table in, the attributes that a Graphology graph read from one of its files must have out. */
import type Graph from 'graphology';
import type { GraphTable } from '../../../src/core/exports/table.ts';

export interface Expected {
  readonly nodes: Record<string, object>;
  readonly edges: Record<string, object>;
}

export function expectedOf({ authors, coAuthorships }: GraphTable): Expected {
  return {
    nodes: toMap(authors.map(({ id, ...attributes }) => [id, attributes])),
    edges: toMap([...coAuthorships].map(({ id, ...attributes }) => [id, attributes])),
  };
}

export function foundIn(graph: Graph): Expected {
  return {
    nodes: toMap(graph.mapNodes((node, attributes) => [node, attributes])),
    edges: toMap(graph.mapEdges((edge, attributes, source, target) => [edge, { ...attributes, source, target }])),
  };
}

/** A name like `__proto__` is a key like any other here. */
function toMap(entries: readonly (readonly [string, object])[]): Record<string, object> {
  return Object.fromEntries(entries);
}
