/** A CSV export of The Lens in, papers and issues out. */
import type { PrintedName } from '../../model.ts';
import { EAST_ASIAN } from '../../text/names.ts';
import { readDisplayName } from '../../text/person-name.ts';
import { splitList, withDetails, readOrcidDetail } from '../tables/authors.ts';
import { readNames } from '../tables/byline.ts';
import { createTableFormat } from '../tables/table-format.ts';

export const LENS_CSV = createTableFormat({
  id: 'lens-csv',
  name: 'Lens CSV',
  shape: 'columns “Lens ID”, “Title”, “Publication Year”, “Source Title” and “Author/s”',
  signs: [
    [0.95, 'Lens ID', 'Title'],
    [0.95, 'Title', 'Author/s', 'Citing Works Count'],
  ],
  fields: {
    title: ['Title'],
    authors: ['Author/s'],
    year: ['Publication Year', 'Date Published'],
    venue: ['Source Title'],
    abstract: ['Abstract'],
    volume: ['Volume'],
    number: ['Issue Number'],
    pages: ['Start Page'],
    lastPage: ['End Page'],
    doi: ['DOI'],
    url: ['External URL'],
    keywords: ['Keywords', 'Fields of Study', 'MeSH Terms'],
    type: ['Publication Type'],
    citations: ['Citing Works Count'],
    ids: [
      ['PMID', 'pmid'],
      ['PMCID', 'pmc'],
    ],
  },
  readRest(cell) {
    const { names, truncated } = readNames(cell('Author/s'), { separator: ';', readOne: readLensName });
    return {
      names: withDetails(names, splitList(cell('ORCID', 'Author ORCIDs'), ';', names.length), readOrcidDetail),
      truncated,
    };
  },
});

/** The given name stands first here in every writing, "吉彦 早川"; where there is none, "null" may stand for it. */
function readLensName(written: string): PrintedName {
  const text = written.replace(/^null (?=\S)/, '');
  const words = text.split(' ');
  if (words.length === 2 && words.every((word) => EAST_ASIAN.test(word)))
    return { family: words[1]!, given: words[0]! };
  return readDisplayName(text);
}
