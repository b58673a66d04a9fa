/** What is particular to the table of each exporter. */
import { describe, expect, test } from 'vitest';
import type { Paper, Reading } from '../../../../src/core/model.ts';
import { toCsv } from '../../../../src/core/exports/csv.ts';
import { COTERIE_CSV } from '../../../../src/core/papers/formats/coterie-csv.ts';
import { DIMENSIONS_CSV } from '../../../../src/core/papers/formats/dimensions-csv.ts';
import { GOOGLE_SCHOLAR_CSV } from '../../../../src/core/papers/formats/google-scholar-csv.ts';
import { IEEE_CSV } from '../../../../src/core/papers/formats/ieee-csv.ts';
import { LENS_CSV } from '../../../../src/core/papers/formats/lens-csv.ts';
import { OPENALEX_CSV } from '../../../../src/core/papers/formats/openalex-csv.ts';
import { SCOPUS_CSV } from '../../../../src/core/papers/formats/scopus-csv.ts';
import { SPRINGER_CSV } from '../../../../src/core/papers/formats/springer-csv.ts';
import { WOS_TAB } from '../../../../src/core/papers/formats/wos-tab.ts';
import { ZOTERO_CSV } from '../../../../src/core/papers/formats/zotero-csv.ts';
import type { PaperFormat } from '../../../../src/core/papers/sink.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';
import { textOf } from '../../exports/text-of.ts';

function readRows(format: PaperFormat, ...rows: Readonly<Record<string, string>>[]): Reading {
  const titles = Object.keys(rows[0]!);
  const isTabbed = format === WOS_TAB;
  const quote = (cell: string): string => (isTabbed ? cell : `"${cell.replaceAll('"', '""')}"`);
  const lines = [titles, ...rows.map((row) => titles.map((title) => row[title]!))];
  return readAs(format, lines.map((line) => line.map(quote).join(isTabbed ? '\t' : ',')).join('\n'));
}

const readRow = (format: PaperFormat, row: Readonly<Record<string, string>>): Paper => readRows(format, row).papers[0]!;

describe('Scopus', () => {
  const row = {
    Authors: 'Silva J.P.; Okafor N.',
    Title: 'On',
    Year: '2015',
    'Source title': 'J',
    EID: '2-s2.0-85000000001',
  };

  test('full names bring the ids of their authors', () => {
    const { names, ids } = readRow(SCOPUS_CSV, {
      ...row,
      'Author full names': 'Silva, João (57200000001); Okafor, Nneka (57200000002)',
    });
    expect(names).toEqual([
      { family: 'Silva', given: 'João', ids: ['scopus:57200000001'] },
      { family: 'Okafor', given: 'Nneka', ids: ['scopus:57200000002'] },
    ]);
    expect(ids).toEqual(['scopus:2-s2.0-85000000001']);
  });

  test('without full names, ids are given to as many authors', () => {
    const { names } = readRow(SCOPUS_CSV, { ...row, 'Author(s) ID': '57200000001;57200000002;' });
    expect(names.map(({ ids }) => ids)).toEqual([['scopus:57200000001'], ['scopus:57200000002']]);
  });

  test('ids are left out where there are not as many as authors', () => {
    const reading = readRows(SCOPUS_CSV, { ...row, 'Author(s) ID': '57200000001;57200000002;57200000003;' });
    expect(reading.papers[0]!.names.some(({ ids }) => ids)).toBe(false);
    expect(listIssues(reading)).toEqual(['2 note author-ids']);
  });

  test('commas between authors are noticed', () => {
    const reading = readRows(SCOPUS_CSV, { ...row, Authors: 'Silva J.P., Okafor N., Quist O., Jr., de la Cruz M.-A.' });
    expect(listNames(reading)).toEqual(['Silva, J.P.; Okafor, N.; Quist, O., Jr.; de la Cruz, M.-A.']);
    expect(listIssues(reading)).toEqual(['2 note comma-authors']);
  });

  test.each([
    ['Silva J.P., Univ Porto, Portugal; Okafor N., Univ Lagos; Tide Lab, Nigeria'],
    ['Silva, J.P., Univ Porto, Portugal; Okafor, N., Univ Lagos; Tide Lab, Nigeria'],
  ])('affiliations are given to the names before them: %s', (cell) => {
    const { names } = readRow(SCOPUS_CSV, { ...row, 'Authors with affiliations': cell });
    expect(names.map(({ affiliations }) => affiliations)).toEqual([
      ['Univ Porto, Portugal'],
      ['Univ Lagos; Tide Lab, Nigeria'],
    ]);
  });

  test('a second funding text has no title of its own, and shifts nothing', () => {
    const text =
      'Authors,Title,Year,Source title,Funding Text 1,Document Type,EID\nSilva A.,On,2015,J,one,two,Article,2-s2.0-85000000001\n';
    const reading = readAs(SCOPUS_CSV, text);
    expect(reading.papers[0]).toMatchObject({ type: 'article', ids: ['scopus:2-s2.0-85000000001'] });
    expect(reading.issues).toEqual([]);
  });
});

