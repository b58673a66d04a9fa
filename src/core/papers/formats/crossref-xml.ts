/** Crossref's XML, “unixref” records of registered works, in, papers and issues out. */
import type { PaperType, PrintedName } from '../../model.ts';
import { readOrcid } from '../../text/orcid.ts';
import { wholeName } from '../../text/person-name.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { findIds, findIsbn, joinPages } from '../tagged/details.ts';
import { joinTitles, readMarkup } from '../xml/markup.ts';
import { createXmlReader, type XmlDialect } from '../xml/reader.ts';
import { rootOf } from '../xml/root.ts';

export const CROSSREF_XML: PaperFormat = {
  id: 'crossref-xml',
  name: 'Crossref XML',
  shape: 'XML with an element <doi_record> or <crossref> for each paper',
  endings: ['.xml'],
  recognise: recogniseCrossref,
  createReader: (sink) => createXmlReader(DIALECT, sink),
};

function recogniseCrossref(head: string): number {
  const root = rootOf(head);
  if (/^(?:doi_records?|crossref|crossref_result)$/.test(root)) return 0.98;
  return root === 'OAI-PMH' && /<(?:\w+:)?doi_record[\s>]/.test(head) ? 0.9 : 0;
}

const DIALECT: XmlDialect = {
  startsRecord: (name, _parent, record) => name === 'doi_record' || (name === 'crossref' && record !== 'doi_record'),
  leftOut: new Set(['citation_list', 'program', 'collection', 'crossmark', 'component_list', 'archive_locations']),
  read(record, sink) {
    const crossref = record.name === 'crossref' ? record : record.first('crossref');
    const error = crossref?.first('error');
    if (error) sink.skip(record.line, 'service-error', 'Crossref does not know this work; it was skipped.', error.text);
    else sink.add(readWork(crossref ?? record), record.line);
  },
};

/** Where a work stands in its container, by the container's name; the container may be the work itself. */
const KINDS: readonly (readonly [string, string | undefined, PaperType])[] = [
  ['journal', 'journal_article', 'article'],
  ['conference', 'conference_paper', 'conference'],
  ['conference', 'proceedings_metadata', 'book'],
  ['book', 'content_item', 'chapter'],
  ['book', 'book_metadata', 'book'],
  ['book', 'book_series_metadata', 'book'],
  ['book', 'book_set_metadata', 'book'],
  ['dissertation', undefined, 'thesis'],
  ['posted_content', undefined, 'preprint'],
  ['report-paper', 'report-paper_metadata', 'report'],
  ['report-paper', 'report-paper_series_metadata', 'report'],
  ['database', 'dataset', 'dataset'],
  ['peer_review', undefined, 'other'],
  ['standard', 'standard_metadata', 'other'],
];

interface Found {
  readonly work: XmlElement;
  readonly container: XmlElement;
  readonly type: PaperType;
}

function find(crossref: XmlElement): Found {
  for (const [outer, inner, type] of KINDS) {
    const container = crossref.first(outer);
    const work = inner === undefined ? container : container?.first(inner);
    if (container && work) return { work, container, type };
  }
  return { work: crossref, container: crossref, type: 'other' };
}

function readWork(crossref: XmlElement): PaperRecord {
  const { work, container, type } = find(crossref);
  const doi = work.first('doi_data', 'doi')?.text;
  return {
    type,
    title: readTitle(work),
    names: readNames(work),
    abstract: readMarkup(work.first('abstract')),
    year: readYear([work, ...container.elements]),
    // A book's own title is no venue.
    venue: type === 'book' ? undefined : readVenue(container),
    volume: (container.first('journal_issue', 'journal_volume', 'volume') ?? work.first('volume'))?.text,
    number: container.first('journal_issue', 'issue')?.text,
    pages: readPages(work.first('pages')),
    doi,
    url: work.first('doi_data', 'resource')?.text,
    ids: [...findIds(doi === undefined ? [] : [doi]), ...(type === 'book' ? findIsbn(textsOf(work, 'isbn')) : [])],
  };
}

function readPages(pages: XmlElement | undefined): string {
  return joinPages(pages?.first('first_page')?.text.trim() ?? '', pages?.first('last_page')?.text.trim() ?? '');
}

function textsOf(element: XmlElement, name: string): string[] {
  return element.all(name).map((child) => child.text);
}

function readTitle(work: XmlElement): string {
  const title = readMarkup(work.first('titles', 'title') ?? work.first('proceedings_title'));
  return joinTitles(title, readMarkup(work.first('titles', 'subtitle')));
}

function readVenue(container: XmlElement): string {
  const titles = [
    container.first('journal_metadata', 'full_title'),
    container.first('proceedings_metadata', 'proceedings_title'),
    container.first('book_metadata', 'titles', 'title'),
    container.first('book_series_metadata', 'titles', 'title'),
    container.first('group_title'),
    container.first('institution', 'institution_name'),
  ];
  return readMarkup(titles.find((title) => title !== undefined));
}

const DATES = ['publication_date', 'posted_date', 'approval_date', 'review_date'];

/** In print before online, and the work's own date before that of what it is in. */
function readYear(places: readonly XmlElement[]): string | undefined {
  const dates = places.flatMap((place) => DATES.flatMap((name) => place.all(name)));
  const print = dates.find((date) => date.attribute('media_type') === 'print');
  return (print ?? dates[0])?.first('year')?.text;
}

function readNames(work: XmlElement): PrintedName[] {
  const contributors = work.first('contributors') ?? work;
  return contributors.elements
    .filter((one) => (one.attribute('contributor_role') ?? 'author') === 'author')
    .flatMap((one) => {
      if (one.name === 'organization') return [wholeName(one.text, true)];
      return one.name === 'person_name' ? [readPerson(one)] : [];
    });
}

function readPerson(person: XmlElement): PrintedName {
  const suffix = person.first('suffix')?.text.trim();
  const orcid = readOrcid(person.first('ORCID')?.text ?? '');
  const institutions = person.first('affiliations')?.all('institution') ?? [];
  const affiliations = [
    ...textsOf(person, 'affiliation'),
    ...institutions.flatMap((institution) => textsOf(institution, 'institution_name')),
  ];
  return {
    family: person.first('surname')?.text ?? '',
    given: person.first('given_name')?.text ?? '',
    ...(suffix ? { suffix } : {}),
    ...(orcid === undefined ? {} : { orcid }),
    ...(affiliations.length === 0 ? {} : { affiliations }),
  };
}
