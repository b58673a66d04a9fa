import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromAddress, toAddress, type Mark } from '../../../src/app/state/address.ts';

const key = fc.string({ minLength: 1, unit: 'grapheme' });
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ kind: fc.constantFrom('author' as const, 'community' as const, 'paper' as const), key }),
  fc.tuple(key, key).map((keys): Mark => ({ kind: 'co-authorship', keys })),
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
  '#/author=%E0%A4%A',
  '/author=a',
])('%j is no address', (address) => {
  expect(fromAddress(address)).toBe(undefined);
});
