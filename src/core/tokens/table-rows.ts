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
}

/** Empty lines are no rows. Cells are without their quotation marks; line ends within them are LF. */
export type OnRow = (cells: string[], line: number) => void;
export type OnRepair = (line: number, code: string, message: string, text: string) => void;

const BATCH = 65_536;
/** A row that runs over several lines and is longer than this, in characters, has a mark that is not closed. */
const LONGEST_ROW = 4_000_000;
const LONGEST_LINE = 32_000_000;

const UNCLOSED = 'A quotation mark is out of order here; it was read as a plain sign, and the row ends with its line.';
const NOT_DOUBLED = 'A quotation mark within a cell is not doubled here; it was read as a plain sign.';
const GIVEN_UP = 'Too many quotation marks are out of order; from here on each line was read as a row of its own.';
const TOO_LONG = `This line has more than ${LONGEST_LINE / 1_000_000} million characters; the rest of it was left out.`;

interface Damage {
  /** The row as Papa has it; undefined where it has no end. */
  readonly cells: string[] | undefined;
  readonly begin: number;
  readonly end: number;
  /** Where the text of the first cell begins whose marks are out of order. */
  readonly cell: number;
}

/** Line ends of the text are LF. */
export class RowSplitter {
  private readonly onRow: OnRow;
  private readonly onRepair: OnRepair;
  private readonly delimiter: string;
  private readonly quotes: boolean;
  private readonly columns: number;
  private pieces: string[] = [];
  private held = 0;
  /** Nothing is read before so much is held: a row that does not end is tried again when twice as much of it is there. */
  private wanted = BATCH;
  private line: number;
  private consumed = 0;
  /** Characters that Papa went through in vain. */
  private wasted = 0;
  private linewise = false;
  private skipsLine = false;

  constructor(onRow: OnRow, onRepair: OnRepair, { delimiter, quotes, columns, line }: RowOptions) {
    this.onRow = onRow;
    this.onRepair = onRepair;
    this.delimiter = delimiter;
    this.quotes = quotes;
    this.columns = columns;
    this.line = line;
  }

  push(text: string): void {
    this.pieces.push(text);
    this.held += text.length;
    if (this.held >= this.wanted) this.read(false);
  }

  end(): void {
    this.read(true);
  }

  private read(isLast: boolean): void {
    const text = this.pieces.length === 1 ? this.pieces[0]! : this.pieces.join('');
    let at = this.skipsLine ? this.skipLine(text, 0) : 0;
    for (;;) {
      if (this.linewise) {
        at = this.readLines(text, at, isLast);
        break;
      }
      const damage = this.readRows(text, at, isLast);
      at = damage.begin;
      if (damage.end === damage.begin) break;
      at = this.readDamaged(text, damage);
    }
    const rest = isLast ? '' : text.slice(at);
    this.pieces = rest === '' ? [] : [rest];
    this.held = rest.length;
    this.wanted = Math.max(BATCH, 2 * rest.length);
  }

  /** Gives rows up to the first that is damaged; without one, `begin` and `end` are where the unread rest begins. */
  private readRows(text: string, from: number, isLast: boolean): Damage {
    const body = from === 0 ? text : text.slice(from);
    let begin = 0;
    let damage: Damage | undefined;
    let lineEnd = body.indexOf('\n');
    const parser = new Papa.Parser({
      delimiter: this.delimiter,
      newline: '\n',
      fastMode: this.quotes ? undefined : true,
      step: ({ data: [cells], errors, meta: { cursor: end } }) => {
        const isLong = end - begin > LONGEST_ROW && (lineEnd < end - 1 || end - begin > LONGEST_LINE);
        if (errors.length > 0 || isLong) {
          const isWhole = !isLong && errors.every(({ code }) => code !== 'MissingQuotes');
          const cell = from + (errors[0]?.index ?? begin);
          damage = { cells: isWhole ? cells : undefined, begin: from + begin, end: from + end, cell };
          parser.abort();
          return;
        }
        this.giveRow(cells, end - begin);
        begin = end;
        this.line++;
        for (; lineEnd >= 0 && lineEnd < end - 1; lineEnd = body.indexOf('\n', lineEnd + 1)) this.line++;
        if (lineEnd >= 0 && lineEnd < end) lineEnd = body.indexOf('\n', end);
      },
    });
    parser.parse(body, 0, !isLast);
    if (damage) return damage;
    const rest = body.length - begin;
    const isLong = rest > LONGEST_LINE || (rest > LONGEST_ROW && lineEnd >= 0);
    const at = from + begin;
    return isLong && !isLast
      ? { cells: undefined, begin: at, end: text.length, cell: at }
      : { cells: undefined, begin: at, end: at, cell: at };
  }

  /** Where reading goes on. */
  private readDamaged(text: string, damage: Damage): number {
    const { begin, end } = damage;
    const lineEnd = text.indexOf('\n', begin);
    const firstEnd = Math.min(lineEnd < 0 ? text.length : lineEnd, begin + LONGEST_LINE);
    const first = text.slice(begin, firstEnd);
    const cells = splitDamagedRow(first, this.delimiter);
    if (
      damage.cells &&
      this.isBetter(damage.cells, cells, end > firstEnd + 1, looksUnclosed(text, damage.cell, this.delimiter))
    ) {
      this.onRepair(this.line, 'stray-quote', NOT_DOUBLED, first);
      this.giveRow(damage.cells, end - begin);
      for (let at = lineEnd; at >= 0 && at < end; at = text.indexOf('\n', at + 1)) this.line++;
      return end;
    }
    const isCut = firstEnd === begin + LONGEST_LINE;
    this.onRepair(this.line, isCut ? 'row-too-long' : 'stray-quote', isCut ? TOO_LONG : UNCLOSED, first);
    this.wasted += Math.min(end - begin, LONGEST_ROW) - first.length;
    if (this.wasted > LONGEST_ROW + this.consumed) {
      this.linewise = true;
      this.onRepair(this.line, 'quotes-given-up', GIVEN_UP, first);
    }
    this.giveRow(cells, first.length + 1);
    if (isCut) return this.skipLine(text, firstEnd);
    this.line++;
    return firstEnd + 1;
  }

  /** Of a damaged row, whether Papa's cells are likelier than those of its first line alone. */
  private isBetter(whole: string[], first: string[], spansLines: boolean, unclosed: boolean): boolean {
    const usual = this.columns;
    if (!spansLines) return Math.abs(whole.length - usual) <= Math.abs(first.length - usual);
    if (first.length === usual && unclosed) return false;
    return whole.length === usual;
  }

  private readLines(text: string, from: number, isLast: boolean): number {
    let at = from;
    for (let end = text.indexOf('\n', at); end >= 0; end = text.indexOf('\n', at)) {
      this.giveRow(splitDamagedRow(text.slice(at, end), this.delimiter), end + 1 - at);
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
    if (cells.length > 1 || cells[0]?.trim()) this.onRow(cells, this.line);
  }
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
