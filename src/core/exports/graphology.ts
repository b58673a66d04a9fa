/** A graph table in, Graphology's JSON serialisation out (https://graphology.github.io/serialization.html). */
import { ABOUT_COLUMNS } from './about.ts';
import { AUTHOR_COLUMNS, CO_AUTHORSHIP_COLUMNS } from './columns.ts';
import { pick } from './graph.ts';
import { toPieces } from './pieces.ts';
import type { GraphTable } from './table.ts';

const OPTIONS = { type: 'undirected', multi: false, allowSelfLoops: false };

export function toGraphologyJson(table: GraphTable): Iterable<string> {
  return toPieces(() => writeLines(table));
}

/** As `JSON.stringify` would with two spaces, which can't hold a large graph in one text. */
function* writeLines({ about, authors, coAuthorships }: GraphTable): Iterable<string> {
  yield '{';
  yield `  "options": ${toJson(OPTIONS, 2)},`;
  yield `  "attributes": ${toJson(pick(ABOUT_COLUMNS, about), 2)},`;
  yield* writeList('nodes', authors, (row) => ({ key: row.id, attributes: pick(AUTHOR_COLUMNS, row) }), ',');
  yield* writeList(
    'edges',
    coAuthorships,
    (row) => ({
      key: row.id,
      source: row.source,
      target: row.target,
      attributes: pick(CO_AUTHORSHIP_COLUMNS, row),
    }),
    '',
  );
  yield '}';
}

function* writeList<Row>(
  name: string,
  rows: Iterable<Row> & { readonly length: number },
  toValue: (row: Row) => object,
  end: string,
): Iterable<string> {
  if (rows.length === 0) {
    yield `  "${name}": []${end}`;
    return;
  }
  yield `  "${name}": [`;
  let left = rows.length;
  for (const row of rows) yield `    ${toJson(toValue(row), 4)}${--left > 0 ? ',' : ''}`;
  yield `  ]${end}`;
}

function toJson(value: object, indent: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(indent)}`);
}
