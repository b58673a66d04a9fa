/** The text of a MEDLINE file in, as PubMed (.nbib), ERIC and Ovid write it, papers and issues out. */
import type { PaperType } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { readDashedTag, type Field } from '../../tokens/tagged.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { findDoi, findIds, findIsbn, findUrl, findYear, joinTexts, splitKeywords } from '../tagged/details.ts';
import { readMedlineByline } from '../tagged/medline-byline.ts';
import { createTaggedReader, type TaggedDialect } from '../tagged/reader.ts';
import { isMarkup } from '../tagged/recognise.ts';
import type { TaggedRecord } from '../tagged/record.ts';

export const MEDLINE: PaperFormat = {
  id: 'medline',
  name: 'MEDLINE (PubMed, nbib)',
  shape: 'lines with a tag of four characters and a dash, “PMID- 12345”, a blank line between records',
  endings: ['.nbib', '.txt'],
  recognise: recogniseMedline,
  createReader: (sink) => createTaggedReader(DIALECT, sink),
};

function recogniseMedline(head: string): number {
  if (isMarkup(head) || /^[ \t]{0,8}(?:TY|ER) {1,3}-/m.test(head)) return 0;
  if (/^PMID ?- ?\d/m.test(head)) return 0.95;
  const title = /^B?TI {0,2}-/m.test(head);
  const own = new Set(head.match(/^(?:FAU|OWN|STAT|DCOM|EDAT|PHST|LID|AID|OID|JID|PST|PMC|OAB|FED) ?- ?/gm));
  if (own.size > 0) return title || own.size > 1 ? 0.95 : 0.6;
  const fields = new Set(head.match(/^(?:OT|MH|TA|JT|DP|PG|PT|UI) {2}- /gm));
  return title && fields.size > 1 ? 0.8 : 0;
}

const TITLES = ['TI', 'BTI'] as const;
const AUTHORS = ['FAU', 'AU', 'CN', 'FA'] as const;
/** Fields with which records begin; behind a blank line they begin one. */
const STARTERS: ReadonlySet<string> = new Set(['PMID', 'UI', 'OWN', 'STAT', 'PMC', 'VN']);
const REPEATED: ReadonlySet<string> = new Set(['TI', 'FAU', 'AU']);
/** Of Ovid, "<12>", and of pages saved with the records. */
const ORDINARY = /^(?:<\d+>|\d+[.:]?|-+|=+)$/;

const DIALECT: TaggedDialect = {
  syntax: {
    readTag: (line) => readDashedTag(line, true),
    continues: (line, _, afterBlank) => !afterBlank || /^\s/.test(line),
  },
  opening: 'PMID',
  around: new Set(),
  telling: [...TITLES, ...AUTHORS, 'DP', 'SO'],
  begins: beginsRecord,
  isOrdinary: (line) => ORDINARY.test(line.slice(0, 20)),
  read: readRecord,
};

function beginsRecord({ tag, afterBlank }: Field, record: TaggedRecord): boolean {
  if (tag === 'PMID' && record.has('PMID')) return !record.endsWith('PMID');
  if (!afterBlank) return false;
  if (REPEATED.has(tag)) return record.tags.has(tag);
  return STARTERS.has(tag) && DIALECT.telling.some((telling) => record.tags.has(telling));
}

function readRecord(record: TaggedRecord): PaperRecord {
  const { names, truncated } = readMedlineByline(record);
  const locations = record.all('LID', 'AID');
  const title = record.first('TI');
  const type = readType(record);
  return {
    type,
    // PubMed puts a stop behind every title.
    title: fromHtml(title || record.first('BTI')).replace(/([^.])\.$/, '$1'),
    names,
    truncated,
    abstract: fromHtml(joinTexts(record.all('AB', 'OAB'))),
    year: findYear(record.each('DP', 'YR', 'DEP', 'DA')),
    venue: fromHtml((title && record.first('BTI')) || record.first('JT', 'JN', 'TA')),
    volume: record.first('VI', 'VO'),
    number: record.first('IP'),
    pages: record.first('PG'),
    doi: findDoi(readDois(record.all('LID', 'AID', 'DO')), record.each('LID', 'AID', 'SO')),
    url: findUrl([...record.all('URL'), ...locations]),
    keywords: splitKeywords(record.all('OT', 'KW', 'MH')).map(fromHtml),
    ids: [
      ...readPmid(record),
      ...findIds(record.all('PMC', 'OID')),
      ...(type === 'book' ? findIsbn(record.all('ISBN')) : []),
    ],
  };
}

/** "10.1000/abc [doi]"; other locations are told apart by the word in brackets. */
function readDois(locations: readonly string[]): string[] {
  return locations
    .map((location) => location.slice(0, 2000))
    .filter((location) => /\[doi\]\s*$/i.test(location) || /^10\.\d/.test(location))
    .map((location) => location.replace(/\[doi\]\s*$/i, ''));
}

function readPmid(record: TaggedRecord): string[] {
  const number = /^\d{1,8}$/.exec(record.first('PMID', 'UI').split('\n', 1)[0]!.trim());
  return number && Number(number[0]) > 0 ? [`pmid:${Number(number[0])}`] : [];
}

/** Of a record's types of publication the first row that fits counts. */
const TYPES: readonly (readonly [RegExp, PaperType])[] = [
  [/^preprint/im, 'preprint'],
  [/^dataset/im, 'dataset'],
  [/^(?:dissertations?|academic dissertation|thes[ie]s)/im, 'thesis'],
  [/^book chapter/im, 'chapter'],
  [
    /^(?:journal articles?|review|letter|editorial|case reports|clinical trial|randomized controlled trial)/im,
    'article',
  ],
  [/^(?:books?|collected works)\b/im, 'book'],
  [/^(?:technical report|reports?\b)/im, 'report'],
  [/^(?:congress|speeches\/meeting papers|consensus development conference|clinical conference)/im, 'conference'],
];

function readType(record: TaggedRecord): PaperType | undefined {
  const written = record.all('PT').join('\n').slice(0, 2000);
  if (record.has('BTI')) return record.first('TI') === '' ? 'book' : 'chapter';
  if (written === '') return undefined;
  return TYPES.find(([pattern]) => pattern.test(written))?.[1] ?? (record.has('JT') ? 'article' : 'other');
}
