/** MODS, the Metadata Object Description Schema of libraries, in, papers and issues out. */
import type { PaperType, PrintedName } from '../../model.ts';
import { cleanLine } from '../../text/clean.ts';
import { isSuffix } from '../../text/names.ts';
import { readName, readSortedName, wholeName } from '../../text/person-name.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { findDoi, findIds, findIsbn, findUrl, findYear, joinPages } from '../tagged/details.ts';
import { joinTitles, readMarkup } from '../xml/markup.ts';
import { createXmlReader, type XmlDialect } from '../xml/reader.ts';
import { rootOf } from '../xml/root.ts';

export const MODS: PaperFormat = {
  id: 'mods',
  name: 'MODS',
  shape: 'XML with an element <mods> for each paper',
  endings: ['.xml', '.mods'],
  recognise: recogniseMods,
  createReader: (sink) => createXmlReader(DIALECT, sink),
};

function recogniseMods(head: string): number {
  return /^mods(?:Collection)?$/.test(rootOf(head)) ? 0.98 : 0;
}

const DIALECT: XmlDialect = {
  startsRecord: (name) => name === 'mods',
  leftOut: new Set(['recordInfo', 'classification', 'accessCondition', 'extension', 'physicalDescription']),
  read: (record, sink) => sink.add(readMods(record), record.line),
};

function readMods(mods: XmlElement): PaperRecord {
  const host = mods.all('relatedItem').find((item) => item.attribute('type') === 'host');
  const part = host?.first('part') ?? mods.first('part');
  const type = readType(mods, host);
  const addresses = mods.all('location').flatMap((location) => textsOf(location, 'url'));
  return {
    type,
    title: readTitle(mods),
    names: mods.all('name').filter(isAuthor).map(readPerson),
    abstract: readMarkup(mods.first('abstract')),
    year: findYear([...datesOf(mods), ...textsOf(part, 'date'), ...(host ? datesOf(host) : [])]),
    venue: host ? readTitle(host) : '',
    volume: detailOf(part, /^volume$/),
    number: detailOf(part, /^(?:issue|number)$/),
    pages: readPages(part),
    doi: findDoi(identifiersOf(mods, /^doi$/i), addresses),
    url: findUrl(addresses),
    keywords: mods.all('subject').flatMap((subject) => textsOf(subject, 'topic')),
    ids: [
      ...identifiersOf(mods, /^(?:pmid|pubmed|medline)$/i).flatMap((id) =>
        /^\d{1,9}$/.test(id) ? [`pmid:${id}`] : [],
      ),
      ...findIds([...identifiersOf(mods, /./), ...addresses]),
      ...(type === 'book' ? findIsbn(identifiersOf(mods, /^isbn$/i)) : []),
    ],
  };
}

function textsOf(element: XmlElement | undefined, name: string): string[] {
  return (element?.all(name) ?? []).map((child) => cleanLine(child.text)).filter((text) => text !== '');
}

function identifiersOf(mods: XmlElement, type: RegExp): string[] {
  return mods
    .all('identifier')
    .filter((identifier) => type.test(identifier.attribute('type') ?? ''))
    .map((identifier) => cleanLine(identifier.text));
}

/** The title that is no other one ("alternative", "abbreviated"), with its article before and its subtitle behind it. */
function readTitle(item: XmlElement): string {
  const infos = item.all('titleInfo');
  const info = infos.find((one) => one.attribute('type') === undefined) ?? infos[0];
  if (!info) return '';
  const article = cleanLine(readMarkup(info.first('nonSort')));
  const title = cleanLine(readMarkup(info.first('title')));
  return joinTitles(article === '' ? title : `${article} ${title}`, cleanLine(readMarkup(info.first('subTitle'))));
}

const DATES = ['dateIssued', 'copyrightDate', 'dateCreated'];

/** Those in a stated form ("w3cdtf", "marc") before those in words ("c1999", "-1988"). */
function datesOf(item: XmlElement): string[] {
  const origins = item.all('originInfo');
  return DATES.flatMap((name) => {
    const dates = origins.flatMap((origin) => origin.all(name));
    const stated = dates.filter((date) => date.attribute('encoding') !== undefined);
    return [...stated, ...dates].map((date) => date.text);
  });
}

function detailOf(part: XmlElement | undefined, type: RegExp): string | undefined {
  const detail = part?.all('detail').find((one) => type.test(one.attribute('type') ?? ''));
  return (detail?.first('number') ?? detail?.first('caption'))?.text;
}

function readPages(part: XmlElement | undefined): string | undefined {
  const extent = part?.all('extent').find((one) => /^pages?$/.test(one.attribute('unit') ?? ''));
  return extent?.first('list')?.text ?? joinPages(textsOf(extent, 'start')[0] ?? '', textsOf(extent, 'end')[0] ?? '');
}

const AUTHOR =
  /^(?:aut|cre|author|creator|dis|inv|prg|cmp|prf|ctg|dissertant|inventor|programmer|composer|performer|cartographer)$/i;

/** A name without a role is an author's. */
function isAuthor(name: XmlElement): boolean {
  const roles = name.all('role').flatMap((role) => {
    const terms = textsOf(role, 'roleTerm');
    return terms.length > 0 ? terms : [cleanLine(role.text)];
  });
  return roles.length === 0 || roles.some((role) => AUTHOR.test(role));
}

function readPerson(name: XmlElement): PrintedName {
  const parts = (type: string | undefined): string[] =>
    name
      .all('namePart')
      .filter((part) => part.attribute('type') === type)
      .map((part) => cleanLine(part.text))
      .filter((part) => part !== '');
  const whole = parts(undefined);
  const kind = name.attribute('type');
  if (kind === 'corporate' || kind === 'conference') return wholeName(whole.join(': '), true);
  const suffix = parts('termsOfAddress').find(isSuffix);
  const read = readParts(parts('family').join(' '), parts('given').join(' '), whole.join(', '));
  return suffix === undefined ? read : { ...read, suffix };
}

function readParts(family: string, given: string, whole: string): PrintedName {
  if (family !== '') return { family, given };
  if (whole.includes(',')) return readSortedName(whole);
  return readName(whole || given);
}

/** In the order in which they are asked. */
const TYPES: readonly (readonly [RegExp, PaperType])[] = [
  [/thesis|dissertation/, 'thesis'],
  [/preprint/, 'preprint'],
  [/chapter|book ?section|encyclopedia ?article|dictionary ?entry/, 'chapter'],
  [/conference/, 'conference'],
  [/article|journal/, 'article'],
  [/report/, 'report'],
  [/data ?set/, 'dataset'],
  [/software|computer ?program/, 'software'],
  [/^book$/m, 'book'],
];

/** By the genre, and where that says nothing by what holds it. */
function readType(mods: XmlElement, host: XmlElement | undefined): PaperType {
  const genresOf = (item: XmlElement | undefined): string =>
    textsOf(item, 'genre').join('\n').toLowerCase().slice(0, 500);
  const genre = genresOf(mods);
  const own = TYPES.find(([pattern]) => pattern.test(genre))?.[1];
  if (own !== undefined) return own;
  if (host) {
    const held = genresOf(host);
    if (/book/.test(held)) return 'chapter';
    if (/conference/.test(held)) return 'conference';
    return /periodical|journal/.test(held) || textsOf(host.first('originInfo'), 'issuance').includes('continuing')
      ? 'article'
      : 'other';
  }
  return textsOf(mods.first('originInfo'), 'issuance').includes('monographic') ? 'book' : 'other';
}
