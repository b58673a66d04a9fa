/** How TeX-flavoured text reads as one line of Unicode. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainText, toProse } from '../../../src/core/text/plain.ts';

test.each([
  ['plain text', 'Self-Adjust Softmax', 'Self-Adjust Softmax'],
  [
    'accents',
    String.raw`G\"{o}del, Gr\"obner, Koll\'ar, \'{\i}, {\"{\i}}, \v{s}, \c{c}, \c c, \H{o}, \~n`,
    'Gödel, Gröbner, Kollár, í, ï, š, ç, ç, ő, ñ',
  ],
  ['letters', String.raw`\L{}ukasz {\O}rsted S\o ren \AA\ \ss{} \ae{} \i`, 'Łukasz Ørsted Søren Å ß æ ı'],
  ['escaped signs', String.raw`50\% \& \_ \# \$5 \{x\}`, '50% & _ # $5 {x}'],
  ['ties and breaks', String.raw`models~(LLMs), Section~3, a\\b, 1\,000`, 'models (LLMs), Section 3, a b, 1 000'],
  ['the sign for about', 'z~2.56 and ~10 km', 'z~2.56 and ~10 km'],
  ['double quotes', "``one'' and ``two\" and ''three''", '“one” and “two” and “three”'],
  [
    'single quotes only as pairs',
    "the `PAH' feature, don't, Lieb's, rock `n roll",
    "the ‘PAH’ feature, don't, Lieb's, rock `n roll",
  ],
  ['escaped straight quotes', String.raw`said \"hello\" twice`, 'said "hello" twice'],
  ['dashes and arrows', 'a--b, a---b, D0 --> K, <-- x, -----', 'a–b, a—b, D0 --> K, <-- x, -----'],
  ['styles', String.raw`1\textit{T}, \emph{a \textbf{b}}, {\it c} {\bf d} \textsc{e}`, '1T, a b, c d e'],
  ['citations', String.raw`made in \cite{G2} that, see~\citep[p.~3]{x}.`, 'made in that, see.'],
  ['unknown commands with an argument', String.raw`\foo{bar} and \mbox{a b}`, 'bar and a b'],
  ['unknown commands without one', String.raw`8 \msun`, '8 msun'],
  ['pairs of braces', 'the {Ki(z)} {F}unctions', 'the Ki(z) Functions'],
  ['single braces', 'a } b { c', 'a } b { c'],
  ['formulas', String.raw`over $\Q(\sqrt{5})$, TiSe$_{2}$, \(x\), \[y^2\], $$z$$`, 'over Q(√5), TiSe₂, x, y², z'],
  [
    'formulas outside dollars',
    String.raw`\frac{a}{b}, \alpha-mixing, x_{\min}, {\cal O}(n), \ensuremath{k}`,
    'a/b, α-mixing, x_min, 𝒪(n), k',
  ],
  ['underscores and carets of running text', 'N_c and snake_case and R^2', 'N_c and snake_case and R^2'],
  [
    'prices',
    'costs $5 and $6, or $5-$10, up to $20,000 and $30,000',
    'costs $5 and $6, or $5-$10, up to $20,000 and $30,000',
  ],
  ['a price before a formula', 'costs $5 while $x^2$ grows', 'costs $5 while x² grows'],
  ['a dollar alone', 'the $ sign', 'the $ sign'],
  ['environments', String.raw`so \begin{equation}a=b\end{equation} holds`, 'so a=b holds'],
  ['files are not read', String.raw`\input{/etc/passwd}x`, 'x'],
])('%s', (_, text, plain) => {
  expect(toPlainText(text)).toBe(plain);
});

test('text without markup comes out clean', () => {
  expect(toPlainText('  a\u00a0 b ')).toBe('a b');
});

test('nothing throws, and the outcome is one line', () => {
  const tex = fc.string({
    unit: fc.constantFrom(
      ...'{}[]$\\_^~`\'"-ab 1',
      '\\frac',
      '\\textbf{',
      '\\it ',
      '\\"',
      '\\c',
      '\\cite',
      '\\begin{equation}',
      '\\(',
      '\\)',
      'http://',
      '\\href{',
      '\\over',
      '\\left',
    ),
  });
  fc.assert(
    fc.property(tex, (text) => {
      expect(toPlainText(text)).not.toMatch(/[\n\r\t]/);
    }),
    { numRuns: 1000 },
  );
});

test('words outside commands are never lost, however the braces stand', () => {
  const words = fc.array(fc.constantFrom('{', '}', 'apple', '$', '\\emph{', ' ', '``', '~'), { maxLength: 40 });
  fc.assert(
    fc.property(words, (parts) => {
      const apples = (text: string): number => text.split('apple').length - 1;
      expect(apples(toPlainText(parts.join('')))).toBe(apples(parts.join('')));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '{',
  '}',
  '\\textbf{',
  '{\\it ',
  '$',
  '$x ',
  '$$',
  '\\(',
  '`',
  "''",
  '_{\\a}',
  '\\frac{',
  '\\"{',
  '\\begin{equation}',
  '\\href{a}{',
  '(http://',
  '\\sqrt[',
])(
  'twenty thousand times %j is read',
  (piece) => {
    expect(typeof toPlainText(piece.repeat(20_000))).toBe('string');
    expect(toPlainText(`${piece.repeat(20_000)}end${'}'.repeat(20_000)}`)).toContain('end');
  },
  10_000,
);

test.each([
  [String.raw`Modules over $\mathbb{Z}[x]$, \emph{mostly} $p$-adic`, 'Modules over … , mostly … -adic'],
  ['Plain words', 'Plain words'],
])('prose is the same without formulas: %s', (tex, prose) => {
  expect(toProse(tex)).toBe(prose);
});

test('a megabyte of label is read', () => {
  expect(toPlainText('ab$'.repeat(350_000)).length).toBeGreaterThan(600_000);
});
