/**
 * Pieces of a table whose delimiter is known in, its rows out one by one, each with the 1-based line where it begins.
 *
 * Papa Parse splits the rows. It lets a quotation mark that is never closed swallow the rest of a file, so a row whose
 * marks are out of order is looked at again here: mostly its first line is the row, and its mark a plain sign.
 */
import Papa from 'papaparse';
import { splitDamagedRow } from './damaged-row.ts';

export interface RowOptions {
  readonly delimiter: string;
  /** False where quotation marks are plain signs. */
  readonly quotes: boolean;
  /** How many cells a row usually has; 0 where nothing is known. */
  readonly columns: number;
  /** The number of the first line. */
  readonly line: number;
  /** How many characters may be read in vain, beside as many as are read well, before marks are given up. */
  readonly patience?: number;
}

/** Empty lines are no rows. Cells are without their quotation marks; line ends within them are LF. */
export type OnRow = (cells: string[], line: number) => void;
export type OnRepair = (line: number, code: string, message: string, text: string) => void;

/** In characters. */
const LEAST_TRIED = 4096;
/** A row that runs over several lines and is longer than this, in characters, has a mark that is not closed. */
const LONGEST_ROW = 4_000_000;
const LONGEST_LINE = 32_000_000;
/** Of a row that reached too far, at most so many characters are counted as read in vain. */
const WASTE_COUNTED = 500_000;
const PATIENCE = 1_000_000;

const UNCLOSED = 'A quotation mark is out of order here; it was read as a plain sign, and the row ends with its line.';
const NOT_DOUBLED = 'A quotation mark within a cell is not doubled here; it was read as a plain sign.';
const GIVEN_UP = 'Too many quotation marks are out of order; from here on each line was read as a row of its own.';
const TOO_LONG = `This line has more than ${LONGEST_LINE / 1_000_000} million characters; the rest of it was left out.`;

/** Where the unread text begins, and whether a damaged row stands there. */
interface Unread {
  readonly at: number;
  readonly isDamaged: boolean;
  /** How far the row seems to reach. */
  readonly end: number;
}

/** Lines of the text end with LF or CRLF. */
export class RowSplitter {
  private readonly onRow: OnRow;
  private readonly onRepair: OnRepair;
  private readonly delimiter: string;
  private readonly quotes: boolean;
  private readonly columns: number;
  private readonly patience: number;
  /** The row that has no end yet. */
  private pieces: string[] = [];
  private held = 0;
  /** It is tried again when so much is held, which is twice as much as before. */
  private wanted = LEAST_TRIED;
  private line: number;
  private consumed = 0;
  /** Characters that Papa went through in vain. */
  private wasted = 0;
  private linewise = false;
  private skipsLine = false;

  constructor(onRow: OnRow, onRepair: OnRepair, { delimiter, quotes, columns, line, patience = PATIENCE }: RowOptions) {
    this.onRow = onRow;
    this.onRepair = onRepair;
    this.delimiter = delimiter;
    this.quotes = quotes;
    this.columns = columns;
    this.patience = patience;
    this.line = line;
  }

  push(text: string): void {
    let from = 0;
    while (this.held > 0 || text.length - from < LEAST_TRIED) {
      const end = this.findEnd(text, from);
      this.hold(text.slice(from, end));
      if (this.held < this.wanted) return;
      const joined = this.pieces.join('');
      const rest = joined.slice(this.read(joined, false));
      // Only the row that lies across is copied: what stands in the new text alone is read there.
      const isBehind = rest.length <= end && end < text.length;
      from = isBehind ? end - rest.length : end;
      this.holdOnly(isBehind ? '' : rest);
      if (from === text.length) return;
    }
    const body = from === 0 ? text : text.slice(from);
    this.holdOnly(body.slice(this.read(body, false)));
  }

  end(): void {
    const text = this.pieces.join('');
    this.read(text, true);
  }

  /** The end of the line by which enough is held. */
  private findEnd(text: string, from: number): number {
    const enough = from + Math.max(0, this.wanted - this.held - 1);
    const lineEnd = enough < text.length ? text.indexOf('\n', enough) : -1;
    return lineEnd < 0 ? text.length : lineEnd + 1;
  }

  private hold(text: string): void {
    this.pieces.push(text);
    this.held += text.length;
  }

  private holdOnly(rest: string): void {
    this.pieces = rest === '' ? [] : [rest];
    this.held = rest.length;
    this.wanted = Math.max(LEAST_TRIED, 2 * rest.length);
  }

  /** Where the row begins that has no end yet. */
  private read(text: string, isLast: boolean): number {
    let at = this.skipsLine ? this.skipLine(text, 0) : 0;
    while (!this.linewise) {
      const unread = this.readRows(text, at, isLast);
      at = unread.at;
      if (!unread.isDamaged) return at;
      at = this.readDamaged(text, at, unread.end);
    }
    return this.readLines(text, at, isLast);
  }

