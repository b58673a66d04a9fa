/** Pieces of a table (CSV, TSV …) in, its rows out one by one, each with the 1-based line where it begins. */
import { readSeparatorLine, readTableHead, TABLE_HEAD_LENGTH, type Delimiter } from './table-head.ts';
import { RowSplitter, type OnRepair, type OnRow } from './table-rows.ts';

interface TableOptions {
  /** Found from the beginning of the text where it is not given. */
  readonly delimiter?: Delimiter;
  /** False where quotation marks are plain signs, as in exports of Web of Science. */
  readonly quotes?: boolean;
}

interface TableSplitter {
  push(chunk: string): void;
  /** Gives the last row, where it has no line end of its own. */
  end(): void;
}

const BYTE_ORDER_MARK = '\ufeff';
const LONE_RETURN = /\r(?!\n)/;
const LONE_RETURNS = /\r(?!\n)/g;

/** `onRepair` hears of quotation marks that are out of order. */
export function createTableSplitter(onRow: OnRow, onRepair: OnRepair, options: TableOptions = {}): TableSplitter {
  const { quotes = true } = options;
  let rows: RowSplitter | undefined;
  /** What is held back until it tells the delimiter. */
  let head: string[] = [];
  let held = 0;
  let atStart = true;
  let afterReturn = false;

  const begin = (): void => {
    const text = head.join('');
    head = [];
    const { delimiter, columns } = readTableHead(text, quotes, options.delimiter);
    const { length } = readSeparatorLine(text);
    rows = new RowSplitter(onRow, onRepair, { delimiter, quotes, columns, line: length > 0 ? 2 : 1 });
    rows.push(length > 0 ? text.slice(length) : text);
  };

  const take = (text: string): void => {
    if (text === '') return;
    if (rows) return rows.push(text);
    head.push(text);
    held += text.length;
    if (held >= TABLE_HEAD_LENGTH) begin();
  };

  /** A CR by itself becomes LF; one at the end waits for what follows it. */
  const unifyLineEnds = (chunk: string): string => {
    let text = chunk;
    if (afterReturn && !text.startsWith('\n')) text = `\n${text}`;
    afterReturn = text.endsWith('\r');
    if (afterReturn) text = text.slice(0, -1);
    return LONE_RETURN.test(text) ? text.replace(LONE_RETURNS, '\n') : text;
  };

  return {
    push(chunk) {
      if (chunk === '') return;
      const text = atStart && chunk.startsWith(BYTE_ORDER_MARK) ? chunk.slice(1) : chunk;
      atStart = false;
      take(unifyLineEnds(text));
    },
    end() {
      if (afterReturn) take('\n');
      if (!rows) begin();
      rows!.end();
    },
  };
}
