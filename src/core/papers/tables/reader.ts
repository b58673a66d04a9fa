/** A table in, chunk by chunk, its rows out to whoever knows what its columns mean, with an eye on rows that do not fit. */
import type { Reader } from '../../format.ts';
import { createTableSplitter } from '../../tokens/table.ts';
import type { Delimiter, TableRow } from '../../tokens/table-head.ts';
import type { PaperSink } from '../sink.ts';
import type { Columns } from './columns.ts';

export interface TablePlan {
  readonly columns: Columns;
  /** Index of the first row that is not the header. */
  readonly from: number;
  readRow(cells: readonly string[], line: number): void;
  /** Mends rows that the exporter is known to write too long. */
  fit?(cells: readonly string[]): readonly string[];
}

export interface TableManner {
  readonly delimiter?: Delimiter;
  readonly quotes?: boolean;
  /** How many rows are held back for `plan`. */
  readonly held: number;
  /** The first rows in, at least one; what to do with them and with all others out. */
  plan(rows: readonly TableRow[]): TablePlan;
}

const TOO_MANY = 'This row has more cells than there are columns; those beyond the last column were left out.';
const TOO_FEW = 'This row has fewer cells than there are columns; those that are missing were taken for empty.';
const REPEATED = 'The titles of the columns stand here once more; the line was not read as a paper.';
const NO_ROWS = 'There is no row below the titles of the columns.';
const SHOWN = 1000;

export class TableReader implements Reader {
  private readonly sink: PaperSink;
  private readonly manner: TableManner;
  private readonly splitter;
  private held: TableRow[] = [];
  private plan: TablePlan | undefined;
  private count = 0;

  constructor(sink: PaperSink, manner: TableManner) {
    this.sink = sink;
    this.manner = manner;
    const { delimiter, quotes } = manner;
    this.splitter = createTableSplitter(
      (cells, line) => this.take(cells, line),
      (line, code, message, text) => sink.repair(line, code, message, text),
      { ...(delimiter === undefined ? {} : { delimiter }), ...(quotes === undefined ? {} : { quotes }) },
    );
  }

  push(chunk: string): void {
    this.splitter.push(chunk);
  }

  end(): void {
    this.splitter.end();
    if (!this.plan && this.held.length > 0) this.begin();
    if (this.count === 0) this.sink.note(1, 'no-papers', NO_ROWS, this.plan?.columns.titles.join(', ') ?? '');
  }

  private take(cells: string[], line: number): void {
    if (this.plan) return this.read(cells, line, this.plan);
    this.held.push({ cells, line });
    if (this.held.length >= this.manner.held) this.begin();
  }

  private begin(): void {
    const rows = this.held;
    this.held = [];
    const plan = this.manner.plan(rows);
    this.plan = plan;
    const { repeated } = plan.columns;
    if (repeated.length > 0) {
      const message = `Several columns have the title “${repeated[0]!.slice(0, 60)}”; the first that is not empty was read.`;
      this.sink.note(rows[Math.max(0, plan.from - 1)]!.line, 'repeated-column', message, repeated.join(', '));
    }
    for (const { cells, line } of rows.slice(plan.from)) this.read(cells, line, plan);
  }

  private read(written: readonly string[], line: number, { columns, readRow, fit }: TablePlan): void {
    if (written.every((cell) => cell.trim() === '')) return;
    const cells = fit && written.length > columns.count ? fit(written) : written;
    if (columns.areIn(cells)) return this.sink.note(line, 'repeated-header', REPEATED, toText(cells));
    this.count++;
    if (cells.length < columns.count) this.sink.note(line, 'row-length', TOO_FEW, toText(cells));
    else if (cells.length > columns.count && cells.slice(columns.count).some((cell) => cell.trim() !== ''))
      this.sink.repair(line, 'row-length', TOO_MANY, toText(cells));
    readRow(cells, line);
  }
}

function toText(cells: readonly string[]): string {
  return cells.slice(0, SHOWN).join(' | ').slice(0, SHOWN);
}
