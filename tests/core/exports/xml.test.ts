import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropForbidden, escapeAttribute, escapeText } from '../../../src/core/exports/xml.ts';
import { anyText } from './arbitrary.ts';
import { hasPython, runPython } from './python.ts';

test.each([
  ['a & b', 'a &amp; b'],
  ['<script>', '&lt;script&gt;'],
  [']]>', ']]&gt;'],
  [`"it's"`, '&quot;it&apos;s&quot;'],
  ['&amp;', '&amp;amp;'],
  ['👩‍🔬', '👩‍🔬'],
])('%j is written as %j in a text and in an attribute', (text, written) => {
  expect(escapeText(text)).toBe(written);
  expect(escapeAttribute(text)).toBe(written);
});

test('what XML 1.0 forbids is dropped, and its neighbours stay', () => {
  expect(dropForbidden('a\u0000b\u0001c\u001fd\ud800e\udc00f\ufffeg\uffffh')).toBe('abcdefgh');
  expect(dropForbidden('\t\n\r \ud7ff\ue000\ufffd\u{10000}\u{10ffff}')).toBe(
    '\t\n\r \ud7ff\ue000\ufffd\u{10000}\u{10ffff}',
  );
});

test('newlines and tabs in an attribute are character references, because a reader turns plain ones into spaces', () => {
  expect(escapeAttribute('a\tb\nc\rd')).toBe('a&#9;b&#10;c&#13;d');
  expect(escapeText('a\tb\nc\rd')).toBe('a\tb\nc&#13;d');
});

test('an XML parser gives any text back, less what is forbidden', ({ skip }) => {
  skip(!hasPython('xml.etree'), 'python3 is not here.');
  const texts = fc.sample(anyText, { numRuns: 500, seed: 7 });
  const rows = texts.map((text) => `<t a="${escapeAttribute(text)}">${escapeText(text)}</t>`).join('');
  const script = `
import json, sys
from xml.etree import ElementTree
root = ElementTree.fromstring(sys.stdin.buffer.read())
print(json.dumps([[t.get('a'), t.text or ''] for t in root]))`;
  const read = JSON.parse(runPython(script, `<r>${rows}</r>`)) as unknown;
  expect(read).toEqual(texts.map((text) => [dropForbidden(text), dropForbidden(text)]));
});

test('what XML 1.1 takes for a line end is a character reference too', () => {
  expect(escapeText('a\u0085b\u2028c')).toBe('a&#133;b&#8232;c');
  expect(escapeAttribute('a\u0085b\u2028c')).toBe('a&#133;b&#8232;c');
});
