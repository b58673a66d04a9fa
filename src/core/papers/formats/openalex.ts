/** Works of OpenAlex as JSON (pages of its API, single works, lists, its snapshot) in, their papers out. */
import type { PrintedName } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { idOf } from '../json/ids.ts';
import { readInvertedIndex } from '../json/inverted-index.ts';
import { readAuthorship } from '../json/openalex-name.ts';
import { toPaperType } from '../json/paper-types.ts';
import { createJsonReader, startsLikeJson, type Note } from '../json/record-reader.ts';
import { isObject, listOf, numberOf, objectOf, textOf, type JsonObject } from '../json/values.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { joinPages } from '../tagged/details.ts';

const MEMBERS = [
  'id',
  'ids',
  'doi',
  'title',
  'display_name',
  'publication_year',
  'publication_date',
  'type',
  'type_crossref',
  'authorships',
  'is_authors_truncated',
  'primary_location',
  'host_venue',
  'biblio',
  'keywords',
  'cited_by_count',
  'abstract_inverted_index',
];

/** Half of an authorship says things of institutions that no map shows. */
const OMITTED = [
  'affiliations',
  'countries',
  'lineage',
  'host_organization_lineage',
  'host_organization_lineage_names',
];

export const OPENALEX: PaperFormat = {
  id: 'openalex',
  name: 'OpenAlex JSON',
  shape: 'JSON or JSON lines of works, each with an “id” such as “https://openalex.org/W2741809807”',
  endings: ['.json', '.jsonl'],
  recognise: recogniseOpenAlex,
  createReader: (sink) =>
    createJsonReader(sink, {
      wanted: MEMBERS,
      telling: ['title', 'authorships', 'publication_year'],
      envelopes: ['results'],
      omitted: OMITTED,
      alone: ['authorships', 'publication_year', 'abstract_inverted_index', 'referenced_works'],
      unparsed: ['abstract_inverted_index'],
      toPaper,
    }),
};

const WORK_ID = /"(?:id|openalex)"\s*:\s*"https?:\\?\/\\?\/(?:api\.)?openalex\.org\\?\/(?:works\\?\/)?W\d+"/;
const EMPTY_PAGE = /^\s*\{\s*"meta"\s*:[^]{0,500}"db_response_time_ms"[^]{0,1000}"results"\s*:\s*\[\s*\]/;

function recogniseOpenAlex(head: string): number {
  if (!startsLikeJson(head)) return 0;
  return WORK_ID.test(head) ? 0.96 : EMPTY_PAGE.test(head) ? 0.9 : 0;
}

/** From a hundred authors on the API names only the first ones. */
function toPaper(work: JsonObject, note: Note): PaperRecord {
  const biblio = objectOf(work['biblio']);
  const location = objectOf(work['primary_location']);
  const title = textOf(work['title']) ?? textOf(work['display_name']);
  return {
    title: title && fromHtml(title),
    names: listOf(work['authorships']).flatMap((authorship): PrintedName[] => {
      const name = readAuthorship(objectOf(authorship), note);
      return name ? [name] : [];
    }),
    truncated: work['is_authors_truncated'] === true,
    type: readType(work, location),
    abstract: readInvertedIndex(textOf(work['abstract_inverted_index']) ?? ''),
    year: numberOf(work['publication_year']) ?? textOf(work['publication_date']),
    venue: readVenue(work, location),
    volume: textOf(biblio['volume']),
    number: textOf(biblio['issue']),
    pages: joinPages(textOf(biblio['first_page']) ?? '', textOf(biblio['last_page']) ?? '') || undefined,
    doi: textOf(work['doi']) ?? textOf(objectOf(work['ids'])['doi']),
    url: textOf(location['landing_page_url']),
    keywords: listOf(work['keywords']).flatMap(readKeyword),
    ids: readIds(work, location),
    citations: numberOf(work['cited_by_count']),
  };
}

/** OpenAlex calls papers of proceedings articles; it keeps what Crossref calls them beside. */
function readType(work: JsonObject, location: JsonObject): PaperRecord['type'] {
  const type = toPaperType(textOf(work['type']));
  const crossref = textOf(work['type_crossref']);
  if (type !== 'article' && (type !== 'other' || crossref === undefined)) return type;
  const finer = toPaperType(crossref);
  if (finer !== undefined && finer !== 'other') return finer;
  return objectOf(location['source'])['type'] === 'conference' ? 'conference' : type;
}

function readVenue(work: JsonObject, location: JsonObject): string | undefined {
  const source = objectOf(location['source']);
  const name =
    textOf(source['display_name']) ??
    textOf(objectOf(work['host_venue'])['display_name']) ??
    textOf(location['raw_source_name']);
  return name && fromHtml(name);
}

function readKeyword(item: unknown): string[] {
  const text = isObject(item) ? (textOf(item['display_name']) ?? textOf(item['keyword'])) : textOf(item);
  return text === undefined ? [] : [fromHtml(text)];
}

function readIds(work: JsonObject, location: JsonObject): string[] {
  const ids = objectOf(work['ids']);
  return [
    ...idOf('openalex', work['id'] ?? ids['openalex']),
    ...idOf('pmid', ids['pmid']),
    ...idOf('pmc', ids['pmcid']),
    ...idOf('mag', ids['mag']),
    ...[work['doi'], location['landing_page_url']].flatMap((address) => idOf('arxiv', address)).slice(0, 1),
  ];
}
