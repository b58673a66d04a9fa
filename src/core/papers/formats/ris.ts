/** The text of an RIS file in, in the dialect of whatever database wrote it, papers and issues out. */
import type { PaperType, PrintedName } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { sortName } from '../../text/names.ts';
import { readDashedTag, type Field } from '../../tokens/tagged.ts';
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
import type { TaggedRecord } from '../tagged/record.ts';
import { isMarkup } from '../tagged/recognise.ts';

export const RIS: PaperFormat = {
  id: 'ris',
  name: 'RIS',
  shape: 'records from “TY  - JOUR” to “ER  - ”, a tag of two letters on each line',
  endings: ['.ris', '.txt'],
  recognise: recogniseRis,
  createReader: (sink) => createTaggedReader(DIALECT, sink),
};

function recogniseRis(head: string): number {
  if (isMarkup(head)) return 0;
  const type = /^[ \t]{0,8}TY[ \t\u00a0]{1,3}-/m.test(head);
  const end = /^[ \t]{0,8}ER[ \t\u00a0]{1,3}-/m.test(head);
  const fields = new Set(
    head.match(/^[ \t]{0,8}(?:A[BU12]|T[12I]|P[BY]|K[W]|D[AO]|J[OFA2]|SP|UR|SN|N[12]|C[1-8]) {1,2}- /gm),
  );
  if (type) return end || fields.size > 0 ? 0.95 : 0.6;
  if (end && fields.size > 1) return 0.9;
  // Without beginnings and ends it may as well be a MEDLINE file.
  return fields.size > 2 ? 0.55 : 0;
}

