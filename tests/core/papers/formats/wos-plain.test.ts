/** What the reader makes of plain-text exports of Web of Science and the databases on its platform. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Paper, PrintedName } from '../../../../src/core/model.ts';
import { WOS_PLAIN } from '../../../../src/core/papers/formats/wos-plain.ts';
import { listIssues, listNames } from '../profile-text.ts';
import { readAs } from '../read-text.ts';

const read = (...lines: string[]): ReturnType<typeof readAs> => readAs(WOS_PLAIN, `${lines.join('\n')}\n`);
const readOne = (...lines: string[]): Paper =>
  read('FN Clarivate', 'VR 1.0', 'PT J', 'TI On', ...lines, 'ER').papers[0]!;
const ORCIDS = ['0000-0002-1825-0097', '0000-0001-5109-3700'] as const;

describe('who wrote a paper', () => {
  test.each<[string, string[], string]>([
    [
      'full names before abbreviated ones',
      ['AU Silva, AP', '   Okafor, N', 'AF Silva, Ana P.', '   Okafor, Nneka'],
      'Silva, Ana P.; Okafor, Nneka',
    ],
    ['abbreviated names alone', ['AU SILVA AP', '   LI W', '   van der Berg, P'], 'SILVA, AP; LI, W; van der Berg, P'],
    [
      'a full name missing',
      ['AU Silva, AP', '   Okafor, N', '   Quist, O', 'AF Silva, Ana P.', '   Quist, Orri, Jr.'],
      'Silva, Ana P.; Okafor, N; Quist, Orri, Jr.',
    ],
    [
      'full names of two of one family name',
      ['AU Li, W', '   Li, M', '   Silva, A', 'AF Li, Min', '   Li, Wei'],
      'Li, Wei; Li, Min; Silva, A',
    ],
    [
      'several on one line',
      ['AU Silva, Ana; Okafor, Nneka;', '   Quist, Orri'],
      'Silva, Ana; Okafor, Nneka; Quist, Orri',
    ],
    ['lines without an indent', ['AU Silva, Ana (ana@example.org)', 'Okafor, Nneka'], 'Silva, Ana; Okafor, Nneka'],
    [
      'groups',
      ['AU Silva, A', 'CA Tideline Consortium', '   River Study Grp; Estuary Team'],
      'Silva, A; Tideline Consortium; River Study Grp; Estuary Team',
    ],
    ['neither editors nor publishers', ['AU Silva, A', 'BE Ed, B', 'GP IEEE'], 'Silva, A'],
    ['the authors of a book', ['BA Silva, A', '   Okafor, N'], 'Silva, A; Okafor, N'],
    ['nobody', ['AU [Anonymous]', 'AF [Anonymous]'], ''],
  ])('%s', (_, fields, names) => {
    expect(listNames({ ...read(), papers: [readOne(...fields)] })).toEqual([names]);
  });

  const bylines: [string, string[]][] = [
    ['as the full names have them', ['Silva, Ana P.', 'Okafor, Nneka']],
    ['as the abbreviated names have them', ['Silva, AP', 'Okafor, N']],
  ];
  test.each(bylines)('addresses, ORCIDs and ids are of the names in them, %s', (_, [ana, nneka]) => {
    const { names } = readOne(
      'AU Silva, AP',
      '   Okafor, N',
      'AF Silva, Ana P.',
      '   Okafor, Nneka',
      `C1 [${ana}; ${nneka}] Univ Porto, Porto, Portugal.`,
      `   [${nneka}] Univ Lagos, Lagos, Nigeria.`,
      '   [Quist, O] Univ Iceland, Reykjavik, Iceland.',
      `RP ${nneka} (corresponding author), Univ Lagos, Lagos, Nigeria.`,
      'EM n.okafor@example.org',
      `RI ${ana}/AAK-5171-2020; Quist, O/`,
      `OI ${ana}/${ORCIDS[0]};`,
      `   ${nneka}/${ORCIDS[1]}; Quist, O/0000-0000-0000-0000`,
    );
    expect(names).toEqual<PrintedName[]>([
      {
        family: 'Silva',
        given: 'Ana P.',
        orcid: ORCIDS[0],
        affiliations: ['Univ Porto, Porto, Portugal'],
        ids: ['researcherid:AAK-5171-2020'],
      },
      {
        family: 'Okafor',
        given: 'Nneka',
        orcid: ORCIDS[1],
        affiliations: ['Univ Porto, Porto, Portugal', 'Univ Lagos, Lagos, Nigeria'],
        email: 'n.okafor@example.org',
      },
    ]);
  });

  test('what may be of either of two is of neither', () => {
    const { names } = readOne('AU Li, W', '   Li, W', `OI Li, W/${ORCIDS[0]}`, 'C1 [Li, W] Univ Porto.');
    expect(names).toEqual([
      { family: 'Li', given: 'W' },
      { family: 'Li', given: 'W' },
    ]);
  });

  test('an address without names is the only author’s, a cited work among the addresses nobody’s', () => {
    const { names } = readOne(
      'AU Silva, A',
      'C1 Univ Porto, Porto.',
      '   Abraham M., 1909, RC CIRC MAT PALERMO, V28, P1',
      'EM a@example.org; b@example.org',
    );
    expect(names).toEqual([
      { family: 'Silva', given: 'A', affiliations: ['Univ Porto, Porto'], email: 'a@example.org' },
    ]);
  });
});

describe('what a record says of its paper', () => {
  test.each<[string, string[], Partial<Paper>]>([
    [
      'the Core Collection',
      [
        'SO SYNTHESE',
        'DT Article',
        'DE tides; salt',
        '   wedge',
        'ID MODEL',
        'TC 12',
        'Z9 13',
        'PY 2006',
        'VL 65',
        'IS 4',
        'BP 965',
        'EP 974',
        'DI 10.1000/ABC',
        'UT WOS:000238878800002',
        'PM 16798415',
      ],
      {
        title: 'On',
        venue: 'SYNTHESE',
        year: 2006,
        volume: '65',
        number: '4',
        pages: '965-974',
        doi: '10.1000/abc',
        citations: 12,
        type: 'article',
        keywords: ['tides', 'salt wedge', 'MODEL'],
        ids: ['wos:000238878800002', 'pmid:16798415'],
      },
    ],
    ['an article number', ['AR UNSP 1722034'], { pages: 'UNSP 1722034' }],
    ['early access', ['EA OCT 2021'], { year: 2021 }],
    ['MEDLINE', ['UT MEDLINE:16842170', 'PS 2457-71'], { ids: ['pmid:16842170'], pages: '2457-71' }],
    ['INSPEC', ['UT INSPEC:8863438'], { ids: ['inspec:8863438'] }],
    ['an abstract of several lines', ['AB Tides mix', '   fresh water.'], { abstract: 'Tides mix fresh water.' }],
    ['a chapter', ['DT Article; Book Chapter'], { type: 'chapter' }],
    ['proceedings in a journal', ['DT Article; Proceedings Paper'], { type: 'article' }],
    ['cited references are not read', ['CR Abraham M., 1909, V28', '   TI Arnaud, 1973', 'PY 2001'], { year: 2001 }],
  ])('%s', (_, fields, expected) => {
    expect(readOne(...fields)).toMatchObject(expected);
  });

  test.each([
    ['PT B', 'DT Proceedings Paper', 'conference'],
    ['PT B', 'DT Article', 'chapter'],
    ['PT B', 'DT Book', 'book'],
    ['PT P', 'AE UNIV', 'other'],
  ])('%s with %s', (publication, document, type) => {
    expect(read(publication, 'TI On', document, 'ER').papers[0]!.type).toBe(type);
  });
});

describe('where records begin and end', () => {
  const A = ['AU Silva, A', 'TI Ebb'];
  const B = ['AU Okafor, N', 'TI Flow'];

  test.each<[string, string[], string[]]>([
    ['as they should', ['FN Clarivate', 'VR 1.0', 'PT J', ...A, 'ER', '', 'PT J', ...B, 'ER', '', 'EF'], []],
    [
      'files one behind the other',
      [
        'FN Clarivate',
        'VR 1.0',
        'PT J',
        ...A,
        'ER',
        '',
        'EF',
        '\ufeffFN Clarivate',
        'VR 1.0',
        'PT J',
        ...B,
        'ER',
        'EF',
      ],
      [],
    ],
    ['no ER', ['PT J', ...A, 'PT J', ...B], ['1 repaired no-end', '4 repaired no-end']],
    ['no PT', [...A, 'ER', '', ...B, 'ER'], ['1 repaired no-type', '5 repaired no-type']],
    ['text between', ['PT J', ...A, 'ER', 'Here is some text', 'PT J', ...B, 'ER'], ['5 note stray-text']],
    ['stray fields', ['PT J', ...A, 'ER', 'NR 5', '', 'PT J', ...B, 'ER'], ['5 note stray-field']],
  ])('%s', (_, lines, issues) => {
    const reading = read(...lines);
    expect(reading.papers.map(({ title }) => title)).toEqual(['Ebb', 'Flow']);
    expect(listNames(reading)).toEqual(['Silva, A', 'Okafor, N']);
    expect(listIssues(reading)).toEqual(issues);
  });

  test('lines without an indent go on, though they begin with two capitals', () => {
    expect(readOne('AB We ask what', 'US rivers and', 'EU rivers share.').abstract).toBe(
      'We ask what US rivers and EU rivers share.',
    );
  });
});

test.each([
  ['an export', 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n'],
  ['an export of the ISI', '\nFN ISI Export Format\r\nVR 1.0\r\n'],
  ['records without their head', 'PT J\nAU Silva, A\nTI On\nER\n'],
])('%s is recognised', (_, text) => {
  expect(WOS_PLAIN.recognise(text)).toBeGreaterThanOrEqual(0.9);
});

test.each([
  ['its table', 'PT\tAU\tBA\tTI\nJ\tSilva, A\t\tOn\n'],
  ['prose', 'AU pairs and TI wires.\nPT is a country.\n'],
])('not %s', (_, text) => {
  expect(WOS_PLAIN.recognise(text)).toBe(0);
});

test.skipIf(!existsSync('../shared/data/wos-plain')).each([
  ['metaknowledge__ManyAuthors.isi', 500, 413, 177],
  ['metaknowledge__testFile.isi', 34, 19, 6],
  ['rispy__example_wos.ris', 2, 2, 9],
  ['synthesisr__WoS.ciw', 5, 5, 10],
])('%s holds %i records, %i DOIs, at most %i names', (name, records, dois, most) => {
  const { papers } = readAs(WOS_PLAIN, readFileSync(`../shared/data/wos-plain/${name}`, 'utf8'), 50_000);
  expect(papers).toHaveLength(records);
  expect(papers.filter(({ doi }) => doi)).toHaveLength(dois);
  expect(Math.max(...papers.map(({ names }) => names.length))).toBe(most);
});
