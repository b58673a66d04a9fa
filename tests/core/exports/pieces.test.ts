import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPieces } from '../../../src/core/exports/pieces.ts';

test('pieces are the lines, each with its end, however long, at every iteration', () => {
  const line = fc.oneof(
    fc.string(),
    fc.nat(200_000).map((length) => 'x'.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const pieces = toPieces(() => lines, end);
      const text = lines.map((one) => one + end).join('');
      expect([...pieces].join('')).toBe(text);
      expect([...pieces].join('')).toBe(text);
      expect([...pieces].length).toBeLessThanOrEqual(1 + text.length / 65_536);
    }),
  );
});
