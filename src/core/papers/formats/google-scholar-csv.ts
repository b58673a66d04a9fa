/** A CSV export of Google Scholar, or of Publish or Perish, in, papers and issues out. */
import type { PrintedName } from '../../model.ts';
import { readDisplayName, readSortedName } from '../../text/person-name.ts';
import { readNames } from '../tables/byline.ts';
import { readPaperType } from '../tables/paper-type.ts';
import { createTableFormat } from '../tables/table-format.ts';

export const GOOGLE_SCHOLAR_CSV = createTableFormat({
  id: 'google-scholar-csv',
  name: 'Google Scholar CSV',
  shape:
    'columns “Authors”, “Title”, “Publication”, “Volume” … “Publisher”, or those of Publish or Perish with “GSRank”',
  signs: [
    [0.95, 'Authors', 'Title', 'GSRank'],
    [0.95, 'Authors', 'Title', 'CitesPerYear'],
    [0.9, 'Authors', 'Title', 'Publication', 'Volume', 'Number', 'Pages', 'Year', 'Publisher'],
  ],
  fields: {
    title: ['Title'],
    authors: ['Authors'],
    year: ['Year'],
    venue: ['Publication', 'Source'],
    abstract: ['Abstract'],
    volume: ['Volume'],
    number: ['Number', 'Issue'],
    pages: ['Pages', 'StartPage'],
    lastPage: ['EndPage'],
    doi: ['DOI'],
    url: ['ArticleURL'],
    type: ['Type'],
    citations: ['Cites'],
  },
  readRest(cell) {
    const authors = cell('Authors');
    return readNames(authors, { separator: authors.includes(';') ? ';' : ',', readOne: readScholarName });
  },
  // "PDF" and "HTML" say what the link leads to.
  readType: (word) => (/^(?:pdf|html|doc|citation|retracted)$/i.test(word) ? undefined : readPaperType(word)),
});

/** "Silva, Ana P" in Scholar's own export, "AP Silva" in Publish or Perish's. */
function readScholarName(text: string): PrintedName {
  return text.includes(',') ? readSortedName(text) : readDisplayName(text);
}
