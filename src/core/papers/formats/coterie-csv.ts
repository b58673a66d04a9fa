/** The papers.csv that Coterie exports in, its papers out. */
import { readSortedName } from '../../text/person-name.ts';
import { readNames } from '../tables/byline.ts';
import { createTableFormat } from '../tables/table-format.ts';

export const COTERIE_CSV = createTableFormat({
  id: 'coterie-csv',
  name: 'Coterie papers',
  shape: 'the columns of the papers.csv that Coterie exports',
  signs: [[0.98, 'id', 'title', 'authors', 'author_count', 'year', 'venue', 'doi', 'url', 'abstract', 'places']],
  fields: {
    title: ['title'],
    authors: ['authors'],
    year: ['year'],
    venue: ['venue'],
    abstract: ['abstract'],
    doi: ['doi'],
    url: ['url'],
  },
  readRest: (cell) => readNames(cell('authors'), { separator: ';', readOne: readSortedName }),
  // The exporter's apostrophe keeps spreadsheets from running a cell as a formula.
  restore: (cell) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell),
});
