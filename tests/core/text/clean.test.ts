/** What a tidy line keeps and what it loses. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine } from '../../../src/core/text/clean.ts';

test.each([
  ['white space becomes single spaces', ' a\t\tb \u00a0 c\r\n', 'a b c'],
  ['control characters vanish', 'a\u0000b\u0007c\u009f', 'abc'],
  ['bidi overrides and isolates vanish', 'exe.\u202ebib\u2066x\u2069', 'exe.bibx'],
  ['byte order marks and non-characters vanish', '\ufeffa\ufffeb\uffff', 'ab'],
  ['lone surrogates become the replacement character', 'a\ud800b', 'a\ufffdb'],
  ['pairs of surrogates stay', '👩‍🔬', '👩‍🔬'],
  ['joiners stay', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['letters are composed', 'Go\u0308del', 'Gödel'],
  ['nothing stays nothing', ' \u202e ', ''],
])('%s', (_, text, clean) => {
  expect(cleanLine(text)).toBe(clean);
});

test('a clean line is clean', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanLine(text);
      expect(cleanLine(clean)).toBe(clean);
      expect(clean).toBe(clean.trim());
    }),
  );
});

test('what is left as it stands is composed already', () => {
  const changed: string[] = [];
  for (let code = 0x21; code < 0x10000; code++) {
    const word = `a${String.fromCharCode(code).repeat(2)}b`;
    if (cleanLine(word) === word && word.normalize('NFC') !== word) changed.push(word);
  }
  expect(changed).toEqual([]);
});

test('ten thousand marks on one letter leave the letters around them', () => {
  const clean = cleanLine(`xa${'\u0301\u0323'.repeat(5000)}y`);
  expect(clean).toMatch(/^x.*y$/su);
  expect(clean.length).toBeLessThan(60);
});
