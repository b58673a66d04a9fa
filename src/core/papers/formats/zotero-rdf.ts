/** An RDF file of Zotero in, in its own vocabulary or in that of the Bibliographic Ontology, papers and issues out. */
import type { PaperSink, PaperFormat } from '../sink.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import { createXmlReader, type XmlDialect } from '../xml/reader.ts';
import { rootOf } from '../xml/root.ts';
import { readRdfItem } from '../xml/rdf-item.ts';
import { beginsNode, isPaperName, RdfNodes } from '../xml/rdf-nodes.ts';

export const ZOTERO_RDF: PaperFormat = {
  id: 'zotero-rdf',
  name: 'Zotero RDF',
  shape: 'RDF in XML with <bib:Article>, <bib:Book> and the like, each with <bib:authors>',
  endings: ['.rdf', '.xml'],
  recognise: recogniseRdf,
  createReader: (sink) => createXmlReader(createDialect(), sink),
};

function recogniseRdf(head: string): number {
  if (rootOf(head) !== 'RDF') return 0;
  return /zotero\.org\/namespaces\/export|purl\.org\/net\/biblio#|purl\.org\/ontology\/bibo/.test(head) ? 0.98 : 0;
}

/** Papers that wait for what they refer to; in Zotero's files it follows at once. */
const MOST_WAITING = 1000;

function createDialect(): XmlDialect {
  const nodes = new RdfNodes();
  const waiting: XmlElement[] = [];
  let others = 0;
  let firstOther = 0;
  /** In the order of the file, as far as what they refer to is known. */
  const give = (sink: PaperSink, most: number): void => {
    const known = waiting.findIndex((item) => !nodes.knows(item));
    const count = Math.max(known < 0 ? waiting.length : known, waiting.length - most);
    for (const item of waiting.splice(0, count)) sink.add(readRdfItem(item, nodes), item.line);
  };
  return {
    startsRecord: (name, parent) => parent === 'RDF' || (parent !== undefined && beginsNode(name, parent)),
    isPaper: isPaperName,
    read(node, sink) {
      const kept = nodes.keep(node);
      if (nodes.isPaper(node)) waiting.push(node);
      else if (!kept && others++ === 0) firstOther = node.line;
      give(sink, MOST_WAITING);
    },
    end(sink) {
      give(sink, 0);
      if (others === 0) return;
      const message = `${others} ${others === 1 ? 'note, attachment or collection is no paper and was' : 'notes, attachments and collections are no papers and were'} left out.`;
      sink.note(firstOther, 'not-a-paper', message, '');
    },
  };
}
