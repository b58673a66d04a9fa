/** A CSV export of IEEE Xplore in, papers and issues out. */
import { readName } from '../../text/person-name.ts';
import { splitList, withDetails } from '../tables/authors.ts';
import { readNames } from '../tables/byline.ts';
import { createTableFormat } from '../tables/table-format.ts';

export const IEEE_CSV = createTableFormat({
  id: 'ieee-csv',
  name: 'IEEE Xplore CSV',
  shape: 'columns “Document Title”, “Authors”, “Author Affiliations” and “Publication Title”',
  signs: [
    [0.95, 'Document Title', 'Authors', 'Author Affiliations'],
    [0.95, 'Document Title', 'IEEE Terms'],
    [0.9, 'Title', 'Authors', 'Affiliations', 'Publication', 'Category', 'DOI'],
  ],
  fields: {
    title: ['Document Title', 'Title'],
    authors: ['Authors'],
    year: ['Publication Year', 'Publication_Year', 'Issue Date', 'Online Date'],
    venue: ['Publication Title', 'Publication'],
    abstract: ['Abstract'],
    volume: ['Volume'],
    number: ['Issue'],
    pages: ['Start Page'],
    lastPage: ['End Page'],
    doi: ['DOI'],
    url: ['PDF Link'],
    keywords: ['Author Keywords', 'IEEE Terms'],
    type: ['Document Identifier', 'Category'],
    citations: ['Article Citation Count'],
  },
  readRest(cell) {
    const authors = cell('Authors').replaceAll('. -', '.-');
    const { names, truncated } = readNames(authors, {
      separator: authors.includes(';') ? ';' : ',',
      readOne: readName,
    });
    const affiliations = splitList(cell('Author Affiliations'), ';', names.length);
    return { names: withDetails(names, affiliations, (name) => ({ affiliations: [name] })), truncated };
  },
});
