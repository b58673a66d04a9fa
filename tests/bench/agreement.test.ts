import { expect, test } from 'vitest';
import { agreementOf, countInPieces, meanAgreement } from '../../bench/communities/agreement.ts';
import { networkOf } from '../core/network-of.ts';

test('a partition agrees wholly with itself, whatever its communities are called', () => {
  expect(agreementOf([0, 0, 1, 1, 2], [7, 7, 3, 3, 1])).toBeCloseTo(1, 12);
});

test('independent partitions do not agree', () => {
  expect(agreementOf([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
});

test('a partition that splits every community of another in half agrees to 2/3', () => {
  // Entropies of 1 and 2 bits, 1 bit in common.
  expect(agreementOf([0, 0, 1, 1], [0, 1, 2, 3])).toBeCloseTo(2 / 3, 12);
});

test('the mean is over all pairs', () => {
  expect(
    meanAgreement([
      [0, 0, 1, 1],
      [0, 0, 1, 1],
      [0, 1, 0, 1],
    ]),
  ).toBeCloseTo(1 / 3, 12);
});

test('a community of two separate pairs is in pieces, one along a path is not', () => {
  const path = networkOf([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(countInPieces(path, [0, 0, 0, 0])).toBe(0);
  expect(countInPieces(path, [0, 1, 1, 0])).toBe(1);
});
