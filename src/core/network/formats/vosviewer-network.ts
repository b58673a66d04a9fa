/** The network file of VOSviewer in (two numbers of items and a strength a line), its links out; the items stand in a map file. */
import { EdgeListReader } from './edge-list.ts';
import type { NetworkFormat } from '../sink.ts';

export const VOSVIEWER_NETWORK: NetworkFormat = {
  id: 'vosviewer-network',
  name: 'VOSviewer network file',
  shape: 'two numbers of items and a strength a line, with tabs between them; the map file has the names',
  endings: ['.txt', '.net'],
  recognise: recogniseLinks,
  createReader: (sink) => new EdgeListReader(sink, 'This line does not give two items; it was left out.'),
};

const LINK = /^(\d+)[\t,;](\d+)(?:[\t,;]\d+(?:\.\d+)?)?\s*$/;

/** Every link once, from the item of the smaller number, in the order of the items. */
function recogniseLinks(head: string): number {
  const lines = head.split(/\r\n|\r|\n/);
  if (head.length >= 65_536) lines.pop();
  let before = 0;
  let count = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const found = LINK.exec(line);
    if (!found) return 0;
    const [source, target] = [Number(found[1]), Number(found[2])];
    if (source >= target || source < before) return 0;
    before = source;
    count++;
  }
  return count > 0 ? 0.93 : 0;
}
