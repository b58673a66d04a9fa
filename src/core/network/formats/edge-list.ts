/** A list of ties in (CSV, TSV or plain text, two ends and perhaps a weight a row, with or without a header), its edges out. */
import type { Reader } from '../../format.ts';
import { isWeight, readEdgeColumns, type EdgeColumns } from '../edge-columns.ts';
import { createEdgeRows, readEdgeHead, type EdgeHead } from '../edge-rows.ts';
import type { NetworkFormat, NetworkSink } from '../sink.ts';

export const EDGE_LIST: NetworkFormat = {
  id: 'edge-list',
  name: 'Edge list',
  shape: 'two names or numbers a line, and perhaps a weight, in columns or with spaces between them',
  endings: ['.csv', '.tsv', '.txt', '.edges'],
  recognise: recogniseEdges,
  createReader: (sink) => new EdgeListReader(sink, 'The ends of a tie are missing in this row; it was left out.'),
};

function recogniseEdges(text: string): number {
  if (/^\s*[{[<@*]/.test(text)) return 0;
  const head = readEdgeHead(text);
  const { rows, share } = head;
  if (rows.length === 0 || share < 0.9) return 0;
  const columns = readEdgeColumns(rows);
  if (!columns) return 0;
  if (columns.hasHeader && rows[0]!.length >= 2 && readEdgeColumns([rows[0]!])?.hasHeader) return 0.92;
  const data = rows.slice(columns.hasHeader ? 1 : 0);
  if (data.length === 0) return 0;
  const areNumbers = data.every((row) => /^\s*\d+\s*$/.test(row[0]!) && /^\s*\d+\s*$/.test(row[1] ?? ''));
  const areWeighted = columns.weight === undefined || data.every((row) => isWeight(row[columns.weight!]));
  if (!areWeighted) return 0;
  if (areNumbers) return 0.9;
  return recogniseNames(head, columns, data);
}

/** Rows of two words may be anything; ties have ends that come again, and mostly a weight. */
function recogniseNames({ separation }: EdgeHead, columns: EdgeColumns, data: readonly (readonly string[])[]): number {
  const ends = data.flatMap((row) => [row[columns.source] ?? '', row[columns.target] ?? '']);
  if (ends.some((end) => end.trim() === '' || end.length > 120)) return 0;
  const recurring = new Set(data.map((row) => row[columns.source])).size < data.length * 0.95;
  const crossing = new Set(ends).size < ends.length * 0.9;
  if (columns.weight !== undefined) return separation !== 'spaces' || crossing ? 0.7 : 0.3;
  return recurring && crossing && separation !== 'spaces' ? 0.55 : recurring && crossing ? 0.5 : 0;
}

/** `message` says of a row that it has no two ends. */
export class EdgeListReader implements Reader {
  private readonly sink: NetworkSink;
  private readonly message: string;
  private head: string[] = [];
  private held = 0;
  private rows: Reader | undefined;
  private columns: EdgeColumns | undefined;
  private isFirst = true;

  constructor(sink: NetworkSink, message: string) {
    this.sink = sink;
    this.message = message;
    sink.implyNodes();
    sink.markPart('ties');
  }

  push(chunk: string): void {
    if (this.sink.full) return;
    if (this.rows) return this.rows.push(chunk);
    this.head.push(chunk);
    this.held += chunk.length;
    if (this.held >= HEAD_LENGTH) this.begin();
  }

  end(): void {
    if (!this.rows) this.begin();
    this.rows!.end();
  }

  private begin(): void {
    const text = this.head.join('');
    this.head = [];
    const { separation, rows } = readEdgeHead(text);
    this.columns = readEdgeColumns(rows) ?? { source: 0, target: 1, weight: 2, hasHeader: false };
    this.rows = createEdgeRows(
      separation,
      (cells, line) => this.readRow(cells, line),
      (...issue) => this.sink.repair(...issue),
    );
    this.rows.push(text);
  }

  private readRow(cells: readonly string[], line: number): void {
    const columns = this.columns!;
    const isHeader = this.isFirst && columns.hasHeader;
    this.isFirst = false;
    if (isHeader) return;
    const cell = (column: number | undefined): string | undefined =>
      column === undefined ? undefined : cells[column]?.trim();
    const [source, target] = [cell(columns.source), cell(columns.target)];
    if (!source || !target) return this.sink.skip('edge', line, 'no-ends', this.message, cells.join(' '));
    this.nameEnd(source, cell(columns.sourceName), line);
    this.nameEnd(target, cell(columns.targetName), line);
    const type = cell(columns.type)?.toLowerCase();
    const directed = type === 'directed' ? true : type === 'undirected' ? false : undefined;
    this.sink.addEdge({ source, target, weight: cell(columns.weight), directed }, line);
  }

  private readonly named = new Set<string>();

  /** Where a row tells the names of its ends besides their ids. */
  private nameEnd(id: string, label: string | undefined, line: number): void {
    if (!label || this.named.has(id)) return;
    this.named.add(id);
    this.sink.addNode({ id, label }, line);
  }
}

const HEAD_LENGTH = 65_536;
