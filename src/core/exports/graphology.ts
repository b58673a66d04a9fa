/** A graph table in, Graphology's JSON serialisation out (https://graphology.github.io/serialization.html). */
import { ABOUT_COLUMNS } from './about.ts';
import { AUTHOR_COLUMNS, CO_AUTHORSHIP_COLUMNS, type Column, type Value } from './columns.ts';
import type { GraphTable } from './table.ts';

export function toGraphologyJson({ about, authors, coAuthorships }: GraphTable): string {
  const graph = {
    options: { type: 'undirected', multi: false, allowSelfLoops: false },
    attributes: pick(ABOUT_COLUMNS, about),
    nodes: authors.map((row) => ({ key: row.id, attributes: pick(AUTHOR_COLUMNS, row) })),
    edges: coAuthorships.map((row) => ({
      key: row.id,
      source: row.source,
      target: row.target,
      attributes: pick(CO_AUTHORSHIP_COLUMNS, row),
    })),
  };
  return `${JSON.stringify(graph, undefined, 2)}\n`;
}

function pick<Name extends string>(
  columns: readonly Column<Name>[],
  row: Readonly<Record<Name, Value>>,
): Record<string, Value> {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name]]));
}
