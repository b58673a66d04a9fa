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
import type { GraphTable } from './table.ts';

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

export interface CsvFile {
  readonly name: 'authors' | 'co-authorships' | 'papers' | 'about';
  readonly text: string;
}

export function toCsvFiles(table: GraphTable): CsvFile[] {
  return [
    { name: 'authors', text: toAuthorsCsv(table) },
    { name: 'co-authorships', text: toCoAuthorshipsCsv(table) },
    { name: 'papers', text: toPapersCsv(table) },
    { name: 'about', text: toAboutCsv(table) },
  ];
}

function toAuthorsCsv({ authors }: GraphTable): string {
  const names = ['id', ...AUTHOR_COLUMNS.map(({ name }) => name)] as const;
  return toCsv(
    names,
    authors.map((row) => names.map((name) => row[name])),
  );
}

/** Also the one file that stands for the whole network where there can be only one: an edge list with names. */
export function toCoAuthorshipsCsv({ authors, coAuthorships }: GraphTable): string {
  const labels = new Map(authors.map(({ id, label }) => [id, label]));
  return toCsv(
    ['source', 'target', 'source_name', 'target_name', ...CO_AUTHORSHIP_COLUMNS.map(({ name }) => name)],
    coAuthorships.map((row) => [
      row.source,
      row.target,
      labels.get(row.source)!,
      labels.get(row.target)!,
      ...CO_AUTHORSHIP_COLUMNS.map(({ name }) => row[name]),
    ]),
  );
}

function toPapersCsv({ papers }: GraphTable): string {
  return toCsv(
    ['id', 'title', 'authors', 'author_count', 'year', 'venue', 'doi', 'url', 'abstract', 'places'],
    papers.map(({ id, paper }) => [
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

function toAboutCsv({ about }: GraphTable): string {
  return toCsv(
    ['name', 'value'],
    ABOUT_COLUMNS.map(({ name }) => [name, about[name]]),
  );
}

export function toCsv(header: readonly string[], rows: readonly (readonly Value[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(toCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function toCell(value: Value): string {
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
