/** Works of Crossref as JSON (answers of its API, single works, lists, dumps) in, their papers out. */
import { fromHtml } from '../../text/html.ts';
import { readCslDate, readCslNames, readIsbns } from '../json/csl.ts';
import { idOf } from '../json/ids.ts';
import { toPaperType } from '../json/paper-types.ts';
import { createJsonReader, startsLikeJson } from '../json/record-reader.ts';
import { firstText, listOf, numberOf, objectOf, textOf, textsOf, type JsonObject } from '../json/values.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';

const DATES = ['published', 'issued', 'published-print', 'published-online', 'posted', 'approved', 'created'];
const MEMBERS = [
  'DOI',
  'URL',
  'title',
  'subtitle',
  'type',
  'subtype',
  'author',
  'abstract',
  'container-title',
  'institution',
  'event',
  'volume',
  'issue',
  'page',
  'article-number',
  'subject',
  'keyword',
  'ISBN',
  'PMID',
  'relation',
  'is-referenced-by-count',
  ...DATES,
];

export const CROSSREF: PaperFormat = {
  id: 'crossref',
  name: 'Crossref JSON',
  shape: 'JSON or JSON lines of works with “DOI”, “title” and “author”, bare or in a “message” with “items”',
  endings: ['.json', '.jsonl'],
  recognise: recogniseCrossref,
  createReader: (sink) =>
    createJsonReader(sink, {
      wanted: MEMBERS,
      telling: ['title', 'indexed', 'issued'],
      envelopes: ['message', 'items'],
      alone: ['indexed', 'is-referenced-by-count', 'container-title'],
      toPaper,
    }),
};

/** Names that only Crossref's works have; CSL from its servers has them too. */
const OWN_MEMBERS =
  /"(is-referenced-by-count|references?-count|content-domain|short-container-title|deposited|prefix)"\s*:/g;

function recogniseCrossref(head: string): number {
  if (!startsLikeJson(head)) return 0;
  if (/^[^]{0,2000}"message-type"\s*:\s*"work(?:-list)?"/.test(head)) return 0.97;
  const own = new Set(Array.from(head.matchAll(OWN_MEMBERS), ([, name]) => name));
  return own.size >= 2 && /"DOI"\s*:/.test(head) ? 0.95 : 0;
}

function toPaper(work: JsonObject): PaperRecord {
  const type = toPaperType(textOf(work['type']));
  const { names, truncated } = readCslNames(work['author']);
  const abstract = textOf(work['abstract']);
  return {
    title: readTitle(work),
    names,
    truncated,
    type: textOf(work['subtype']) === 'preprint' ? 'preprint' : type,
    abstract: abstract && fromHtml(withoutHeading(abstract)),
    year: readCslDate(DATES.map((date) => work[date])),
    venue: readVenue(work),
    volume: textOf(work['volume']),
    number: textOf(work['issue']),
    pages: textOf(work['page']) ?? textOf(work['article-number']),
    doi: textOf(work['DOI']),
    url: firstText(work['URL']),
    keywords: [...textsOf(work['subject']), ...textsOf(work['keyword'])].map(fromHtml),
    ids: [...readIsbns(work['ISBN']), ...idOf('pmid', work['PMID']), ...readRelations(work)],
    citations: numberOf(work['is-referenced-by-count']),
  };
}

function readTitle(work: JsonObject): string | undefined {
  const title = firstText(work['title']);
  const subtitle = firstText(work['subtitle']);
  if (title === undefined || subtitle === undefined || title.includes(subtitle)) return title && fromHtml(title);
  return fromHtml(/[?!:.]\s*$/.test(title) ? `${title.replace(/[:.]\s*$/, ':')} ${subtitle}` : `${title}: ${subtitle}`);
}

/** A heading of one word over the whole abstract says nothing. */
function withoutHeading(abstract: string): string {
  return abstract.replace(/^\s*<(jats:)?title>\s*(?:abstract|summary)\s*<\/(jats:)?title>/i, '');
}

/** Preprints and theses stand under the name of their server or university. */
function readVenue(work: JsonObject): string | undefined {
  const institution = objectOf(listOf(work['institution'])[0]);
  const venue =
    firstText(work['container-title']) ?? textOf(objectOf(work['event'])['name']) ?? textOf(institution['name']);
  return venue && fromHtml(venue);
}

/** A preprint and its article name each other by arXiv number here. */
function readRelations(work: JsonObject): string[] {
  return Object.values(objectOf(work['relation']))
    .flatMap(listOf)
    .map(objectOf)
    .filter((relation) => relation['id-type'] === 'arxiv')
    .flatMap((relation) => idOf('arxiv', relation['id']));
}
