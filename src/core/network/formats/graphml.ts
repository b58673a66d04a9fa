/** A network in GraphML (http://graphml.graphdrawing.org, as yEd, igraph, NetworkX and Gephi write it) in, its nodes and edges out. */
import type { XmlElement } from '../../tokens/xml-element.ts';
import { foldTitle, toNode, weightOf, type Attributes } from '../attributes.ts';
import type { NetworkFormat, NetworkSink } from '../sink.ts';
import { recogniseRoot, XmlNetworkReader, type XmlDialect } from '../xml/reader.ts';

export const GRAPHML: NetworkFormat = {
  id: 'graphml',
  name: 'GraphML network',
  shape: 'XML with “<graphml”, “<node id="…">” and “<edge source="…" target="…">”, their values in “<data key="…">”',
  endings: ['.graphml', '.xml'],
  recognise: (head) => recogniseRoot(head, 'graphml'),
  createReader: (sink) => new XmlNetworkReader(sink, new GraphmlDialect(sink)),
};

class GraphmlDialect implements XmlDialect {
  readonly root = 'graphml';
  readonly hyperedge = 'hyperedge';
  readonly leftOut: ReadonlySet<string> = new Set(['Geometry', 'Fill', 'BorderStyle', 'Shape', 'Path', 'LineStyle']);
  private readonly sink: NetworkSink;
  /** Titles of the values by their keys. */
  private readonly titles = new Map<string, string>();
  private directed: boolean | undefined;

  constructor(sink: NetworkSink) {
    this.sink = sink;
  }

  onDeclaration(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'graph') {
      const said = attributes.get('edgedefault');
      this.directed = said === undefined ? undefined : said === 'directed';
    } else if (name === 'key') {
      const key = attributes.get('id') ?? '';
      this.titles.set(key, foldTitle(attributes.get('attr.name') ?? key));
    }
  }

  onNode(node: XmlElement): void {
    this.sink.addNode(toNode(node.attribute('id') ?? '', drawnLabel(node), this.valuesOf(node)), node.line);
  }

  onEdge(edge: XmlElement): void {
    const said = edge.attribute('directed');
    this.sink.addEdge(
      {
        source: edge.attribute('source') ?? '',
        target: edge.attribute('target') ?? '',
        weight: weightOf(this.valuesOf(edge)) ?? edge.attribute('weight'),
        directed: said === undefined ? this.directed : said === 'true',
      },
      edge.line,
    );
  }

  private valuesOf(record: XmlElement): Attributes {
    const values = new Map<string, string>();
    for (const data of record.all('data')) {
      const key = data.attribute('key') ?? '';
      const title = this.titles.get(key) ?? foldTitle(key);
      if (!values.has(title)) values.set(title, data.text);
    }
    return values;
  }
}

/** yEd writes the label into the drawing of the node. */
function drawnLabel(node: XmlElement): string | undefined {
  for (const data of node.all('data'))
    for (const drawing of data.elements) {
      const label = drawing.first('NodeLabel');
      if (label) return label.text;
    }
  return undefined;
}
