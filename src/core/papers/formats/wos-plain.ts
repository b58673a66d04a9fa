/** A plain-text export of Web of Science in, and of the databases on its platform, papers and issues out. */
import type { PaperType } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { readSpacedTag, type Field } from '../../tokens/tagged.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { findDoi, findIsbn, findYear, joinPages, joinTexts, splitKeywords } from '../tagged/details.ts';
import { createTaggedReader, type TaggedDialect } from '../tagged/reader.ts';
import { isMarkup } from '../tagged/recognise.ts';
import type { TaggedRecord } from '../tagged/record.ts';
import { readWosByline } from '../tagged/wos-byline.ts';

export const WOS_PLAIN: PaperFormat = {
  id: 'wos-plain',
  name: 'Web of Science plain text',
  shape: 'records from “PT J” to “ER”, a tag of two letters on each line, further lines indented by three spaces',
  endings: ['.txt', '.ciw', '.isi'],
  recognise: recogniseWos,
  createReader: (sink) => createTaggedReader(DIALECT, sink),
};

function recogniseWos(head: string): number {
  if (isMarkup(head)) return 0;
  const fields = new Set(head.match(/^(?:AU|AF|TI|SO|PY|UT|DE|AB|J9|ER)(?= |$)/gm)).size;
  if (/^\s*FN [^\r\n]*(?:Web of (?:Science|Knowledge)|ISI|Clarivate|Thomson)/i.test(head)) return 0.98;
  if (/^PT [A-Z]\s*$/m.test(head) && fields > 1) return 0.95;
  return /^UT [A-Z]{3,10}:\w/m.test(head) && /^ER\s*$/m.test(head) && fields > 3 ? 0.9 : 0;
}

/** Those of the Core Collection, then those of Derwent, INSPEC, BIOSIS, CABI, MEDLINE and other databases there. */
const TAGS: ReadonlySet<string> = new Set(
  `FN VR PT AU AF BA BF BE CA GP TI FT SO SE BS LA DT CT CY CL SP HO DE ID AB C1 C3 RP EM RI OI FU FP FX CR NR TC Z9 Z8 Z4
  ZB ZR ZS ZA U1 U2 PU PI PA SN EI BN J9 JI PD PY VL IS PN SU SI MA BP EP AR DI DL D2 EA EY PG P2 WC WE SC GA PM UT OA HC
  HP DA ER EF PS AN AE TA TM CC CN OR BD CO PV ED MC MH MQ GN NM PR RC DG CP DP IP PC FD FS RG RN SD SY TP MI PE X1 X4 Y1
  Y4 Z1 Z2 Z3 Z5 Z6 Z7 AK C2 CD CE DC DS EC FO G1 GE HS IC LS LT ME MN NA ND NP NT OB PB QR R1 R2 RD RE RR RV S1 SA SR SS
  ST TN UR VN WP X5`.split(/\s+/),
);

/** What stands below these is no part of them. */
const SHORT: ReadonlySet<string> = new Set(['FN', 'VR', 'PT', 'ER', 'EF']);
const TITLES = ['TI', 'FT'] as const;

const DIALECT: TaggedDialect = {
  syntax: {
    readTag: (line) => readSpacedTag(line, TAGS),
    // Cited references are often most of a record.
    unread: new Set(['CR', 'FX']),
    continues: (_, tag) => !SHORT.has(tag),
  },
  opening: 'PT',
  closing: 'ER',
  around: new Set(['FN', 'VR', 'EF']),
  telling: [...TITLES, 'AU', 'AF', 'CA'],
  begins: ({ tag, afterBlank }: Field, record) =>
    tag === 'PT'
      ? !record.endsWith('PT')
      : afterBlank && tag === record.fields[0]!.tag && !record.tags.has('PT') && record.tags.has('TI'),
  isOrdinary: () => false,
  read: readWosRecord,
};

/** The exports by tabs have the same fields. */
export function readWosRecord(record: TaggedRecord): PaperRecord {
  const { names, truncated } = readWosByline(record);
  const type = readType(record);
  return {
    type,
    title: fromHtml(record.first(...TITLES)),
    names,
    truncated,
    abstract: fromHtml(joinTexts(record.all('AB'))),
    year: findYear(record.each('PY', 'PD', 'EY', 'EA', 'DP')),
    venue: fromHtml(record.first('SO', 'CT', 'JI', 'J9')),
    volume: record.first('VL'),
    number: record.first('IS'),
    pages: joinPages(record.first('BP'), record.first('EP')) || record.first('PS', 'AR'),
    doi: findDoi(record.each('DI', 'DL'), []),
    keywords: splitKeywords(joinWrapped(record.all('DE', 'ID'))).map(fromHtml),
    ids: [...readIds(record), ...(type === 'book' ? findIsbn(record.all('BN')) : [])],
    citations: readCount(record.first('TC')) ?? readCount(record.first('Z9')),
  };
}

/** Lists by semicolons are wrapped like running text. */
function joinWrapped(values: readonly string[]): string[] {
  return values.map((value) => value.replaceAll('\n', ' '));
}

function readCount(text: string): number | undefined {
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

/** The accession number says of which of the platform's databases it is. */
function readIds(record: TaggedRecord): string[] {
  const ids: string[] = [];
  const [, database, number] = /^([A-Z]{2,10}):([\w-]{1,40})$/i.exec(record.first('UT')) ?? [];
  if (database !== undefined) ids.push(`${DATABASES.get(database.toUpperCase()) ?? database.toLowerCase()}:${number}`);
  const pmid = /^\d{1,8}$/.exec(record.first('PM'));
  if (pmid) ids.push(`pmid:${pmid[0]}`);
  return ids;
}

const DATABASES: ReadonlyMap<string, string> = new Map([
  ['ISI', 'wos'],
  ['MEDLINE', 'pmid'],
]);

/** The type of the document says more than that of the publication. */
const TYPES: readonly (readonly [RegExp, PaperType])[] = [
  [/^(?:proceedings paper|meeting|conference)/i, 'conference'],
  [/book chapter/i, 'chapter'],
  [/data ?(?:set|study)/i, 'dataset'],
  [/software/i, 'software'],
  [/thesis|dissertation/i, 'thesis'],
  [/preprint/i, 'preprint'],
  [/report\b/i, 'report'],
  [/^book\b(?! review)/i, 'book'],
];

function readType(record: TaggedRecord): PaperType | undefined {
  const written = record.first('DT').slice(0, 200);
  const found = TYPES.find(([pattern]) => pattern.test(written))?.[1];
  if (found) return found;
  const publication = record.first('PT').charAt(0);
  if (publication === 'B') return written === '' || record.has('BA') ? 'book' : 'chapter';
  return publication === 'P' ? 'other' : publication === '' && written === '' ? undefined : 'article';
}
