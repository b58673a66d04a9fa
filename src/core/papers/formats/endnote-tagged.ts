/** A file of EndNote's tagged lines in, or of refer's, from which they come, papers and issues out. */
import { toEndNoteType } from '../endnote-types.ts';
import type { PaperType } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { readPercentTag, type Field } from '../../tokens/tagged.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';
import { findDoi, findIds, findIsbn, findUrl, findYear, joinTexts, splitKeywords } from '../tagged/details.ts';
import { addOnlyAffiliation, readByline, splitOrganisations } from '../tagged/names.ts';
import { createTaggedReader, type TaggedDialect } from '../tagged/reader.ts';
import { isMarkup } from '../tagged/recognise.ts';
import type { TaggedRecord } from '../tagged/record.ts';

export const ENDNOTE_TAGGED: PaperFormat = {
  id: 'endnote-tagged',
  name: 'EndNote tagged (refer)',
  shape: 'lines such as “%A Silva, Ana” and “%T Title”, a blank line between records',
  endings: ['.enw', '.txt', '.refer'],
  recognise: recogniseEndNote,
  createReader: (sink) => createTaggedReader(DIALECT, sink),
};

function recogniseEndNote(head: string): number {
  if (isMarkup(head)) return 0;
  const tags = new Set(head.match(/^%[0A-FIJKNPQRTUVX](?=[ \t]+\S)/gm));
  const naming = ['%T', '%A', '%Q'].some((tag) => tags.has(tag));
  if (tags.has('%0')) return naming ? 0.95 : 0.6;
  // Comments of TeX and others begin so too, but not with a capital and a space.
  return naming ? (tags.size > 2 ? 0.9 : 0.6) : 0;
}

/** Fields of running text, which a blank line does not end. */
const TEXTS: ReadonlySet<string> = new Set(['X', 'Z', 'O', 'K', '+', '<']);
/** Fields with which records begin. */
const STARTERS: ReadonlySet<string> = new Set(['0', 'A', 'Q', 'T', 'E', 'F']);

const DIALECT: TaggedDialect = {
  syntax: {
    readTag: readPercentTag,
    continues: (_, tag, afterBlank) => !afterBlank || TEXTS.has(tag),
  },
  opening: '0',
  around: new Set(),
  telling: ['T', 'A', 'Q'],
  begins: beginsRecord,
  isOrdinary: () => false,
  read: readRecord,
};

function beginsRecord({ tag, afterBlank }: Field, record: TaggedRecord): boolean {
  if (tag === '0' && record.has('0')) return !record.endsWith('0');
  if (!afterBlank || !DIALECT.telling.some((telling) => record.tags.has(telling))) return false;
  // Keywords may be the first line in refer, where no line says the type.
  return STARTERS.has(tag) || (tag === 'K' && !record.tags.has('0'));
}

function readRecord(record: TaggedRecord): PaperRecord {
  const { names, truncated } = readByline(record.all('A'));
  const written = record.first('0').toLowerCase();
  const type = readType(record, written);
  const addresses = record.all('U', '>');
  return {
    type,
    title: fromHtml(record.first('T', '!')),
    names: addOnlyAffiliation([...names, ...splitOrganisations(record.all('Q'))], record.all('+')),
    truncated,
    abstract: fromHtml(joinTexts(record.all('X'))),
    year: findYear(record.each('D', '8')),
    venue: fromHtml(record.first('J', 'B') || (type === 'book' ? '' : record.first('S'))),
    volume: record.first('V'),
    number: record.first('N'),
    pages: record.first('P').trim(),
    doi: findDoi(record.each('R'), record.each('U', '>', 'M', 'Z', 'O')),
    url: findUrl(addresses),
    keywords: splitKeywords(record.all('K')).map(fromHtml),
    ids: [
      ...findIds(record.all('M', 'U', '2', 'Z')),
      ...readPubMedId(record),
      ...(type === 'book' ? findIsbn(record.all('@')) : []),
    ],
  };
}

function readPubMedId(record: TaggedRecord): string[] {
  const number = record.first('M');
  return /pubmed|medline|nlm/i.test(record.first('W', '~').slice(0, 200)) && /^\d{1,8}$/.test(number)
    ? [`pmid:${number}`]
    : [];
}

/** In refer the fields tell: a journal, or the book that holds the paper. */
function readType(record: TaggedRecord, written: string): PaperType | undefined {
  if (written === '') return record.has('J') ? 'article' : record.has('B') ? 'chapter' : undefined;
  return toEndNoteType(written);
}
