/** A graph in Graphology's JSON (https://graphology.github.io/serialization.html) in, its nodes and edges out. */
import { foldTitle, toNode, weightOf, type Attributes } from '../attributes.ts';
import { JsonNetworkReader, parseValue, textOf, type JsonDialect, type Members } from '../json/reader.ts';
import type { NetworkFormat, NetworkSink } from '../sink.ts';

export const GRAPHOLOGY_JSON: NetworkFormat = {
  id: 'graphology-json',
  name: 'Graphology network',
  shape: 'JSON with “"nodes": [{ "key": … }]” and “"edges": [{ "source": …, "target": … }]”, as Gephi Lite saves it',
  endings: ['.json'],
  recognise: (head) =>
    /^\s*\{/.test(head) &&
    (/"nodes"\s*:\s*\[\s*\{\s*"key"\s*:/.test(head) ||
      (/"nodes"\s*:\s*\[\s*\{?/.test(head) && /"options"\s*:\s*\{[^{}]*"(?:multi|allowSelfLoops)"\s*:/.test(head)))
      ? 0.95
      : 0,
  createReader: (sink) => new JsonNetworkReader(sink, new GraphologyDialect(sink)),
};

class GraphologyDialect implements JsonDialect {
  readonly shape = {
    wanted: ['key', 'source', 'target', 'attributes', 'undirected'],
    telling: ['key', 'source'],
    envelopes: ['nodes', 'edges', 'graph', 'fullGraph'],
  };
  readonly edgeMembers = ['source', 'target'];
  private readonly sink: NetworkSink;

  constructor(sink: NetworkSink) {
    this.sink = sink;
  }

  onNode(node: Members, line: number): void {
    this.sink.addNode(toNode(textOf(node, 'key') ?? '', undefined, attributesOf(node)), line);
  }

  /** Whether an edge that says nothing is directed depends on the graph, which may be described behind its edges. */
  onEdge(edge: Members, line: number): void {
    const [source = '', target = ''] = [textOf(edge, 'source'), textOf(edge, 'target')];
    const directed = edge.get('undirected')?.trim() === 'true' ? false : undefined;
    this.sink.addEdge({ source, target, weight: weightOf(attributesOf(edge)), directed }, line);
  }
}

function attributesOf(members: Members): Attributes {
  const values = new Map<string, string>();
  const attributes = parseValue(members.get('attributes'));
  if (typeof attributes === 'object' && attributes !== null)
    for (const [title, value] of Object.entries(attributes))
      if (typeof value === 'string' || typeof value === 'number') values.set(foldTitle(title), String(value));
  return values;
}
