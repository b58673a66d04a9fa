/** Papers in, an RIS file out: the exchange format of reference managers, a tag of two letters on each line. */
import type { Paper, PaperType, PrintedName } from '../model.ts';
import { cleanLine } from '../text/clean.ts';
import { toPlainText } from '../text/plain.ts';
import { toPieces } from './pieces.ts';

export function toRis(papers: readonly Paper[]): Iterable<string> {
  return toPieces(() => writeRecords(papers), '\r\n');
}

function* writeRecords(papers: readonly Paper[]): Iterable<string> {
  for (const paper of papers) {
    for (const [tag, value] of fieldsOf(paper)) if (value !== '') yield `${tag}  - ${value}`;
    yield 'ER  - ';
    yield '';
  }
}

function fieldsOf(paper: Paper): (readonly [tag: string, value: string])[] {
  const [type, container] = kindOf(paper);
  const [first, last] = splitPages(plain(paper.pages));
  return [
    ['TY', type],
    ...paper.names.map((name) => ['AU', toRisName(name)] as const),
    ['AU', paper.truncated ? 'et al.' : ''],
    ['TI', plain(paper.title)],
    ['PY', String(paper.year ?? '')],
    [container, plain(paper.venue)],
    ['VL', plain(paper.volume)],
    ['IS', plain(paper.number)],
    ['SP', first],
    ['EP', last],
    ['DO', cleanLine(paper.doi ?? '')],
    ['UR', cleanLine(paper.url ?? '')],
    ...(paper.keywords ?? []).map((word) => ['KW', plain(word)] as const),
    ['AB', plain(paper.abstract)],
    // As Scopus writes it: the format has no field of its own.
    ['N1', paper.citations === undefined ? '' : `Cited By: ${paper.citations}`],
  ];
}

/** The type of the record, and the field that says where the paper appeared. */
const KINDS: Readonly<Partial<Record<PaperType, readonly [string, string]>>> = {
  article: ['JOUR', 'T2'],
  conference: ['CONF', 'T2'],
  book: ['BOOK', 'T2'],
  chapter: ['CHAP', 'T2'],
  thesis: ['THES', 'PB'],
  report: ['RPRT', 'PB'],
  preprint: ['UNPB', 'T2'],
  dataset: ['DATA', 'T2'],
  software: ['COMP', 'T2'],
};

function kindOf({ type, venue }: Paper): readonly [string, string] {
  const known = type && KINDS[type];
  return known ?? [venue && type === undefined ? 'JOUR' : 'GEN', 'T2'];
}

/** "Family, Given, Suffix"; a comma behind a name of several words keeps it whole, as EndNote has it. */
function toRisName({ family, given, suffix }: PrintedName): string {
  const parts = [family, given, suffix ?? ''].map(toPart).filter(Boolean);
  return parts.length === 1 && parts[0]!.includes(' ') ? `${parts[0]!},` : parts.join(', ');
}

/** Commas part the name, semicolons part names. */
function toPart(text: string): string {
  return cleanLine(text.replace(/[,;]/g, ' '));
}

function splitPages(pages: string): readonly [first: string, last: string] {
  const [, first, last] = /^([\p{L}\d]+)\s*[-–]+\s*([\p{L}\d]+)$/u.exec(pages) ?? [];
  return first !== undefined && last !== undefined ? [first, last] : [pages, ''];
}

function plain(text: string | undefined): string {
  return cleanLine(toPlainText(text ?? ''));
}
