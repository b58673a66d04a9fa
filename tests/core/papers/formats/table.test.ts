/** What the reader makes of tables that no exporter of ours wrote: what their columns are taken for, and what a person says of them. */
import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/core/formats.ts';
import type { ColumnMapping, Reading } from '../../../../src/core/model.ts';
import { Collector } from '../../../../src/core/papers/collector.ts';
import { SCOPUS_CSV } from '../../../../src/core/papers/formats/scopus-csv.ts';
import { TABLE } from '../../../../src/core/papers/formats/table.ts';
import { guessColumns } from '../../../../src/core/papers/tables/guess-columns.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const ABSTRACT =
  'We measure how tides mix fresh and salt water, and compare the result with a model of two layers. '.repeat(5);

function readWith(columns: ColumnMapping, text: string): Reading {
  const collector = new Collector('papers.csv');
  const reader = TABLE.createReader(collector, { columns });
  reader.push(text);
  reader.end();
  return collector.toReading(TABLE.name);
}

describe('what columns seem to mean', () => {
  test.each<[string, string, ColumnMapping]>([
    [
      'English',
      'Author(s);Article Title;Publication Year;Journal',
      { authors: 'Author(s)', title: 'Article Title', year: 'Publication Year', venue: 'Journal' },
    ],
    [
      'German',
      'Autoren;Titel;Erscheinungsjahr;Zeitschrift;Schlagwörter',
      { authors: 'Autoren', title: 'Titel', year: 'Erscheinungsjahr', venue: 'Zeitschrift', keywords: 'Schlagwörter' },
    ],
    [
      'French',
      'Auteurs;Titre;Année;Revue;Résumé',
      { authors: 'Auteurs', title: 'Titre', year: 'Année', venue: 'Revue', abstract: 'Résumé' },
    ],
    [
      'Spanish',
      'AUTORES;TÍTULO;AÑO;REVISTA;RESUMEN',
      { authors: 'AUTORES', title: 'TÍTULO', year: 'AÑO', venue: 'REVISTA', abstract: 'RESUMEN' },
    ],
    [
      'Portuguese',
      'autores;titulo;ano;resumo',
      { authors: 'autores', title: 'titulo', year: 'ano', abstract: 'resumo' },
    ],
    ['Polish', 'Autorzy;Tytuł;Rok', { authors: 'Autorzy', title: 'Tytuł', year: 'Rok' }],
    ['Russian', 'Авторы;Название;Год;Журнал', { authors: 'Авторы', title: 'Название', year: 'Год', venue: 'Журнал' }],
    [
      'Chinese',
      '作者;标题;年份;来源出版物名称;摘要',
      { authors: '作者', title: '标题', year: '年份', venue: '来源出版物名称', abstract: '摘要' },
    ],
    ['Japanese', '著者名;タイトル;発行年', { authors: '著者名', title: 'タイトル', year: '発行年' }],
    [
      'of programs',
      'author_names;paper_title;pub_year;doi;orcid_ids',
      { authors: 'author_names', title: 'paper_title', year: 'pub_year', doi: 'doi', orcid: 'orcid_ids' },
    ],
    ['of RIS', 'TI;AU;PY;SO', { title: 'TI', authors: 'AU', year: 'PY', venue: 'SO' }],
  ])('%s titles say it', (_, titles, mapping) => {
    expect(guessColumns([titles.split(';')]).mapping).toEqual(mapping);
  });

  test('of two titles for one role the surer one counts', () => {
    expect(guessColumns([['Source', 'Journal', 'Date', 'Year', 'Title']]).mapping).toEqual({
      venue: 'Journal',
      year: 'Year',
      title: 'Title',
    });
  });

  const rows = [1, 2, 3].map((n) => [
    `${n}`,
    `What number ${n} says about the tides`,
    `Silva, A.; Okafor, N.`,
    `201${n}`,
    `10.5555/${n}`,
    ABSTRACT,
  ]);

  test('contents say it where titles do not', () => {
    const { mapping, hasTitles } = guessColumns([['a', 'b', 'c', 'd', 'e', 'f'], ...rows]);
    expect(hasTitles).toBe(true);
    expect(mapping).toEqual({ title: 'b', authors: 'c', year: 'd', doi: 'e', abstract: 'f' });
  });

  test('contents say it where there are no titles', () => {
    const { mapping, hasTitles } = guessColumns(rows);
    expect(hasTitles).toBe(false);
    expect(mapping).toMatchObject({ title: 'Column 2', authors: 'Column 3', year: 'Column 4' });
    const reading = readAs(TABLE, rows.map((row) => row.join('\t')).join('\n'));
    expect(reading).toMatchObject({
      found: 3,
      columns: { titles: ['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5', 'Column 6'] },
    });
    expect(reading.papers.map(({ places }) => places[0]!.line)).toEqual([1, 2, 3]);
  });

  test('names of rows, over which R writes no title, shift nothing', () => {
    const { papers } = readAs(TABLE, '"title","authors"\n"1","On","Silva, A"\n"2","Off","Okafor, N"\n');
    expect(papers.map(({ title }) => title)).toEqual(['On', 'Off']);
  });
});

