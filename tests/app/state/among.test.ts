import { expect, test } from 'vitest';
import { bordersOf, lookAmong, others, withCommunities, withNeighbors } from '../../../src/app/state/among.ts';
import { NO_COMMUNITY } from '../../../src/core/model.ts';
import { networkOf } from '../../core/network-of.ts';

/** Papers 0 … 4; 0, 1, 2 are one community, 3, 4 another, 5 is alone, 6 is hidden. */
const KNOWN = {
  network: networkOf([[0, 1, 2], [1, 2], [2, 3], [3, 4], [2, 3, 4], [5], [5, 6]], { hidden: [6] }),
  partition: {
    community: Uint32Array.of(0, 0, 0, 1, 1, 2, NO_COMMUNITY),
    sizes: Uint32Array.of(3, 2, 1),
    modularity: 0,
  },
};
const sorted = (authors: readonly number[]): number[] => [...authors].sort((a, b) => a - b);

test('a selection grows by its co-authors, or to its communities', () => {
  expect(sorted(withNeighbors(KNOWN, [3]))).toEqual([2, 3, 4]);
  expect(sorted(withNeighbors(KNOWN, [5]))).toEqual([5]);
  expect(withCommunities(KNOWN, [4, 5])).toEqual([3, 4, 5]);
  expect(withCommunities(KNOWN, [6])).toEqual([]);
});

test('everybody else on the map is its inverse, and the inverse of that is the selection again', () => {
  expect(others(KNOWN, [0, 3])).toEqual([1, 2, 4, 5]);
  expect(others(KNOWN, others(KNOWN, [0, 3]))).toEqual([0, 3]);
  expect(others(KNOWN, [])).toEqual([0, 1, 2, 3, 4, 5]);
});

test('among some authors are their papers, their co-authorships and their communities', () => {
  const among = lookAmong(KNOWN, [1, 2, 3]);
  expect([...among.papers]).toEqual([0, 1, 2, 4, 3]);
  expect([...among.writers]).toEqual([2, 2, 2, 1, 2, 0, 0]);
  expect(among.coAuthorships).toBe(2);
  expect(among.communities).toEqual([0, 1]);
  expect(lookAmong(KNOWN, [5, 6]).communities).toEqual([]);
});

test('a community has ties and joint papers with others, counted once each', () => {
  expect(bordersOf(KNOWN, 0)).toEqual([{ community: 1, ties: 2, papers: 2, weight: 2 }]);
  expect(bordersOf(KNOWN, 1)).toEqual([{ community: 0, ties: 2, papers: 2, weight: 2 }]);
  expect(bordersOf(KNOWN, 2)).toEqual([]);
});