describe('Web of Science', () => {
  test('a title may begin with a quotation mark; addresses, ORCIDs and groups are their authors’', () => {
    const reading = readRows(
      WOS_TAB,
      {
        PT: 'J',
        AU: 'Silva, A; Okafor, N',
        AF: 'Silva, Ana; Okafor, Nneka',
        CA: 'Tide Group',
        TI: '"Smart" rivers',
        SO: 'J',
        C1: '[Silva, Ana; Okafor, Nneka] Univ Porto; [Okafor, Nneka] Univ Lagos',
        OI: 'Silva, Ana/0000-0002-1825-0097',
        RI: '',
        PY: '2011',
        UT: 'WOS:000000000000001',
      },
      { PT: 'B', AU: '', AF: '', CA: '', TI: 'It is 5" deep', SO: '', C1: '', OI: '', RI: '', PY: '', UT: '' },
    );
    expect(reading.papers.map(({ title }) => title)).toEqual(['"Smart" rivers', 'It is 5" deep']);
    expect(reading.papers[0]!.names).toEqual([
      { family: 'Silva', given: 'Ana', orcid: '0000-0002-1825-0097', affiliations: ['Univ Porto'] },
      { family: 'Okafor', given: 'Nneka', affiliations: ['Univ Porto', 'Univ Lagos'] },
      { family: 'Tide Group', given: '', organisation: true },
    ]);
    expect(reading.papers[0]!.ids).toEqual(['wos:000000000000001']);
  });
});

describe('Dimensions', () => {
  test('affiliations stand in brackets behind each author, brackets of their own included', () => {
    const { names } = readRow(DIMENSIONS_CSV, {
      'Publication ID': 'pub.1',
      PubYear: '2011',
      Title: 'On',
      Authors: 'Silva, Ana; Okafor, N C',
      'Authors (Raw Affiliation)': 'Silva, Ana (Univ Porto (Rivers); Tide Lab); Okafor, N C (Univ Lagos)',
    });
    expect(names.map(({ affiliations }) => affiliations)).toEqual([
      ['Univ Porto (Rivers)', 'Tide Lab'],
      ['Univ Lagos'],
    ]);
  });
});

describe('The Lens', () => {
  test('the given name stands first in any writing', () => {
    const reading = readRows(LENS_CSV, {
      'Lens ID': '1',
      Title: 'On',
      'Author/s': 'Y. Hayakawa; 吉彦 早川; null Prajwal V',
    });
    expect(listNames(reading)).toEqual(['Hayakawa, Y.; 早川, 吉彦; V, Prajwal']);
  });
});

describe('Google Scholar', () => {
  test('Publish or Perish writes initials first, and cuts long lists', () => {
    const reading = readRows(GOOGLE_SCHOLAR_CSV, {
      Cites: '3',
      Authors: 'YZ Hsieh, P van der Berg, C Silva…',
      Title: 'On',
      Year: '2020',
      GSRank: '1',
      Type: 'PDF',
    });
    expect(listNames(reading)).toEqual(['Hsieh, YZ; van der Berg, P; Silva, C']);
    expect(reading.papers[0]).toMatchObject({ truncated: true, citations: 3 });
    expect(reading.papers[0]).not.toHaveProperty('type');
  });
});

describe('Zotero', () => {
  test('a name in one field is not cut; ids stand in “Extra”', () => {
    const { names, ids, type } = readRow(ZOTERO_CSV, {
      Key: 'A',
      'Item Type': 'conferencePaper',
      Author: 'Silva, Ana; World Tide Watch; Plato',
      Title: 'On',
      Extra: 'PMID: 12345\narXiv:2101.00001',
    });
    expect(names).toEqual([
      { family: 'Silva', given: 'Ana' },
      { family: 'World Tide Watch', given: '', organisation: true },
      { family: 'Plato', given: '' },
    ]);
    expect({ ids, type }).toEqual({ ids: ['pmid:12345', 'arxiv:2101.00001'], type: 'conference' });
  });
});

describe('OpenAlex', () => {
  test('lists that run alongside the authors are theirs only where they are as long', () => {
    const { names } = readRow(OPENALEX_CSV, {
      id: 'https://openalex.org/W1',
      display_name: 'On',
      'authorships.author.display_name': 'Ana Silva|Nneka Okafor',
      'authorships.author.orcid': 'https://orcid.org/0000-0002-1825-0097|',
      'authorships.institutions.display_name': 'A|B|C',
    });
    expect(names).toEqual([
      { family: 'Silva', given: 'Ana', orcid: '0000-0002-1825-0097' },
      { family: 'Okafor', given: 'Nneka' },
    ]);
  });
});

