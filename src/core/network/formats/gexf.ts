/** A network in GEXF (https://gexf.net/schema.html, 1.1 to 1.3) in, its nodes and edges out. */
import type { XmlElement } from '../../tokens/xml-element.ts';
import { foldTitle, toNode, type Attributes } from '../attributes.ts';
import type { NetworkFormat, NetworkSink } from '../sink.ts';
import { recogniseRoot, XmlNetworkReader, type XmlDialect } from '../xml/reader.ts';

export const GEXF: NetworkFormat = {
  id: 'gexf',
  name: 'GEXF network',
  shape: 'XML with “<gexf”, “<node id="…" label="…">” and “<edge source="…" target="…">”, as Gephi saves it',
  endings: ['.gexf'],
  recognise: (head) => recogniseRoot(head, 'gexf'),
  createReader: (sink) => new XmlNetworkReader(sink, new GexfDialect(sink)),
};

class GexfDialect implements XmlDialect {
  readonly root = 'gexf';
  readonly leftOut: ReadonlySet<string> = new Set(['color', 'position', 'size', 'shape', 'thickness', 'spells']);
  private readonly sink: NetworkSink;
  /** Titles of the attributes by their ids, of nodes and of edges. */
  private readonly titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  private declaring: 'node' | 'edge' = 'node';
  private directed = false;

  constructor(sink: NetworkSink) {
    this.sink = sink;
  }

  onDeclaration(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'graph') this.directed = attributes.get('defaultedgetype') === 'directed';
    else if (name === 'attributes') this.declaring = attributes.get('class') === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute') {
      const id = attributes.get('id') ?? '';
      this.titles[this.declaring].set(id, foldTitle(attributes.get('title') ?? id));
    }
  }

  onNode(node: XmlElement): void {
    const id = node.attribute('id') ?? '';
    this.sink.addNode(toNode(id, node.attribute('label'), this.valuesOf(node, 'node')), node.line);
  }

  onEdge(edge: XmlElement): void {
    const type = edge.attribute('type');
    this.sink.addEdge(
      {
        source: edge.attribute('source') ?? '',
        target: edge.attribute('target') ?? '',
        weight: edge.attribute('weight') ?? this.valuesOf(edge, 'edge').get('weight'),
        directed: type === 'directed' || (this.directed && type !== 'undirected' && type !== 'mutual'),
      },
      edge.line,
    );
  }

  private valuesOf(record: XmlElement, kind: 'node' | 'edge'): Attributes {
    const values = new Map<string, string>();
    for (const element of record.elements)
      for (const value of element.name === 'attvalues' ? element.elements : [element]) {
        if (value.name !== 'attvalue') continue;
        const id = value.attribute('for') ?? value.attribute('id') ?? '';
        const title = this.titles[kind].get(id) ?? foldTitle(id);
        if (!values.has(title)) values.set(title, value.attribute('value') ?? '');
      }
    return values;
  }
}
