/** Bylines: that the short way of reading a name gives what the long way gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readByline } from '../../../../src/core/papers/tagged/names.ts';
import { readName } from '../../../../src/core/text/person-name.ts';

test('a plain name is read as any other', () => {
  const word = fc.constantFrom(
    'Silva',
    'Ana',
    'A.',
    'Jr.',
    'Jr',
    'III',
    'II',
    'Van',
    'De',
    'Della',
    'van',
    'O',
    "O'Neil",
    'Smith-Jones',
    'Phd',
    'Md',
    'Li',
    'Dr',
  );
  const name = fc.tuple(fc.array(word, { minLength: 1, maxLength: 2 }), fc.array(word, { minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(name, ([family, given]) => {
      const text = `${family.join(' ')}, ${given.join(' ')}`;
      expect(readByline([text]).names).toEqual([readName(text)]);
    }),
    { numRuns: 500 },
  );
});
