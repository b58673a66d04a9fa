/** Pieces of a list of ties in (cells parted by a sign or by spaces, comments with # or %), its rows out. */
import type { Reader } from '../format.ts';
import { createLineSplitter } from '../tokens/lines.ts';
import { createTableSplitter } from '../tokens/table.ts';
import { readTableHead, type Delimiter } from '../tokens/table-head.ts';

/** What parts the cells of a row. */
export type Separation = Delimiter | 'spaces';

type OnRow = (cells: readonly string[], line: number) => void;
type OnRepair = (line: number, code: string, message: string, text: string) => void;

const COMMENT = /^\s*[#%]/;
/** "{'weight': 3.0}", as NetworkX writes what it knows of an edge. */
const PROPERTIES = /^(\s*[^{\s]+\s+[^{\s]+\s*)(\{.*)$/;
const WEIGHT = /\bweight['"]?\s*:\s*([-+.\deE]+)/i;
/** Characters of the beginning that are looked at. */
const HEAD_LENGTH = 65_536;

export interface EdgeHead {
  readonly separation: Separation;
  /** Whole rows of the beginning, without comments. */
  readonly rows: readonly (readonly string[])[];
  /** The share of them that have as many cells as most. */
  readonly share: number;
  readonly columns: number;
}

export function readEdgeHead(text: string): EdgeHead {
  const head = text.slice(0, HEAD_LENGTH).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const lines = head.split('\n').filter((line) => line.trim() !== '' && !COMMENT.test(line));
  if (text.length >= HEAD_LENGTH && lines.length > 1) lines.pop();
  const table = readTableHead(lines.join('\n'));
  if (table.columns > 1) {
    const rows = table.rows.map(({ cells }) => cells);
    return { separation: table.delimiter, rows, share: table.share, columns: table.columns };
  }
  const rows = lines.slice(0, 100).map(splitAtSpaces);
  const columns = rows[0]?.length ?? 0;
  const share = rows.filter(({ length }) => length === columns).length / Math.max(1, rows.length);
  return { separation: 'spaces', rows, share, columns };
}

export function createEdgeRows(separation: Separation, onRow: OnRow, onRepair: OnRepair): Reader {
  if (separation === 'spaces')
    return createLineSplitter((line, number) => {
      if (line.trim() !== '' && !COMMENT.test(line)) onRow(splitAtSpaces(line), number);
    });
  return createTableSplitter(
    (cells, line) => {
      if (!COMMENT.test(cells[0]!)) onRow(cells, line);
    },
    onRepair,
    { delimiter: separation },
  );
}

function splitAtSpaces(line: string): string[] {
  const found = PROPERTIES.exec(line);
  const cells = (found ? found[1]! : line).trim().split(/\s+/);
  const weight = found && WEIGHT.exec(found[2]!)?.[1];
  return found ? [...cells, weight ?? ''] : cells;
}
