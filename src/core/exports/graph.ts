/** A graph table in, Graphology graphs out: the co-authorships, or authors and papers; for exports and for programs. */
import { UndirectedGraph } from 'graphology';
import { toPlainText } from '../text/plain.ts';
import { ABOUT_COLUMNS, type About } from './about.ts';
import {
  AUTHOR_COLUMNS,
  CO_AUTHORSHIP_COLUMNS,
  type AuthorRow,
  type CoAuthorshipRow,
  type Column,
  type Value,
} from './columns.ts';
import type { GraphTable } from './table.ts';

export type AuthorAttributes = Omit<AuthorRow, 'id'>;
export type CoAuthorshipAttributes = Omit<CoAuthorshipRow, 'id' | 'source' | 'target'>;

export interface PaperAttributes {
  readonly kind: 'paper';
  /** The title as plain text. */
  readonly label: string;
  readonly year: number | undefined;
  readonly venue: string | undefined;
  readonly doi: string | undefined;
  /** Number of names on the byline. */
  readonly authors: number;
}

const SIMPLE = { multi: false, allowSelfLoops: false };

/** Nodes are authors under their keys, edges co-authorships; attributes as in docs/formats.md. */
export function toCoAuthorshipGraph(
  table: GraphTable,
): UndirectedGraph<AuthorAttributes, CoAuthorshipAttributes, About> {
  const graph = new UndirectedGraph<AuthorAttributes, CoAuthorshipAttributes, About>(SIMPLE);
  graph.replaceAttributes(pick(ABOUT_COLUMNS, table.about));
  for (const row of table.authors) graph.addNode(row.id, pick(AUTHOR_COLUMNS, row));
  for (const row of table.coAuthorships)
    graph.addUndirectedEdgeWithKey(row.id, row.source, row.target, pick(CO_AUTHORSHIP_COLUMNS, row));
  return graph;
}

/** Nodes are authors (`kind: 'author'`) and papers (`kind: 'paper'`) under their keys, edges join each paper to its authors. */
export function toBipartiteGraph(
  table: GraphTable,
): UndirectedGraph<({ readonly kind: 'author' } & AuthorAttributes) | PaperAttributes, Record<string, never>, About> {
  const graph = new UndirectedGraph<
    ({ readonly kind: 'author' } & AuthorAttributes) | PaperAttributes,
    Record<string, never>,
    About
  >(SIMPLE);
  graph.replaceAttributes(pick(ABOUT_COLUMNS, table.about));
  for (const { id, paper } of table.papers) {
    graph.addNode(id, {
      kind: 'paper',
      label: toPlainText(paper.title),
      year: paper.year,
      venue: paper.venue,
      doi: paper.doi,
      authors: paper.names.length,
    });
  }
  for (const row of table.authors) {
    graph.addNode(row.id, { kind: 'author', ...pick(AUTHOR_COLUMNS, row) });
    for (const paper of row.paper_ids.split(' ').filter(Boolean)) graph.addUndirectedEdge(row.id, paper);
  }
  return graph;
}

/** The named columns of a row, in their order. */
export function pick<Row extends Readonly<Record<Name, Value>>, Name extends string>(
  columns: readonly Column<Name>[],
  row: Row,
): Pick<Row, Name> {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name]])) as Pick<Row, Name>;
}
