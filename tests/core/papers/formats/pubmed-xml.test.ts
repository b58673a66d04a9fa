/** What the reader makes of PubMed's XML. */
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { PUBMED_XML } from '../../../../src/core/papers/formats/pubmed-xml.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (...articles: string[]): ReturnType<typeof readAs> =>
  readAs(PUBMED_XML, `<PubmedArticleSet>\n${articles.join('\n')}\n</PubmedArticleSet>`);
const write = (article: string, citation = '', data = ''): string =>
  `<PubmedArticle><MedlineCitation><Article>${article}</Article>${citation}</MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle>`;
const readOne = (article: string, citation = '', data = ''): Paper => read(write(article, citation, data)).papers[0]!;
const byline = (authors: string, attributes = ''): string =>
  `<ArticleTitle>On</ArticleTitle><AuthorList${attributes}>${authors}</AuthorList>`;

describe('who wrote a paper', () => {
  test.each<[string, string, string]>([
    [
      'names in parts, suffixes and mononyms',
      '<Author><LastName>van der Berg</LastName><ForeName>Pieter J</ForeName><Initials>PJ</Initials></Author><Author><LastName>Quist</LastName><ForeName>Orri</ForeName><Suffix>Jr</Suffix></Author><Author><LastName>Sukarno</LastName></Author>',
      'van der Berg, Pieter J; Quist, Orri, Jr; Sukarno',
    ],
    [
      'initials where there is no more',
      '<Author><LastName>Silva</LastName><Initials>AP</Initials></Author>',
      'Silva, AP',
    ],
    ['groups', '<Author><CollectiveName>Tide Watch</CollectiveName></Author>', 'Tide Watch'],
    [
      'no name that was corrected later',
      '<Author ValidYN="N"><LastName>Sliva</LastName></Author><Author ValidYN="Y"><LastName>Silva</LastName></Author>',
      'Silva',
    ],
  ])('%s', (_, authors, names) => {
    expect(listNames(read(write(byline(authors))))).toEqual([names]);
  });

  test('a list that is not complete is cut short', () => {
    expect(readOne(byline('<Author><LastName>Silva</LastName></Author>', ' CompleteYN="N"')).truncated).toBe(true);
    expect(readOne(byline('<Author><LastName>Silva</LastName></Author>', ' CompleteYN="Y"')).truncated).toBeUndefined();
  });

  test('editors and investigators are no authors', () => {
    const author = '<Author><LastName>Silva</LastName></Author>';
    const editors = `<AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList>`;
    const investigators = '<InvestigatorList><Investigator><LastName>In</LastName></Investigator></InvestigatorList>';
    expect(listNames(read(write(editors + byline(author, ' Type="authors"'), investigators)))).toEqual(['Silva']);
  });

  test('an author has an ORCID, addresses and an email', () => {
    const author =
      '<Author><LastName>Silva</LastName><ForeName>Ana</ForeName><Identifier Source="ORCID">http://orcid.org/0000000218250097</Identifier><AffiliationInfo><Affiliation>Porto. a.silva@example.org.</Affiliation></AffiliationInfo><AffiliationInfo><Affiliation>Lisbon.</Affiliation></AffiliationInfo></Author>';
    expect(readOne(byline(author)).names).toEqual([
      {
        family: 'Silva',
        given: 'Ana',
        orcid: '0000-0002-1825-0097',
        affiliations: ['Porto. a.silva@example.org.', 'Lisbon.'],
        email: 'a.silva@example.org',
      },
    ]);
  });
});

