/** A CSV export of Scopus in, papers and issues out. */
import type { PrintedName } from '../../model.ts';
import { isSuffix } from '../../text/names.ts';
import { readFamilyFirst, readSortedName } from '../../text/person-name.ts';
import { splitByNames, splitList, withDetails } from '../tables/authors.ts';
import { readNames } from '../tables/byline.ts';
import type { PaperRecord } from '../sink.ts';
import type { Columns } from '../tables/columns.ts';
import { createTableFormat, type CellOf, type Tell } from '../tables/table-format.ts';

export const SCOPUS_CSV = createTableFormat({
  id: 'scopus-csv',
  name: 'Scopus CSV',
  shape: 'columns “Authors”, “Title”, “Year”, “Source title” and, at the end, “EID”',
  signs: [
    [0.95, 'Source title', 'EID'],
    [0.95, 'Authors', 'Author(s) ID'],
    [0.95, 'Title', 'Author full names'],
    [0.7, 'Authors', 'Title', 'Year', 'Source title'],
  ],
  fields: {
    title: ['Title', 'Titles'],
    authors: ['Authors', 'Author full names'],
    year: ['Year'],
    venue: ['Source title', 'Conference name'],
    abstract: ['Abstract'],
    volume: ['Volume'],
    number: ['Issue'],
    pages: ['Page start'],
    lastPage: ['Page end'],
    article: ['Art. No.'],
    doi: ['DOI'],
    url: ['Link'],
    keywords: ['Author Keywords', 'Index Keywords'],
    type: ['Document Type'],
    citations: ['Cited by'],
    ids: [
      ['EID', 'scopus'],
      ['PubMed ID', 'pmid'],
    ],
  },
  readRest: readScopusNames,
  fit: dropFundingTexts,
});

/** Beside "Funding Text 1" there may be a second and a third without a title, so that what follows is shifted. */
function dropFundingTexts(cells: readonly string[], columns: Columns): readonly string[] {
  const at = columns.indexOf('Funding Text 1');
  const excess = cells.length - columns.count;
  return at >= 0 && cells.at(-1)!.startsWith('2-s2.0-') ? cells.toSpliced(at + 1, excess) : cells;
}

const COUNTS_DIFFER = 'There are not as many author ids as authors; the ids were left out.';
const BY_COMMAS = 'The authors are parted by commas and not by semicolons; they were read so.';

function readScopusNames(cell: CellOf, tell: Tell): PaperRecord {
  const authors = cell('Authors');
  const short = readNames(authors, { readOne: readScopusName });
  if (short.names.length > 2 && !authors.includes(';')) tell('note', 'comma-authors', BY_COMMAS, authors);
  const full = readFullNames(cell('Author full names'));
  const names = full.length >= short.names.length ? full : withIds(short.names, cell('Author(s) ID'), tell);
  return { names: withAffiliations(names, short.names, cell('Authors with affiliations')), truncated: short.truncated };
}

/** "Silva J.P.", "Quist O., Jr." and, in older exports, "Silva, J.P.". */
function readScopusName(text: string): PrintedName {
  const comma = text.indexOf(',');
  if (comma < 0) return readFamilyFirst(text);
  return isSuffix(text.slice(comma + 1).trim()) ? readFamilyFirst(text.replace(',', '')) : readSortedName(text);
}

/** "Silva, João Pedro (57205348007)". */
function readFullNames(cell: string): readonly PrintedName[] {
  return splitList(cell, ';', 0).map((item) => {
    const [, written = item, id] = /^(.*?)\s?\((\d{5,12})\)$/.exec(item.slice(0, 500)) ?? [];
    const name = readNames(written, { separator: ';', readOne: readSortedName }).names[0] ?? {
      family: written,
      given: '',
    };
    return id === undefined ? name : { ...name, ids: [`scopus:${id}`] };
  });
}

function withIds(names: readonly PrintedName[], cell: string, tell: Tell): readonly PrintedName[] {
  const ids = splitList(cell, ';', names.length);
  if (ids.length > 0 && ids.length !== names.length) tell('note', 'author-ids', COUNTS_DIFFER, cell);
  return withDetails(names, ids, (id) => (/^\d{5,12}$/.test(id) ? { ids: [`scopus:${id}`] } : undefined));
}

/** "Silva J.P., Univ Porto, Portugal; Okafor N., …", the names in older exports as "Silva, J.P.". */
function withAffiliations(
  names: readonly PrintedName[],
  short: readonly PrintedName[],
  cell: string,
): readonly PrintedName[] {
  if (cell === '' || short.length !== names.length) return names;
  const print = (separator: string): string[] => short.map((name) => toPrinted(name, separator));
  const pieces = splitByNames(cell, print(' ')) ?? splitByNames(cell, print(', '));
  if (!pieces) return names;
  return withDetails(names, pieces, (piece) => {
    const affiliation = piece.replace(/^[,\s]+/, '');
    return affiliation === '' ? undefined : { affiliations: [affiliation] };
  });
}

function toPrinted({ family, given, suffix }: PrintedName, separator: string): string {
  const name = given === '' ? family : family + separator + given;
  return suffix === undefined ? name : `${name}, ${suffix}`;
}
