import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedRandIndex } from '../../../src/core/communities/similarity.ts';

const anyPartition = fc.array(fc.nat(9), { minLength: 10, maxLength: 10 }).map((labels) => Uint32Array.from(labels));

test('equal partitions are wholly alike, whatever their communities are called', () => {
  fc.assert(
    fc.property(anyPartition, (a) => {
      expect(
        adjustedRandIndex(
          a,
          a.map((label) => (label + 3) % 10),
        ),
      ).toBe(1);
    }),
  );
});

test('is the same both ways, and at most 1', () => {
  fc.assert(
    fc.property(anyPartition, anyPartition, (a, b) => {
      expect(adjustedRandIndex(a, b)).toBeCloseTo(adjustedRandIndex(b, a), 12);
      expect(adjustedRandIndex(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});

test('equals its definition, counted over every pair', () => {
  fc.assert(
    fc.property(anyPartition, anyPartition, (a, b) => {
      let [both, inA, inB, pairs] = [0, 0, 0, 0];
      for (let u = 0; u < 10; u++)
        for (let v = 0; v < u; v++) {
          pairs++;
          if (a[u] === a[v]) inA++;
          if (b[u] === b[v]) inB++;
          if (a[u] === a[v] && b[u] === b[v]) both++;
        }
      const expected = (inA * inB) / pairs;
      const most = (inA + inB) / 2;
      expect(adjustedRandIndex(a, b)).toBeCloseTo(most === expected ? 1 : (both - expected) / (most - expected), 12);
    }),
  );
});

test('halves of a community against the whole are no more alike than by chance', () => {
  expect(adjustedRandIndex(Uint32Array.from([0, 0, 1, 1]), new Uint32Array(4))).toBe(0);
});