/** Fields of running text, which a blank line does not end. */
const TEXTS: ReadonlySet<string> = new Set(['AB', 'N1', 'N2', 'KW', 'AD', 'NO']);
const TITLES = ['TI', 'T1', 'CT', 'BT', 'ST'] as const;
const AUTHORS = ['AU', 'A1'] as const;
/** "Record #1 of 784", "Provider: Ovid", "1." and the like. */
const ORDINARY = /^(?:record\s+#?\d+\s+of\s+\d+|(?:provider|database|content|source)\s*:.*|\d+\.|<\d+>|-+|=+|\*+)$/i;

const DIALECT: TaggedDialect = {
  syntax: {
    readTag: (line) => readDashedTag(line, false),
    continues: (line, tag, afterBlank) =>
      tag !== 'TY' && tag !== 'ER' && (!afterBlank || (TEXTS.has(tag) && !ORDINARY.test(line.slice(0, 200).trim()))),
  },
  opening: 'TY',
  closing: 'ER',
  around: new Set(),
  telling: [...TITLES, ...AUTHORS],
  begins: beginsRecord,
  isOrdinary: (line) => ORDINARY.test(line.slice(0, 200)),
  read: readRecord,
};

function beginsRecord({ tag, afterBlank }: Field, record: TaggedRecord): boolean {
  if (tag === 'TY') return !record.endsWith('TY');
  // Records without their TY and ER lines begin with one and the same tag.
  if (!afterBlank || tag !== record.fields[0]!.tag) return false;
  return !record.tags.has('TY') && TITLES.some((title) => record.tags.has(title));
}

function readRecord(record: TaggedRecord): PaperRecord {
  const type = readType(record.first('TY'));
  const { names, truncated } = readByline(isProceedingsOfWos(record, type) ? record.all('AU') : record.all(...AUTHORS));
  const notes = record.all('N1');
  const addresses = record.all('UR', 'L2', 'LK', 'L1');
  const doi = findDoi(
    record.each('DO', 'DOI', 'DI'),
    record.each('M3', 'L3', 'C7', 'ID', 'N1', 'UR', 'L2', 'LK', 'L1'),
  );
  const own = record.all('AN', 'U1', 'U2', 'C2', 'M1', 'ID', 'PMID', 'PMCID');
  return {
    type,
    title: fromHtml(record.first(...TITLES)),
    names: addAffiliations(names, record.all('AD')),
    truncated,
    abstract: fromHtml(joinTexts(record.all('AB', 'N2'))),
    year: findYear(record.each('PY', 'YR', 'DA', 'Y1', 'C6')),
    venue: fromHtml(readVenue(record, type)),
    volume: record.first('VL', 'VO'),
    number: record.first('IS'),
    pages: joinPages(record.first('SP'), record.first('EP')) || record.first('C7'),
    doi,
    url: findUrl(addresses),
    keywords: splitKeywords(record.all('KW')).map(fromHtml),
    ids: [
      ...readPubMedId(record),
      ...findIds([...own, ...addresses]),
      ...(type === 'book' ? findIsbn(record.all('SN', 'BN')) : []),
    ],
    citations: readCitations(notes),
  };
}

/** There the group that published the book ("IEEE") stands as a primary author. */
function isProceedingsOfWos(record: TaggedRecord, type: PaperType | undefined): boolean {
  return type !== 'article' && record.has('AU') && record.first('AN').startsWith('WOS:');
}

/** The whole name before the abbreviated one; a book's own title is no venue, a thesis has its university. */
function readVenue(record: TaggedRecord, type: PaperType | undefined): string {
  const venue = record.first('T2', 'JF', 'JO', 'C3', 'J2', 'JA', 'J1', 'T3');
  if (venue === '' && (type === 'thesis' || type === 'report')) return record.first('PB');
  return venue === '' && type !== 'book' && record.first('TI', 'T1', 'CT') !== '' ? record.first('BT') : venue;
}

const TYPES: ReadonlyMap<string, PaperType> = new Map([
  ...['JOUR', 'EJOUR', 'JFULL', 'MGZN', 'NEWS', 'INPR', 'ABST'].map((type) => [type, 'article'] as const),
  ...['CONF', 'CPAPER'].map((type) => [type, 'conference'] as const),
  ...['BOOK', 'EBOOK', 'EDBOOK', 'WHOLE'].map((type) => [type, 'book'] as const),
  ...['CHAP', 'ECHAP'].map((type) => [type, 'chapter'] as const),
  ['THES', 'thesis'],
  ...['RPRT', 'GOVDOC'].map((type) => [type, 'report'] as const),
  ...['UNPB', 'PREPRINT'].map((type) => [type, 'preprint'] as const),
  ...['DATA', 'DBASE', 'AGGR'].map((type) => [type, 'dataset'] as const),
  ['COMP', 'software'],
]);

function readType(type: string): PaperType | undefined {
  return type === '' ? undefined : (TYPES.get(type.toUpperCase()) ?? 'other');
}

/** The address of a paper's only author is that author's; others say whose they are: "Silva, Ana: University of …". */
function addAffiliations(names: readonly PrintedName[], addresses: readonly string[]): readonly PrintedName[] {
  if (addresses.length === 0 || names.length === 0) return names;
  if (names.length === 1) return addOnlyAffiliation(names, addresses);
  const owned = new Map<string, string[]>();
  for (const address of addresses) {
    const colon = address.slice(0, 200).indexOf(': ');
    if (colon < 0) continue;
    const owner = address.slice(0, colon);
    const held = owned.get(owner);
    if (held) held.push(address.slice(colon + 2));
    else owned.set(owner, [address.slice(colon + 2)]);
  }
  if (owned.size === 0) return names;
  return names.map((name) => {
    const affiliations = owned.get(sortName(name));
    return affiliations ? { ...name, affiliations } : name;
  });
}

/** Exports of PubMed give the bare number as the accession number. */
function readPubMedId(record: TaggedRecord): string[] {
  const number =
    record.first('PMID') ||
    (/pubmed|medline|nlm/i.test(record.first('DB', 'DP').slice(0, 200)) ? record.first('AN') : '');
  return /^\d{1,8}$/.test(number) ? [`pmid:${number}`] : [];
}

/** "Cited By :16" of Scopus, "Times Cited in Web of Science Core Collection:  2". */
function readCitations(notes: readonly string[]): number | undefined {
  for (const note of notes) {
    const found = /\b(?:cited by|times cited\b[^:\n]{0,60})\s?:\s{0,3}(\d{1,7})\b/i.exec(note.slice(0, 2000));
    if (found) return Number(found[1]);
  }
  return undefined;
}
