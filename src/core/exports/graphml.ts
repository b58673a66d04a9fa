/** A graph table in, a GraphML document out (http://graphml.graphdrawing.org/specification.html). */
import { ABOUT_COLUMNS } from './about.ts';
import { AUTHOR_COLUMNS, CO_AUTHORSHIP_COLUMNS, type Column, type Value } from './columns.ts';
import { toPieces } from './pieces.ts';
import type { GraphTable } from './table.ts';
import { escapeAttribute, escapeText } from './xml.ts';

const TYPES: Readonly<Record<Column<string>['type'], string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

export function toGraphml(table: GraphTable): Iterable<string> {
  return toPieces(() => writeLines(table));
}

function* writeLines({ about, authors, coAuthorships }: GraphTable): Iterable<string> {
  yield* [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare('graph', ABOUT_COLUMNS),
    ...declare('node', AUTHOR_COLUMNS),
    ...declare('edge', CO_AUTHORSHIP_COLUMNS),
    '  <graph edgedefault="undirected">',
    ...toData('graph', ABOUT_COLUMNS, about),
  ];
  for (const author of authors) {
    yield* [`    <node id="${escapeAttribute(author.id)}">`, ...toData('node', AUTHOR_COLUMNS, author), '    </node>'];
  }
  for (const row of coAuthorships) {
    const ends = `source="${escapeAttribute(row.source)}" target="${escapeAttribute(row.target)}"`;
    yield* [
      `    <edge id="${escapeAttribute(row.id)}" ${ends}>`,
      ...toData('edge', CO_AUTHORSHIP_COLUMNS, row),
      '    </edge>',
    ];
  }
  yield* ['  </graph>', '</graphml>'];
}

type Owner = 'graph' | 'node' | 'edge';

/** An XML id must be unique in the document, and the same name stands on nodes and on edges. */
function keyOf(owner: Owner, name: string): string {
  return `${owner}.${name}`;
}

function declare(owner: Owner, columns: readonly Column<string>[]): string[] {
  return columns.map(
    ({ name, type }) =>
      `  <key id="${keyOf(owner, name)}" for="${owner}" attr.name="${name}" attr.type="${TYPES[type]}"/>`,
  );
}

function toData<Name extends string>(
  owner: Owner,
  columns: readonly Column<Name>[],
  row: Readonly<Record<Name, Value>>,
): string[] {
  const indent = owner === 'graph' ? '    ' : '      ';
  return columns.map(
    ({ name }) => `${indent}<data key="${keyOf(owner, name)}">${escapeText(String(row[name]))}</data>`,
  );
}
