/** A file in the tagged format of RefWorks in, papers and issues out. */
import type { PaperType } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { readSpacedTag, type Field } from '../../tokens/tagged.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import {
  findDoi,
  findIds,
  findIsbn,
  findUrl,
  findYear,
  joinPages,
  joinTexts,
  splitKeywords,
} from '../tagged/details.ts';
import { addOnlyAffiliation, readByline } from '../tagged/names.ts';
import { createTaggedReader, type TaggedDialect } from '../tagged/reader.ts';
import { isMarkup } from '../tagged/recognise.ts';
import type { TaggedRecord } from '../tagged/record.ts';

export const REFWORKS: PaperFormat = {
  id: 'refworks',
  name: 'RefWorks tagged',
  shape: 'records that begin with “RT Journal Article”, a tag of two letters on each line',
  endings: ['.txt'],
  recognise: recogniseRefWorks,
  createReader: (sink) => createTaggedReader(DIALECT, sink),
};

function recogniseRefWorks(head: string): number {
  if (isMarkup(head) || !/^RT [A-Z]/m.test(head)) return 0;
  const fields = new Set(head.match(/^(?:SR|ID|A1|T1|YR|JF|K1|AB|SP) /gm)).size;
  return fields > 1 ? 0.95 : fields > 0 ? 0.7 : 0;
}

/** As the legend at the head of an export has them. */
const TAGS: ReadonlySet<string> = new Set(
  `RT SR ID A1 T1 JF JO YR FD VO IS SP OP K1 AB NO A2 T2 ED PB PP A3 A4 A5 T3 SN AV AD AN LA CL SF OT LK DO CN DB DS IP RD
  ST U1 U2 U3 U4 U5 U6 U7 U8 U9 U10 U11 U12 U13 U14 U15 UL SL LL CR WT A6 WV WP OL PMID PMCID`.split(/\s+/),
);
const TEXTS: ReadonlySet<string> = new Set(['AB', 'NO', 'K1', 'AD']);
const TITLES = ['T1', 'OT'] as const;
/** Once in each record, so that a second one behind a blank line begins the next. */
const SINGLE: ReadonlySet<string> = new Set(['SR', 'ID', 'T1']);
/** The legend of an export. */
const ORDINARY =
  /^(?:[A-Z][A-Z0-9]{1,4}=.*|(?:start|end) [a-z]+ =.*|.*\blegend|character set=.*|refworks export.*|begin exported.*|export(?:ed)? .*|\*+)$/i;

const DIALECT: TaggedDialect = {
  syntax: {
    readTag: (line) => readSpacedTag(line, TAGS),
    continues: (_, tag, afterBlank) => !afterBlank || TEXTS.has(tag),
  },
  opening: 'RT',
  around: new Set(),
  telling: [...TITLES, 'A1'],
  begins: beginsRecord,
  isOrdinary: (line) => ORDINARY.test(line.slice(0, 200)),
  read: readRecord,
};

function beginsRecord({ tag, afterBlank }: Field, record: TaggedRecord): boolean {
  if (tag === 'RT') return !record.endsWith('RT');
  return afterBlank && SINGLE.has(tag) && record.tags.has(tag);
}

function readRecord(record: TaggedRecord): PaperRecord {
  const { names, truncated } = readByline(record.all('A1'));
  const type = readType(record.first('RT'));
  const addresses = record.all('UL', 'LK');
  return {
    type,
    title: fromHtml(record.first(...TITLES)),
    names: addOnlyAffiliation(names, record.all('AD')),
    truncated,
    abstract: fromHtml(joinTexts(record.all('AB'))),
    year: findYear(record.each('YR', 'FD')),
    venue: fromHtml(record.first('JF', 'T2', 'JO', 'T3')),
    volume: record.first('VO'),
    number: record.first('IS'),
    pages: joinPages(record.first('SP'), record.first('OP')),
    doi: findDoi(record.each('DO'), record.each('NO', 'UL', 'LK')),
    url: findUrl(addresses),
    keywords: splitKeywords(record.all('K1')).map(fromHtml),
    ids: [
      ...readNumber('pmid', /^\d{1,8}$/, record.first('PMID')),
      ...findIds([...record.all('PMCID', 'AN'), ...addresses]),
      ...(type === 'book' ? findIsbn(record.all('SN')) : []),
    ],
  };
}

function readNumber(database: string, pattern: RegExp, text: string): string[] {
  return pattern.test(text) ? [`${database}:${text}`] : [];
}

/** In the order in which they are asked. */
const TYPES: readonly (readonly [RegExp, PaperType])[] = [
  [/^(?:journal|magazine|newspaper|abstract|monograph in)/i, 'article'],
  [/^conference/i, 'conference'],
  [/^book,? (?:section|chapter)/i, 'chapter'],
  [/^(?:book|monograph)/i, 'book'],
  [/^(?:dissertation|thesis)/i, 'thesis'],
  [/^report/i, 'report'],
  [/^(?:unpublished|preprint)/i, 'preprint'],
  [/^(?:dataset|data set)/i, 'dataset'],
  [/^(?:computer program|software)/i, 'software'],
];

function readType(written: string): PaperType | undefined {
  return written === '' ? undefined : (TYPES.find(([pattern]) => pattern.test(written))?.[1] ?? 'other');
}
