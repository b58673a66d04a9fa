import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTableSplitter } from '../../../src/core/tokens/table.ts';
import { readTableHead, type Delimiter } from '../../../src/core/tokens/table-head.ts';

interface Split {
  rows: string[][];
  lines: number[];
  repairs: string[];
}

function split(
  text: string,
  chunkLength = text.length,
  options: { delimiter?: Delimiter; quotes?: boolean } = {},
): Split {
  const result: Split = { rows: [], lines: [], repairs: [] };
  const splitter = createTableSplitter(
    (cells, line) => {
      result.rows.push(cells);
      result.lines.push(line);
    },
    (line, code) => result.repairs.push(`${code} ${line}`),
    options,
  );
  for (let at = 0; at < text.length; at += chunkLength) splitter.push(text.slice(at, at + chunkLength));
  splitter.end();
  return result;
}

describe('rows of a table', () => {
  test.each<[string, string, string[][], number[]]>([
    ['nothing', '', [], []],
    ['a byte order mark alone', '\ufeff', [], []],
    [
      'a row without a line end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [1, 2],
    ],
    [
      'CRLF, CR and LF',
      'a,b\r\nc,d\re,f\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      [1, 2, 3],
    ],
    [
      'empty lines',
      '\n\na,b\n\n\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [3, 6],
    ],
    [
      'lines within a cell',
      'a,"b\r\nc"\nd,"e\n\nf"\ng,h',
      [
        ['a', 'b\nc'],
        ['d', 'e\n\nf'],
        ['g', 'h'],
      ],
      [1, 3, 6],
    ],
    [
      'doubled marks',
      'a,"say ""yes"""\n"","x"\n',
      [
        ['a', 'say "yes"'],
        ['', 'x'],
      ],
      [1, 2],
    ],
    [
      'a mark within a plain cell',
      'a,5" disk\nb,c\n',
      [
        ['a', '5" disk'],
        ['b', 'c'],
      ],
      [1, 2],
    ],
    ['a byte order mark', '\ufeff"a",b\n', [['a', 'b']], [1]],
    ['rows of different lengths', 'a,b,c\nd\ne,f,g,h\n', [['a', 'b', 'c'], ['d'], ['e', 'f', 'g', 'h']], [1, 2, 3]],
    [
      'a word to spreadsheets',
      'sep=;\na;b,c\nd;e\n',
      [
        ['a', 'b,c'],
        ['d', 'e'],
      ],
      [2, 3],
    ],
    [
      'cells of nothing',
      ',\n,,\n',
      [
        ['', ''],
        ['', '', ''],
      ],
      [1, 2],
    ],
  ])('%s', (_, text, rows, lines) => {
    expect(split(text)).toEqual({ rows, lines, repairs: [] });
    expect(split(text, 1)).toEqual({ rows, lines, repairs: [] });
  });

  test('quotation marks are plain signs where they are said to be', () => {
    expect(split('"Smart" cities\tA\n"b\tc\n', 3, { delimiter: '\t', quotes: false }).rows).toEqual([
      ['"Smart" cities', 'A'],
      ['"b', 'c'],
    ]);
  });

  test('any table that is written comes back, however it is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', ',', ';', '\n', 'é', '\t', "'") });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 50 }), (rows, chunkLength) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        const result = split(text, chunkLength, { delimiter: ',' });
        expect(result.rows).toEqual(rows);
        expect(result.repairs).toEqual([]);
        const lines = rows.map((_, i) => 1 + i + (rows.slice(0, i).flat().join('').match(/\n/g)?.length ?? 0));
        expect(result.lines).toEqual(lines);
      }),
    );
  });

  test('any text at all is split in the same way, however it is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', '\n', '\r', ' '), maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (written, chunkLength) => {
        expect(split(written, chunkLength)).toEqual(split(written));
      }),
      { numRuns: 300 },
    );
  });
});

