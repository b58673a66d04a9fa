import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortStably, upTo } from '../../../src/core/drawing/sort.ts';
import { finish } from '../network-of.ts';

const anyValues = fc.array(
  fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constantFrom(0, 1, 0.1, 1 / 3, Number.MIN_VALUE, Infinity)),
  { maxLength: 60 },
);

test('entries come in the order of their values, equal ones in the order in which they stood', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const up = Array.from(values.keys()).sort((a, b) =>
        values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b,
      );
      expect([...finish(sortStably(upTo(values.length), (i) => values[i]!))]).toEqual(up);
      const down = Array.from(values.keys()).sort((a, b) =>
        values[a]! > values[b]! ? -1 : values[a]! < values[b]! ? 1 : a - b,
      );
      expect([...finish(sortStably(upTo(values.length), (i) => values[i]!, 'descending'))]).toEqual(down);
    }),
    { numRuns: 40 },
  );
});

test('an order that was there before is kept among equals, and its entries need not be all', () => {
  expect([...finish(sortStably(Uint32Array.of(9, 4, 7), (i) => (i === 7 ? 0 : 1)))]).toEqual([7, 9, 4]);
});
