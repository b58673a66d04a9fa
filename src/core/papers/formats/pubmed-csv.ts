/** A CSV export of PubMed in, papers and issues out. */
import { readFamilyFirst } from '../../text/person-name.ts';
import { readNames } from '../tables/byline.ts';
import type { PaperRecord } from '../sink.ts';
import { createTableFormat } from '../tables/table-format.ts';

export const PUBMED_CSV = createTableFormat({
  id: 'pubmed-csv',
  name: 'PubMed CSV',
  shape: 'columns “PMID”, “Title”, “Authors”, “Citation” and “Journal/Book”',
  signs: [[0.95, 'PMID', 'Title', 'Authors', 'Journal/Book']],
  fields: {
    title: ['Title'],
    authors: ['Authors'],
    year: ['Publication Year', 'Create Date'],
    venue: ['Journal/Book'],
    doi: ['DOI'],
    ids: [
      ['PMID', 'pmid'],
      ['PMCID', 'pmc'],
    ],
  },
  readRest: (cell) => ({
    ...readNames(cell('Authors').replace(/\.$/, ''), { separator: ',', readOne: readFamilyFirst }),
    ...readCitation(cell('Citation')),
  }),
});

/** "Estuar Lett. 2013 Jan;4(1):22-31. doi: 10.5555/…" */
function readCitation(citation: string): Pick<PaperRecord, 'volume' | 'number' | 'pages'> {
  const found = /;(\w{1,20})(?:\(([^()]{1,40})\))?:([\w-]{1,40})\./.exec(citation.slice(0, 500));
  return found ? { volume: found[1], number: found[2], pages: found[3] } : {};
}
