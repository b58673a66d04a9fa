/** Which nodes a marked-up text is made of, and which links are links. */
import { expect, test } from 'vitest';
import type { Inline } from '../../../src/core/text/inline.ts';
import { parseMarkup } from '../../../src/core/text/markup.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const math = (tex: string, display = false): Inline => ({ kind: 'math', tex, display });

test('styles nest', () => {
  expect(parseMarkup(String.raw`a \textbf{b \emph{c}}`)).toEqual([
    text('a '),
    { kind: 'style', style: 'bold', children: [text('b '), { kind: 'style', style: 'italic', children: [text('c')] }] },
  ]);
});

test.each([
  ['textit', 'italic'],
  ['emph', 'italic'],
  ['textbf', 'bold'],
  ['texttt', 'code'],
  ['textsc', 'small-caps'],
  ['underline', 'underline'],
  ['textsuperscript', 'superscript'],
  ['textsubscript', 'subscript'],
] as const)('\\%s makes %s', (command, style) => {
  expect(parseMarkup(`\\${command}{x}`)).toEqual([{ kind: 'style', style, children: [text('x')] }]);
});

test('a switch rules to the end of its group', () => {
  expect(parseMarkup(String.raw`{\bf a} b`)).toEqual([
    { kind: 'style', style: 'bold', children: [text('a')] },
    text(' b'),
  ]);
});

test('formulas keep their TeX', () => {
  expect(parseMarkup(String.raw`$x_1$, \(y\), $$z$$, \[w\]`)).toEqual([
    math('x_1'),
    text(', '),
    math('y'),
    text(', '),
    math('z', true),
    text(', '),
    math('w', true),
  ]);
});

test('addresses in running text become links without the stop after them', () => {
  expect(parseMarkup('See https://example.org/a_(b)~c. Then')).toEqual([
    text('See '),
    { kind: 'link', href: 'https://example.org/a_(b)~c', children: [text('https://example.org/a_(b)~c')] },
    text('. Then'),
  ]);
});

test('labels of links may be styled but hold no links', () => {
  expect(parseMarkup(String.raw`\href{https://a.org/x\_y}{\emph{a} http://b.org}`)).toEqual([
    {
      kind: 'link',
      href: 'https://a.org/x_y',
      children: [{ kind: 'style', style: 'italic', children: [text('a')] }, text(' http://b.org')],
    },
  ]);
});

test.each([
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example',
  'https:evil',
  'http://"onclick=x',
])('%j is no link', (href) => {
  expect(parseMarkup(`\\href{${href}}{go}`)).toEqual([text('go')]);
  expect(JSON.stringify(parseMarkup(`\\url{${href}}`))).not.toContain('"link"');
});

test('HTML is text', () => {
  expect(parseMarkup('<img src=x onerror=alert(1)>')).toEqual([text('<img src=x onerror=alert(1)>')]);
});

test('nodes nest no deeper than people read', () => {
  const depth = (nodes: readonly Inline[]): number =>
    1 + Math.max(0, ...nodes.map((node) => ('children' in node ? depth(node.children) : 0)));
  const nested = parseMarkup(`${'\\emph{'.repeat(20_000)}x${'}'.repeat(20_000)}`);
  expect(depth(nested)).toBeLessThan(40);
  expect(JSON.stringify(nested)).toContain('x');
});
