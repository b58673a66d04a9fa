/**
 * A graph table in, comma-separated files out: RFC 4180 with CRLF, and a byte order mark so that spreadsheets read accents.
 *
 * A text that a spreadsheet could run as a formula begins with an apostrophe here (OWASP, "CSV Injection").
 * So does a text that begins with apostrophes before such a character: to read back, drop one apostrophe
 * wherever `'` stands before any number of `'` and one of the characters below. Numbers are never changed.
 */
import { sortName } from '../text/names.ts';
import { toPlainText } from '../text/plain.ts';
import { ABOUT_COLUMNS } from './about.ts';
import { AUTHOR_COLUMNS, CO_AUTHORSHIP_COLUMNS, type Value } from './columns.ts';
import { cleanLine } from '../text/clean.ts';
import { toPieces } from './pieces.ts';
import type { GraphTable } from './table.ts';

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

export interface CsvFile {
  readonly name: 'authors' | 'co-authorships' | 'papers' | 'about';
  readonly pieces: Iterable<string>;
}

export function toCsvFiles(table: GraphTable): CsvFile[] {
  return [
    { name: 'authors', pieces: toAuthorsCsv(table) },
    { name: 'co-authorships', pieces: toCoAuthorshipsCsv(table) },
    { name: 'papers', pieces: toPapersCsv(table) },
    { name: 'about', pieces: toAboutCsv(table) },
  ];
}

function toAuthorsCsv({ authors }: GraphTable): Iterable<string> {
  const names = ['id', ...AUTHOR_COLUMNS.map(({ name }) => name)] as const;
  return toCsv(
    names,
    mapped(authors, (row) => names.map((name) => row[name])),
  );
}

/** Also the one file that stands for the whole network where there can be only one: an edge list with names. */
export function toCoAuthorshipsCsv({ authors, coAuthorships }: GraphTable): Iterable<string> {
  const labels = new Map(authors.map(({ id, label }) => [id, label]));
  return toCsv(
    ['source', 'target', 'source_name', 'target_name', ...CO_AUTHORSHIP_COLUMNS.map(({ name }) => name)],
    mapped(coAuthorships, (row) => [
      row.source,
      row.target,
      labels.get(row.source)!,
      labels.get(row.target)!,
      ...CO_AUTHORSHIP_COLUMNS.map(({ name }) => row[name]),
    ]),
  );
}

/** Of a whole network, or of any list of papers. */
export function toPapersCsv({ papers }: Pick<GraphTable, 'papers'>): Iterable<string> {
  return toCsv(
    ['id', 'title', 'authors', 'author_count', 'year', 'venue', 'doi', 'url', 'abstract', 'places'],
    mapped(papers, ({ id, paper }) => [
      id,
      cleanLine(toPlainText(paper.title)),
      paper.names.map((name) => cleanLine(sortName(name))).join('; '),
      paper.names.length,
      paper.year ?? '',
      cleanLine(toPlainText(paper.venue ?? '')),
      cleanLine(paper.doi ?? ''),
      cleanLine(paper.url ?? ''),
      cleanLine(toPlainText(paper.abstract ?? '')),
      paper.places.map(({ file, line }) => `${cleanLine(file)}:${line}`).join('; '),
    ]),
  );
}

function toAboutCsv({ about }: GraphTable): Iterable<string> {
  return toCsv(
    ['name', 'value'],
    mapped(ABOUT_COLUMNS, ({ name }) => [name, about[name]]),
  );
}

export function toCsv(header: readonly string[], rows: Iterable<readonly Value[]>): Iterable<string> {
  return toPieces(() => writeLines(header, rows), '\r\n');
}

function* writeLines(header: readonly string[], rows: Iterable<readonly Value[]>): Iterable<string> {
  yield `\uFEFF${toLine(header)}`;
  for (const row of rows) yield toLine(row);
}

function toLine(row: readonly Value[]): string {
  return row.map(toCell).join(',');
}

/** Rows as they are asked for; every iteration begins anew. */
function mapped<From>(rows: Iterable<From>, toRow: (row: From) => readonly Value[]): Iterable<readonly Value[]> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield toRow(row);
    },
  };
}

function toCell(value: Value): string {
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
