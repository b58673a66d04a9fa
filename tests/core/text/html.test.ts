/** What becomes of HTML and JATS markup in titles and abstracts. */
import { expect, test } from 'vitest';
import { decodeReferences, fromHtml } from '../../../src/core/text/html.ts';
import { toPlainText } from '../../../src/core/text/plain.ts';

test.each([
  ['plain words', 'plain words'],
  ['CO<sub>2</sub> uptake', 'CO\\textsubscript{2} uptake'],
  ['<i>In vitro</i> and <em>in vivo</em>', '\\textit{In vitro} and \\textit{in vivo}'],
  ['&lt;i&gt;E. coli&lt;/i&gt;', '\\textit{E. coli}'],
  ['<jats:p>A <jats:italic>b</jats:italic></jats:p>', ' A \\textit{b} '],
  ['<i>never closed', 'never closed'],
  ['never opened</i>', 'never opened'],
  ['<i>crossed <b>over</i> it</b>', '\\textit{crossed over} it'],
  ['one<br/>two', 'one two'],
  ['<span class="x">kept</span>', 'kept'],
  ['p &lt; 0.05 and q > 1', 'p < 0.05 and q > 1'],
  ['M&uuml;ller &amp; S&oslash;n', 'Müller & Søn'],
  ['&#252;&#xFC;&#0;&#xD800;', 'üü\ufffd\ufffd'],
  ['AT&T &unknown; &', 'AT&T &unknown; &'],
])('%s', (html, tex) => {
  expect(fromHtml(html)).toBe(tex);
});

test('what is marked up reads as if it were not', () => {
  expect(toPlainText(fromHtml('The <i>p</i>-value of H<sub>2</sub>O'))).toBe('The p-value of H2O');
});

test('no markup runs: every element but those of style is dropped', () => {
  expect(fromHtml('<img src=x onerror=alert(1)><script>alert(1)</script>')).toBe('alert(1)');
});

test('references are decoded once', () => {
  expect(decodeReferences('&amp;lt;')).toBe('&lt;');
});

test('a flood of signs takes no long time', () => {
  expect(fromHtml('<'.repeat(200_000))).toHaveLength(200_000);
  expect(fromHtml('<i>'.repeat(50_000))).toBe('');
  expect(fromHtml('&a'.repeat(100_000))).toHaveLength(200_000);
});