describe('quotation marks out of order', () => {
  const plain = Array.from({ length: 20_000 }, (_, i) => `title ${i},name ${i},2020`);
  const quoted = plain.map((row) =>
    row
      .split(',')
      .map((value) => `"${value}"`)
      .join(','),
  );

  test.each([
    ['where no other mark follows', plain, '"never closed,name 1,2020', ['never closed', 'name 1', '2020']],
    ['where all cells are quoted', quoted, '"never closed,"name 1","2020"', ['never closed', 'name 1', '2020']],
    ['in the last cell', quoted, '"title 1","name 1","2020', ['title 1', 'name 1', '2020']],
    [
      'where some cells are quoted',
      plain.map((row, i) => (i % 7 ? row : `"a, b",${row.slice(row.indexOf(',') + 1)}`)),
      '"open,name 1,2020',
      ['open', 'name 1', '2020'],
    ],
  ])('a mark that is never closed costs only its row, %s', (_, good, bad, cells) => {
    const rows = [good[0]!, bad, ...good.slice(2)];
    const { rows: read, lines, repairs } = split(rows.join('\n'), 65_536);
    expect(read).toHaveLength(rows.length);
    expect(read[1]).toEqual(cells);
    expect(read.every((row) => row.length === 3)).toBe(true);
    expect(lines.at(-1)).toBe(rows.length);
    expect(repairs).toEqual(['stray-quote 2']);
  });

  test.each([
    ['a cell that begins with a quoted word', '"Smart" cities,Ann Lee,2020', ['"Smart" cities', 'Ann Lee', '2020']],
    ['beside a sound quoted cell', '"Smart" cities,"Lee, Ann",2020', ['"Smart" cities', 'Lee, Ann', '2020']],
    ['marks that are not doubled', '"The "smart" city","Lee, Ann",2020', ['The "smart" city', 'Lee, Ann', '2020']],
    [
      'marks that are not doubled, over lines',
      'x,"All the\nso-called "smart" cities\nof old",2020',
      ['x', 'All the\nso-called "smart" cities\nof old', '2020'],
    ],
  ])('%s', (_, row, cells) => {
    const text = ['title,authors,year', 'a,b,2001', row, 'c,d,2002', 'e,"f, g",2003'].join('\n');
    for (const chunkLength of [1, 7, text.length]) {
      const { rows, repairs } = split(text, chunkLength);
      expect(rows).toEqual([
        ['title', 'authors', 'year'],
        ['a', 'b', '2001'],
        cells,
        ['c', 'd', '2002'],
        ['e', 'f, g', '2003'],
      ]);
      expect(repairs).toEqual(['stray-quote 3']);
    }
  });

  test('a mark that is not closed before the end of the text costs only its row', () => {
    const { rows, lines } = split('a,b\r\nc,"d\r\ne,f\r\ng,h\r\n', 5);
    expect(rows).toEqual(['ab', 'cd', 'ef', 'gh'].map((pair) => [...pair]));
    expect(lines).toEqual([1, 2, 3, 4]);
  });

  test.each([
    ['1.2 MB of nothing else', '"'.repeat(1_200_000)],
    ['one a line', '"a\n'.repeat(100_000)],
    ['with commas', '",'.repeat(200_000)],
    ['in odd numbers', '"""a,'.repeat(100_000)],
    ['closing and not', 'a,"b" c,"d\n'.repeat(30_000)],
  ])('a flood of them is got through: %s', { timeout: 10_000 }, (_, text) => {
    const { lines } = split(text, 65_536);
    expect(lines.length).toBeGreaterThan(0);
  });
});

describe('a table of an odd build', () => {
  test('has two million columns', { timeout: 10_000 }, () => {
    const { rows } = split(`${'a,'.repeat(1_999_999)}b\nc,d\n`, 65_536);
    expect(rows.map(({ length }) => length)).toEqual([2_000_000, 2]);
  });

  test('has rows of one to a thousand cells', () => {
    const text = Array.from({ length: 1000 }, (_, i) =>
      Array(i + 1)
        .fill('x')
        .join(';'),
    ).join('\n');
    const { rows } = split(text, 9999);
    expect(rows.map(({ length }) => length)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
  });
});

describe('the delimiter', () => {
  test.each<[string, Delimiter, number]>([
    ['a,b,c\n1,2,3\n', ',', 3],
    ['a;b;c\n1;2,5;3\n4;5,5;6\n', ';', 3],
    ['a\tb\nLee, A; May, B\tc, d\n', '\t', 2],
    ['a|b|c\nx, y|z|1\n', '|', 3],
    ['title,authors\n"A; B","Lee, A; May, B"\nC,"Lee, A; May, B"\n', ',', 2],
    ['"About the data: exported on 2020-01-01; all, of, it"\na,b,c\n1,2,3\n4,5,6\n', ',', 3],
    ['a,b,c\n"x;y;z\n1,2,3\n4,5,6\n', ',', 3],
    ['one\ntwo\n', ',', 1],
    ['', ',', 1],
  ])('of %j is %j', (text, delimiter, columns) => {
    expect(readTableHead(text)).toMatchObject({ delimiter, columns });
  });
});
