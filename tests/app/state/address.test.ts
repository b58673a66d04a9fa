import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromAddress, sameMark, toAddress, type Mark } from '../../../src/app/state/address.ts';

const key = fc.string({ minLength: 1, unit: 'grapheme' });
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ kind: fc.constantFrom('author' as const, 'community' as const, 'paper' as const), key }),
  fc.tuple(key, key).map((keys): Mark => ({ kind: 'co-authorship', keys })),
  fc.array(key, { minLength: 2, maxLength: 20 }).map((keys): Mark => ({ kind: 'authors', keys })),
);

test('every mark comes back from its address', () => {
  fc.assert(
    fc.property(anyMark, (mark) => {
      expect(fromAddress(toAddress(mark))).toEqual(mark);
    }),
  );
});

test.each([
  '',
  '#',
  '#/author',
  '#/author=',
  '#author=a',
  '#/person=x',
  '#/co-authorship=a',
  '#/author=a&b',
  '#/authors=a',
  '#/authors=a&',
  `#/authors=${Array.from({ length: 21 }, (_, i) => `a${i}`).join('&')}`,
  '#/toString=a',
  '#/author=%E0%A4%A',
  '/author=a',
])('%j is no address', (address) => {
  expect(fromAddress(address)).toBe(undefined);
});

test('an address says nothing of more authors than it has room for', () => {
  const keys = Array.from({ length: 21 }, (_, i) => `a${i}`);
  expect(toAddress({ kind: 'authors', keys })).toBe('');
});

test('marks are the same where their kinds and all their keys are', () => {
  const many = (length: number): Mark => ({ kind: 'authors', keys: Array.from({ length }, (_, i) => `a${i}`) });
  expect(sameMark(many(30), many(30))).toBe(true);
  expect(sameMark(many(30), many(31))).toBe(false);
  expect(sameMark(many(30), undefined)).toBe(false);
  expect(sameMark(undefined, undefined)).toBe(true);
  expect(sameMark({ kind: 'author', key: 'a' }, { kind: 'paper', key: 'a' })).toBe(false);
});
