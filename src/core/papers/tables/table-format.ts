/** What the columns of one kind of table mean in, a format of papers that reads such tables out. */
import type { PaperType } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { readTableHead, type Delimiter, type TableHead, type TableRow } from '../../tokens/table-head.ts';
import { idOf, type Database } from '../json/ids.ts';
import { findYear, joinPages } from '../tagged/details.ts';
import type { PaperFormat, PaperRecord, PaperSink } from '../sink.ts';
import { Columns } from './columns.ts';
import { readPaperType } from './paper-type.ts';
import { TableReader, type TablePlan } from './reader.ts';

/** One row: of the first of these titles that has one, the cell that is not empty, else the empty text. */
export type CellOf = (...titles: readonly string[]) => string;
/** What is odd about a row's authors. */
export type Tell = (kind: 'note' | 'repair', code: string, message: string, text: string) => void;

/** Each field with the titles that it may have, the best one first. */
export interface TableFields {
  readonly title: readonly string[];
  readonly authors: readonly string[];
  readonly year?: readonly string[];
  readonly venue?: readonly string[];
  readonly abstract?: readonly string[];
  readonly volume?: readonly string[];
  readonly number?: readonly string[];
  readonly pages?: readonly string[];
  readonly lastPage?: readonly string[];
  /** What stands for pages where there are none. */
  readonly article?: readonly string[];
  readonly doi?: readonly string[];
  readonly url?: readonly string[];
  /** All of them, not only the first. */
  readonly keywords?: readonly string[];
  readonly type?: readonly string[];
  readonly citations?: readonly string[];
  readonly ids?: readonly (readonly [title: string, database: Database])[];
}

export interface TableDialect extends Pick<PaperFormat, 'id' | 'name' | 'shape'> {
  readonly endings?: readonly string[];
  /** Titles that only such a table has all of, and how surely it then is one. */
  readonly signs: readonly (readonly [likely: number, ...titles: readonly string[]])[];
  readonly delimiter?: Delimiter;
  readonly quotes?: boolean;
  readonly fields: TableFields;
  /** What parts keywords; a semicolon or a bar where it is not given. */
  readonly keywordSeparator?: RegExp;
  /** The authors, and what the fields do not say. */
  readRest(cell: CellOf, tell: Tell): PaperRecord;
  readType?(word: string): PaperType | undefined;
  /** Mends a row that has more cells than there are columns. */
  fit?(cells: readonly string[], columns: Columns): readonly string[];
  /** Undoes what the exporter did to each cell. */
  restore?(cell: string): string;
}

/** Lines before the titles, as "About the data", are no more than this. */
const HELD = 10;
const FEWEST_COLUMNS = 3;
const KEYWORDS = /[;|\n]/;

export function createTableFormat(dialect: TableDialect): PaperFormat {
  const { id, name, shape, endings = ['.csv'], delimiter, quotes } = dialect;
  return {
    id,
    name,
    shape,
    endings,
    recognise: (head) => recogniseTable(dialect, head),
    createReader: (sink) =>
      new TableReader(sink, {
        held: HELD,
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(quotes === undefined ? {} : { quotes }),
        plan: (rows) => planRows(dialect, rows, sink),
      }),
  };
}

function recogniseTable({ signs, delimiter, quotes }: TableDialect, head: string): number {
  const { titles } = delimiter === undefined ? headOf(head) : headBy(head, delimiter, quotes);
  return Math.max(0, ...titles.map((columns) => judgeTitles(signs, columns)));
}

interface Head {
  readonly text: string;
  readonly table: TableHead;
  /** Of the first rows, each as if it were the header. */
  readonly titles: readonly Columns[];
}

