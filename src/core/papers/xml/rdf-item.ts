/** A node of an RDF file that stands for a paper in, the record of the paper out. */
import type { PaperType, PrintedName } from '../../model.ts';
import { isOrganisation } from '../../text/organisations.ts';
import { readName, readSortedParts, wholeName } from '../../text/person-name.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import type { PaperRecord } from '../sink.ts';
import { findDoi, findIds, findIsbn, findUrl, joinPages } from '../tagged/details.ts';
import { readMarkup } from './markup.ts';
import type { RdfNodes } from './rdf-nodes.ts';

/** Whom an item has for authors, by its kind: of these the first that it has. */
const BYLINES = ['authors', 'authorList', 'programmers', 'inventors', 'presenters', 'artists', 'cartographers'];
/** A journal may be in a series, and that in another. */
const MOST_CONTAINERS = 4;

export function readRdfItem(item: XmlElement, nodes: RdfNodes): PaperRecord {
  const containers = findContainers(item, nodes);
  const all = [item, ...containers];
  const type = readType(item);
  const addresses = textsOf([item], 'identifier', 'uri').concat(item.attribute('about') ?? []);
  return {
    type,
    title: readMarkup(item.first('title')),
    names: readNames(item, nodes),
    abstract: readMarkup(item.first('abstract')),
    year: textsOf(all, 'date')[0],
    venue: type === 'book' ? undefined : readVenue(containers, nodes.resolve(item.first('presentedAt'))),
    volume: textsOf(all, 'volume')[0],
    number: textsOf(all, 'number', 'issue')[0],
    pages: textsOf([item], 'pages')[0] ?? joinPages(textOf(item, 'pageStart'), textOf(item, 'pageEnd')),
    doi: findDoi([...textsOf(all, 'identifier').filter(isDoi), ...textsOf(all, 'doi')], addresses),
    url: findUrl(addresses),
    keywords: item.all('subject').map(readMarkup),
    ids: [
      ...findIds([...textsOf([item], 'description'), ...addresses]),
      ...(type === 'book' ? findIsbn(textsOf(all, 'identifier', 'isbn', 'isbn13').filter(isNoDoi)) : []),
    ],
  };
}

function isDoi(identifier: string): boolean {
  return /^doi[:\s]/i.test(identifier);
}

function isNoDoi(identifier: string): boolean {
  return !/doi|issn|http/i.test(identifier);
}

function findContainers(item: XmlElement, nodes: RdfNodes): XmlElement[] {
  const containers: XmlElement[] = [];
  let holder = item;
  while (containers.length < MOST_CONTAINERS) {
    const container = nodes.resolve(holder.first('isPartOf'));
    if (!container) break;
    containers.push(container);
    holder = container;
  }
  return containers;
}

function readVenue(containers: readonly XmlElement[], conference: XmlElement | undefined): string | undefined {
  const titles = [...containers, ...(conference ? [conference] : [])].map((node) => readMarkup(node.first('title')));
  return titles.find((title) => title.trim() !== '');
}

/** Texts of the nodes' children of these names, in the order of the nodes. */
function textsOf(nodes: readonly XmlElement[], ...names: readonly string[]): string[] {
  return nodes
    .flatMap((node) => names.flatMap((name) => node.all(name)))
    .map((child) => child.text.trim())
    .filter((text) => text !== '');
}

function textOf(node: XmlElement, name: string): string {
  return node.first(name)?.text.trim() ?? '';
}

function readNames(item: XmlElement, nodes: RdfNodes): PrintedName[] {
  for (const name of BYLINES) {
    const byline = item.first(name);
    if (!byline) continue;
    const list = byline.elements[0];
    const members = list && /^(?:Seq|Bag|Alt|List)$/.test(list.name) ? list.all('li') : [byline];
    return members.flatMap((member) => readPerson(nodes.resolve(member)));
  }
  return item.all('creator').flatMap((creator) => {
    const person = nodes.resolve(creator);
    return person ? readPerson(person) : [readName(creator.text)];
  });
}

function readPerson(person: XmlElement | undefined): PrintedName[] {
  if (!person) return [];
  const part = (...names: readonly string[]): string =>
    names.map((name) => textOf(person, name)).find((text) => text !== '') ?? '';
  const family = part('surname', 'family_name', 'familyName', 'lastName');
  const given = part('givenName', 'givenname', 'firstName');
  // "Jr." stands behind the given names, and particles sometimes do.
  if (family !== '' && given !== '') return [readSortedParts([family, ...given.split(/\s*,\s*/)])];
  // A name in one piece stands where a family name does.
  const whole = family || given;
  if (whole !== '') return [wholeName(whole, whole.includes(' ') || isOrganisation(whole))];
  const name = part('name');
  return name === '' ? [] : [person.name === 'Person' ? readName(name) : wholeName(name, true)];
}

const TYPES: ReadonlyMap<string, PaperType> = new Map([
  ...['journalArticle', 'magazineArticle', 'newspaperArticle', 'Article', 'AcademicArticle'].map(
    (type): [string, PaperType] => [type, 'article'],
  ),
  ['conferencePaper', 'conference'],
  ...['book', 'Book', 'EditedBook', 'Proceedings', 'ConferenceProceedings'].map((type): [string, PaperType] => [
    type,
    'book',
  ]),
  ...['bookSection', 'encyclopediaArticle', 'dictionaryEntry', 'BookSection', 'Chapter'].map(
    (type): [string, PaperType] => [type, 'chapter'],
  ),
  ['thesis', 'thesis'],
  ['Thesis', 'thesis'],
  ['report', 'report'],
  ['Report', 'report'],
  ['preprint', 'preprint'],
  ['dataset', 'dataset'],
  ['computerProgram', 'software'],
]);

/** Zotero's own word for it before the name of the node. */
function readType(item: XmlElement): PaperType {
  return TYPES.get(textOf(item, 'itemType') || item.name) ?? 'other';
}
