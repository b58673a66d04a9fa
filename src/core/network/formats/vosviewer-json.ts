/** A network in the JSON of VOSviewer (https://app.vosviewer.com/docs/file-types/json-file-type/) in, its items and links out. */
import { JsonNetworkReader, textOf, type JsonDialect, type Members } from '../json/reader.ts';
import type { NetworkFormat, NetworkSink } from '../sink.ts';

export const VOSVIEWER_JSON: NetworkFormat = {
  id: 'vosviewer-json',
  name: 'VOSviewer network',
  shape: 'JSON with “"network": { "items": […], "links": […] }”',
  endings: ['.json'],
  recognise: (head) =>
    /^\s*\{/.test(head) && /"network"\s*:\s*\{\s*"(?:items|links)"\s*:\s*\[/.test(head)
      ? 0.98
      : /^\s*\{\s*"(?:items|links)"\s*:\s*\[\s*\{\s*"(?:id|label|source_id)"\s*:/.test(head)
        ? 0.8
        : 0,
  createReader: (sink) => new JsonNetworkReader(sink, new VosviewerDialect(sink)),
};

class VosviewerDialect implements JsonDialect {
  readonly shape = {
    wanted: ['id', 'label', 'source_id', 'target_id', 'strength'],
    telling: ['id', 'label', 'source_id'],
    envelopes: ['network', 'items', 'links'],
  };
  readonly edgeMembers = ['source_id', 'target_id'];
  private readonly sink: NetworkSink;

  constructor(sink: NetworkSink) {
    this.sink = sink;
  }

  onNode(item: Members, line: number): void {
    const label = textOf(item, 'label');
    this.sink.addNode({ id: textOf(item, 'id') ?? label ?? '', label }, line);
  }

  onEdge(link: Members, line: number): void {
    const [source = '', target = ''] = [textOf(link, 'source_id'), textOf(link, 'target_id')];
    this.sink.addEdge({ source, target, weight: textOf(link, 'strength'), directed: false }, line);
  }
}
