/** What the reader makes of RIS in its dialects, and of files that keep to none. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MEDLINE } from '../../../../src/core/papers/formats/medline.ts';
import { RIS } from '../../../../src/core/papers/formats/ris.ts';
import type { Paper } from '../../../../src/core/model.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (...lines: string[]): ReturnType<typeof readAs> => readAs(RIS, `${lines.join('\n')}\n`);
const readOne = (...lines: string[]): Paper => read('TY  - JOUR', ...lines, 'ER  - ').papers[0]!;

describe('who wrote a paper', () => {
  test.each<[string, string[], string]>([
    [
      'AU and A1 in printed order',
      ['A1  - Silva, Ana', 'AU  - Okafor, N.', 'A1  - Quist, O., Jr.'],
      'Silva, Ana; Okafor, N.; Quist, O., Jr.',
    ],
    ['names without a comma', ['AU  - Ana Silva', 'AU  - N. Okafor'], 'Silva, Ana; Okafor, N.'],
    ['no space behind the comma', ['AU  - Silva,Ana '], 'Silva, Ana'],
    ['several in one field', ['AU  - Silva, Ana; Okafor, N.;'], 'Silva, Ana; Okafor, N.'],
    ['several in one field, joined by “and”', ['AU  - Silva, Ana and Okafor, N.'], 'Silva, Ana; Okafor, N.'],
    [
      'one on each further line',
      ['AU  - Silva, Ana', 'Okafor, N.', '  Quist, O.'],
      'Silva, Ana; Okafor, N.; Quist, O.',
    ],
    ['particles behind the given name', ['AU  - BERG, PIETER van der'], 'van der BERG, PIETER'],
    ['character references', ['AU  - M&uuml;ller, Ana'], 'Müller, Ana'],
    ['TeX', ['AU  - M\\"uller, Ana'], 'Müller, Ana'],
    ['a corporate author, with its comma', ['AU  - World Tide Watch,'], 'World Tide Watch'],
    [
      'editors, supervisors, translators',
      ['AU  - Silva, A.', 'A2  - Ed, A.', 'ED  - Ed, B.', 'A3  - Ed, C.', 'A4  - Ed, D.'],
      'Silva, A.',
    ],
    ['nobody', ['AU  - ', 'AU  - [Anonymous]', 'AU  - anon.'], ''],
  ])('%s', (_, fields, names) => {
    expect(listNames(read('TY  - JOUR', 'TI  - On', ...fields, 'ER  - '))).toEqual([names]);
  });

  test.each(['et al.', 'Okafor, N. et al', 'and others', '…', 'Okafor, N., ...'])('“%s” stands for more', (last) => {
    const paper = readOne('TI  - On', 'AU  - Silva, Ana', `AU  - ${last}`);
    expect(paper.truncated).toBe(true);
    expect(paper.names.map(({ family }) => family)).toEqual(last.includes('Okafor') ? ['Silva', 'Okafor'] : ['Silva']);
  });

  test('an ORCID or an email behind a name is the person’s', () => {
    const { names } = readOne(
      'TI  - On',
      'AU  - Silva, Ana (0000-0002-1825-0097)',
      'AU  - Okafor, N. (n.okafor@example.org)',
    );
    expect(names).toEqual([
      { family: 'Silva', given: 'Ana', orcid: '0000-0002-1825-0097' },
      { family: 'Okafor', given: 'N.', email: 'n.okafor@example.org' },
    ]);
  });

  test('an address is an author’s where it says so, or where there is one author', () => {
    expect(readOne('TI  - On', 'AU  - Silva, Ana', 'AD  - Porto', 'Lisbon').names[0]!.affiliations).toEqual([
      'Porto',
      'Lisbon',
    ]);
    const two = ['TI  - On', 'AU  - Silva, Ana', 'AU  - Okafor, N.'];
    expect(readOne(...two, 'AD  - Okafor, N.: Lagos, Nigeria').names.map(({ affiliations }) => affiliations)).toEqual([
      undefined,
      ['Lagos, Nigeria'],
    ]);
    expect(readOne(...two, 'AD  - Porto').names.some(({ affiliations }) => affiliations)).toBe(false);
  });

  test('the publisher of proceedings is no author, as Web of Science has it', () => {
    const lines = ['TY  - CPAPER', 'AU  - Silva, A', 'A1  - IEEE', 'TI  - On', 'AN  - WOS:000236790300012', 'ER  -'];
    expect(listNames(read(...lines))).toEqual(['Silva, A']);
  });
});

describe('what a record says of its paper', () => {
  test.each<[string, string[], Partial<Paper>]>([
    [
      'the tags of Zotero',
      ['TI  - On', 'T2  - J', 'DA  - 2020/08//', 'PY  - 2020', 'SP  - 1', 'EP  - 9'],
      { title: 'On', venue: 'J', year: 2020, pages: '1-9' },
    ],
    [
      'the tags of Reference Manager',
      ['T1  - On', 'JF  - J', 'Y1  - 2014//', 'N2  - Text'],
      { title: 'On', venue: 'J', year: 2014, abstract: 'Text' },
    ],
    ['a date before a deprecated one', ['TI  - On', 'Y1  - 1900/01/01', 'DA  - 1950/01/01'], { year: 1950 }],
    ['a year in words', ['TI  - On', 'PY  - Start date: 20170812'], { year: 2017 }],
    ['pages that are a range already', ['TI  - On', 'SP  - pp 37-64', 'EP  - 64'], { pages: '37-64' }],
    ['a DOI as an address', ['TI  - On', 'DO  - http://dx.doi.org/10.1000/ABC'], { doi: '10.1000/abc' }],
    ['a DOI in M3', ['TI  - On', 'M3  - doi:10.1000/abc'], { doi: '10.1000/abc' }],
    ['a DOI in a note', ['TI  - On', 'N1  - 10.1000/abc'], { doi: '10.1000/abc' }],
    ['a DOI in an address', ['TI  - On', 'UR  - https://example.org/doi/full/10.1000/abc?x=1'], { doi: '10.1000/abc' }],
    ['no DOI in a type of work', ['TI  - On', 'M3  - Web'], {}],
    [
      'keywords by fields, lines and semicolons',
      ['TI  - On', 'KW  - *a', 'b', 'KW  - c; d/*e'],
      { keywords: ['a', 'b', 'c', 'd/e'] },
    ],
    [
      'HTML',
      ['TI  - On <i>Orcinus</i> &amp; H&lt;sub&gt;2&lt;/sub&gt;O'],
      { title: 'On \\textit{Orcinus} & H\\textsubscript{2}O' },
    ],
    [
      'Scopus',
      ['TI  - On', 'N1  - Cited By :16', 'UR  - https://www.scopus.com/record?eid=2-s2.0-85041488703&x=1'],
      { citations: 16, ids: ['scopus:2-s2.0-85041488703'] },
    ],
    [
      'Web of Science',
      ['TI  - On', 'AN  - WOS:000236790300012', 'N1  - Times Cited in Web of Science Core Collection:  3'],
      { citations: 3, ids: ['wos:000236790300012'] },
    ],
    [
      'PubMed',
      ['TI  - On', 'DP  - NLM', 'AN  - 29657938', 'C2  - PMC5887696'],
      { ids: ['pmid:29657938', 'pmc:PMC5887696'] },
    ],
    ['tags of four letters', ['PMID  - 33355555', 'TI  - On'], { ids: ['pmid:33355555'] }],
    [
      'an abstract of several paragraphs',
      ['AB  - One.', '', 'Two.', 'TI  - On'],
      { abstract: 'One. Two.', title: 'On' },
    ],
  ])('%s', (_, fields, expected) => {
    expect(readOne(...fields)).toMatchObject(expected);
  });

  test.each([
    ['JOUR', 'article'],
    ['CPAPER', 'conference'],
    ['CHAP', 'chapter'],
    ['THES', 'thesis'],
    ['RPRT', 'report'],
    ['DATA', 'dataset'],
    ['COMP', 'software'],
    ['MUSIC', 'other'],
  ])('a %s is of type %s', (written, type) => {
    expect(read(`TY  - ${written}`, 'TI  - On', 'ER  - ').papers[0]!.type).toBe(type);
  });

  test('a book’s title may stand as BT, a chapter’s book too', () => {
    const { papers } = read(
      'TY  - BOOK',
      'BT  - Tides',
      'SN  - 978-1-4822-5326-9',
      'ER  -',
      'TY  - CHAP',
      'TI  - Ebb',
      'BT  - Tides',
      'ER  -',
    );
    expect(papers[0]).toMatchObject({ title: 'Tides', type: 'book', ids: ['isbn:9781482253269'] });
    expect(papers[1]).toMatchObject({ title: 'Ebb', type: 'chapter', venue: 'Tides' });
  });
});

const A = ['TI  - Ebb', 'AU  - Silva, Ana'];
const B = ['TI  - Flow', 'AU  - Okafor, N.'];

describe('where records begin and end', () => {
  test.each<[string, string[], string[]]>([
    ['as they should', ['TY  - JOUR', ...A, 'ER  - ', '', 'TY  - JOUR', ...B, 'ER  - '], []],
    [
      'one space before the dash',
      ['TY - JOUR', 'TI - Ebb', 'AU - Silva, Ana', 'ER -', 'TY - JOUR', 'TI - Flow', 'AU - Okafor, N.', 'ER -'],
      [],
    ],
    [
      'indented tags',
      ['  TY  - JOUR', '  TI  - Ebb', '  AU  - Silva, Ana', '  ER  - ', 'TY  - JOUR', ...B, 'ER  - '],
      [],
    ],
    ['an ER with words behind it', ['TY  - JOUR', ...A, 'ER  - dsfd', 'TY  - JOUR', ...B, 'ER  -1'], []],
    ['two ERs', ['TY  - JOUR', ...A, 'ER  - ', 'ER  - ', 'TY  - JOUR', ...B, 'ER  - '], []],
    ['two TYs', ['TY  - JOUR', 'TY  - CONF', ...A, 'ER  - ', 'TY  - JOUR', ...B, 'ER  - '], []],
    ['no ER', ['TY  - JOUR', ...A, '', 'TY  - JOUR', ...B], ['1 repaired no-end', '5 repaired no-end']],
    ['a TY within a record', ['TY  - JOUR', ...A, 'TY  - CHAP', ...B, 'ER  - ', 'ER  - '], ['1 repaired no-end']],
    ['no TY', [...A, 'ER  - ', '', ...B, 'ER  - '], ['1 repaired no-type', '5 repaired no-type']],
    [
      'neither TY nor ER',
      [...A, '', ...B],
      ['1 repaired no-type', '1 repaired no-end', '4 repaired no-type', '4 repaired no-end'],
    ],
    [
      'numbers and servers, as Cochrane and Ovid write',
      [
        'Record #1 of 784',
        'Provider: Wiley',
        '1.',
        'TY  - JOUR',
        ...A,
        'ER  - ',
        '',
        '',
        'Record #2 of 784',
        '<2>',
        'TY  - JOUR',
        ...B,
        'ER  - ',
      ],
      [],
    ],
    [
      'numbers where there is no ER',
      ['Record #1 of 2', 'TY  - JOUR', ...A, 'AB  - Text', '', 'Record #2 of 2', 'TY  - JOUR', ...B, 'ER  - '],
      ['2 repaired no-end'],
    ],
    [
      'a stray C1 behind ER, as Ovid writes',
      ['TY  - JOUR', ...A, 'ER  - ', 'C1  - Stray', '', 'TY  - JOUR', ...B, 'ER  - '],
      ['5 note stray-field'],
    ],
    [
      'text between records',
      ['TY  - JOUR', ...A, 'ER  - ', 'Here is', 'some text', 'TY  - JOUR', ...B, 'ER  - '],
      ['5 note stray-text'],
    ],
    [
      'a NUL among the tags',
      ['TY  - JOUR', 'TI  - E\u0000bb', 'AU  - Silva,\u0000 Ana', 'ER  - ', 'TY  - JOUR', ...B, 'ER  - '],
      [],
    ],
  ])('%s', (_, lines, issues) => {
    const reading = read(...lines);
    expect(reading.papers.map(({ title }) => title)).toEqual(['Ebb', 'Flow']);
    expect(listNames(reading)).toEqual(['Silva, Ana', 'Okafor, N.']);
    expect(listIssues(reading)).toEqual(issues);
  });

  test('a value of ten million characters, and three million in many lines, cost one record its text', () => {
    for (const long of ['tide '.repeat(2_000_000), 'tides mix\n'.repeat(300_000)]) {
      const { papers } = read('TY  - JOUR', ...A, `AB  - ${long}`, 'ER  - ', 'TY  - JOUR', ...B, 'ER  - ');
      expect(papers.map(({ title }) => title)).toEqual(['Ebb', 'Flow']);
      expect(papers[0]!.abstract!.length).toBeGreaterThan(900_000);
    }
  }, 10_000);

  test('an empty record is skipped', () => {
    const reading = read('TY  - JOUR', 'ER  - ', 'TY  - JOUR', ...B, 'ER  - ');
    expect(reading).toMatchObject({ found: 2, skipped: 1 });
  });

  test('a title may hold what looks like a tag', () => {
    const lines = ['A study of', 'CO-operation', 'TI-6Al alloys', 'AB', 'and more'];
    expect(readOne('TI  - On', ...lines).title).toBe(`On ${lines.join(' ')}`);
  });
});

describe('what is recognised', () => {
  test.each([
    ['a record', 'TY  - JOUR\r\nAU  - Silva, Ana\r\nER  - \r\n'],
    ['records behind words', 'Record #1 of 2\nProvider: Wiley\n\nTY  - JOUR\nTI  - On\n'],
    ['records without a TY line', 'C1  - 1001\nDB  - LENS\nAU  - Silva, Ana\nTI  - On\nER  - \n'],
    ['a record saved as .nbib', 'TY  - JOUR\nPMID  - 1\nTI  - On\nER  - \n'],
  ])('%s', (_, text) => {
    expect(RIS.recognise(text)).toBeGreaterThanOrEqual(0.9);
    expect(MEDLINE.recognise(text)).toBe(0);
  });

  test.each([
    ['MEDLINE saved as .ris', 'PMID- 12230038\nTI  - On\nAU  - Silva A\nDP  - 2002\nAB  - Text\n'],
    ['prose', 'ER visits rose. TY  - is no tag here.\n'],
    ['BibTeX', '@article{a,\n  title = {On}\n}\n'],
    ['a page', '<html>\nTY  - JOUR\nER  - \n'],
  ])('not %s', (_, text) => {
    expect(RIS.recognise(text)).toBeLessThan(0.6);
  });
});

describe('real files', () => {
  const path = (name: string): string => `../shared/data/ris/${name}`;

  test.skipIf(!existsSync(path('.'))).each([
    ['asreview__baseline_zotero.ris', 100, 648, 100],
    ['asreview__many_authors.ris', 1, 7456, 0],
    ['citesource__psycinfo_124.ris', 124, 486, 118],
    ['reflib__blue-light.ris', 102, 429, 72],
    ['revtools__avian_ecology.ris', 20, 85, 20],
    ['revtools__restoration_scopus.ris', 286, 1407, 282],
    ['rispy__extraneous.ris', 2, 4, 0],
  ])('%s holds %i records, %i names, %i DOIs', (name, records, names, dois) => {
    const { papers, found } = readAs(RIS, readFileSync(path(name), 'utf8'), 10_000);
    expect(found).toBe(records);
    expect(papers.flatMap((paper) => paper.names)).toHaveLength(names);
    expect(papers.filter(({ doi }) => doi)).toHaveLength(dois);
  });

  test.skipIf(!existsSync(path('.')))(
    '516 records without a TY line are read, the one without title and authors is skipped',
    () => {
      const reading = readAs(RIS, readFileSync(path('citesource__phases_export.ris'), 'utf8'));
      expect(reading).toMatchObject({ found: 516, skipped: 1 });
      expect(reading.papers.flatMap(({ names }) => names)).toHaveLength(2744);
    },
  );
});
