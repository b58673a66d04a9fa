/** The XML of EndNote in, as Zotero, Bookends and others write it too, papers and issues out. */
import { toEndNoteType } from '../endnote-types.ts';
import type { PaperType } from '../../model.ts';
import { cleanLine } from '../../text/clean.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { findDoi, findIds, findIsbn, findUrl, findYear, splitKeywords } from '../tagged/details.ts';
import { addOnlyAffiliation, readByline } from '../tagged/names.ts';
import { readMarkup } from '../xml/markup.ts';
import { createXmlReader, type XmlDialect } from '../xml/reader.ts';
import { rootOf } from '../xml/root.ts';

export const ENDNOTE_XML: PaperFormat = {
  id: 'endnote-xml',
  name: 'EndNote XML',
  shape: 'XML with <records> of which each <record> has a <ref-type>',
  endings: ['.xml'],
  recognise: recogniseEndNote,
  createReader: (sink) => createXmlReader(DIALECT, sink),
};

function recogniseEndNote(head: string): number {
  const root = rootOf(head);
  if (root !== 'xml' && root !== 'records' && root !== 'record') return 0;
  if (/<ref-type[\s>]|<source-app name="EndNote/.test(head)) return 0.98;
  return root === 'xml' && /<records?[\s/>]/.test(head) ? 0.8 : 0;
}

const DIALECT: XmlDialect = {
  startsRecord: (name) => name === 'record',
  read: (record, sink) => sink.add(readRecord(record), record.line),
};

function readRecord(record: XmlElement): PaperRecord {
  const { names, truncated } = readByline(textsOf(record.first('contributors', 'authors'), 'author'));
  const type = readType(record.first('ref-type'));
  const addresses = record.first('urls')?.elements.flatMap((urls) => textsOf(urls, 'url')) ?? [];
  const found = [textOf(record, 'accession-num'), textOf(record, 'custom2'), ...addresses];
  return {
    type,
    title: readMarkup(record.first('titles', 'title')) || readMarkup(record.first('titles', 'short-title')),
    names: addOnlyAffiliation(names, readAddresses(record.first('auth-address'))),
    truncated,
    abstract: readMarkup(record.first('abstract')),
    year: findYear([...textsOf(record.first('dates'), 'year'), ...textsOf(record.first('dates', 'pub-dates'), 'date')]),
    venue: readVenue(record, type),
    volume: textOf(record, 'volume'),
    number: textOf(record, 'number') || textOf(record, 'issue'),
    pages: textOf(record, 'pages'),
    doi: findDoi(textsOf(record, 'electronic-resource-num'), addresses),
    url: findUrl(addresses),
    keywords: splitKeywords((record.first('keywords')?.all('keyword') ?? []).map(readMarkup)),
    ids: [...readPubMedId(record), ...findIds(found), ...(type === 'book' ? findIsbn(textsOf(record, 'isbn')) : [])],
  };
}

/** The texts of an element's children of a name, those without text left out. */
function textsOf(element: XmlElement | undefined, name: string): string[] {
  return (element?.all(name) ?? []).map((child) => cleanLine(child.text)).filter((text) => text !== '');
}

function textOf(record: XmlElement, name: string): string {
  return cleanLine(record.first(name)?.text ?? '');
}

/** The whole name before an abbreviated one; the second title of a book is its series. */
function readVenue(record: XmlElement, type: PaperType | undefined): string {
  if (type === 'book') return '';
  const titles = [
    record.first('periodical', 'full-title'),
    record.first('titles', 'secondary-title'),
    record.first('titles', 'alt-title'),
    record.first('periodical', 'abbr-1'),
  ];
  return titles.map(readMarkup).find((title) => title.trim() !== '') ?? '';
}

function readAddresses(address: XmlElement | undefined): string[] {
  const lines = address?.text.split(/[\r\n]+/).map(cleanLine) ?? [];
  return lines.some((line) => line !== '') ? [lines.filter((line) => line !== '').join('\n')] : [];
}

function readPubMedId(record: XmlElement): string[] {
  const number = textOf(record, 'accession-num');
  const database = `${textOf(record, 'remote-database-name')} ${textOf(record, 'remote-database-provider')}`;
  return /^\d{1,8}$/.test(number) && /pubmed|medline|nlm/i.test(database.slice(0, 200)) ? [`pmid:${number}`] : [];
}

/** EndNote's numbers, where the name is missing. Others number differently, so that the name counts first. */
const NUMBERS: ReadonlyMap<string, PaperType> = new Map([
  ['17', 'article'],
  ['19', 'article'],
  ['23', 'article'],
  ['43', 'article'],
  ['10', 'conference'],
  ['47', 'conference'],
  ['5', 'chapter'],
  ['6', 'book'],
  ['28', 'book'],
  ['32', 'thesis'],
  ['27', 'report'],
  ['34', 'preprint'],
  ['59', 'dataset'],
  ['9', 'software'],
]);

function readType(element: XmlElement | undefined): PaperType | undefined {
  if (!element) return undefined;
  const name = element.attribute('name')?.toLowerCase();
  if (name === undefined) return NUMBERS.get(element.text.trim());
  return toEndNoteType(name);
}
