import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFileName } from '../../../src/core/exports/file-name.ts';
import { anyText } from './arbitrary.ts';

test.each([
  ['Jiang, Xin', 'gexf', 'Jiang, Xin.gexf'],
  ['../../etc/passwd', 'csv', 'etc-passwd.csv'],
  ['C:\\Windows\\system.ini', 'csv', 'C-Windows-system.ini.csv'],
  ['a\u0000b\u0001c\nd', 'bib', 'abcd.bib'],
  ['invoice\u202egpj.exe', 'svg', 'invoicegpj.exe.svg'],
  ['zero\u200bwidth\ufeff', 'svg', 'zerowidth.svg'],
  ['CON', 'csv', 'CON_.csv'],
  ['nul.txt', 'csv', 'nul_.txt.csv'],
  ['com1', 'csv', 'com1_.csv'],
  ['..lpt9', 'csv', 'lpt9_.csv'],
  ['console', 'csv', 'console.csv'],
  [`con${'-'.repeat(80)}x`, 'csv', 'con_.csv'],
  ['<img src=x onerror=1>', 'html', 'img src=x onerror=1.html'],
  ['--rm -rf', 'csv', 'rm -rf.csv'],
  ['.hidden', 'csv', 'hidden.csv'],
  ['ends in dots...  ', 'csv', 'ends in dots.csv'],
  ['مرحبا 王 👩‍🔬', 'png', 'مرحبا 王 👩🔬.png'],
  ['', 'json', 'coterie.json'],
  ['///', 'json', 'coterie.json'],
  ['\ud800', 'json', 'coterie.json'],
  ['map', '.GEXF', 'map.gexf'],
  ['map', '/../x', 'map.x'],
  ['map', '', 'map'],
])('%j with extension %j is called %j', (base, extension, name) => {
  expect(toFileName(base, extension)).toBe(name);
});

test('a long name is cut to 80 characters, never through a character', () => {
  expect(toFileName('x'.repeat(4000), 'graphml')).toBe(`${'x'.repeat(71)}.graphml`);
  const astral = toFileName('👍'.repeat(4000), 'csv');
  expect(astral.length).toBeLessThanOrEqual(80);
  expect(astral).toMatch(/^(?:👍){30,}\.csv$/u);
});

test('any text gives a name that every system accepts', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('gexf', 'csv', 'bib'), (base, extension) => {
      const name = toFileName(base, extension);
      expect(name.endsWith(`.${extension}`)).toBe(true);
      expect(name.length).toBeLessThanOrEqual(80);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/u);
      expect(name).not.toMatch(/^[\s.-]|[\s.]\.[a-z]+$/u);
      expect(name.length).toBeGreaterThan(extension.length + 1);
    }),
    { numRuns: 1000, seed: 6 },
  );
});
