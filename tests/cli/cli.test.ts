import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zip } from '../sources/zip-file.ts';

const PROGRAM = 'src/cli/coterie.js';
const BUILT = 'build/coterie.js';
const SAMPLE = 'seeds/sample/jiang-xin.txt';
let folder: string;

beforeAll(() => {
  if (!existsSync(BUILT)) throw new Error(`expected ${BUILT}, made by npm run build; it is not there`);
  folder = mkdtempSync(join(tmpdir(), 'coterie-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function coterie(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], (error, out, errors) => {
      resolve({ code: error ? Number(error.code) : 0, out, errors });
    });
  });
}

describe('coterie map', () => {
  test('writes every form asked for and says what it read', async () => {
    const outs = ['gexf', 'graphml', 'json', 'csv', 'svg'].flatMap((ending) => [
      '--out',
      join(folder, `map.${ending}`),
    ]);
    const { code, out, errors } = await coterie('map', SAMPLE, ...outs);
    expect([code, out]).toEqual([0, '']);
    expect(errors.trimEnd().split('\n')).toEqual([
      'seeds/sample/jiang-xin.txt: Author profile, 10 of 10 records',
      'Missing: Year 10 (missing), Venue 10 (missing), DOI 10 (missing), Keywords 10 (missing), Affiliations 10 (missing), ORCID of an author 10 (missing)',
      'Largest paper: 13 authors, “FlatQuant: Flatness Matters for LLM Quantization”',
      '10 found = 10 imported + 0 skipped; 0 repaired; 0 duplicates merged',
    ]);
    const { nodes, edges } = JSON.parse(readFileSync(join(folder, 'map.json'), 'utf8')) as Record<
      'nodes' | 'edges',
      unknown[]
    >;
    expect([nodes.length, edges.length]).toEqual([64, 327]);
    expect(readFileSync(join(folder, 'map.csv'), 'utf8').trim().split('\r\n')).toHaveLength(328);
    expect(readdirSync(folder).sort()).toEqual(
      [
        'map.about.csv',
        'map.authors.csv',
        'map.csv',
        'map.gexf',
        'map.graphml',
        'map.json',
        'map.papers.csv',
        'map.svg',
      ].sort(),
    );
  });

  test('the same command twice writes the same bytes; another seed and counting others', async () => {
    const paths = ['a', 'b', 'c', 'd'].map((name) => join(folder, `same-${name}.json`));
    await coterie('map', SAMPLE, '--out', paths[0]!);
    await coterie('map', SAMPLE, '--out', paths[1]!);
    await coterie('map', SAMPLE, '--out', paths[2]!, '--seed', '2');
    const asked = ['--counting', 'full', '--resolution', '1.5', '--color', 'degree', '--radius', 'equal'];
    await coterie('map', SAMPLE, '--out', paths[3]!, ...asked);
    const [a, b, c, d] = paths.map((path) => readFileSync(path, 'utf8'));
    expect(b).toBe(a);
    expect(c).not.toBe(a);
    expect((JSON.parse(d!) as { attributes: unknown }).attributes).toMatchObject({
      counting: 'full',
      resolution: 1.5,
      color_shows: 'degree',
      size_shows: 'equal',
    });
  });

  test('a filter leaves out what it hides and says so; one that is written wrongly is told', async () => {
    const path = join(folder, 'kept.json');
    const asked = ['--papers-per-author', '2..', '--title-words', 'l', '--authors-per-paper', '..13'];
    const { code } = await coterie('map', SAMPLE, '--out', path, ...asked);
    const { nodes, attributes } = JSON.parse(readFileSync(path, 'utf8')) as {
      nodes: unknown[];
      attributes: { authors: number; notes: string };
    };
    expect([code, nodes.length]).toEqual([0, attributes.authors]);
    expect(nodes.length).toBeLessThan(64);
    expect(attributes.notes).toMatch(
      /Filtered by papers of at most 13 authors, titles with “l”, at least 2 papers: \d+ of 64 authors, /,
    );
    expect((await coterie('map', SAMPLE, '--out', path, '--years', '2015..2010')).errors).toContain(
      '--years is such as',
    );
  });

  test('issues go to standard error as file:line: message', async () => {
    const path = join(folder, 'odd.txt');
    writeFileSync(path, '\uFEFFRoe, Ann\r\nOne\r\nRoe, Ann, Plato, Poe, Bob\r\nText\r\n');
    const { code, errors } = await coterie('map', path, '--out', join(folder, 'odd.gexf'));
    expect(code).toBe(0);
    expect(errors.split('\n')[0]).toMatch(/odd\.txt:3: .*Plato/);
  });

  test('folders and archives stand for all that is in them, in one order', async () => {
    const [ann, bob] = ['Ann', 'Bob'].map((name) => `Roe, ${name}\nBy ${name}\nRoe, ${name}, Plato, Poe, Cy\nText\n`);
    const library = join(folder, 'library');
    mkdirSync(join(library, 'deep', '.git'), { recursive: true });
    writeFileSync(join(library, 'z.txt.gz'), gzipSync(ann!));
    writeFileSync(join(library, 'deep', 'a.zip'), zip([{ path: '../b.txt', bytes: bob! }]));
    writeFileSync(join(library, 'deep', '.git', 'config'), 'x');
    const { code, errors } = await coterie('map', `${library}/`, '--out', join(folder, 'library.gexf'));
    expect(code).toBe(0);
    const places = errors.split('\n').map((line) => line.slice(line.startsWith(folder) ? folder.length + 1 : 0));
    expect(places.slice(0, 5)).toEqual([
      expect.stringMatching(/^library\/deep\/a\.zip\/b\.txt:3: .*Plato/),
      expect.stringMatching(/^library\/z\.txt:3: .*Plato/),
      expect.stringMatching(/^library:1: A hidden file in it was passed over\./),
      'library/deep/a.zip/b.txt: Author profile, 1 of 1 records',
      'library/z.txt: Author profile, 1 of 1 records',
    ]);
    expect(places.at(-2)).toBe('2 found = 2 imported + 0 skipped; 2 repaired; 0 duplicates merged');
  });

  test('files of three formats are one map and one report, which can be kept', async () => {
    const [list, whole] = ['report.csv', 'report.json'].map((name) => join(folder, name));
    const files = ['seeds/tiny.bib', 'seeds/tiny.ris', 'seeds/tiny.scopus.csv'];
    const { code, errors } = await coterie('map', ...files, '--report', list!, '--report', whole!);
    expect(code).toBe(0);
    expect(errors).toContain('15 found = 15 imported + 0 skipped; 0 repaired; 10 duplicates merged');
    expect(readFileSync(list!, 'utf8').trim().split('\r\n')).toHaveLength(11);
    expect(JSON.parse(readFileSync(whole!, 'utf8'))).toMatchObject({ found: 15, papers: 5, merged: 10 });
  });

  test('a file that is no bibliography gives code 1 and writes nothing', async () => {
    const path = join(folder, 'page.html');
    writeFileSync(path, '<!doctype html><html><body>Log in</body></html>');
    const { code, errors } = await coterie('map', path, '--out', join(folder, 'none.gexf'));
    expect(code).toBe(1);
    expect(errors).toContain('page.html:1: This appears to be an HTML page');
    expect(existsSync(join(folder, 'none.gexf'))).toBe(false);
  });

  test('where one file can’t be written none is, and nothing half-written stays', async () => {
    const before = readdirSync(folder);
    const { code, errors } = await coterie(
      'map',
      SAMPLE,
      '--out',
      join(folder, 'ok.gexf'),
      '--out',
      join(folder, 'no/such/folder.json'),
    );
    expect(code).toBe(1);
    expect(errors).toContain('ENOENT');
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each([
    [['map'], 'Name at least one file'],
    [['map', SAMPLE], 'Say where to write'],
    [['draw', SAMPLE], 'Unknown command: draw'],
    [['map', SAMPLE, '--out', 'x.png'], 'x.png ends in none of .gexf, .graphml, .json, .svg, .csv'],
    [['map', SAMPLE, '--out', 'x.gexf', '--counting', 'half'], '--counting is one of'],
    [['map', SAMPLE, '--out', 'x.gexf', '--color', 'mood'], '--color is one of community, papers'],
    [['map', SAMPLE, '--out', 'x.gexf', '--radius', 'first-year'], '--radius is one of papers'],
    [['map', SAMPLE, '--out', 'x.gexf', '--resolution', '0'], '--resolution is a number above 0'],
    [['map', SAMPLE, '--out', 'x.gexf', '--out', 'x.gexf'], 'each --out and --report wants a file of its own'],
    [['map', SAMPLE, '--out', 'x.gexf', '--seed', '1.5'], '--seed is a whole number'],
    [['map', SAMPLE, '--colour', 'red'], '--colour'],
  ])('%j is misuse: code 2 and a word on what is wrong', async (args, message) => {
    const { code, errors } = await coterie(...args);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });

  test('a file that is not there gives code 1 and its name', async () => {
    const { code, errors } = await coterie('map', 'nowhere.txt', '--out', join(folder, 'x.gexf'));
    expect(code).toBe(1);
    expect(errors).toContain('nowhere.txt');
  });
});

test('help and version go to standard output', async () => {
  expect((await coterie('--help')).out).toContain('Usage: coterie map');
  expect((await coterie()).code).toBe(0);
  expect((await coterie('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
