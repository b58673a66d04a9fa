/** The XML of PubMed in, articles and books of the National Library of Medicine, papers and issues out. */
import type { PaperType, PrintedName } from '../../model.ts';
import { readOrcid } from '../../text/orcid.ts';
import { wholeName } from '../../text/person-name.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { findIsbn } from '../tagged/details.ts';
import { withAddresses } from '../tagged/medline-byline.ts';
import { readMarkup } from '../xml/markup.ts';
import { createXmlReader, type XmlDialect } from '../xml/reader.ts';
import { rootOf } from '../xml/root.ts';

export const PUBMED_XML: PaperFormat = {
  id: 'pubmed-xml',
  name: 'PubMed XML',
  shape: 'XML with an element <PubmedArticle>, <PubmedBookArticle> or <MedlineCitation> for each paper',
  endings: ['.xml'],
  recognise: recognisePubmed,
  createReader: (sink) => createXmlReader(DIALECT, sink),
};

const ROOT = /^(?:Pubmed(?:Article|BookArticle)(?:Set)?|MedlineCitation(?:Set)?)$/;

function recognisePubmed(head: string): number {
  return ROOT.test(rootOf(head)) ? 0.98 : 0;
}

const DIALECT: XmlDialect = {
  startsRecord: (name, _parent, record) =>
    name === 'PubmedArticle' ||
    name === 'PubmedBookArticle' ||
    (name === 'MedlineCitation' && record !== 'PubmedArticle'),
  leftOut: new Set(
    `ReferenceList CommentsCorrectionsList ChemicalList GrantList History DataBankList InvestigatorList Sections CoiStatement
    PersonalNameSubjectList GeneSymbolList SupplMeshList DateCompleted DateRevised DateCreated QualifierName`.split(
      /\s+/,
    ),
  ),
  read(record, sink) {
    const book = record.first('BookDocument');
    const citation = record.name === 'MedlineCitation' ? record : record.first('MedlineCitation');
    const data = record.first('PubmedData') ?? record.first('PubmedBookData');
    if (book) sink.add(readBook(book, data), record.line);
    else sink.add(readArticle(citation ?? record, data), record.line);
  },
};

function readArticle(citation: XmlElement, data: XmlElement | undefined): PaperRecord {
  const article = citation.first('Article') ?? citation;
  return {
    type: readType(article.first('PublicationTypeList')),
    title: readTitle(article.first('ArticleTitle'), article.first('VernacularTitle')),
    ...readByline(article.all('AuthorList')),
    abstract: readAbstract(article.first('Abstract') ?? citation.first('OtherAbstract')),
    year: readDate(article.first('Journal', 'JournalIssue', 'PubDate'), article.first('ArticleDate')),
    venue: readJournal(article.first('Journal')) || readMarkup(citation.first('MedlineJournalInfo', 'MedlineTA')),
    volume: article.first('Journal', 'JournalIssue', 'Volume')?.text,
    number: article.first('Journal', 'JournalIssue', 'Issue')?.text,
    pages: readPages(article.first('Pagination')),
    doi: readDoi([article], data),
    keywords: readKeywords(citation),
    ids: readIds(citation, data),
  };
}

function readBook(document: XmlElement, data: XmlElement | undefined): PaperRecord {
  const chapter = readTitle(document.first('ArticleTitle'), document.first('VernacularTitle'));
  const book = readMarkup(document.first('Book', 'BookTitle'));
  const byline = readByline(document.all('AuthorList'));
  const isbn = document.first('Book', 'Isbn')?.text ?? '';
  return {
    ...(chapter === '' ? { type: 'book', title: book } : { type: 'chapter', title: chapter, venue: book }),
    ...(byline.names.length > 0 ? byline : readByline(document.first('Book')?.all('AuthorList') ?? [])),
    abstract: readAbstract(document.first('Abstract')),
    year: readDate(document.first('Book', 'PubDate'), document.first('ContributionDate')),
    volume: document.first('Book', 'Volume')?.text,
    pages: readPages(document.first('Pagination')),
    doi: readDoi([document, document.first('Book') ?? document], data),
    keywords: readKeywords(document),
    ids: [...readIds(document, data), ...(chapter === '' ? findIsbn([isbn]) : [])],
  };
}

function readJournal(journal: XmlElement | undefined): string {
  return readMarkup(journal?.first('Title') ?? journal?.first('ISOAbbreviation'));
}

/** PubMed puts a stop behind every title, and brackets around one that it has translated. */
function readTitle(...elements: readonly (XmlElement | undefined)[]): string {
  for (const element of elements) {
    const title = readMarkup(element).trim();
    if (title !== '' && !/^\[?not available\]?\.?$/i.test(title))
      return title.replace(/^\[(.*)\]\.?$/s, '$1').replace(/([^.])\.$/s, '$1');
  }
  return '';
}

