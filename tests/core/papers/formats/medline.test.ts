/** What the reader makes of MEDLINE files, of PubMed and of others that write its tags. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { MEDLINE } from '../../../../src/core/papers/formats/medline.ts';
import { foldText } from '../../../../src/core/text/fold.ts';
import { RIS } from '../../../../src/core/papers/formats/ris.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (...lines: string[]): ReturnType<typeof readAs> => readAs(MEDLINE, `${lines.join('\n')}\n`);
const readOne = (...lines: string[]): Paper => read('PMID- 12230038', 'TI  - On', ...lines).papers[0]!;
const ORCID = '0000-0002-1825-0097';

describe('who wrote a paper', () => {
  test.each<[string, string[], string]>([
    [
      'full names before abbreviated ones',
      ['FAU - Silva, Ana P', 'AU  - Silva AP', 'FAU - Okafor, N', 'AU  - Okafor N'],
      'Silva, Ana P; Okafor, N',
    ],
    [
      'an abbreviated name without a full one',
      ['FAU - Silva, Ana', 'AU  - Silva A', 'AU  - Okafor N', 'FAU - Quist, Orri', 'AU  - Quist O'],
      'Silva, Ana; Okafor, N; Quist, Orri',
    ],
    [
      'a full name without an abbreviated one',
      ['FAU - Silva, Ana', 'AU  - Okafor N', 'FAU - Quist, Orri', 'AU  - Quist O'],
      'Silva, Ana; Quist, Orri',
    ],
    [
      'all full names first',
      ['FAU - Silva, Ana', 'FAU - Okafor, Nneka', 'AU  - Silva A', 'AU  - Okafor N', 'AU  - Quist O'],
      'Silva, Ana; Okafor, Nneka; Quist, O',
    ],
    [
      'abbreviated names first',
      ['AU  - Silva A', 'FAU - Silva, Ana', 'AU  - Okafor N', 'FAU - Okafor, Nneka'],
      'Silva, Ana; Okafor, Nneka',
    ],
    [
      'abbreviated names alone',
      ['AU  - van der Berg P', 'AU  - SILVA AP', 'AU  - Quist O Jr'],
      'van der Berg, P; SILVA, AP; Quist, O, Jr',
    ],
    ['full names as AU', ['AU  - Silva, Ana', 'AU  - Okafor, Nneka'], 'Silva, Ana; Okafor, Nneka'],
    ['a suffix behind the given names', ['FAU - Quist, Orri E Jr', 'AU  - Quist OE Jr'], 'Quist, Orri E, Jr'],
    [
      'collective authors in their place',
      ['FAU - Silva, Ana', 'AU  - Silva A', 'CN  - Tideline Consortium', 'FAU - Okafor, N', 'AU  - Okafor N'],
      'Silva, Ana; Tideline Consortium; Okafor, N',
    ],
    [
      'neither editors nor investigators',
      ['FED - Ed, A', 'ED  - Ed A', 'FAU - Silva, Ana', 'AU  - Silva A', 'FIR - Inv, B', 'IR  - Inv B'],
      'Silva, Ana',
    ],
  ])('%s', (_, fields, names) => {
    expect(listNames({ ...read(), papers: [readOne(...fields)] })).toEqual([names]);
  });

  test('“et al.” stands for more', () => {
    expect(readOne('FAU - Silva, Ana', 'AU  - Silva A', 'AU  - et al.')).toMatchObject({
      truncated: true,
      names: [{ family: 'Silva' }],
    });
  });

  test('addresses and ORCIDs are of the author before them', () => {
    const { names } = readOne(
      'FAU - Silva, Ana',
      'AU  - Silva A',
      `AUID- ORCID: https://orcid.org/${ORCID}`,
      'AD  - University of Porto, Porto, Portugal. Electronic address:',
      '      ana@example.org.',
      'AD  - Lisbon.',
      'FED - Ed, A',
      'AD  - Nowhere.',
      'FAU - Okafor, N',
      'AU  - Okafor N',
      'CN  - Tideline Consortium',
    );
    expect(names).toEqual([
      {
        family: 'Silva',
        given: 'Ana',
        orcid: ORCID,
        email: 'ana@example.org',
        affiliations: ['University of Porto, Porto, Portugal. Electronic address:\nana@example.org.', 'Lisbon.'],
      },
      { family: 'Okafor', given: 'N' },
      { family: 'Tideline Consortium', given: '', organisation: true },
    ]);
  });

  test('an address before all authors, as there was one until 2014, is the first author’s', () => {
    expect(readOne('AD  - Porto.', 'FAU - Silva, Ana', 'AU  - Silva A', 'AU  - Okafor N').names).toEqual([
      { family: 'Silva', given: 'Ana', affiliations: ['Porto.'] },
      { family: 'Okafor', given: 'N' },
    ]);
  });
});

describe('what a record says of its paper', () => {
  test.each<[string, string[], Partial<Paper>]>([
    [
      'PubMed',
      [
        'VI  - 3',
        'IP  - 2',
        'DP  - 2002 Sep',
        'PG  - 296-302',
        'TA  - Brief Bioinform',
        'JT  - Briefings in bioinformatics',
        'PT  - Journal Article',
      ],
      {
        title: 'On',
        year: 2002,
        venue: 'Briefings in bioinformatics',
        volume: '3',
        number: '2',
        pages: '296-302',
        type: 'article',
        ids: ['pmid:12230038'],
      },
    ],
    [
      'a DOI among other locations',
      ['LID - S0033-3506(15)00037-2 [pii]', 'AID - 10.1016/j.puhe.2015.01.018 [doi]'],
      { doi: '10.1016/j.puhe.2015.01.018' },
    ],
    ['a DOI that is an address', ['AID - http://dx.doi.org/10.1186/s40468-019'], { doi: '10.1186/s40468-019' }],
    [
      'a DOI in the source',
      ['SO  - Public Health. 2015 May;129(5):475-82. doi: 10.1016/j.puhe.2015.01.018. Epub 2015'],
      { doi: '10.1016/j.puhe.2015.01.018' },
    ],
    ['PubMed Central', ['PMC - PMC4513071'], { ids: ['pmid:12230038', 'pmc:PMC4513071'] }],
    [
      'keywords and headings',
      ['OT  - tides', 'MH  - *Rivers', 'MH  - Water/*chemistry'],
      { keywords: ['tides', 'Rivers', 'Water/chemistry'] },
    ],
    ['a chapter', ['BTI - Tides'], { title: 'On', venue: 'Tides', type: 'chapter' }],
    [
      'an abstract on many lines',
      ['AB  - Tides mix', '      fresh water', '      and salt.'],
      { abstract: 'Tides mix fresh water and salt.' },
    ],
    ['lines without an indent', ['AB  - Tides mix', 'fresh water'], { abstract: 'Tides mix fresh water' }],
    ['a preprint', ['PT  - Journal Article', 'PT  - Preprint'], { type: 'preprint' }],
  ])('%s', (_, fields, expected) => {
    expect(readOne(...fields)).toMatchObject(expected);
  });

  test('ERIC', () => {
    const { papers } = read(
      'OWN - ERIC',
      'TI  - Paper title',
      'AU  - Smith, Tom',
      'JT  - Journal',
      'AID - http://dx.doi.org/10.1000/123',
      'DP  - Apr 2019',
      'LID - http://eric.ed.gov/?id=EJ1131633',
      'ISSN - ISSN-1234-4567',
      'PT  - Journal Articles',
      'PT  - Reports - Research',
    );
    expect(papers).toMatchObject([
      { title: 'Paper title', doi: '10.1000/123', year: 2019, venue: 'Journal', type: 'article' },
    ]);
  });
});

describe('where records begin and end', () => {
  const A = ['TI  - Ebb', 'AU  - Silva A'];
  const B = ['TI  - Flow', 'AU  - Okafor N'];

  test.each<[string, string[], string[]]>([
    ['blank lines between', ['PMID- 1', ...A, '', 'PMID- 2', ...B], []],
    ['several of them, and numbers', ['', '<1>', 'PMID- 1', ...A, '', '', '', '<2>', 'PMID- 2', ...B], []],
    ['no blank line', ['PMID- 1', ...A, 'PMID- 2', ...B], []],
    ['no PMID', [...A, '', ...B], []],
    ['OWN first', ['OWN - ERIC', ...A, '', 'OWN - ERIC', ...B], []],
    ['tags without spaces', ['PMID-1', 'TI-  Ebb', 'AU- Silva A', '', 'PMID- 2', ...B], []],
    ['a line of text between', ['PMID- 1', ...A, '', 'This is no record.', '', 'PMID- 2', ...B], ['5 note stray-text']],
  ])('%s', (_, lines, issues) => {
    const reading = read(...lines);
    expect(reading.papers.map(({ title }) => title)).toEqual(['Ebb', 'Flow']);
    expect(listNames(reading)).toEqual(['Silva, A', 'Okafor, N']);
    expect(listIssues(reading)).toEqual(issues);
  });
});

test.each([
  ['PubMed', 'PMID- 12230038\nOWN - NLM\nTI  - On\n'],
  ['PubMed, cut in the first record', '\nPMID- 12230038\nOWN - NLM\n'],
  ['ERIC', 'TI  - On\nAU  - Smith, Tom\nOID - EJ1131633\nDP  - 2000\n'],
  ['Ovid', 'UI  - 12230038\nTI  - On\nAU  - Silva A\nPT  - Journal Article\n'],
])('%s is recognised', (_, text) => {
  expect(MEDLINE.recognise(text)).toBeGreaterThanOrEqual(0.8);
  expect(RIS.recognise(text)).toBeLessThan(MEDLINE.recognise(text));
});

describe('real files', () => {
  const path = (name: string): string => `../shared/data/${name}`;

  test.skipIf(!existsSync(path('nbib'))).each([
    ['nbib/reflib__blue-light.nbib', 80, 51],
    ['nbib/revtools__restoration_pubmed.nbib', 104, 104],
    ['nbib/biopython__pubmed_result2.txt', 4, 3],
  ])('%s holds %i records, %i DOIs', (name, records, dois) => {
    const { papers } = readAs(MEDLINE, readFileSync(path(name), 'utf8'));
    expect(papers).toHaveLength(records);
    expect(papers.filter(({ doi }) => doi)).toHaveLength(dois);
  });

  // RIS leaves the collective authors out, and abbreviates given names.
  test.skipIf(!existsSync(path('nbib')))('a library reads alike as MEDLINE and as RIS', () => {
    const medline = readAs(MEDLINE, readFileSync(path('nbib/reflib__blue-light.nbib'), 'utf8')).papers;
    const ris = new Map(
      readAs(RIS, readFileSync(path('ris/reflib__blue-light.ris'), 'utf8')).papers.map((paper) => [
        paper.ids![0],
        paper,
      ]),
    );
    const initials = ({ names }: Paper): string[] =>
      names
        .filter(({ organisation }) => !organisation)
        .map(({ family, given }) => `${foldText(family)} ${foldText(given).charAt(0)}`);
    const differing = medline.filter((paper) => {
      const twin = ris.get(paper.ids![0])!;
      return foldText(paper.title) !== foldText(twin.title) || initials(paper).join() !== initials(twin).join();
    });
    expect(differing.map(({ title }) => title)).toEqual([]);
  });
});
