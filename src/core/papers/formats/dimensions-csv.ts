/** A CSV export of Dimensions in, papers and issues out. */
import type { PrintedName } from '../../model.ts';
import { readSortedName } from '../../text/person-name.ts';
import { splitByNames, splitList, withDetails } from '../tables/authors.ts';
import { readNames } from '../tables/byline.ts';
import type { PaperRecord } from '../sink.ts';
import { createTableFormat, type CellOf } from '../tables/table-format.ts';

export const DIMENSIONS_CSV = createTableFormat({
  id: 'dimensions-csv',
  name: 'Dimensions CSV',
  shape:
    'columns “Publication ID”, “Title”, “Source title”, “PubYear” and “Authors”, perhaps below a line about the data',
  signs: [
    [0.95, 'Publication ID', 'PubYear'],
    [0.95, 'Publication ID', 'Dimensions URL'],
    [0.9, 'Title', 'PubYear', 'Authors Affiliations'],
  ],
  fields: {
    title: ['Title'],
    authors: ['Authors'],
    year: ['PubYear', 'Publication date', 'Publication Date'],
    venue: ['Source title', 'Anthology title'],
    abstract: ['Abstract'],
    volume: ['Volume'],
    number: ['Issue'],
    pages: ['Pagination'],
    doi: ['DOI'],
    url: ['Source Linkout', 'Dimensions URL'],
    keywords: ['MeSH terms'],
    type: ['Publication Type'],
    citations: ['Times cited'],
    ids: [
      ['PMID', 'pmid'],
      ['PMCID', 'pmc'],
      ['ArXiv ID', 'arxiv'],
    ],
  },
  readRest: readDimensionsNames,
});

const AFFILIATION_COLUMNS = ['Authors (Raw Affiliation)', 'Authors Affiliations'] as const;

function readDimensionsNames(cell: CellOf): PaperRecord {
  const written = cell('Authors');
  const { names, truncated } = readNames(written, { separator: ';', readOne: readSortedName });
  return {
    names: withAffiliations(names, splitList(written, ';', names.length), cell(...AFFILIATION_COLUMNS)),
    truncated,
  };
}

/** "Silva, João (Univ Porto; Tide Lab); Okafor, Nneka (Univ Lagos)". */
function withAffiliations(
  names: readonly PrintedName[],
  printed: readonly string[],
  cell: string,
): readonly PrintedName[] {
  const pieces = cell === '' ? undefined : splitByNames(cell, printed);
  if (!pieces) return names;
  return withDetails(names, pieces, (piece) => {
    const inside = /^\s*\(([^]*)\)$/.exec(piece)?.[1] ?? '';
    const affiliations = new Set(splitList(inside, ';', 0).filter((item) => item !== ''));
    return affiliations.size > 0 ? { affiliations: [...affiliations] } : undefined;
  });
}
