/** A network in GML (Michael Himsolt 1997, as Newman, igraph, NetworkX, yEd and Gephi write it) in, its nodes and edges out. */
import type { Reader } from '../../format.ts';
import { decodeReferences } from '../../text/html.ts';
import { createLineSplitter } from '../../tokens/lines.ts';
import { GmlTokens, type GmlHandler } from '../gml/tokens.ts';
import type { NetworkFormat, NetworkSink } from '../sink.ts';

export const GML: NetworkFormat = {
  id: 'gml',
  name: 'GML network',
  shape: '“graph [”, then lists “node [ id 1 label "…" ]” and “edge [ source 1 target 2 ]”',
  endings: ['.gml'],
  recognise: recogniseGml,
  createReader: (sink) => new GmlReader(sink),
};

function recogniseGml(head: string): number {
  const begin = /(?:^|[\s\]])graph\s*\[\s*(?:[#A-Za-z\]]|$)/i.exec(head);
  if (!begin || !/^\s*(?:[A-Za-z#[]|\ufeff)/.test(head)) return 0;
  if (/^[ \t]*[@%<{]/m.test(head.slice(0, begin.index))) return 0;
  return /[\s[\]](?:node|edge)\s*\[\s*(?:[A-Za-z\]]|$)/i.test(head.slice(begin.index)) ? 0.95 : 0.6;
}

interface GmlRecord {
  readonly kind: 'node' | 'edge';
  readonly line: number;
  /** How many lists stand open round it. */
  readonly depth: number;
  readonly values: Map<string, string>;
}

/** Lists in the graph beside nodes and edges that are known to mean neither. */
const PASSED_OVER = /^(?:graph|graphics|labelgraphics|edgeanchor|att|viz)$/;

class GmlReader implements Reader, GmlHandler {
  private readonly sink: NetworkSink;
  private readonly lines;
  private readonly tokens = new GmlTokens(this);
  private depth = 0;
  private record: GmlRecord | undefined;
  private key: { readonly name: string; readonly line: number } | undefined;
  private directed: boolean | undefined;
  private last = 1;

  constructor(sink: NetworkSink) {
    this.sink = sink;
    this.lines = createLineSplitter((text, number) => {
      this.last = number;
      this.tokens.line(text, number);
    });
  }

  push(chunk: string): void {
    if (!this.sink.full) this.lines.push(chunk);
  }

  end(): void {
    this.lines.end();
    this.tokens.end();
    if (this.record)
      this.sink.skip(
        this.record.kind,
        this.record.line,
        'cut-short',
        `The file ends within this ${this.record.kind}, which was left out.`,
        sayRecord(this.record),
      );
    else if (this.depth > 0)
      this.sink.note(this.last, 'cut-short', 'The file ends before its network does; what came before was read.', '');
  }

  open(line: number): void {
    const name = this.key?.name ?? '';
    const begun = this.key?.line ?? line;
    this.key = undefined;
    if (name === 'node' || name === 'edge') {
      if (this.record) this.closeUnclosed();
      this.record = { kind: name, line: begun, depth: this.depth, values: new Map() };
    } else if (!this.record && this.depth > 0 && !PASSED_OVER.test(name)) {
      const message = 'This list is neither a node nor an edge; it was passed over.';
      this.sink.note(begun, 'unknown-list', message, name);
    }
    this.depth++;
  }

  close(): void {
    this.key = undefined;
    this.depth = Math.max(0, this.depth - 1);
    if (this.record && this.depth <= this.record.depth) this.finish();
  }

  word(text: string, line: number): void {
    // A value stands on the line of its key; only a list begins on the next one.
    if (this.key?.line === line) this.value(text);
    else this.key = { name: text.toLowerCase(), line };
  }

  string(text: string): void {
    this.value(text);
  }

  unclosed(text: string, line: number): void {
    const message = 'Nothing closes the quotation mark here; the text was read to the end of the line.';
    this.sink.repair(line, 'unclosed-quote', message, text);
    this.value(text.replace(/\s*\]\s*$/, ''));
    if (/\]\s*$/.test(text)) this.close();
  }

  private value(text: string): void {
    const name = this.key?.name;
    this.key = undefined;
    if (name === undefined) return;
    if (this.record) {
      if (this.depth === this.record.depth + 1 && !this.record.values.has(name)) this.record.values.set(name, text);
    } else if (name === 'directed') this.directed = text !== '0';
  }

  private closeUnclosed(): void {
    const { kind, line, depth } = this.record!;
    this.sink.repair(line, 'unclosed-list', `Nothing closes this ${kind}; it was read up to the next one.`, '');
    this.depth = depth;
    this.finish();
  }

  private finish(): void {
    const { kind, line, values } = this.record!;
    if (kind === 'node') {
      const label = values.get('label') ?? values.get('name');
      this.sink.addNode({ id: values.get('id') ?? '', label: label && decodeReferences(label) }, line);
    } else {
      const weight = values.get('weight') ?? values.get('value');
      const [source = '', target = ''] = [values.get('source'), values.get('target')];
      this.sink.addEdge({ source, target, weight, directed: this.directed }, line);
    }
    this.record = undefined;
  }
}

function sayRecord({ values }: GmlRecord): string {
  return [...values].map(([name, value]) => `${name} ${value}`).join(' ');
}
