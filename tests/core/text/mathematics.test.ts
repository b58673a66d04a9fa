/** How formulas read as one line of Unicode. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUnicodeMath } from '../../../src/core/text/mathematics.ts';

test.each([
  [String.raw`\alpha\ge 0`, 'α≥0'],
  [String.raw`a \le b`, 'a ≤ b'],
  [String.raw`f(z) := \sum_{n=0}^{\infty} a_n q ^n`, 'f(z) := ∑ₙ₌₀^∞ aₙ qⁿ'],
  [String.raw`\frac{a}{b}`, 'a/b'],
  [String.raw`\frac{a+b}{2\pi}`, '(a+b)/(2π)'],
  [String.raw`\frac12`, '1/2'],
  [String.raw`{a \over b+1}`, 'a/(b+1)'],
  [String.raw`\sqrt{x} + \sqrt{x+1} + \sqrt[3]{n}`, '√x + √(x+1) + ∛n'],
  [String.raw`\mathcal{O}\left(\frac{1}{\sqrt{T}}\right)`, '𝒪(1/√T)'],
  [String.raw`x^2 y_{12} z^{-3} a^{i+1}`, 'x² y₁₂ z⁻³ aⁱ⁺¹'],
  [String.raw`x_{\min} x^{\max} H^{p,q}(R^n)`, 'x_min x^max H^(p,q)(Rⁿ)'],
  [String.raw`\mathbb{R}^n \mathbb{E} \mathcal{L} \mathcal{D} \mathfrak{g}`, 'ℝⁿ 𝔼 ℒ 𝒟 𝔤'],
  [String.raw`\hat{x} \bar y \widetilde{O}(n)`, 'x̂ ȳ Õ(n)'],
  [String.raw`O(n\log n)`, 'O(n log n)'],
  [String.raw`\textbf{1}\%`, '1%'],
  [String.raw`\text{if } x \not\in A`, 'if x ∉ A'],
  [String.raw`\|x\|_2^2 x^\top y, 90^\circ, f'`, '‖x‖₂² xᵀy, 90°, f′'],
  [String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`, 'a b; c d'],
  [String.raw`\XQM{} \unknown`, 'XQM unknown'],
  ['', ''],
  ['^', ''],
  ['\\', ''],
  [String.raw`\frac`, ''],
])('%s reads %s', (tex, unicode) => {
  expect(toUnicodeMath(tex)).toBe(unicode);
});

test('no formula throws or shows a backslash that it did not print', () => {
  const tex = fc.string({
    unit: fc.constantFrom(
      ...'{}[]^_ax1 $&',
      '\\frac',
      '\\sqrt',
      '\\over',
      '\\left',
      '\\hat',
      '\\mathbb',
      '\\alpha',
      '\\log',
      '\\not',
      '\\\\',
      '\\',
    ),
    maxLength: 200,
  });
  fc.assert(
    fc.property(tex, (formula) => {
      expect(toUnicodeMath(formula)).not.toContain('\\');
    }),
    { numRuns: 1000 },
  );
});

test.each(['{', '\\frac{', '\\hat', '^', '_\\text{', '\\sqrt[', '\\over '])(
  'twenty thousand times %j is read',
  (piece) => {
    expect(toUnicodeMath(piece.repeat(20_000)).length).toBeLessThan(200_000);
    expect(toUnicodeMath(piece.repeat(300)).length).toBeLessThan(20_000);
  },
  10_000,
);
