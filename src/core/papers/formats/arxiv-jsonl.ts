/** The metadata of arXiv as JSON lines, as the data set on Kaggle has it, in, its papers out. */
import type { PrintedName } from '../../model.ts';
import { readName, readSortedParts, wholeName } from '../../text/person-name.ts';
import { isOrganisation } from '../../text/organisations.ts';
import { toPlainText } from '../../text/plain.ts';
import { idOf } from '../json/ids.ts';
import { createJsonReader, startsLikeJson } from '../json/record-reader.ts';
import { listOf, objectOf, textOf, textsOf, type JsonObject } from '../json/values.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';

const MEMBERS = [
  'id',
  'authors',
  'authors_parsed',
  'title',
  'abstract',
  'doi',
  'journal-ref',
  'categories',
  'versions',
  'update_date',
];

export const ARXIV_JSONL: PaperFormat = {
  id: 'arxiv-jsonl',
  name: 'arXiv metadata',
  shape: 'JSON lines of papers with “authors_parsed”, as in the arXiv data set on Kaggle',
  endings: ['.json', '.jsonl'],
  recognise: recogniseArxiv,
  createReader: (sink) =>
    createJsonReader(sink, {
      wanted: MEMBERS,
      telling: ['title', 'authors_parsed'],
      envelopes: [],
      alone: ['authors_parsed'],
      toPaper,
    }),
};

function recogniseArxiv(head: string): number {
  if (!startsLikeJson(head)) return 0;
  if (/"authors_parsed"\s*:\s*\[\s*\[/.test(head)) return 0.97;
  return /"submitter"\s*:/.test(head) && /"journal-ref"\s*:/.test(head) && /"categories"\s*:/.test(head) ? 0.93 : 0;
}

/** Abstracts are wrapped at a fixed width and keep their TeX. */
function toPaper(paper: JsonObject): PaperRecord {
  const id = idOf('arxiv', paper['id']);
  const names = listOf(paper['authors_parsed']).flatMap((parts) => readParts(textParts(parts)));
  const byline = textOf(paper['authors']) ?? '';
  const published = textOf(paper['journal-ref']);
  return {
    title: textOf(paper['title']),
    names: names.length > 0 ? names : readByline(byline),
    // The parsed names pass over it.
    truncated: /\bet\.? al\b/i.test(byline),
    type: published === undefined ? 'preprint' : 'article',
    abstract: textOf(paper['abstract']),
    year: textOf(objectOf(listOf(paper['versions'])[0])['created']) ?? textOf(paper['update_date']),
    venue: published === undefined ? 'arXiv' : readJournal(published),
    // A second DOI, of another version, may stand behind the first one.
    doi: textOf(paper['doi'])?.split(/\s/)[0],
    url: id[0] && `https://arxiv.org/abs/${id[0].slice('arxiv:'.length)}`,
    keywords: textsOf(paper['categories']).flatMap((text) => text.split(' ')),
    ids: id,
  };
}

/** "Phys.Rev.D76:013009,2007" begins with the journal; where digits come first, all of it stands. */
function readJournal(reference: string): string {
  const journal = /^[^\d]*/.exec(reference)![0].replace(/[\s,.:;(]*(?:\b(?:vol|no|pp?|issue)\b[\s.]*)?$/i, '');
  return /\p{L}{3}/u.test(journal) ? journal : reference;
}

function textParts(parts: unknown): string[] {
  return listOf(parts).map((part) => toPlainText(textOf(part) ?? '').replace(/\. -/g, '.-'));
}

/** Family name, given name, suffix, and at times affiliations behind them. */
function readParts([family = '', given = '', suffix = '', ...affiliations]: readonly string[]): PrintedName[] {
  if (family === '' && given === '') return [];
  const whole = `${given} ${family}`.trim();
  // "1 and 2" are the numbers of footnotes.
  const stated = affiliations.filter((text) => /\p{L}/u.test(text.replace(/\band\b/g, '')));
  const name = isOrganisation(whole)
    ? wholeName(whole, true)
    : family === ''
      ? readName(given)
      : readSortedParts([family, given]);
  return [
    {
      ...name,
      ...(suffix && !name.organisation ? { suffix } : {}),
      ...(stated.length > 0 ? { affiliations: stated } : {}),
    },
  ];
}

/** Only where the parsed names are missing: "A. Author (Institute), B. Author and C. Author". */
function readByline(byline: string): PrintedName[] {
  return toPlainText(byline)
    .replace(/\([^()]*\)/g, ' ')
    .split(/,|\band\b/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(readName);
}
