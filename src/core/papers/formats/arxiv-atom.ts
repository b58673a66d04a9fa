/** The Atom feed of arXiv's search in, papers and issues out. */
import type { PrintedName } from '../../model.ts';
import { readDisplayName, readSortedName } from '../../text/person-name.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { addName, type Byline } from '../tagged/names.ts';
import { createXmlReader, type XmlDialect } from '../xml/reader.ts';
import { rootOf } from '../xml/root.ts';

export const ARXIV_ATOM: PaperFormat = {
  id: 'arxiv-atom',
  name: 'arXiv Atom',
  shape: 'an Atom feed of arXiv’s, with an element <entry> for each paper',
  endings: ['.xml', '.atom'],
  recognise: recogniseArxiv,
  createReader: (sink) => createXmlReader(DIALECT, sink),
};

function recogniseArxiv(head: string): number {
  const root = rootOf(head);
  if (root !== 'feed' && root !== 'entry') return 0;
  return /arxiv\.org\/(?:schemas\/atom|abs\/|api\/)/i.test(head) ? 0.98 : 0;
}

const DIALECT: XmlDialect = {
  startsRecord: (name) => name === 'entry',
  read(entry, sink) {
    const id = entry.first('id')?.text.trim() ?? '';
    const summary = entry.first('summary')?.text ?? '';
    if (/\/api\/errors/.test(id)) {
      const message = 'This is arXiv’s answer to a query that it could not read, and no paper; it was skipped.';
      sink.skip(entry.line, 'service-error', message, summary);
    } else sink.add(readEntry(entry, id, summary), entry.line);
  },
};

/** "http://arxiv.org/abs/quant-ph/0201082v1"; the versions of a paper are one paper. */
const ADDRESS = /arxiv\.org\/abs\/(\S+?)(?:v\d+)?$/i;

function readEntry(entry: XmlElement, id: string, abstract: string): PaperRecord {
  const links = entry.all('link');
  const number = ADDRESS.exec(id)?.[1];
  return {
    type: 'preprint',
    // Titles and abstracts are plain text and TeX, in which "<" is no markup.
    title: entry.first('title')?.text,
    ...readByline(entry.all('author')),
    abstract,
    year: (entry.first('published') ?? entry.first('updated'))?.text,
    venue: entry.first('journal_ref')?.text,
    doi: entry.first('doi')?.text ?? links.find((link) => link.attribute('title') === 'doi')?.attribute('href'),
    url: links.find((link) => link.attribute('rel') === 'alternate')?.attribute('href') ?? id,
    keywords: entry.all('category').map((category) => category.attribute('term') ?? ''),
    ids: number === undefined ? [] : [`arxiv:${number}`],
  };
}

function readByline(authors: readonly XmlElement[]): Byline {
  const byline: Byline = { names: [], truncated: false };
  for (const author of authors) {
    const before = byline.names.length;
    addName(byline, author.first('name')?.text ?? '', readName);
    const affiliations = author.all('affiliation').map((affiliation) => affiliation.text);
    const added = byline.names.length > before ? byline.names.pop() : undefined;
    if (added) byline.names.push(affiliations.length > 0 ? { ...added, affiliations } : added);
  }
  return byline;
}

function readName(text: string): PrintedName {
  return text.includes(',') ? readSortedName(text) : readDisplayName(text);
}
