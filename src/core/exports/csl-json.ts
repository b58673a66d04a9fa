/** Papers in, a CSL-JSON file out: the items of citation styles, as Zotero, Pandoc and citeproc read them. */
import type { Paper, PaperType, PrintedName } from '../model.ts';
import { cleanLine } from '../text/clean.ts';
import { toPlainText } from '../text/plain.ts';
import { toCitationKey, type UsedKeys } from './citation-key.ts';
import { toPieces } from './pieces.ts';

export function toCslJson(papers: readonly Paper[]): Iterable<string> {
  return toPieces(() => writeItems(papers));
}

/** An item a line. */
function* writeItems(papers: readonly Paper[]): Iterable<string> {
  const usedKeys: UsedKeys = new Map();
  yield '[';
  for (const [p, paper] of papers.entries())
    yield `${JSON.stringify(toItem(paper, usedKeys))}${p < papers.length - 1 ? ',' : ''}`;
  yield ']';
}

type Item = Readonly<Record<string, unknown>>;

function toItem(paper: Paper, usedKeys: UsedKeys): Item {
  const [type, container] = kindOf(paper);
  const { names, truncated, year, keywords, ids = [] } = paper;
  // Pandoc's way to say that there are more.
  const authors = [...names.map(toCslName), ...(truncated ? [{ literal: 'others' }] : [])];
  const item: Record<string, unknown> = {
    id: toCitationKey(paper, usedKeys),
    type,
    genre: paper.type === 'preprint' ? 'preprint' : '',
    title: plain(paper.title),
    author: authors.length > 0 ? authors : '',
    issued: year === undefined ? '' : { 'date-parts': [[year]] },
    [container]: plain(paper.venue),
    volume: plain(paper.volume),
    issue: plain(paper.number),
    page: plain(paper.pages),
    DOI: cleanLine(paper.doi ?? ''),
    URL: cleanLine(paper.url ?? ''),
    PMID: idIn(ids, 'pmid'),
    PMCID: idIn(ids, 'pmc'),
    keyword: keywords?.map(plain).filter(Boolean).join(', ') ?? '',
    abstract: plain(paper.abstract),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== ''));
}

/** The type of the item, and the variable that says where the paper appeared. */
const KINDS: Readonly<Partial<Record<PaperType, readonly [string, string]>>> = {
  article: ['article-journal', 'container-title'],
  conference: ['paper-conference', 'container-title'],
  book: ['book', 'collection-title'],
  chapter: ['chapter', 'container-title'],
  thesis: ['thesis', 'publisher'],
  report: ['report', 'publisher'],
  preprint: ['article', 'container-title'],
  dataset: ['dataset', 'container-title'],
  software: ['software', 'container-title'],
};

function kindOf({ type, venue }: Paper): readonly [string, string] {
  const known = type && KINDS[type];
  return known ?? [venue && type === undefined ? 'article-journal' : 'document', 'container-title'];
}

/** A name of one part is a family name, as citation styles have it, unless it is an organisation's. */
function toCslName({ family, given, suffix, organisation }: PrintedName): Item {
  const [last, first, junior] = [cleanLine(family), cleanLine(given), cleanLine(suffix ?? '')];
  if (organisation) return { literal: last || first };
  return {
    family: last || first,
    ...(first && last ? { given: first } : {}),
    ...(junior ? { suffix: junior } : {}),
  };
}

/** The bare id that a database knows the paper by. */
function idIn(ids: readonly string[], database: string): string {
  return cleanLine(ids.find((id) => id.startsWith(`${database}:`))?.slice(database.length + 1) ?? '');
}

function plain(text: string | undefined): string {
  return cleanLine(toPlainText(text ?? ''));
}
