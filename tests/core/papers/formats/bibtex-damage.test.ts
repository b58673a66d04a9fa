/** What becomes of damaged and hostile BibTeX: the damaged record is mended or skipped, its neighbours stay as they were. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper, Reading } from '../../../../src/core/model.ts';
import { BIBTEX } from '../../../../src/core/papers/formats/bibtex.ts';
import { readAs } from '../read-text.ts';

const PAPERLISTS = '../shared/data/paperlists';

function read(text: string, chunkLength = 65_536): Reading {
  const reading = readAs(BIBTEX, text, chunkLength);
  expect(reading.found).toBe(reading.papers.length + reading.skipped);
  for (const { excerpt } of reading.issues) expect(excerpt.length).toBeLessThanOrEqual(120);
  return reading;
}

/** Families with letters, since authors are told apart by them. */
function record(i: number): string {
  const family = `Silva${String.fromCharCode(97 + (i % 26))}`;
  return `@article{key${i},
  author = {${family}, Ana and {\\"O}stlund, Bo},
  title = {Paper number ${i} {and} more},
  abstract = {With $x = {y}$ and words,
    over lines.},
  year = {${1990 + (i % 30)}},
}
`;
}

function records(count: number): string[] {
  return Array.from({ length: count }, (_, i) => record(i));
}

function bare({ papers }: Reading): Paper[] {
  return papers.map((paper) => ({ ...paper, places: [] }));
}

function repairs({ issues }: Reading): string[] {
  return issues.filter(({ severity }) => severity === 'repaired').map(({ line, code }) => `${line} ${code}`);
}

describe('one damaged record', () => {
  const sound = bare(read(records(12).join('\n')));

  test.each<[string, (record: string) => string, Partial<Paper>]>([
    [
      'a brace too few in the title',
      (text) => text.replace('more}', 'more'),
      { title: 'Paper number 3 {and} more', year: 1993 },
    ],
    [
      'a brace too many in the title',
      (text) => text.replace('{and}', '{and}}'),
      { title: 'Paper number 3 {and}} more', year: 1993 },
    ],
    [
      'a brace too few in the abstract',
      (text) => text.replace('{y}', '{y'),
      { abstract: 'With $x = {y$ and words, over lines.', year: 1993 },
    ],
    [
      'a brace too many in the abstract',
      (text) => text.replace('{y}', '{y}}'),
      { abstract: 'With $x = {y}}$ and words, over lines.', year: 1993 },
    ],
    ['no end of its own', (text) => text.replace(/,\n\}\n$/, '\n'), { year: 1993 }],
    ['no last braces', (text) => text.replace(/\},\n\}\n$/, '\n'), { year: 1993 }],
    [
      'an end before its last field',
      (text) => text.replace('lines.},', 'lines.}},'),
      { abstract: sound[3]!.abstract!, year: 1993 },
    ],
    ['no comma', (text) => text.replace('more},', 'more}'), { title: 'Paper number 3 {and} more', year: 1993 }],
    [
      'an author without an end',
      (text) => text.replace('Bo}', 'Bo'),
      { title: 'Paper number 3 {and} more', year: 1993 },
    ],
    [
      'a quotation mark for a brace',
      (text) => text.replace('{Paper', '"Paper'),
      { title: 'Paper number 3 {and} more}', year: 1993 },
    ],
    ['stray words', (text) => text.replace('  year', '  hello there\n  year'), { year: 1993 }],
  ])('with %s is mended, and its neighbours are as they were', (_, damage, expected) => {
    const texts = records(12);
    texts[3] = damage(texts[3]!);
    for (const length of [1, 50, 65_536]) {
      const reading = read(texts.join('\n'), length);
      const papers = bare(reading);
      expect(papers.toSpliced(3, 1)).toEqual(sound.toSpliced(3, 1));
      expect(papers[3]).toMatchObject({ names: sound[3]!.names, ...expected });
      const [line, code] = repairs(reading)[0]!.split(' ');
      expect(Number(line)).toBeGreaterThan(24);
      expect(Number(line)).toBeLessThan(36);
      expect(code).toMatch(/unclosed|text-after|early-end|missing-comma|stray/);
    }
  });

  test('changes only itself, wherever a sign is lost, doubled or put in', () => {
    const texts = records(6);
    const spot = fc.integer({ min: 1, max: texts[2]!.length - 2 });
    const sign = fc.constantFrom('', '{', '}', '"', '{{', '}}', ',', '\\', '@', '%', '#', '=');
    fc.assert(
      fc.property(spot, sign, fc.boolean(), (at, put, instead) => {
        const damaged = texts[2]!.slice(0, at) + put + texts[2]!.slice(instead || put === '' ? at + 1 : at);
        const papers = bare(read(texts.toSpliced(2, 1, damaged).join('\n')));
        const keys = new Set(papers.map(({ key }) => key));
        for (const [i, { key }] of sound.slice(0, 6).entries()) if (i !== 2) expect(keys).toContain(key);
      }),
      { numRuns: 150 },
    );
  });

  test('of a thousand on one line costs no other', () => {
    const texts = records(1000).map((text) => text.replace(/\n\s*/g, ' '));
    texts[2] = texts[2]!.replace('more}', 'more');
    expect(read(texts.join(' ')).papers).toHaveLength(1000);
  });
});

test('what looks like an entry within a line of an abstract is none, nor is BibTeX quoted in a note', () => {
  const { papers } = read(`@article{a,
  title = {A},
  abstract = {Write @article{key, title = {B}} or mail me@home.org},
  note = {See also:
    author = {Nobody, at all}, and
    so on},
}`);
  expect(papers).toHaveLength(1);
  expect(papers[0]!.abstract).toBe('Write @article{key, title = {B}} or mail me@home.org');
});

