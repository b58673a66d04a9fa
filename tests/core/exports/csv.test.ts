import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ABOUT_COLUMNS } from '../../../src/core/exports/about.ts';
import { AUTHOR_COLUMNS } from '../../../src/core/exports/columns.ts';
import { toCoAuthorshipsCsv, toCsv, toCsvFiles, type CsvFile } from '../../../src/core/exports/csv.ts';
import { createGraphTable } from '../../../src/core/exports/table.ts';
import { anyAtlas, anyText } from './arbitrary.ts';
import { COLORS, RECIPE, TINY } from './fixture.ts';
import { hasPython, runPython } from './python.ts';
import { textOf } from './text-of.ts';

const TABLE = createGraphTable(TINY, RECIPE, COLORS);

function fileOf(name: CsvFile['name'], table = TABLE): string {
  return textOf(toCsvFiles(table).find((file) => file.name === name)!.pieces);
}

/** RFC 4180 to the letter: anything else throws. */
function parseCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new SyntaxError('no byte order mark');
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  for (cell.lastIndex = 1; cell.lastIndex < text.length;) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new SyntaxError(`no cell at ${at}: ${text.slice(at, at + 40)}`);
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') rows.push([]);
  }
  if (rows.pop()!.length) throw new SyntaxError('the last line has no end');
  return rows;
}

/** The documented way back from a guarded cell. */
function dropGuard(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
}

test.each(['authors', 'co-authorships', 'papers', 'about'] as const)(
  '%s.csv is the same byte for byte',
  async (name) => {
    await expect(fileOf(name)).toMatchFileSnapshot(`../../golden/exports/tiny.${name}.csv`);
  },
);

test('any cells come back as they were, once the documented apostrophe is dropped', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) => {
      const [header, ...body] = parseCsv(textOf(toCsv(['a', 'b'], rows)));
      expect(header).toEqual(['a', 'b']);
      expect(body.map((row) => row.map(dropGuard))).toEqual(rows);
    }),
    { numRuns: 500, seed: 4 },
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1', "'=1", "''@x"])(
  'a text like %j does not begin a cell as a formula',
  (text) => {
    const [, [cell] = []] = parseCsv(textOf(toCsv(['x'], [[text]])));
    expect(cell).toBe(`'${text}`);
    expect(dropGuard(cell!)).toBe(text);
  },
);

test('numbers and harmless texts carry no apostrophe', () => {
  expect(textOf(toCsv(['x'], [[-1.5, 1e-7, true, "'tis", "O'Brien", 'a=b', '']]))).toBe(
    `\uFEFFx\r\n-1.5,1e-7,true,'tis,O'Brien,a=b,\r\n`,
  );
});

test('the authors file holds every attribute of every author', () => {
  const [header, ...rows] = parseCsv(fileOf('authors'));
  const names = ['id', ...AUTHOR_COLUMNS.map(({ name }) => name)] as const;
  expect(header).toEqual(names);
  expect(rows.map((row) => row.map(dropGuard))).toEqual(
    TABLE.authors.map((author) => names.map((name) => String(author[name]))),
  );
  expect(rows[3]![1]).toBe(`'=HYPERLINK("x")`);
});

test('the co-authorships file is an edge list with names, and stands alone', () => {
  const [header, ...rows] = parseCsv(textOf(toCoAuthorshipsCsv(TABLE)));
  expect(header).toEqual(['source', 'target', 'source_name', 'target_name', 'weight', 'shared', 'paper_ids']);
  expect(rows).toHaveLength(TABLE.coAuthorships.length);
  rows.forEach((row, i) => {
    const { source, target, weight, shared, paper_ids } = [...TABLE.coAuthorships][i]!;
    const label = (id: string): string => TABLE.authors.find((author) => author.id === id)!.label;
    expect(row.map(dropGuard)).toEqual([
      source,
      target,
      label(source),
      label(target),
      String(weight),
      String(shared),
      paper_ids,
    ]);
  });
  expect(fileOf('co-authorships')).toBe(textOf(toCoAuthorshipsCsv(TABLE)));
});

test('the papers file tells where each paper stood and who wrote it, hidden authors too', () => {
  const [header, ...rows] = parseCsv(fileOf('papers'));
  expect(header).toEqual([
    'id',
    'title',
    'authors',
    'author_count',
    'year',
    'venue',
    'doi',
    'url',
    'abstract',
    'places',
  ]);
  expect(rows.map(([id]) => id)).toEqual(TABLE.papers.map(({ id }) => id));
  expect(rows[1]!.slice(1, 5)).toEqual([
    `'=1+1 is "two", or ]]> is not`,
    `Jiang, Xin; =HYPERLINK("x"); الخوارزمي, محمد; ${rows[0]![2]!.split('; ')[1]}`,
    '4',
    '2023',
  ]);
  expect(rows[1]!.at(-1)).toBe('tiny.bib:12; <b>.ris:3');
  expect(rows[4]![2]).toContain('Ghost, Hidden');
});

test('the about file states what is hidden or dimmed and how the network was made', () => {
  const [, ...rows] = parseCsv(fileOf('about'));
  expect(rows.map(([name, value]) => [name, dropGuard(value!)])).toEqual(
    ABOUT_COLUMNS.map(({ name }) => [name, String(TABLE.about[name])]),
  );
});

test('whatever stands in names and titles, every file has whole rows and no cell that begins as a formula', () => {
  fc.assert(
    fc.property(anyAtlas, (atlas) => {
      const table = createGraphTable(atlas, RECIPE, COLORS);
      const counts = [table.authors.length, table.coAuthorships.length, table.papers.length, ABOUT_COLUMNS.length];
      toCsvFiles(table).forEach(({ pieces }, i) => {
        const text = textOf(pieces);
        const [header, ...rows] = parseCsv(text);
        expect(rows).toHaveLength(counts[i]!);
        for (const row of rows) {
          expect(row).toHaveLength(header!.length);
          for (const cell of row) if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        }
      });
    }),
    { numRuns: 200, seed: 5 },
  );
});

test("Python's csv module reads the same rows", ({ skip }) => {
  skip(!hasPython('csv'), 'python3 is not here.');
  const script = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8-sig')
print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))))`;
  for (const text of toCsvFiles(TABLE).map(({ pieces }) => textOf(pieces)))
    expect(JSON.parse(runPython(script, text))).toEqual(parseCsv(text));
});
