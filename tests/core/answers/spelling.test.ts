import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areSpeltAlike, Spellings } from '../../../src/core/answers/spelling.ts';

test.each([
  ['schmidt', 'schmitd', true],
  ['mueller', 'muller', true],
  ['freeman', 'freemann', true],
  ['smith', 'smyth', true],
  ['smith', 'smuth', true],
  ['smith', 'smuts', false],
  ['li', 'le', false],
  ['habermas', 'habbermass', true],
  ['habermas', 'hubermass', true],
  ['habermas', 'hubermuss', false],
])('%s and %s: %s', (a, b, alike) => {
  expect(areSpeltAlike(a, b)).toBe(alike);
  expect(areSpeltAlike(b, a)).toBe(alike);
});

test('among known words, whatever is one change away is found, and nothing that is spelt otherwise', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (known, asked) => {
      const spellings = new Spellings();
      for (const one of known) spellings.add(one);
      expect(spellings.near(asked).sort()).toEqual(
        known.filter((one) => one !== asked && areSpeltAlike(one, asked)).sort(),
      );
    }),
  );
});