function readByline(lists: readonly XmlElement[]): Pick<PaperRecord, 'truncated'> & { readonly names: PrintedName[] } {
  const authors = lists.filter((list) => list.attribute('Type') !== 'editors');
  return {
    names: authors
      .flatMap((list) => list.all('Author'))
      .filter((author) => author.attribute('ValidYN') !== 'N')
      .map(readAuthor),
    truncated: authors.some((list) => list.attribute('CompleteYN') === 'N'),
  };
}

function readAuthor(author: XmlElement): PrintedName {
  const affiliations = author
    .all('AffiliationInfo')
    .flatMap((info) => info.all('Affiliation'))
    .concat(author.all('Affiliation'))
    .map((affiliation) => affiliation.text);
  const orcid = author
    .all('Identifier')
    .filter((identifier) => identifier.attribute('Source') === 'ORCID')
    .map((identifier) => readOrcid(identifier.text))
    .find((read) => read !== undefined);
  const name = { ...readName(author), ...(orcid === undefined ? {} : { orcid }) };
  return affiliations.length === 0 ? name : withAddresses(name, affiliations);
}

function readName(author: XmlElement): PrintedName {
  const collective = author.first('CollectiveName');
  if (collective) return wholeName(collective.text, true);
  const given = author.first('ForeName') ?? author.first('FirstName') ?? author.first('Initials');
  const suffix = author.first('Suffix')?.text.trim();
  return {
    family: author.first('LastName')?.text ?? '',
    given: given?.text ?? '',
    ...(suffix ? { suffix } : {}),
  };
}

function readAbstract(abstract: XmlElement | undefined): string | undefined {
  return abstract
    ?.all('AbstractText')
    .map((part) => {
      const label = part.attribute('Label');
      return label === undefined || label === 'UNLABELLED' ? readMarkup(part) : `${label}: ${readMarkup(part)}`;
    })
    .join(' ');
}

/** The first that there is; a date in words ("1999 Spring") where it is not in parts. */
function readDate(...dates: readonly (XmlElement | undefined)[]): string | undefined {
  const date = dates.find((one) => one !== undefined);
  return (date?.first('Year') ?? date?.first('MedlineDate'))?.text;
}

function readPages(pagination: XmlElement | undefined): string | undefined {
  const pages = pagination?.first('MedlinePgn')?.text;
  if (pages !== undefined) return pages;
  const start = pagination?.first('StartPage')?.text;
  const end = pagination?.first('EndPage')?.text;
  return end === undefined || end === start ? start : `${start ?? ''}-${end}`;
}

function readDoi(places: readonly XmlElement[], data: XmlElement | undefined): string | undefined {
  const locations = places
    .flatMap((place) => place.all('ELocationID'))
    .filter((location) => location.attribute('EIdType') === 'doi' && location.attribute('ValidYN') !== 'N');
  return locations[0]?.text ?? articleId(data, 'doi') ?? articleId(places[0], 'doi');
}

function articleId(data: XmlElement | undefined, type: string): string | undefined {
  const ids = data?.first('ArticleIdList')?.all('ArticleId') ?? [];
  return ids.find((id) => id.attribute('IdType') === type)?.text;
}

function readIds(citation: XmlElement, data: XmlElement | undefined): string[] {
  const pmid = /^\s*(\d{1,9})\s*$/.exec(citation.first('PMID')?.text ?? articleId(data, 'pubmed') ?? '')?.[1];
  const pmc = /PMC\d{1,9}/.exec(articleId(data, 'pmc') ?? '')?.[0];
  return [...(pmid === undefined ? [] : [`pmid:${Number(pmid)}`]), ...(pmc === undefined ? [] : [`pmc:${pmc}`])];
}

function readKeywords(citation: XmlElement): string[] {
  const keywords = citation.all('KeywordList').flatMap((list) => list.all('Keyword'));
  const headings = citation.first('MeshHeadingList')?.all('MeshHeading') ?? [];
  const descriptors = headings.flatMap((heading) => heading.all('DescriptorName'));
  return [...keywords, ...descriptors].map(readMarkup);
}

/** Of a paper's types of publication the first row that fits counts. */
const TYPES: readonly (readonly [RegExp, PaperType])[] = [
  [/^preprint/i, 'preprint'],
  [/^dataset/i, 'dataset'],
  [/^academic dissertation/i, 'thesis'],
  [/^(?:congress|consensus development conference)/i, 'conference'],
  [/^technical report/i, 'report'],
];

function readType(list: XmlElement | undefined): PaperType {
  const written = (list?.all('PublicationType') ?? []).map((type) => type.text.trim());
  return TYPES.find(([pattern]) => written.some((type) => pattern.test(type)))?.[1] ?? 'article';
}