describe('a table', () => {
  const text =
    'Nr;Titel;Autoren;Jahr;Wert\n1;Über Gezeiten;"Silva, A.; Müller, Ö.";2015,0;1,5\n2;Über Salz;Okafor, N.;2016;2,5\n';

  test('with semicolons and decimal commas is read', () => {
    const reading = readAs(TABLE, text);
    expect(recogniseFormat(text)?.format).toBe(TABLE);
    expect(listNames(reading)).toEqual(['Silva, A.; Müller, Ö.', 'Okafor, N.']);
    expect(reading.papers.map(({ year }) => year)).toEqual([2015, 2016]);
    expect(reading.columns).toEqual({
      titles: ['Nr', 'Titel', 'Autoren', 'Jahr', 'Wert'],
      mapping: { title: 'Titel', authors: 'Autoren', year: 'Jahr' },
      sample: [
        ['1', 'Über Gezeiten', 'Silva, A.; Müller, Ö.', '2015,0', '1,5'],
        ['2', 'Über Salz', 'Okafor, N.', '2016', '2,5'],
      ],
    });
  });

  test('is read as a person says', () => {
    const { papers, columns } = readWith({ title: 'Autoren', authors: 'Titel' }, text);
    expect(papers[1]).toMatchObject({ title: 'Okafor, N.', names: [{ family: 'Salz', given: 'Über' }] });
    expect(papers[1]).not.toHaveProperty('year');
    expect(columns?.mapping).toEqual({ title: 'Autoren', authors: 'Titel' });
  });

  test('keeps of what a person said what its columns still have', () => {
    expect(readWith({ title: 'Titel', authors: 'Author' }, text).columns?.mapping).toEqual({ title: 'Titel' });
  });

  test('without titles and authors is skipped, row by row, and says what is missing', () => {
    const reading = readWith({ year: 'Jahr' }, text);
    expect(reading).toMatchObject({ found: 2, skipped: 2, papers: [] });
    expect(listIssues(reading)).toEqual(['1 note unknown-columns', '2 skipped unmapped-row', '3 skipped unmapped-row']);
  });

  test('may have one column for each author', () => {
    const { papers } = readAs(TABLE, 'title,author 1,author 2,author 3,year\nOn,"Silva, A","Okafor, N",,2011\n');
    expect(papers[0]!.names.map(({ family }) => family)).toEqual(['Silva', 'Okafor']);
  });

  test('with ORCIDs and affiliations gives them to as many authors', () => {
    const { papers } = readAs(
      TABLE,
      'title,authors,orcid,affiliation\nOn,Ana Silva; N Okafor,0000-0002-1825-0097; ,"A; B"\nOff,Ana Silva; N Okafor,0000-0002-1825-0097,A; B; C\n',
    );
    expect(papers[0]!.names).toEqual([
      { family: 'Silva', given: 'Ana', affiliations: ['A'], orcid: '0000-0002-1825-0097' },
      { family: 'Okafor', given: 'N', affiliations: ['B'] },
    ]);
    expect(papers[1]!.names).toEqual([
      { family: 'Silva', given: 'Ana' },
      { family: 'Okafor', given: 'N' },
    ]);
  });

  test.each([
    ['of measurements', 'depth,salt,place\n1.5,30,A\n2.5,31,B\n3.5,31,C\n'],
    ['of edges', 'source,target,weight\nAna Silva,N Okafor,3\nN Okafor,O Quist,1\n'],
    [
      'in prose',
      'It was late, and dark, when they came.\nNobody, not even Ann, had a lamp.\nSo they, too, went home.\n',
    ],
    ['of one column', 'title\nOn\nOff\n'],
  ])('%s is none of papers', (_, written) => {
    expect(TABLE.recognise(written)).toBe(0);
  });
});

