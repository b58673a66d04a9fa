/** What a database calls a paper in, the same with the database's name before it out, where it has that database's form. */
import { textOf } from './values.ts';

const FORMS = {
  openalex: /\b(W\d{1,15})$/i,
  mag: /^(\d{1,15})$/,
  pmid: /(?:^|\/)(\d{1,9})$/,
  pmc: /(PMC\d{1,9})$/i,
  arxiv: /^(?:.*\barxiv(?:\.org\/(?:abs|pdf)\/|[:.]\s?))?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i,
  s2: /^([0-9a-f]{40})$/,
  corpusid: /^(\d{1,12})$/,
  dblp: /^(?:dblp:)?([a-z]+\/[^\s]{3,80})$/i,
  acl: /^([\w.-]{3,40})$/,
  wos: /^(?:WOS:)?([A-Z]?\d{14,15})$/i,
  scopus: /(2-s2\.0-\d{6,14})$/,
} as const;

export type Database = keyof typeof FORMS;

const LONGEST = 200;
const CAPITALS: ReadonlySet<Database> = new Set(['openalex', 'pmc']);

/** `pmid:123`, as a list of one; an empty list where there is none. */
export function idOf(database: Database, value: unknown): string[] {
  const text = textOf(value)?.trim();
  if (text === undefined || text.length > LONGEST) return [];
  const found = FORMS[database].exec(text)?.[1];
  if (found === undefined) return [];
  return [`${database}:${CAPITALS.has(database) ? found.toUpperCase() : found}`];
}
