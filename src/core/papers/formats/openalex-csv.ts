/** A CSV export of OpenAlex in, papers and issues out. */
import { readDisplayName } from '../../text/person-name.ts';
import { readOrcidDetail, splitList, withDetails } from '../tables/authors.ts';
import { readNames } from '../tables/byline.ts';
import type { PaperRecord } from '../sink.ts';
import { createTableFormat, type CellOf } from '../tables/table-format.ts';

const AUTHORS = 'authorships.author.display_name';

export const OPENALEX_CSV = createTableFormat({
  id: 'openalex-csv',
  name: 'OpenAlex CSV',
  shape: 'columns “id”, “display_name” and “authorships.author.display_name”',
  signs: [
    [0.95, 'id', AUTHORS],
    [0.95, 'authorships.author.id', AUTHORS],
  ],
  fields: {
    title: ['display_name', 'title'],
    authors: [AUTHORS],
    year: ['publication_year', 'publication_date'],
    venue: ['primary_location.source.display_name'],
    abstract: ['abstract'],
    volume: ['biblio.volume'],
    number: ['biblio.issue'],
    pages: ['biblio.first_page'],
    lastPage: ['biblio.last_page'],
    doi: ['doi', 'ids.doi'],
    url: ['primary_location.landing_page_url', 'id'],
    keywords: ['keywords.display_name'],
    type: ['type'],
    citations: ['cited_by_count'],
    ids: [
      ['id', 'openalex'],
      ['ids.pmid', 'pmid'],
      ['ids.pmcid', 'pmc'],
      ['ids.mag', 'mag'],
    ],
  },
  readRest: readOpenAlexNames,
});

function readOpenAlexNames(cell: CellOf): PaperRecord {
  const { names, truncated } = readNames(cell(AUTHORS), { separator: '|', readOne: readDisplayName });
  const list = (...titles: string[]): string[] => splitList(cell(...titles), '|', names.length);
  const identified = withDetails(names, list('authorships.author.id'), (item) => {
    const id = /\b(A\d{1,15})$/.exec(item)?.[1];
    return id === undefined ? undefined : { ids: [`openalex:${id}`] };
  });
  const known = withDetails(identified, list('authorships.author.orcid'), readOrcidDetail);
  const institutions = list('authorships.raw_affiliation_strings', 'authorships.institutions.display_name');
  return { names: withDetails(known, institutions, (name) => ({ affiliations: [name] })), truncated };
}
