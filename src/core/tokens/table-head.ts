/** The beginning of a table in, the sign that parts its cells out, with how many of them a row has and the first rows. */
import { RowSplitter } from './table-rows.ts';

export const DELIMITERS = ['\t', ',', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Characters of the beginning that are looked at. */
export const TABLE_HEAD_LENGTH = 65_536;
const ROWS = 100;

export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface TableHead {
  readonly delimiter: Delimiter;
  /** How many cells most rows have. */
  readonly columns: number;
  /** The share of the rows that have so many, 0 to 1. */
  readonly share: number;
  /** At most a hundred; the last one may be cut. */
  readonly rows: readonly TableRow[];
}

/** By the sign that gives most rows, the first one among them, the same number of cells; by the comma where there is none. */
export function readTableHead(text: string, quotes = true, given?: Delimiter): TableHead {
  const head = text.slice(0, TABLE_HEAD_LENGTH).replace(/\r\n?/g, '\n');
  const fixed = given ?? readSeparatorLine(head).delimiter;
  const isCut = text.length >= TABLE_HEAD_LENGTH;
  const heads = (fixed === undefined ? DELIMITERS : [fixed]).map((delimiter) =>
    readRows(head, delimiter, quotes, isCut),
  );
  let best: TableHead | undefined;
  for (const found of heads) if (found.columns > 1 && (!best || fitOf(found) > fitOf(best))) best = found;
  return best ?? heads.find(({ delimiter }) => delimiter === (fixed ?? ','))!;
}

/** "sep=;" on a first line of its own is a word to spreadsheets; `length` is that of the line. */
export function readSeparatorLine(head: string): { readonly delimiter?: Delimiter; readonly length: number } {
  const found = /^"?sep=([\t,;|])"?\r?\n/i.exec(head.slice(0, 20));
  return found ? { delimiter: found[1] as Delimiter, length: found[0].length } : { length: 0 };
}

/** In prose a space follows the sign; between cells hardly ever. Of two that fit alike, the one with more columns. */
function fitOf({ delimiter, share, columns, rows }: TableHead): number {
  let cells = 0;
  let spaced = 0;
  for (const row of rows) {
    cells += row.cells.length - 1;
    for (let at = 1; at < row.cells.length; at++) if (row.cells[at]!.startsWith(' ')) spaced++;
  }
  const header = rows[0]!.cells.length === columns ? 0.25 : 0;
  const prose = delimiter === '\t' ? 0 : (0.5 * spaced) / Math.max(1, cells);
  return share + header - prose + Math.min(columns, 1000) / 100_000;
}

function readRows(head: string, delimiter: Delimiter, quotes: boolean, isCut: boolean): TableHead {
  const rows: TableRow[] = [];
  const { length } = readSeparatorLine(head);
  const splitter = new RowSplitter(
    (cells, line) => {
      if (rows.length < ROWS) rows.push({ cells, line });
    },
    () => undefined,
    { delimiter, quotes, columns: 0, line: length > 0 ? 2 : 1, patience: head.length },
  );
  splitter.push(head.slice(length));
  splitter.end();

  const whole = isCut && rows.length > 1 && rows.length < ROWS ? rows.slice(0, -1) : rows;
  const counts = new Map<number, number>();
  for (const { cells } of whole) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let columns = 1;
  for (const [cells, count] of counts)
    if (cells > 1 && (columns === 1 || count > counts.get(columns)!)) columns = cells;
  return { delimiter, columns, share: (counts.get(columns) ?? 0) / Math.max(1, whole.length), rows };
}