describe('IEEE Xplore', () => {
  test('a hyphen between initials has no space before it', () => {
    const reading = readRows(IEEE_CSV, {
      'Document Title': 'On',
      Authors: 'J. -P. Nominé; A. Silva',
      'Author Affiliations': 'A; B',
    });
    expect(listNames(reading)).toEqual(['Nominé, J.-P.; Silva, A.']);
    expect(reading.papers[0]!.names.map(({ affiliations }) => affiliations)).toEqual([['A'], ['B']]);
  });
});

describe('Springer', () => {
  test.each([
    ['Araz R. AlievNigar T. Ismayilova', 'Aliev, Araz R.; Ismayilova, Nigar T.'],
    ['Prof. Dr. Ana SilvaMs. Nneka Okafor', 'Silva, Ana; Okafor, Nneka'],
    ['Martine De CockRoss McDonaldEllen DeVries', 'De Cock, Martine; McDonald, Ross; DeVries, Ellen'],
    ['Orri Quist Jr.Ana Silva', 'Quist, Orri, Jr.; Silva, Ana'],
    ['Umali Saidi', 'Saidi, Umali'],
  ])('%s', (cell, names) => {
    const reading = readRows(SPRINGER_CSV, { 'Item Title': 'On', 'Item DOI': '10.5555/1', Authors: cell });
    expect(listNames(reading)).toEqual([names]);
    expect(listIssues(reading)).toEqual(names.includes(';') ? ['2 repaired run-together-names'] : []);
  });
});

describe('Coterie’s own papers.csv', () => {
  test('reads back what spreadsheets must not run', () => {
    const titles = ['=HYPERLINK("https://example.org")', "'@SUM(A1)", '+1', '-1', '＝1', "'tis", 'On "tides"'];
    const header = ['id', 'title', 'authors', 'author_count', 'year', 'venue', 'doi', 'url', 'abstract', 'places'];
    const text = textOf(
      toCsv(
        header,
        titles.map((title, i) => [`t:${i}`, title, 'Silva, Ana', 1, 2011, '', '', '', '', 'a.bib:1']),
      ),
    );
    expect(readAs(COTERIE_CSV, text).papers.map(({ title }) => title)).toEqual(titles);
  });
});

describe('every table', () => {
  const text = 'Authors,Author(s) ID,Title,Year,Source title\nSilva A.,1,On,2015,J\n';

  test.each([
    ['titles alone', text.slice(0, text.indexOf('\n')), ['1 note no-papers']],
    ['titles alone, with a line end', text.slice(0, text.indexOf('\n') + 1), ['1 note no-papers']],
    ['rows of nothing', `${text.slice(0, text.indexOf('\n'))}\n,,,,\n\n,,\n`, ['1 note no-papers']],
    [
      'no column of authors',
      'Title,Year,Source title,EID\nOn,2015,J,2-s2.0-1\n',
      ['1 note missing-column', '2 note no-authors'],
    ],
    [
      'no column of titles',
      'Authors,Year,Source title,EID\nSilva A.,2015,J,2-s2.0-1\n',
      ['1 note missing-column', '2 note no-title'],
    ],
    ['a column twice', text.replace('Year', 'Title'), ['1 note repeated-column']],
    ['the titles once more', text + text, ['3 note repeated-header']],
    ['a row too short', `${text}Okafor N.,2,Off\n`, ['3 note row-length']],
    ['a row too long', `${text}Okafor N.,2,Off,2016,J,more\n`, ['3 repaired row-length']],
    ['a row too long by nothing', `${text}Okafor N.,2,Off,2016,J,,,\n`, []],
  ])('says where there are %s', (_, written, issues) => {
    const reading = readAs(SCOPUS_CSV, written);
    expect(listIssues(reading)).toEqual(issues);
    expect(reading.found).toBe(reading.papers.length + reading.skipped);
  });

  test('reads markup and references in cells', () => {
    const { title, abstract } = readRow(SCOPUS_CSV, {
      Title: 'H<sub>2</sub>O &amp; salt',
      Abstract: '&lt;i&gt;Mya&lt;/i&gt;',
      Authors: 'Silva A.',
      EID: '',
      'Source title': '',
    });
    expect({ title, abstract }).toEqual({ title: 'H\\textsubscript{2}O & salt', abstract: '\\textit{Mya}' });
  });

  test.each([
    ['2015.0', 2015],
    ['2015,0', 2015],
    ['2.015', 2015],
    ['c2015', 2015],
    ['2015-03-01', 2015],
    ['9'.repeat(60_000), undefined],
  ])('reads the year %.20s', (written, year) => {
    expect(readRow(SCOPUS_CSV, { Title: 'On', Authors: 'Silva A.', Year: written, 'Source title': '' }).year).toBe(
      year,
    );
  });

  test('counts citations, and no number of sixty thousand digits', () => {
    const row = { Title: 'On', Authors: 'Silva A.', EID: '', 'Source title': '' };
    expect(readRow(SCOPUS_CSV, { ...row, 'Cited by': '12.0' }).citations).toBe(12);
    expect(readRow(SCOPUS_CSV, { ...row, 'Cited by': '9'.repeat(60_000) })).not.toHaveProperty('citations');
  });
});
