/** What folding takes for the same, and what it keeps apart. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../src/core/text/fold.ts';

test.each([
  ['Gödel', 'godel'],
  ['GÖDEL', 'godel'],
  ['Go\u0308del', 'godel'],
  ['Łukasz Ørsted', 'lukasz orsted'],
  ['Đặng Straße', 'dang strasse'],
  ['Þór Ægir Œuvre', 'thor aegir oeuvre'],
  ['İstanbul ısı', 'istanbul isi'],
  ['Ħal Ŋoni', 'hal ngoni'],
  ["O'Brien O’Brien OʼBrien", 'obrien obrien obrien'],
  ['Jean-Luc  Picard, Jr.', 'jean luc picard jr'],
  ['  C. -P.\tYuan ', 'c p yuan'],
  ['ﬁnite ２０２４', 'finite 2024'],
  ['a\u200bb\u202ec', 'abc'],
  ['江 鑫', '江 鑫'],
  ['محمّد', 'محمد'],
  ['Σίσυφος', 'σισυφοσ'],
  ['Чайковский', 'чаиковскии'],
  ['?!', ''],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['か', 'が'],
  ['कमल', 'कामिल'],
  ['김', '강'],
])('%s and %s stay different, since their marks are letters', (a, b) => {
  expect(foldText(a)).not.toBe(foldText(b));
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('composed and decomposed text fold alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
    }),
  );
});

test('ten thousand marks on a letter and a megabyte of name fold like others', () => {
  expect(foldText(`a${'\u0301\u0323'.repeat(5000)}b`)).toBe('ab');
  expect(foldText(`a${'\u0301\u0323'.repeat(500_000)}b`)).toBe('ab');
  expect(foldText('É'.repeat(500_000))).toBe('e'.repeat(500_000));
});
