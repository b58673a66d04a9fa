/** A work as ORCID has it, or all summaries of one work, in, its paper out. */
import type { PrintedName } from '../../model.ts';
import { foldName } from '../../text/names.ts';
import { fromHtml } from '../../text/html.ts';
import { readOrcid } from '../../text/orcid.ts';
import { readName } from '../../text/person-name.ts';
import { BIBTEX } from '../formats/bibtex.ts';
import type { PaperRecord, PaperSink } from '../sink.ts';
import { readIsbns } from './csl.ts';
import { idOf, type Database } from './ids.ts';
import { toPaperType } from './paper-types.ts';
import { listOf, objectOf, textOf, type JsonObject } from './values.ts';

export function readOrcidWork(record: JsonObject): PaperRecord {
  const work = pickSummary(record);
  const title = objectOf(work['title']);
  const cited = readCitation(objectOf(work['citation']));
  const names = readContributors(objectOf(work['contributors'])['contributor']);
  const identifiers = [record, work]
    .flatMap((one) => listOf(objectOf(one['external-ids'])['external-id']))
    .map(objectOf);
  const own: PaperRecord = {
    title: joinTitle(valueOf(title['title']), valueOf(title['subtitle'])),
    names: names.length > 0 ? names : (cited?.names ?? []),
    type: toPaperType(textOf(work['type'])),
    abstract: valueOf(work['short-description']),
    year: valueOf(objectOf(work['publication-date'])['year']),
    venue: valueOf(work['journal-title']),
    doi: readDoiId(identifiers),
    url: valueOf(work['url']),
    ids: [...identifiers.flatMap(readId), ...readPutCode(work)],
  };
  const stated = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...own, ...cited, ...Object.fromEntries(stated) };
}

/** The one that the owner prefers, which has the highest index. */
function pickSummary(record: JsonObject): JsonObject {
  const summaries = listOf(record['work-summary']).map(objectOf);
  const index = (summary: JsonObject): number => Number(textOf(summary['display-index']) ?? 0) || 0;
  return (
    summaries.reduce<JsonObject | undefined>(
      (best, summary) => (best && index(best) >= index(summary) ? best : summary),
      undefined,
    ) ?? record
  );
}

/** Most of ORCID's texts are objects with a `value`. */
function valueOf(value: unknown): string | undefined {
  const text = textOf(objectOf(value)['value']) ?? textOf(value);
  return text && fromHtml(text);
}

function joinTitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title === undefined || subtitle === undefined || title.includes(subtitle) ? title : `${title}: ${subtitle}`;
}

const NO_AUTHOR = /editor|translator|chair|reviewer|support|assignee/i;

/** In their order; who has several roles is often named once for each. */
function readContributors(value: unknown): PrintedName[] {
  const names: PrintedName[] = [];
  const seen = new Set<string>();
  for (const contributor of listOf(value).map(objectOf)) {
    const written = valueOf(contributor['credit-name']);
    const role = textOf(objectOf(contributor['contributor-attributes'])['contributor-role']) ?? '';
    if (written === undefined || (NO_AUTHOR.test(role) && !/writing/i.test(role))) continue;
    const identity = objectOf(contributor['contributor-orcid']);
    const orcid = readOrcid(textOf(identity['path']) ?? textOf(identity['uri']) ?? '');
    const name: PrintedName = { ...readName(written), ...(orcid ? { orcid } : {}) };
    const key = `${foldName(name)}|${orcid ?? ''}`;
    if (!seen.has(key)) names.push(name);
    seen.add(key);
  }
  return names;
}

function readDoiId(identifiers: readonly JsonObject[]): string | undefined {
  const dois = identifiers.filter((id) => textOf(id['external-id-type'])?.toLowerCase() === 'doi');
  const own = dois.find((id) => textOf(id['external-id-relationship'])?.toLowerCase() === 'self');
  // A DOI that the work is only a part of, such as its volume's, is none of its own.
  const other = dois.find((id) => !/^(?:part-of|funded-by)$/i.test(textOf(id['external-id-relationship']) ?? ''));
  return textOf((own ?? other)?.['external-id-value']);
}

const DATABASES: ReadonlyMap<string, Database> = new Map([
  ['pmid', 'pmid'],
  ['pmc', 'pmc'],
  ['arxiv', 'arxiv'],
  ['eid', 'scopus'],
  ['wosuid', 'wos'],
  ['dblp', 'dblp'],
  ['openalex', 'openalex'],
]);

function readId(identifier: JsonObject): string[] {
  const type = textOf(identifier['external-id-type'])?.toLowerCase() ?? '';
  const value = identifier['external-id-value'];
  if (type === 'isbn') return readIsbns(value);
  const database = DATABASES.get(type);
  return database === undefined ? [] : idOf(database, value);
}

function readPutCode(work: JsonObject): string[] {
  const code = textOf(work['put-code']);
  return code !== undefined && /^\d{1,15}$/.test(code) ? [`put-code:${code}`] : [];
}

/** A full work often carries its own BibTeX, which knows authors and pages. */
function readCitation(citation: JsonObject): PaperRecord | undefined {
  const text = textOf(citation['citation-value']);
  if (text === undefined || !/bibtex/i.test(textOf(citation['citation-type']) ?? '')) return undefined;
  let first: PaperRecord | undefined;
  const ignore = (): void => undefined;
  const sink: PaperSink = {
    add: (record) => void (first ??= record),
    skip: ignore,
    note: ignore,
    repair: ignore,
    own: ignore,
    take: ignore,
  };
  const reader = BIBTEX.createReader(sink, {});
  reader.push(text);
  reader.end();
  return first;
}