describe('hostile texts', () => {
  const many = 10_000;

  test('entries that open and never end', () => {
    expect(read('@article{'.repeat(5 * many))).toMatchObject({ found: 5 * many, papers: [] });
    expect(read('@article{\n'.repeat(many))).toMatchObject({ found: many, papers: [] });
    expect(read('@article{k,\n'.repeat(many))).toMatchObject({ found: many, papers: [] });
    expect(read('@article{k, title = {T'.repeat(many)).papers.length).toBeLessThan(many);
    expect(read('@article{k, title = {T\n'.repeat(many)).papers).toHaveLength(many);
  });

  test('an unclosed brace at record 3 of 1,000', () => {
    const texts = records(1000);
    texts[2] = texts[2]!.replace('{and}', '{and');
    const reading = read(texts.join('\n'));
    expect(reading.papers).toHaveLength(1000);
    expect(repairs(reading)).toEqual(['19 unclosed-value']);
  });

  test('20,000 nested braces, floods of signs', () => {
    const nested = '{'.repeat(20_000) + 'T' + '}'.repeat(20_000);
    expect(read(`@book{k, title = {${nested}}, year = 1990}`).papers).toMatchObject([{ year: 1990 }]);
    for (const sign of [
      '{',
      '}',
      '"',
      '@',
      ',',
      '=',
      '#',
      '\\',
      '%',
      '\n',
      '@a{',
      '{"',
      'a=',
      'a={',
      '},',
      '@a{k,x={,',
      '@string{a=',
      '@comment{\n@article{a,',
      ' @b{k,y={\n}',
      '@c{k} x = y ',
    ])
      for (const start of ['', '@book{k, title = ', '@book{k, title = {', '@book{k, title = "'])
        read(start + sign.repeat(2000));
  });

  test('one paper with 5,154 authors, one with 50,000', () => {
    for (const count of [5154, 50_000]) {
      const authors = Array.from({ length: count }, (_, i) => `Silva${i}, Ana`).join(' and ');
      expect(read(`@article{k, title = {T}, author = {${authors}}}`).papers[0]!.names).toHaveLength(count);
    }
  });

  test('one key 10,000 times, keys that are names of JavaScript, none, and of a megabyte', () => {
    expect(read('@book{k, title = {T}, crossref = {k}}\n'.repeat(10_000)).papers).toHaveLength(10_000);
    for (const key of ['__proto__', 'constructor', 'toString', '', 'k'.repeat(1_000_000)]) {
      const text = `@book{${key}, title = {T}, __proto__ = {x}, constructor = {y}}\n@inbook{b, title = {B}, crossref = {${key}}}`;
      expect(read(text, 1000).papers.map(({ title }) => title)).toEqual(['T', 'B']);
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('a comment that would swallow the file', () => {
    const reading = read(`@comment{ no end\n${records(100).join('\n')}`);
    expect(reading.papers).toHaveLength(100);
    expect(repairs(reading)).toEqual(['1 unclosed-comment']);
  });

  test('an unbalanced quotation mark within braces', () => {
    expect(read('@book{k, title = {5" disks}, year = "1990"}').papers).toMatchObject([
      { title: '5" disks', year: 1990 },
    ]);
  });

  test('commands that would read or run something are text', () => {
    const { names, title } = read(
      '@book{k, title = {\\input{/etc/passwd} \\href{javascript:alert(1)}{x}}, author = {<img src=x onerror=alert(1)> and S{\\"{\\i}}lva, \\foo{A}}}',
    ).papers[0]!;
    expect(title).toContain('\\input{/etc/passwd}');
    expect(names.map(({ family }) => family)).toEqual(['onerror=alert(1)>', 'Sïlva']);
  });

  test('a text of one line', () => {
    const text = '@article{k, author = {Silva, Ana}, title = {T}, note = {' + 'word '.repeat(200_000) + '}} ';
    expect(read(text.repeat(2)).papers).toHaveLength(2);
    expect(read('junk '.repeat(200_000) + '@book{k, title = {T}}').papers).toHaveLength(1);
  });

  test('NUL and non-characters in a name', () => {
    expect(read('@book{k, title = {T}, author = {Sil\u0000va, A\ufffena}}').papers[0]!.names).toEqual([
      { family: 'Silva', given: 'Ana' },
    ]);
  });
});

describe.skipIf(!existsSync(PAPERLISTS))('lists of conferences with braces that do not match', () => {
  test.each([
    ['real-bibtex__AISTATS', 5073, 5000],
    ['real-bibtex__ICML', 3013, 2990],
  ])('%s gives its %d papers, at least %d of them with as many authors as the truth', (name, count, enough) => {
    const { papers } = read(readFileSync(`${PAPERLISTS}/${name}.bib`, 'utf8'));
    expect(papers).toHaveLength(count);
    const bylines = new Map(papers.map(({ title, names }) => [fold(title), names.length]));
    const truth = readFileSync(`${PAPERLISTS}/${name}.truth.jsonl`, 'utf8').trim().split('\n');
    const right = truth.filter((line) => {
      const { title, authors } = JSON.parse(line) as { title: string; authors: string[] };
      return bylines.get(fold(title)) === authors.length;
    });
    expect(right.length).toBeGreaterThanOrEqual(enough);
  });
});

function fold(title: string): string {
  return title.toLowerCase().replace(/\\[a-z]+|[^a-z0-9]/g, '');
}
