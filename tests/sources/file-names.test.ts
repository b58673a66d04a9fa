import { describe, expect, test } from 'vitest';
import { FileNames, isHidden, toFileName } from '../../src/sources/file-names.ts';

describe('a file’s name as it is shown', () => {
  test.each([
    ['papers.bib', 'papers.bib'],
    ['<img src=x onerror=alert(1)>.bib', '<img src=x onerror=alert(1)>.bib'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['CON', 'CON'],
    ['no ending', 'no ending'],
    [' \u0000\n ', 'unnamed'],
    ['', 'unnamed'],
  ])('%j', (name, shown) => {
    expect(toFileName(name)).toBe(shown);
  });

  test('is cut in its middle where it is long, never within a character', () => {
    const shown = toFileName(`${'𝔸'.repeat(4000)}.bib`);
    expect(Array.from(shown)).toHaveLength(200);
    expect(shown).toMatch(/^𝔸+…𝔸+\.bib$/u);
    expect(toFileName(shown)).toMatch(/^𝔸+…𝔸+\.bib$/u);
  });
});

describe('two files of one name', () => {
  test('are told apart by a number before the ending', () => {
    const names = new FileNames(['a.bib']);
    expect(['a.bib', 'b.bib', 'a.bib', 'A', 'A', 'x.tar.gz', 'x.tar.gz'].map((name) => names.give(name))).toEqual([
      'a (2).bib',
      'b.bib',
      'a (3).bib',
      'A',
      'A (2)',
      'x.tar.gz',
      'x (2).tar.gz',
    ]);
  });

  test('are told apart where one is packed, since their texts have one name', () => {
    const names = new FileNames();
    expect(['a.bib', 'a.bib.gz', 'a.bib'].map((name) => names.give(name))).toEqual([
      'a.bib',
      'a (2).bib.gz',
      'a (3).bib',
    ]);
  });

  test('keep their names after a reload', () => {
    const once = ['a.bib', 'a.bib', 'a (2).bib', 'a.bib'];
    const names = new FileNames();
    const given = once.map((name) => names.give(name));
    const again = new FileNames();
    expect(given.map((name) => again.give(name))).toEqual(given);
    expect(new Set(given).size).toBe(once.length);
  });

  test('a hundred thousand of them are numbered at once', () => {
    const names = new FileNames();
    let last = '';
    for (let i = 0; i < 100_000; i++) last = names.give('a.bib');
    expect(last).toBe('a (100000).bib');
  });
});

test.each([
  ['.DS_Store', true],
  ['a/.git/config', true],
  ['__MACOSX/a.bib', true],
  ['deep/Thumbs.db', true],
  ['a.bib', false],
  ['../a.bib', false],
  ['./a.bib', false],
  ['a.b/c.bib', false],
])('%s is hidden: %s', (path, hidden) => {
  expect(isHidden(path)).toBe(hidden);
});
