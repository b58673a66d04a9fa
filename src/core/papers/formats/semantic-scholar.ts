/** Papers of Semantic Scholar as JSON (answers of its API, data sets) in, these papers and those that they name out. */
import type { PaperType, PrintedName } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { readDisplayName } from '../../text/person-name.ts';
import { idOf } from '../json/ids.ts';
import { toPaperType } from '../json/paper-types.ts';
import { createJsonReader, startsLikeJson } from '../json/record-reader.ts';
import { firstOf, firstText, listOf, numberOf, objectOf, textOf, textsOf, type JsonObject } from '../json/values.ts';
import type { PaperFormat, PaperRecord } from '../sink.ts';

const MEMBERS = [
  'paperId',
  'corpusId',
  'corpusid',
  'externalIds',
  'externalids',
  'title',
  'abstract',
  'authors',
  'year',
  'publicationDate',
  'publicationdate',
  'venue',
  'publicationVenue',
  'journal',
  'publicationTypes',
  'publicationtypes',
  'citationCount',
  'citationcount',
  'fieldsOfStudy',
  'url',
  'doi',
  'arxivId',
];
const ENVELOPES = ['data', 'papers', 'recommendedPapers', 'citations', 'references', 'citingPaper', 'citedPaper'];

export const SEMANTIC_SCHOLAR: PaperFormat = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar JSON',
  shape: 'JSON or JSON lines of papers with “paperId” or “corpusid”, and authors with “authorId”',
  endings: ['.json', '.jsonl'],
  recognise: recogniseSemanticScholar,
  createReader: (sink) =>
    createJsonReader(sink, {
      wanted: MEMBERS,
      telling: ['title', 'paperId', 'corpusid'],
      envelopes: ENVELOPES,
      alone: ['paperId', 'corpusid'],
      toPaper,
    }),
};

const SIGNS = [
  /"paperId"\s*:\s*"[0-9a-f]{40}"/,
  /"corpusid"\s*:\s*\d+/,
  /"(?:citingPaper|citedPaper)"\s*:\s*\{/,
  /"recommendedPapers"\s*:\s*\[/,
];

function recogniseSemanticScholar(head: string): number {
  if (!startsLikeJson(head)) return 0;
  return SIGNS.some((sign) => sign.test(head)) ? 0.95 : 0;
}

function toPaper(paper: JsonObject): PaperRecord {
  const ids = objectOf(firstOf(paper, ['externalIds', 'externalids']));
  const journal = objectOf(paper['journal']);
  const text = (value: unknown): string | undefined => {
    const written = textOf(value);
    return written && fromHtml(written);
  };
  return {
    title: text(paper['title']),
    names: listOf(paper['authors']).flatMap(readAuthor),
    type: readType(firstOf(paper, ['publicationTypes', 'publicationtypes'])),
    abstract: text(paper['abstract']),
    year: numberOf(paper['year']) ?? textOf(firstOf(paper, ['publicationDate', 'publicationdate'])),
    venue: text(journal['name']) ?? text(objectOf(paper['publicationVenue'])['name']) ?? text(paper['venue']),
    volume: textOf(journal['volume']),
    pages: textOf(journal['pages'])?.replace(/\s*-\s*/, '-'),
    doi: textOf(ids['DOI']) ?? textOf(paper['doi']),
    url: firstText(paper['url']),
    keywords: textsOf(paper['fieldsOfStudy']),
    ids: [
      ...idOf('s2', paper['paperId']),
      ...idOf('corpusid', firstOf(paper, ['corpusId', 'corpusid']) ?? ids['CorpusId']),
      ...idOf('pmid', ids['PubMed']),
      ...readPmc(ids['PubMedCentral']),
      ...idOf('arxiv', ids['ArXiv'] ?? paper['arxivId']),
      ...idOf('dblp', ids['DBLP']),
      ...idOf('mag', ids['MAG']),
      ...idOf('acl', ids['ACL']),
    ],
    citations: numberOf(firstOf(paper, ['citationCount', 'citationcount'])),
  };
}

function readPmc(value: unknown): string[] {
  const number = textOf(value);
  return number === undefined ? [] : idOf('pmc', number.replace(/^(?!PMC)/i, 'PMC'));
}

function readAuthor(item: unknown): PrintedName[] {
  const author = objectOf(item);
  const written = textOf(author['name']) ?? textOf(item);
  if (written === undefined) return [];
  const affiliations = textsOf(author['affiliations']);
  const id = textOf(author['authorId']);
  return [
    {
      ...readDisplayName(fromHtml(written)),
      ...(affiliations.length > 0 ? { affiliations } : {}),
      ...(id !== undefined && /^\d{1,15}$/.test(id) ? { ids: [`s2:${id}`] } : {}),
    },
  ];
}

/** The most telling one: nearly everything is a journal's article as well. */
const RANKED: readonly PaperType[] = ['conference', 'chapter', 'book', 'dataset', 'article'];

function readType(value: unknown): PaperType | undefined {
  const types = textsOf(value).map(toPaperType);
  return RANKED.find((type) => types.includes(type)) ?? types[0];
}
