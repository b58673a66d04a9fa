/** JSON of papers from anywhere (lists and lines of objects with a title and authors) in, their papers out. */
import type { Reader } from '../../format.ts';
import { fromHtml } from '../../text/html.ts';
import { isSomeName, readAnyNames } from '../json/any-names.ts';
import { readCslDate, readIsbns } from '../json/csl.ts';
import { idOf } from '../json/ids.ts';
import { toPaperType } from '../json/paper-types.ts';
import { createJsonReader, startsLikeJson } from '../json/record-reader.ts';
import { firstOf, firstText, listOf, numberOf, objectOf, textOf, type JsonObject } from '../json/values.ts';
import type { PaperFormat, PaperRecord, PaperSink } from '../sink.ts';
import { joinPages } from '../tagged/details.ts';

type Field = keyof typeof FIELDS;

/** Every field by the names that it goes by, the surest first; in small letters and in capitals. */
const FIELDS = {
  title: spell('title', 'titles', 'paper_title', 'article_title'),
  names: spell('authors', 'author', 'creators', 'creator', 'authorList', 'author_list', 'authorString', 'author_names'),
  year: spell(
    'year',
    'publication_year',
    'publicationYear',
    'pubYear',
    'year_published',
    'date',
    'issued',
    'published',
  ),
  venue: spell(
    'venue',
    'journal',
    'journalTitle',
    'publicationTitle',
    'container-title',
    'booktitle',
    'proceedingsTitle',
    'source',
  ),
  abstract: spell('abstract', 'abstractNote', 'abstractText', 'summary'),
  volume: spell('volume', 'journalVolume'),
  number: spell('issue', 'number'),
  pages: spell('pages', 'page', 'pageInfo'),
  first: spell('firstPage', 'first_page', 'startpage', 'startPage'),
  last: spell('lastPage', 'last_page', 'endpage', 'endPage'),
  doi: spell('doi', 'DOI', 'dois'),
  url: spell('url', 'link', 'article_url', 'pdf', 'ee'),
  keywords: spell('keywords', 'keyword', 'tags'),
  type: spell('type', 'itemType', 'item_type', 'publication_type'),
  citations: spell(
    'citations',
    'citationCount',
    'citationsCount',
    'cited_by_count',
    'citedByCount',
    'num_citations',
    'cites',
  ),
  pmid: spell('pmid', 'PMID'),
  pmc: spell('pmcid', 'PMCID'),
  arxiv: spell('arxiv', 'arxiv_id', 'arxivId', 'eprint'),
  isbn: spell('isbn', 'ISBN'),
};

const ENVELOPES =
  'items results papers records documents data entries works publications articles input docs response resultList result hits hit info attributes metadata bibliography library'.split(
    ' ',
  );
const WANTED = [...new Set(Object.values(FIELDS).flat())];

export const JSON_PAPERS: PaperFormat = {
  id: 'json-papers',
  name: 'JSON of papers',
  shape: 'a JSON list or JSON lines of objects with a “title” and “authors”',
  endings: ['.json', '.jsonl'],
  recognise: recogniseSome,
  createReader: createSomeReader,
};

function createSomeReader(sink: PaperSink): Reader {
  return createJsonReader(sink, { wanted: WANTED, telling: FIELDS.title, envelopes: ENVELOPES, toPaper });
}

/** "title", "Title" and "TITLE". */
function spell(...names: readonly string[]): string[] {
  return names.flatMap((name) => [name, name[0]!.toUpperCase() + name.slice(1), name.toUpperCase()]);
}

/** Likely where most of the first records have a title and something that reads as names. */
function recogniseSome(head: string): number {
  if (!startsLikeJson(head) || !/"(?:title|titles|paper_title|article_title)"\s*:/i.test(head)) return 0;
  let [papers, others] = [0, 0];
  const other = (): void => void others++;
  const ignore = (): void => undefined;
  const reader = createSomeReader({
    add: (record) => void (isSomePaper(record) ? papers++ : others++),
    skip: other,
    note: ignore,
    repair: ignore,
    own: ignore,
    take: ignore,
  });
  reader.push(head);
  reader.end();
  // The last record of the head is cut.
  return papers > 0 && papers >= others - 1 ? 0.55 : 0;
}

/** A title and an author alone are said of programs and pages as well. */
function isSomePaper({ title, names, year, venue, doi, abstract }: PaperRecord): boolean {
  return (
    title !== undefined && names.some(isSomeName) && [year, venue, doi, abstract].some((field) => field !== undefined)
  );
}

function toPaper(record: JsonObject): PaperRecord {
  const find = (field: Field): unknown => firstOf(record, FIELDS[field]);
  const text = (field: Field): string | undefined => {
    const written = readText(find(field));
    return written && fromHtml(written);
  };
  const { names, truncated } = readAnyNames(find('names'));
  return {
    title: text('title'),
    names,
    truncated,
    type: toPaperType(text('type')),
    abstract: text('abstract'),
    year: readCslDate([find('year')]),
    venue: text('venue'),
    volume: withoutZero(text('volume')),
    number: withoutZero(text('number')),
    pages: text('pages') ?? (joinPages(withoutZero(text('first')) ?? '', withoutZero(text('last')) ?? '') || undefined),
    doi: text('doi'),
    url: text('url'),
    keywords: readKeywords(find('keywords')),
    ids: [
      ...idOf('pmid', find('pmid')),
      ...idOf('pmc', find('pmc')),
      ...idOf('arxiv', find('arxiv')),
      ...readIsbns(find('isbn')),
    ],
    citations: numberOf(find('citations')),
  };
}

/** A text, the first one of a list, or what an object calls itself. */
function readText(value: unknown): string | undefined {
  const first = listOf(value)[0];
  return textOf(first) ?? firstText(firstOf(objectOf(first), ['title', 'name', 'value', 'display_name', 'text']));
}

/** Programs write 0 for a number that they do not know. */
function withoutZero(text: string | undefined): string | undefined {
  return text === '0' ? undefined : text;
}

function readKeywords(value: unknown): string[] {
  const keywords = listOf(value).flatMap((item) => readText(item) ?? []);
  return (keywords.length === 1 ? keywords[0]!.split(/[;,|]/) : keywords).map((word) => fromHtml(word.trim()));
}
