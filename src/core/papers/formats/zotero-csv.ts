/** A CSV export of Zotero in, papers and issues out. */
import type { PrintedName } from '../../model.ts';
import { readSortedName, wholeName } from '../../text/person-name.ts';
import { toPaperType } from '../json/paper-types.ts';
import { readNames } from '../tables/byline.ts';
import { createTableFormat } from '../tables/table-format.ts';
import { findIds, findIsbn } from '../tagged/details.ts';

export const ZOTERO_CSV = createTableFormat({
  id: 'zotero-csv',
  name: 'Zotero CSV',
  shape: 'columns “Key”, “Item Type”, “Publication Year”, “Author”, “Title” and some eighty more',
  signs: [
    [0.95, 'Key', 'Item Type', 'Author', 'Title'],
    [0.95, 'Item Type', 'Publication Title', 'Abstract Note'],
  ],
  fields: {
    title: ['Title'],
    authors: ['Author'],
    year: ['Publication Year', 'Date'],
    venue: ['Publication Title', 'Conference Name', 'Meeting Name', 'Series Title'],
    abstract: ['Abstract Note'],
    volume: ['Volume'],
    number: ['Issue'],
    pages: ['Pages'],
    doi: ['DOI'],
    url: ['Url'],
    keywords: ['Manual Tags', 'Automatic Tags'],
    type: ['Item Type'],
  },
  keywordSeparator: /;/,
  readRest: (cell) => ({
    ...readNames(cell('Author'), { separator: ';', readOne: readZoteroName }),
    ids: [...findIds(cell('Extra').split('\n')), ...(cell('Item Type') === 'book' ? findIsbn([cell('ISBN')]) : [])],
  }),
  readType: (word) => toPaperType(word === '' ? undefined : word),
});

/** Without a comma it is a name in one field, which institutions have. */
function readZoteroName(text: string): PrintedName {
  return text.includes(',') ? readSortedName(text) : wholeName(text, text.includes(' '));
}
