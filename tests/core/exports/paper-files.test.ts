/** Lists of papers as reference managers take them: what they hold, and that our own readers read the same papers back. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPER_FILES, type PaperFileFormat } from '../../../src/core/exports/paper-files.ts';
import type { Paper, Reading } from '../../../src/core/model.ts';
import { BIBTEX } from '../../../src/core/papers/formats/bibtex.ts';
import { COTERIE_CSV } from '../../../src/core/papers/formats/coterie-csv.ts';
import { CSL_JSON } from '../../../src/core/papers/formats/csl-json.ts';
import { RIS } from '../../../src/core/papers/formats/ris.ts';
import { readAs } from '../papers/read-text.ts';
import { anyPapers } from './arbitrary.ts';
import { PAPERS } from './fixture.ts';
import { textOf } from './text-of.ts';

const FORMATS = Object.keys(PAPER_FILES) as PaperFileFormat[];
const READERS = { bibtex: BIBTEX, ris: RIS, 'csl-json': CSL_JSON, csv: COTERIE_CSV };
const write = (format: PaperFileFormat, papers: readonly Paper[]): string => textOf(PAPER_FILES[format].pieces(papers));
const readBack = (format: PaperFileFormat, papers: readonly Paper[]): Reading =>
  readAs(READERS[format], write(format, papers));
const withoutPlaces = (papers: readonly Paper[]): unknown[] => papers.map((paper) => ({ ...paper, places: [] }));

const WHOLE: Paper = {
  key: 't:1',
  title: 'On {Trust} and $x_1$',
  names: [
    { family: 'Tideline Team', given: '', organisation: true },
    { family: 'van der Berg', given: 'Ana' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Plato', given: '' },
  ],
  truncated: true,
  type: 'conference',
  year: 2001,
  venue: 'Borders 2001',
  volume: '3',
  number: '1',
  pages: '10-19',
  doi: '10.1234/abc',
  url: 'https://example.org/a?b=1&c=2',
  keywords: ['trust', 'borders'],
  ids: ['pmid:12345', 'pmc:PMC777'],
  citations: 16,
  abstract: 'We ask.',
  places: [],
};

test.each([
  ['ris', 'tiny.ris'],
  ['csl-json', 'tiny.csl.json'],
  // The papers file of the whole network.
  ['csv', 'tiny.papers.csv'],
] as const)('%s is the same byte for byte', async (format, file) => {
  await expect(write(format, PAPERS)).toMatchFileSnapshot(`../../golden/exports/${file}`);
});

test('a record of RIS has one field a line, its type first and its end last', () => {
  expect(write('ris', [WHOLE]).split('\r\n')).toEqual([
    'TY  - CONF',
    'AU  - Tideline Team,',
    'AU  - van der Berg, Ana',
    'AU  - King, Martin Luther, Jr.',
    'AU  - Plato',
    'AU  - et al.',
    'TI  - On Trust and x₁',
    'PY  - 2001',
    'T2  - Borders 2001',
    'VL  - 3',
    'IS  - 1',
    'SP  - 10',
    'EP  - 19',
    'DO  - 10.1234/abc',
    'UR  - https://example.org/a?b=1&c=2',
    'KW  - trust',
    'KW  - borders',
    'AB  - We ask.',
    'N1  - Cited By: 16',
    'ER  - ',
    '',
    '',
  ]);
});

test('an item of CSL-JSON has what is known, in the words of citation styles', () => {
  expect(JSON.parse(write('csl-json', [WHOLE]))).toEqual([
    {
      id: 'tidelineteam2001trust',
      type: 'paper-conference',
      title: 'On Trust and x₁',
      author: [
        { literal: 'Tideline Team' },
        { family: 'van der Berg', given: 'Ana' },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { family: 'Plato' },
        { literal: 'others' },
      ],
      issued: { 'date-parts': [[2001]] },
      'container-title': 'Borders 2001',
      volume: '3',
      issue: '1',
      page: '10-19',
      DOI: '10.1234/abc',
      URL: 'https://example.org/a?b=1&c=2',
      PMID: '12345',
      PMCID: 'PMC777',
      keyword: 'trust, borders',
      abstract: 'We ask.',
    },
  ]);
});

test('no paper is a file without records', () => {
  expect(FORMATS.map((format) => write(format, []).trim())).toEqual([
    '',
    '',
    '[\n]',
    '\uFEFFid,title,authors,author_count,year,venue,doi,url,abstract,places'.trim(),
  ]);
});

describe('what leaves comes back', () => {
  const tiny = readAs(BIBTEX, readFileSync('seeds/tiny.bib', 'utf8')).papers;

  test.each(['ris', 'csl-json'] as const)('%s gives the same papers, field by field', (format) => {
    expect(withoutPlaces(readBack(format, tiny).papers)).toEqual(withoutPlaces(tiny));
  });

  test.each(['thesis', 'report', 'preprint', 'book', 'chapter', 'dataset', 'software', 'conference'] as const)(
    'a %s keeps its type and where it appeared',
    (type) => {
      for (const format of ['ris', 'csl-json'] as const) {
        const [paper] = readBack(format, [{ ...WHOLE, type }]).papers;
        expect(paper).toMatchObject({ type, venue: 'Borders 2001', truncated: true, year: 2001 });
        expect(paper!.names).toEqual(WHOLE.names);
      }
    },
  );

  test('RIS keeps the number of citations, CSL-JSON the ids', () => {
    expect(readBack('ris', [WHOLE]).papers[0]!.citations).toBe(16);
    expect(readBack('csl-json', [WHOLE]).papers[0]!.ids).toEqual(['pmid:12345', 'pmc:PMC777']);
  });

  test('whatever stands in the fields, every record stands alone', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        for (const format of ['ris', 'csl-json', 'csv'] as const) {
          const { found, issueCounts } = readBack(format, papers);
          expect([format, found]).toEqual([format, papers.length]);
          const codes = issueCounts.map(({ code }) => code);
          for (const code of ['no-type', 'no-end', 'stray-field', 'stray-text', 'damaged-record'])
            expect(codes).not.toContain(code);
        }
        const items = JSON.parse(write('csl-json', papers)) as { id: string }[];
        expect(new Set(items.map(({ id }) => id)).size).toBe(papers.length);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  test('names keep their keys: family and given names come back wherever they are letters', () => {
    const word = fc.stringMatching(/^\p{Lu}\p{Ll}{3,8}$/u).map((text) => text.normalize('NFC'));
    const name = fc.record({ family: word, given: word });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), word, (names, title) => {
        const paper: Paper = { key: 't:1', title, names, places: [] };
        for (const format of FORMATS) expect(readBack(format, [paper]).papers[0]!.names).toEqual(names);
      }),
      { numRuns: 100, seed: 12 },
    );
  });
});
