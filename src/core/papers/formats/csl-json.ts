/** CSL-JSON, the items of citation styles as reference managers write them, in, their papers out. */
import type { PaperType } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { readCslDate, readCslNames, readIsbns } from '../json/csl.ts';
import { idOf } from '../json/ids.ts';
import { toPaperType } from '../json/paper-types.ts';
import { createJsonReader, startsLikeJson } from '../json/record-reader.ts';
import { firstText, textOf, textsOf, type JsonObject } from '../json/values.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';

const MEMBERS = [
  'id',
  'type',
  'genre',
  'title',
  'author',
  'issued',
  'abstract',
  'container-title',
  'event-title',
  'event',
  'collection-title',
  'publisher',
  'volume',
  'issue',
  'number',
  'page',
  'DOI',
  'URL',
  'keyword',
  'categories',
  'note',
  'ISBN',
  'PMID',
  'PMCID',
];

export const CSL_JSON: PaperFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  shape: 'a JSON list of items with “type”, “title”, “author” and “issued”, as Zotero, Pandoc and others write',
  endings: ['.json'],
  recognise: recogniseCsl,
  createReader: (sink) =>
    createJsonReader(sink, {
      wanted: MEMBERS,
      telling: ['type', 'title', 'author', 'issued', 'citation-key'],
      envelopes: ['items', 'references'],
      alone: ['issued', 'container-title', 'citation-key'],
      toPaper,
    }),
};

const OWN_TYPE =
  /"type"\s*:\s*"(?:article-(?:journal|magazine|newspaper)|paper-conference|entry-(?:encyclopedia|dictionary)|post(?:-weblog)?|personal_communication|legal_case|motion_picture|chapter|manuscript|webpage|speech|thesis)"/;
const SHARED_TYPE =
  /"type"\s*:\s*"(?:article|book|report|dataset|software|document|review|review-book|patent|figure|map)"/;
const ISSUED = /"issued"\s*:\s*\{\s*"(?:date-parts|raw|literal|season|circa)"/;
const NAMES = /"(?:author|editor)"\s*:\s*\[\s*\{\s*"(?:family|given|literal|non-dropping-particle|suffix)"/;

function recogniseCsl(head: string): number {
  if (!startsLikeJson(head)) return 0;
  const [issued, names] = [ISSUED.test(head), NAMES.test(head)];
  if (!/"title"\s*:\s*"/.test(head) && !(issued && names)) return 0;
  if (OWN_TYPE.test(head)) return issued || names ? 0.93 : 0.6;
  if (SHARED_TYPE.test(head)) return issued || names ? 0.92 : 0;
  return issued && names ? 0.9 : 0;
}

function toPaper(item: JsonObject): PaperRecord {
  const { names, truncated } = readCslNames(item['author']);
  const text = (member: string): string | undefined => {
    const written = firstText(item[member]);
    return written && fromHtml(written);
  };
  const type = readType(item);
  return {
    title: text('title'),
    names,
    truncated,
    type,
    abstract: text('abstract'),
    year: readCslDate([item['issued']]),
    venue:
      text('container-title') ??
      text('event-title') ??
      text('event') ??
      text('collection-title') ??
      // A thesis has its university.
      (type === 'thesis' || type === 'report' ? text('publisher') : undefined),
    volume: text('volume'),
    number: text('issue') ?? text('number'),
    pages: text('page'),
    doi: textOf(item['DOI']),
    url: firstText(item['URL']),
    keywords: readKeywords(item),
    ids: [...readIsbns(item['ISBN']), ...idOf('pmid', item['PMID']), ...idOf('pmc', item['PMCID']), ...readArxiv(item)],
  };
}

/** CSL has no type for preprints of its own; the genre tells. */
function readType(item: JsonObject): PaperType | undefined {
  return /preprint/i.test(textOf(item['genre']) ?? '') ? 'preprint' : toPaperType(textOf(item['type']));
}

function readKeywords(item: JsonObject): string[] {
  const keywords = textsOf(item['keyword']).flatMap((text) => text.split(/[;,]/));
  return [...keywords, ...textsOf(item['categories'])].map((word) => fromHtml(word.trim()));
}

/** Preprints have their number in `number`, as "arXiv:2101.00001", or in their DOI. */
function readArxiv(item: JsonObject): string[] {
  return [item['number'], item['DOI']]
    .filter((value) => /arxiv/i.test(textOf(value) ?? ''))
    .flatMap((value) => idOf('arxiv', value))
    .slice(0, 1);
}
