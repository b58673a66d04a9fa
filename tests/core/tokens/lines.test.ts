/** Where lines end, whatever the pieces. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineSplitter } from '../../../src/core/tokens/lines.ts';

function split(...chunks: string[]): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((text, number) => {
    lines.push(text);
    expect(number).toBe(lines.length);
  });
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
}

test.each([
  ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
  ['a\n', ['a']],
  ['\n\n', ['', '']],
  ['\r\r\n\n', ['', '', '']],
  ['\ufeffa', ['a']],
  ['a\u2028b\u2029c\u000bd\u000ce', ['a\u2028b\u2029c\u000bd\u000ce']],
  ['', []],
])('%j has the lines %j', (text, lines) => {
  expect(split(text)).toEqual(lines);
});

test('a line end cut in two is one line end', () => {
  expect(split('a\r', '\nb\r', '', '\n', '\nc')).toEqual(['a', 'b', '', 'c']);
  expect(split('', '\ufeff', 'a\r', 'b')).toEqual(['a', 'b']);
});

test('chunk borders do not matter', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\ufeff', '\u2028') });
  fc.assert(
    fc.property(text, (words) => {
      expect(split(...words)).toEqual(split(words));
    }),
  );
});
