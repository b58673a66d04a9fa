/** A network in XML in, its nodes and edges out as elements, with the declarations before them. */
import type { Reader } from '../../format.ts';
import { readAttributes } from '../../tokens/xml-attributes.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import { createXmlRecords, type XmlRecordHandler } from '../../tokens/xml-records.ts';
import type { NetworkSink } from '../sink.ts';

export interface XmlDialect {
  /** The name of the outermost element. */
  readonly root: string;
  readonly leftOut: ReadonlySet<string>;
  /** A start tag outside of nodes and edges. */
  onDeclaration(name: string, attributes: ReadonlyMap<string, string>): void;
  onNode(node: XmlElement): void;
  onEdge(edge: XmlElement): void;
  /** Edges of more than two ends. */
  readonly hyperedge?: string;
}

/** How likely it is that the outermost element of the text is the one of this name. */
export function recogniseRoot(head: string, root: string): number {
  const found = new RegExp(`<(?:[\\w.-]{1,40}:)?${root}[\\s>]`).exec(head);
  if (!found) return 0;
  const before = head.slice(0, found.index);
  return !before.includes('<!DOCTYPE') && hasElement(before) ? 0 : 0.98;
}

/** Whether an element begins outside of comments. */
function hasElement(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (/[A-Za-z]/.test(text[at + 1] ?? '')) return true;
    if (!text.startsWith('<!--', at)) continue;
    at = text.indexOf('-->', at);
    if (at < 0) return false;
  }
  return false;
}

/** What nodes within a node stand in. */
const GROUP = /^<(?:nodes|graph)>$/;
/** Characters at the end in which the outermost element ends, if it does. */
const TAIL = 1000;

export class XmlNetworkReader implements Reader, XmlRecordHandler {
  readonly leftOut: ReadonlySet<string>;
  private readonly sink: NetworkSink;
  private readonly dialect: XmlDialect;
  private readonly records;
  /** A record stands within another one, as nodes in groups do. */
  private isNested = false;
  private tail = '';
  private line = 1;

  constructor(sink: NetworkSink, dialect: XmlDialect) {
    this.sink = sink;
    this.dialect = dialect;
    this.leftOut = dialect.leftOut;
    this.records = createXmlRecords(this, {
      note: (...issue) => sink.note(...issue),
      repair: (line, code, message, excerpt) => {
        if (this.isNested && code === 'unclosed-record')
          sink.note(line, 'nested-nodes', 'Nodes stand within this node; all of them were read side by side.', excerpt);
        else if (!(this.isNested && code === 'unclosed-element' && GROUP.test(excerpt)))
          sink.repair(line, code, message, excerpt);
      },
    });
  }

  push(chunk: string): void {
    if (this.sink.full) return;
    this.tail = (chunk.length < TAIL ? this.tail + chunk : chunk).slice(-TAIL);
    this.records.push(chunk);
  }

  end(): void {
    this.records.end();
    if (!new RegExp(`</(?:[\\w.-]{1,40}:)?${this.dialect.root}\\s*>`).test(this.tail))
      this.sink.note(this.line, 'cut-short', 'The file ends before its network does; what came before was read.', '');
  }

  startsRecord(name: string, parent: string | undefined): boolean {
    const starts = name === 'node' || name === 'edge' || name === this.dialect.hyperedge;
    if (starts) this.isNested = parent === 'nodes' || parent === 'graph' || parent === 'edges';
    return starts;
  }

  onOutside(name: string, attributes: string, line: number): void {
    this.line = line;
    this.dialect.onDeclaration(name, readAttributes(attributes));
  }

  onRecord(record: XmlElement): void {
    this.line = record.line;
    if (record.name === 'node') this.dialect.onNode(record);
    else if (record.name === 'edge') this.dialect.onEdge(record);
    else {
      const message = 'This edge joins any number of nodes, which is not read; it was left out.';
      this.sink.skip('edge', record.line, 'hyperedge', message, record.attribute('id') ?? '');
    }
  }

  onLost(line: number, code: string, message: string, excerpt: string): void {
    this.sink.skip(excerpt.startsWith('<node') ? 'node' : 'edge', line, code, message, excerpt);
  }
}