describe('hostile tables', () => {
  const header = 'title,authors,year';

  test('titles that are names of an object’s own things are titles', () => {
    const titles = '__proto__,constructor,hasOwnProperty,toString,title,authors';
    const reading = readAs(TABLE, `${titles}\na,b,c,d,On,"Silva, A"\n`);
    expect(reading.columns).toMatchObject({
      titles: titles.split(','),
      mapping: { title: 'title', authors: 'authors' },
    });
    expect(reading.papers[0]!.title).toBe('On');
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    expect(
      readWith({ title: '__proto__', authors: 'constructor' }, `${titles}\nOn,"Silva, A",c,d,e,f\n`).papers[0],
    ).toMatchObject({ title: 'On' });
  });

  test('a title that stands twice gets a number, and can be told apart', () => {
    const text = 'title,name,name,,\nOn,"Silva, A","Okafor, N",x,y\n';
    expect(readAs(TABLE, text).columns?.titles).toEqual(['title', 'name', 'name (2)', 'Column 4', 'Column 5']);
    expect(listNames(readWith({ title: 'title', authors: 'name (2)' }, text))).toEqual(['Okafor, N']);
  });

  test.each(['=HYPERLINK("https://example.org")', '@SUM(1+1)', '\t=1', '＝1', '-1+2', '<img src=x onerror=alert(1)>'])(
    '%j is text',
    (cell) => {
      const { papers } = readAs(TABLE, `${header}\n"${cell.replaceAll('"', '""')}","Silva, A",2011\n`);
      expect(papers).toHaveLength(1);
      if (!cell.startsWith('<')) expect(papers[0]!.title).toBe(cell.trim());
    },
  );

  test.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeff'],
    ['blank lines', '\n\r\n \n'],
  ])('%s is no table', (_, text) => {
    expect(recogniseFormat(text)).toBeUndefined();
    expect(readAs(TABLE, text)).toMatchObject({ found: 0, papers: [] });
  });

  test('a quotation mark that is not closed costs its row only', { timeout: 10_000 }, () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `On ${i},"Silva, A",2011`);
    const { papers, found, issueCounts } = readAs(
      TABLE,
      [header, rows[0], '"On 1,Silva A,2011', ...rows.slice(2)].join('\n'),
      65_536,
    );
    expect({ found, papers: papers.length, issues: issueCounts.map(({ code, count }) => `${code} ${count}`) }).toEqual({
      found: 20_000,
      papers: 20_000,
      issues: ['stray-quote 1'],
    });
    expect(papers.every(({ title }, i) => title === `On ${i}`)).toBe(true);
  });

  test('quotation marks without number', { timeout: 10_000 }, () => {
    for (const text of ['"'.repeat(300_000), '"a\n'.repeat(50_000), `${header}\n${'"a",b" c,"d\n'.repeat(20_000)}`]) {
      const { found, papers, skipped } = readAs(TABLE, text, 65_536);
      expect(found).toBe(papers.length + skipped);
    }
  });

  test('half a million columns', { timeout: 10_000 }, () => {
    const text = `title,authors,${'x,'.repeat(500_000)}year\nOn,"Silva, A",${','.repeat(500_000)}2011\n`;
    for (const format of [TABLE, SCOPUS_CSV]) {
      const { papers, columns } = readAs(format, text, 65_536);
      expect(papers[0]).toMatchObject({ title: 'On', names: [{ family: 'Silva', given: 'A' }] });
      if (columns) expect(columns.titles.length).toBe(200);
    }
    expect(recogniseFormat(text.slice(0, 65_536))?.format).toBe(TABLE);
  });

  test('rows of one to two thousand cells', { timeout: 10_000 }, () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `On ${i}${',x'.repeat(i)}`);
    const { found, papers, skipped, issueCounts } = readAs(TABLE, [header, ...rows].join('\n'), 9999);
    expect(found).toBe(2000);
    expect(papers.length + skipped).toBe(2000);
    expect(issueCounts.find(({ code, severity }) => code === 'row-length' && severity === 'repaired')?.count).toBe(
      1997,
    );
  });
});