describe('what a record says of its paper', () => {
  test.each<[string, Parameters<typeof readOne>, Partial<Paper>]>([
    ['a title with its stop', ['<ArticleTitle>On tides.</ArticleTitle>'], { title: 'On tides' }],
    [
      'a title that was translated, with its brackets',
      ['<ArticleTitle>[On tides].</ArticleTitle><VernacularTitle>Von Tiden.</VernacularTitle>'],
      { title: 'On tides' },
    ],
    [
      'a title in its own language only',
      ['<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Von Tiden.</VernacularTitle>'],
      { title: 'Von Tiden' },
    ],
    [
      'markup and formulas',
      [
        '<ArticleTitle>H<sub>2</sub>O in <i>Mus <b>m</b></i>, <mml:math><mml:msup> <mml:mi>x</mml:mi> <mml:mn>2</mml:mn></mml:msup></mml:math> &lt; 5</ArticleTitle>',
      ],
      { title: 'H\\textsubscript{2}O in \\textit{Mus \\textbf{m}}, x\\textsuperscript{2} < 5' },
    ],
    [
      'an abstract with labels',
      [
        '<ArticleTitle>On</ArticleTitle><Abstract><AbstractText Label="AIM">Tides.</AbstractText><AbstractText Label="UNLABELLED">More.</AbstractText></Abstract>',
      ],
      { abstract: 'AIM: Tides. More.' },
    ],
    [
      'a date in words',
      [
        '<ArticleTitle>On</ArticleTitle><Journal><JournalIssue><PubDate><MedlineDate>1999 Spring</MedlineDate></PubDate></JournalIssue></Journal>',
      ],
      { year: 1999 },
    ],
    [
      'identifiers behind the citation',
      [
        '<ArticleTitle>On</ArticleTitle>',
        '<PMID Version="1">123</PMID>',
        '<ArticleIdList><ArticleId IdType="doi">10.1000/A</ArticleId><ArticleId IdType="pmc">PMC55</ArticleId></ArticleIdList><ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/other</ArticleId></ArticleIdList></Reference></ReferenceList>',
      ],
      { doi: '10.1000/a', ids: ['pmid:123', 'pmc:PMC55'] },
    ],
    [
      'a DOI among the locations, not one that is void',
      [
        '<ArticleTitle>On</ArticleTitle><ELocationID EIdType="pii">S1</ELocationID><ELocationID EIdType="doi" ValidYN="N">10.1000/void</ELocationID><ELocationID EIdType="doi">10.1000/a</ELocationID>',
      ],
      { doi: '10.1000/a' },
    ],
    [
      'keywords and headings',
      [
        '<ArticleTitle>On</ArticleTitle>',
        '<MeshHeadingList><MeshHeading><DescriptorName>Tides</DescriptorName><QualifierName>x</QualifierName></MeshHeading></MeshHeadingList><KeywordList><Keyword>mud</Keyword></KeywordList>',
      ],
      { keywords: ['mud', 'Tides'] },
    ],
    [
      'pages from first to last',
      ['<ArticleTitle>On</ArticleTitle><Pagination><StartPage>1</StartPage><EndPage>9</EndPage></Pagination>'],
      { pages: '1-9' },
    ],
    [
      'a preprint',
      [
        '<ArticleTitle>On</ArticleTitle><PublicationTypeList><PublicationType>Journal Article</PublicationType><PublicationType>Preprint</PublicationType></PublicationTypeList>',
      ],
      { type: 'preprint' },
    ],
  ])('%s', (_, article, expected) => {
    expect(readOne(...article)).toMatchObject(expected);
  });

  test('a book, and a chapter in one', () => {
    const book =
      '<Book><BookTitle>Tides</BookTitle><PubDate><Year>2009</Year></PubDate><AuthorList Type="authors"><Author><LastName>Silva</LastName></Author></AuthorList><AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList><Isbn>9781860163593</Isbn></Book>';
    const chapter =
      '<ArticleTitle>Ebb.</ArticleTitle><AuthorList Type="authors"><Author><LastName>Okafor</LastName></Author></AuthorList>';
    const { papers } = read(
      `<PubmedBookArticle><BookDocument><PMID>7</PMID>${book}</BookDocument></PubmedBookArticle>`,
      `<PubmedBookArticle><BookDocument>${book}${chapter}</BookDocument></PubmedBookArticle>`,
    );
    expect(papers).toMatchObject([
      { type: 'book', title: 'Tides', year: 2009, ids: ['pmid:7', 'isbn:9781860163593'], names: [{ family: 'Silva' }] },
      { type: 'chapter', title: 'Ebb', venue: 'Tides', year: 2009, names: [{ family: 'Okafor' }] },
    ]);
  });
});

test('citations without a set around them are records too, and one without content is skipped', () => {
  const citation = '<MedlineCitation><Article><ArticleTitle>On</ArticleTitle></Article></MedlineCitation>';
  expect(readAs(PUBMED_XML, `<MedlineCitationSet>${citation}${citation}</MedlineCitationSet>`).found).toBe(2);
  const found = readAs(PUBMED_XML, '<PubmedArticleSet>\n<PubmedArticle>\n  wrong format\n</PubmedArticleSet>');
  expect(found).toMatchObject({ found: 1, skipped: 1 });
  expect(listIssues(found)).toEqual(['2 repaired unclosed-record', '2 skipped empty-record']);
});

test('a set without papers says so', () => {
  expect(listIssues(read())).toEqual(['1 note no-papers']);
});
