import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTexAddress, toTexField, toTexLiteral } from '../../../src/core/exports/tex.ts';
import { anyText } from './arbitrary.ts';

test.each([
  ['A {TeX} title with $x_1^2$', 'A {TeX} title with $x_1^2$'],
  ['R&D is 100% of #1', 'R\\&D is 100\\% of \\#1'],
  ['R\\&D is 100\\% of \\#1', 'R\\&D is 100\\% of \\#1'],
  ['snake_case and 2^n', 'snake\\_case and 2\\textasciicircum{}n'],
  ['only $5', 'only \\$5'],
  ['$a & b$ & $c%d$', '$a & b$ \\& $c\\%d$'],
  ['$$x_1$$ and \\(y_1\\) and z_1', '$$x_1$$ and \\(y_1\\) and z\\_1'],
  ['an unclosed { brace', 'an unclosed brace'],
  ['a stray } brace {kept}', 'a stray brace {kept}'],
  ['set \\{1, 2\\}', 'set \\{1, 2\\}'],
  ['half \\{ a set', 'half \\textbraceleft{} a set'],
  ['$\\left\\{ x \\right.$', '$\\left\\lbrace x \\right.$'],
  ['{$a} b$', '{\\$a} b\\$'],
  ['M\\"uller and {\\^o}', 'M\\"uller and {\\^o}'],
  ['see \\url{https://a.org/b_c%20d#e}', 'see \\url{https://a.org/b_c%20d#e}'],
  ['\\url{\\}', '\\url\\textbraceright{}'],
  ['ends in \\', 'ends in \\textbackslash{}'],
  ['two\n lines', 'two lines'],
  ['', ''],
])('%j becomes the field %j', (text, field) => {
  expect(toTexField(text)).toBe(field);
});

/** Brace depth at the end, or -1 once it falls below zero; TeX passes over a brace after a backslash, BibTeX counts it. */
function depthOf(text: string, countsEscaped: boolean): number {
  let depth = 0;
  for (const [token] of text.matchAll(countsEscaped ? /[^]/g : /\\[^]|[^]/g)) {
    if (token === '{') depth++;
    if (token === '}' && --depth < 0) return -1;
  }
  return depth;
}

/** Little but marks, so that they meet in every order. */
const anyMarkup = fc
  .array(fc.constantFrom('{', '}', '$', '$$', '\\', '\\{', '\\}', '\\(', '\\)', '\\url', 'a', ' ', '_', '%', '&'), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

test('any text is balanced to BibTeX and to TeX, and safe text is left as it is', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyMarkup), (text) => {
      for (const write of [toTexField, toTexLiteral, toTexAddress]) {
        expect(depthOf(write(text), true)).toBe(0);
        expect(depthOf(write(text), false)).toBe(0);
        expect(write(text)).not.toMatch(/[\n\r]|(?:^|[^\\])(?:\\\\)*\\$/);
      }
      expect(toTexField(toTexField(text))).toBe(toTexField(text));
    }),
    { numRuns: 5000, seed: 8 },
  );
});

test('in plain text every character stands for itself', () => {
  expect(toTexLiteral('a_b {c} 50% \\ ~ ^ & # $')).toBe(
    'a\\_b \\textbraceleft{}c\\textbraceright{} 50\\% \\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\& \\# \\$',
  );
});

test('an address keeps its own marks and escapes braces in its own way', () => {
  expect(toTexAddress('10.1002/(SICI)1097_0258%3C{a} b\\c')).toBe('10.1002/(SICI)1097_0258%3C%7Ba%7D%20b%5Cc');
});

test('half a million characters of open marks are written without delay', { timeout: 60_000 }, () => {
  for (const mark of ['{', '$', '\\{', '\\(', '$$', '\\url{', '${', '\\']) {
    expect(depthOf(toTexField(mark.repeat(500_000 / mark.length)), true)).toBe(0);
  }
});
