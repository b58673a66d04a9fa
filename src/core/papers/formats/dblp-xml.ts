/** The XML of DBLP in, be it the whole dump, one record or one person's papers, papers and issues out. */
import type { PaperType, PrintedName } from '../../model.ts';
import { readOrcid } from '../../text/orcid.ts';
import { readDisplayName } from '../../text/person-name.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { findIds, findIsbn, findUrl } from '../tagged/details.ts';
import { readMarkup } from '../xml/markup.ts';
import { createXmlReader, type XmlDialect } from '../xml/reader.ts';
import { rootOf } from '../xml/root.ts';

export const DBLP_XML: PaperFormat = {
  id: 'dblp-xml',
  name: 'DBLP XML',
  shape: 'XML with an element <article>, <inproceedings> and the like for each paper, the whole dump as well',
  endings: ['.xml', '.xml.gz'],
  recognise: recogniseDblp,
  createReader: (sink) => createXmlReader(createDialect(), sink),
};

function recogniseDblp(head: string): number {
  const root = rootOf(head);
  if (root === 'dblp' || root === 'dblpperson') return 0.98;
  return TYPES.has(root) && /<[a-z]+ [^<>]*\bkey="[^"<>]+\/[^"<>]+"/.test(head) ? 0.9 : 0;
}

const TYPES: ReadonlyMap<string, PaperType> = new Map([
  ['article', 'article'],
  ['inproceedings', 'conference'],
  ['proceedings', 'book'],
  ['book', 'book'],
  ['incollection', 'chapter'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['data', 'dataset'],
]);
/** Records of people, who are no papers. */
const PEOPLE: ReadonlySet<string> = new Set(['www', 'person']);

function createDialect(): XmlDialect {
  const names = new NameReader();
  let people = 0;
  let firstPerson = 0;
  return {
    startsRecord: (name) => TYPES.has(name) || PEOPLE.has(name),
    isPaper: (name) => !PEOPLE.has(name),
    leftOut: new Set(['cite', 'coauthors', 'note', 'editor']),
    read(record, sink) {
      if (!PEOPLE.has(record.name)) return sink.add(readRecord(record, names), record.line);
      if (people++ === 0) firstPerson = record.line;
    },
    end(sink) {
      if (people === 0) return;
      const message = `${people} ${people === 1 ? 'record is of a person or a page and no paper; it was' : 'records are of people or pages and no papers; they were'} left out.`;
      sink.note(firstPerson, 'not-a-paper', message, '');
    },
  };
}

/** In one go, as there are millions of records. */
function sortChildren(record: XmlElement): {
  readonly authors: readonly XmlElement[];
  readonly addresses: readonly string[];
  readonly fields: ReadonlyMap<string, XmlElement>;
} {
  const authors: XmlElement[] = [];
  const addresses: string[] = [];
  const fields = new Map<string, XmlElement>();
  for (const child of record.children)
    if (typeof child === 'string') continue;
    else if (child.name === 'author') authors.push(child);
    else if (child.name === 'ee') addresses.push(child.text);
    else if (!fields.has(child.name)) fields.set(child.name, child);
  return { authors, addresses, fields };
}

function readRecord(record: XmlElement, names: NameReader): PaperRecord {
  const key = record.attribute('key');
  const type = TYPES.get(record.name);
  const { authors, addresses, fields } = sortChildren(record);
  return {
    type: key?.startsWith('journals/corr/') ? 'preprint' : type,
    // DBLP puts a stop behind every title.
    title: readMarkup(fields.get('title')).replace(/([^.])\.\s*$/, '$1'),
    names: authors.map((author) => names.read(author)),
    year: fields.get('year')?.text,
    venue: readMarkup(fields.get('journal') ?? fields.get('booktitle') ?? fields.get('school')),
    volume: fields.get('volume')?.text,
    number: fields.get('number')?.text,
    pages: fields.get('pages')?.text,
    doi: addresses.find((address) => address.includes('doi.org/')),
    url: findUrl(addresses),
    ids: [
      ...(key === undefined ? [] : [`dblp:${key}`]),
      ...findIds(addresses.filter((address) => /arxiv/i.test(address))),
      ...readIsbn(type, fields.get('isbn')),
    ],
  };
}

function readIsbn(type: PaperType | undefined, isbn: XmlElement | undefined): string[] {
  return type === 'book' && isbn ? findIsbn([isbn.text]) : [];
}

/** A number of four digits tells apart people of one name: "Wei Wang 0001". */
const HOMONYM = /^(.+) \d{4}$/;
const SLOTS = 8192;

interface Remembered {
  readonly text: string;
  readonly orcid: string;
  readonly pid: string;
  readonly name: PrintedName;
}

/** Most names stand on many papers: some that were read are remembered, so that they are read and held once. */
class NameReader {
  private readonly slots: (Remembered | undefined)[] = Array.from({ length: SLOTS });

  read(author: XmlElement): PrintedName {
    const text = author.text;
    const orcid = author.attribute('orcid') ?? '';
    const pid = author.attribute('pid') ?? '';
    const slot = slotOf(text);
    const held = this.slots[slot];
    if (held && held.text === text && held.orcid === orcid && held.pid === pid) return held.name;
    const name = readName(text, orcid, pid);
    this.slots[slot] = { text, orcid, pid, name };
    return name;
  }
}

/** A few of its characters tell most names from each other, and are quicker to look at than all. */
function slotOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  let slot = length;
  for (const at of [0, 1, length >> 2, length >> 1, length - (length >> 2) - 1, length - 2, length - 1])
    slot = (slot * 31 + (text.charCodeAt(at) || 0)) % 1_000_003;
  return slot % SLOTS;
}

function readName(text: string, orcid: string, pid: string): PrintedName {
  const whole = text.trim();
  const homonym = HOMONYM.exec(whole);
  const ids = [...(homonym ? [`dblp:${whole}`] : []), ...(pid === '' ? [] : [`dblp-pid:${pid}`])];
  const read = readOrcid(orcid);
  return {
    ...readDisplayName(homonym ? homonym[1]! : whole),
    ...(read === undefined ? {} : { orcid: read }),
    ...(ids.length === 0 ? {} : { ids }),
  };
}
