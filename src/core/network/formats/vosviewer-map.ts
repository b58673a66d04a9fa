/** The map file of VOSviewer in (a table of items with labels, positions and clusters), its items out; the links stand in a network file. */
import type { Reader } from '../../format.ts';
import { createTableSplitter } from '../../tokens/table.ts';
import type { NetworkFormat, NetworkSink } from '../sink.ts';

export const VOSVIEWER_MAP: NetworkFormat = {
  id: 'vosviewer-map',
  name: 'VOSviewer map file',
  shape: 'a table with the columns id, label, x, y, cluster and weight<…>; the network file has the ties',
  endings: ['.txt', '.csv'],
  recognise: recogniseMap,
  createReader: (sink) => new MapReader(sink),
};

function recogniseMap(head: string): number {
  const [first = ''] = head.split(/[\r\n]/, 1);
  const titles = titlesOf(first.split(/[\t,;]/));
  const has = (title: string): boolean => titles.includes(title);
  if (!has('label') && !has('id')) return 0;
  if (titles.some((title) => /^(?:weight|score)<.*>$/.test(title))) return 0.98;
  return has('x') && has('y') && (has('cluster') || has('label')) ? 0.9 : 0;
}

function titlesOf(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim().replaceAll('"', '').toLowerCase());
}

class MapReader implements Reader {
  private readonly rows;
  private readonly sink: NetworkSink;
  private titles: string[] | undefined;
  private count = 0;

  constructor(sink: NetworkSink) {
    this.sink = sink;
    sink.markPart('nodes');
    this.rows = createTableSplitter(
      (cells, line) => this.readRow(cells, line),
      (...issue) => sink.repair(...issue),
    );
  }

  push(chunk: string): void {
    if (!this.sink.full) this.rows.push(chunk);
  }

  end(): void {
    this.rows.end();
  }

  /** Items without ids are numbered from 1. */
  private readRow(cells: readonly string[], line: number): void {
    if (!this.titles) {
      this.titles = titlesOf(cells);
      return;
    }
    this.count++;
    const cell = (title: string): string | undefined => cells[this.titles!.indexOf(title)]?.trim();
    const id = this.titles.includes('id') ? (cell('id') ?? '') : String(this.count);
    this.sink.addNode(
      { id, label: cell('label'), family: cell('family'), given: cell('given'), suffix: cell('suffix') },
      line,
    );
  }
}
