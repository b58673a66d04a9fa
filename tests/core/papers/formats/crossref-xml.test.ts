/** What the reader makes of Crossref's XML. */
import { expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { CROSSREF_XML } from '../../../../src/core/papers/formats/crossref-xml.ts';
import { listIssues } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (crossref: string): ReturnType<typeof readAs> =>
  readAs(CROSSREF_XML, `<doi_records>\n<doi_record><crossref>${crossref}</crossref></doi_record></doi_records>`);
const TITLE = '<titles><title>On</title></titles>';

test.each<[string, string, Partial<Paper>]>([
  [
    'an article, in print before it was online',
    `<journal><journal_metadata><full_title>J</full_title></journal_metadata><journal_issue><journal_volume><volume>1</volume></journal_volume><issue>2</issue></journal_issue><journal_article><titles><title>On <i>x</i>:</title><subtitle>More</subtitle></titles><publication_date media_type="online"><year>2013</year></publication_date><publication_date media_type="print"><year>2009</year></publication_date><pages><first_page>3</first_page><last_page>4</last_page></pages><citation_list><citation><doi>10.1000/other</doi></citation></citation_list><doi_data><doi>10.1000/A</doi><resource>https://example.org</resource></doi_data></journal_article></journal>`,
    {
      type: 'article',
      title: 'On \\textit{x}: More',
      venue: 'J',
      volume: '1',
      number: '2',
      year: 2009,
      pages: '3-4',
      doi: '10.1000/a',
      url: 'https://example.org',
    },
  ],
  [
    'a conference paper',
    `<conference><proceedings_metadata><proceedings_title>P</proceedings_title><publication_date><year>2017</year></publication_date></proceedings_metadata><conference_paper>${TITLE}</conference_paper></conference>`,
    { type: 'conference', venue: 'P', year: 2017 },
  ],
  [
    'a chapter',
    `<book><book_metadata><titles><title>B</title></titles></book_metadata><content_item>${TITLE}</content_item></book>`,
    { type: 'chapter', title: 'On', venue: 'B' },
  ],
  [
    'a book',
    `<book><book_metadata>${TITLE}<isbn>978-1-86016-359-3</isbn></book_metadata></book>`,
    { type: 'book', title: 'On', ids: ['isbn:9781860163593'] },
  ],
  [
    'a thesis',
    `<dissertation><person_name contributor_role="author"><given_name>Ana</given_name><surname>Silva</surname></person_name>${TITLE}<approval_date><year>1958</year></approval_date><institution><institution_name>U</institution_name></institution></dissertation>`,
    { type: 'thesis', year: 1958, venue: 'U', names: [{ family: 'Silva', given: 'Ana' }] },
  ],
  [
    'a preprint',
    `<posted_content><group_title>OSF</group_title>${TITLE}<posted_date><year>2018</year></posted_date><jats:abstract><jats:p>a</jats:p><jats:p>b</jats:p></jats:abstract></posted_content>`,
    { type: 'preprint', venue: 'OSF', year: 2018, abstract: 'a b' },
  ],
  [
    'authors, and no editors',
    `<journal><journal_article>${TITLE}<contributors><person_name contributor_role="author"><given_name>Orri</given_name><surname>Quist</surname><suffix>Jr.</suffix><ORCID>https://orcid.org/0000-0002-1825-0097</ORCID><affiliations><institution><institution_name>U</institution_name></institution></affiliations></person_name><organization contributor_role="author">Tide Watch</organization><person_name contributor_role="editor"><surname>Ed</surname></person_name><anonymous contributor_role="author"/></contributors></journal_article></journal>`,
    {
      names: [
        { family: 'Quist', given: 'Orri', suffix: 'Jr.', orcid: '0000-0002-1825-0097', affiliations: ['U'] },
        { family: 'Tide Watch', given: '', organisation: true },
      ],
    },
  ],
])('%s', (_, crossref, expected) => {
  expect(read(crossref).papers[0]).toMatchObject(expected);
});

test('a work that Crossref does not know is skipped', () => {
  expect(listIssues(read('<error>doi:10.1000/x</error>'))).toEqual(['2 skipped service-error']);
});