/** The first signs of markup, of tagged lines, of BibTeX and JSON. */
const NO_TABLE = /^\s*(?:[<{[@]|%[0A-Z] |TY {1,2}- |PMID- |FN )/;

/** All formats of tables look at the same head one after the other. */
let lastHead: Head | undefined;

export function headOf(text: string): Head {
  if (lastHead?.text !== text) lastHead = toHead(text, readTableHead(NO_TABLE.test(text) ? '' : text));
  return lastHead;
}

function headBy(text: string, delimiter: Delimiter, quotes: boolean | undefined): Pick<Head, 'titles'> {
  const hasDelimiter = text.slice(0, 10_000).includes(delimiter);
  return hasDelimiter ? toHead(text, readTableHead(text, quotes, delimiter)) : { titles: [] };
}

function toHead(text: string, table: TableHead): Head {
  const rows = table.rows.slice(0, HELD).filter(({ cells }) => cells.length >= FEWEST_COLUMNS);
  return { text, table, titles: rows.map(({ cells }) => new Columns(cells)) };
}

function judgeTitles(signs: TableDialect['signs'], columns: Columns): number {
  let best = 0;
  for (const [likely, ...titles] of signs)
    if (titles.every((title) => columns.has(title))) best = Math.max(best, likely);
  return best;
}

function planRows(dialect: TableDialect, rows: readonly TableRow[], sink: PaperSink): TablePlan {
  const isHeader = ({ cells }: TableRow): boolean => judgeTitles(dialect.signs, new Columns(cells)) > 0;
  const header = Math.max(0, rows.findIndex(isHeader));
  const columns = new Columns(rows[header]!.cells);
  for (const field of ['title', 'authors'] as const)
    reportMissing(dialect.fields[field], field, columns, rows[header]!, sink);
  const { fit } = dialect;
  return {
    columns,
    from: header + 1,
    ...(fit ? { fit: (cells) => fit(cells, columns) } : {}),
    readRow: (cells, line) => readRow(dialect, columns, sink, cells, line),
  };
}

const WITHOUT = { title: 'their titles', authors: 'their authors' } as const;

function reportMissing(
  titles: readonly string[],
  field: keyof typeof WITHOUT,
  columns: Columns,
  { cells, line }: TableRow,
  sink: PaperSink,
): void {
  if (titles.some((title) => columns.has(title))) return;
  const message = `There is no column “${titles[0]!}”; the papers were read without ${WITHOUT[field]}.`;
  sink.note(line, 'missing-column', message, cells.slice(0, 100).join(', '));
}

function readRow(
  dialect: TableDialect,
  columns: Columns,
  sink: PaperSink,
  cells: readonly string[],
  line: number,
): void {
  const { restore } = dialect;
  const row = restore ? cells.map(restore) : cells;
  const cell: CellOf = (...titles) => columns.cell(row, ...titles);
  const tell: Tell = (kind, code, message, text) => sink[kind](line, code, message, text);
  sink.add({ ...readFields(dialect, cell), ...dialect.readRest(cell, tell) }, line);
}

function readFields(
  { fields, keywordSeparator = KEYWORDS, readType = readPaperType }: TableDialect,
  cell: CellOf,
): Omit<PaperRecord, 'names'> {
  const of = (titles: readonly string[] = []): string => cell(...titles);
  return {
    title: fromHtml(of(fields.title)),
    abstract: fromHtml(of(fields.abstract)),
    year: readDate(fields.year?.map((title) => cell(title)) ?? []),
    venue: fromHtml(of(fields.venue)),
    volume: of(fields.volume),
    number: of(fields.number),
    pages: joinPages(of(fields.pages), of(fields.lastPage)) || of(fields.article),
    doi: of(fields.doi),
    url: of(fields.url),
    type: readType(of(fields.type)),
    keywords: fields.keywords?.flatMap((title) => fromHtml(cell(title)).split(keywordSeparator)),
    citations: readCount(of(fields.citations)),
    ids: fields.ids?.flatMap(([title, database]) => idOf(database, cell(title))),
  };
}

/** "2015", "2015.0", "2.015"; of several dates the first that has a year. */
export function readDate(dates: readonly string[]): string | undefined {
  return findYear(dates.filter((date) => date !== '').map((date) => date.replace(/^([12])[.,](\d{3})$/, '$1$2')));
}

/** "12", "12.0". */
export function readCount(text: string): number | undefined {
  return /^\d{1,9}(?:[.,]0{1,3})?$/.test(text) ? Number.parseInt(text, 10) : undefined;
}