  /** Gives rows up to the first that seems to reach too far. */
  private readRows(text: string, from: number, isLast: boolean): Unread {
    const body = from === 0 ? text : text.slice(from);
    let begin = 0;
    let lineEnd = body.indexOf('\n');
    let damagedEnd = -1;
    const parser = new Papa.Parser({
      delimiter: this.delimiter,
      newline: '\n',
      fastMode: this.quotes ? undefined : true,
      step: ({ data: [read], errors, meta: { cursor: end } }) => {
        let cells: string[] | undefined = read;
        const spansLines = lineEnd >= 0 && lineEnd < end - 1;
        const isEndless = spansLines && errors.some(({ code }) => code === 'MissingQuotes');
        if (isEndless || end - begin > (spansLines ? LONGEST_ROW : LONGEST_LINE)) cells = undefined;
        else if (errors.length > 0)
          cells = this.judge(read, body.slice(begin, end), spansLines, errors[0]!.index - begin);
        if (!cells) {
          damagedEnd = end;
          parser.abort();
          return;
        }
        this.giveRow(spansLines ? cells.map(unifyLineEnds) : cells, end - begin);
        begin = end;
        this.line++;
        for (; lineEnd >= 0 && lineEnd < end - 1; lineEnd = body.indexOf('\n', lineEnd + 1)) this.line++;
        if (lineEnd >= 0 && lineEnd < end) lineEnd = body.indexOf('\n', end);
      },
    });
    parser.parse(body, 0, !isLast);
    if (damagedEnd >= 0) return { at: from + begin, isDamaged: true, end: from + damagedEnd };
    const rest = body.length - begin;
    const isDamaged = !isLast && rest > (lineEnd >= 0 ? LONGEST_ROW : LONGEST_LINE);
    return { at: from + begin, isDamaged, end: text.length };
  }

  /** The cells of a row whose marks are out of order; undefined where the row is likelier to end with its first line. */
  private judge(read: string[], text: string, spansLines: boolean, cell: number): string[] | undefined {
    const lineEnd = text.indexOf('\n');
    const first = withoutReturn(lineEnd < 0 ? text : text.slice(0, lineEnd));
    const firstCells = splitDamagedRow(first, this.delimiter);
    if (spansLines && (read.length !== this.columns || looksUnclosed(text, cell, this.delimiter))) return undefined;
    const isBetter = spansLines || distance(read, this.columns) <= distance(firstCells, this.columns);
    this.onRepair(this.line, 'stray-quote', isBetter ? NOT_DOUBLED : UNCLOSED, first);
    return isBetter ? read : firstCells;
  }

  /** Gives the first line of a row that seems to reach to `end`. Where reading goes on comes out. */
  private readDamaged(text: string, begin: number, end: number): number {
    const lineEnd = text.indexOf('\n', begin);
    const firstEnd = Math.min(lineEnd < 0 ? text.length : lineEnd, begin + LONGEST_LINE);
    const first = text.slice(begin, firstEnd);
    const isCut = firstEnd === begin + LONGEST_LINE;
    this.onRepair(this.line, isCut ? 'row-too-long' : 'stray-quote', isCut ? TOO_LONG : UNCLOSED, first);
    this.wasted += Math.min(end - begin, WASTE_COUNTED);
    if (this.wasted > this.patience + this.consumed) {
      this.linewise = true;
      this.onRepair(this.line, 'quotes-given-up', GIVEN_UP, first);
    }
    this.giveRow(splitDamagedRow(withoutReturn(first), this.delimiter), first.length + 1);
    if (isCut) return this.skipLine(text, firstEnd);
    this.line++;
    return firstEnd + 1;
  }

  private readLines(text: string, from: number, isLast: boolean): number {
    let at = from;
    for (let end = text.indexOf('\n', at); end >= 0; end = text.indexOf('\n', at)) {
      this.giveRow(splitDamagedRow(withoutReturn(text.slice(at, end)), this.delimiter), end + 1 - at);
      this.line++;
      at = end + 1;
    }
    if (isLast && at < text.length) this.giveRow(splitDamagedRow(text.slice(at), this.delimiter), text.length - at);
    if (isLast || text.length - at <= LONGEST_LINE) return at;
    this.onRepair(this.line, 'row-too-long', TOO_LONG, text.slice(at, at + 1000));
    this.giveRow(splitDamagedRow(text.slice(at, at + LONGEST_LINE), this.delimiter), LONGEST_LINE);
    return this.skipLine(text, at);
  }

  private skipLine(text: string, from: number): number {
    const end = text.indexOf('\n', from);
    this.skipsLine = end < 0;
    if (end < 0) return text.length;
    this.line++;
    return end + 1;
  }

  private giveRow(cells: string[], length: number): void {
    this.consumed += length;
    const last = cells.length - 1;
    if (cells[last]!.endsWith('\r')) cells[last] = withoutReturn(cells[last]!);
    if (last > 0 || cells[0]!.trim() !== '') this.onRow(cells, this.line);
  }
}

/** Of CRLF, the CR stands before the LF that ends the line. */
function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function unifyLineEnds(cell: string): string {
  return cell.includes('\r') ? cell.replaceAll('\r\n', '\n') : cell;
}

function distance(cells: readonly string[], columns: number): number {
  return Math.abs(cells.length - columns);
}

/** Whether the first single mark within a quoted cell seems to open a cell of its own, as it does where the mark before was never closed. */
function looksUnclosed(text: string, cell: number, delimiter: string): boolean {
  for (let at = text.indexOf('"', cell); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') {
      at++;
      continue;
    }
    const before = text[at - 1];
    return before === delimiter || before === '\n';
  }
  return false;
}
