import { expect, test } from 'vitest';
import { findCommunityTies } from '../../../src/core/answers/community-ties.ts';
import { finish, networkOf } from '../network-of.ts';

const partition = {
  community: Uint32Array.of(0, 0, 1, 1, 2),
  sizes: Uint32Array.of(2, 2, 1),
  modularity: 0,
};

test('two communities have the ties, the weight and the papers between their members in common', () => {
  const network = networkOf(
    [
      [0, 1],
      [0, 2],
      [1, 2, 3],
      [3, 4],
    ],
    { counting: 'full' },
  );
  expect(finish(findCommunityTies(network, partition))).toEqual([
    { low: 0, high: 1, ties: 3, weight: 3, papers: 2 },
    { low: 1, high: 2, ties: 1, weight: 1, papers: 1 },
  ]);
});

test('what hidden authors wrote counts for nobody', () => {
  const network = networkOf(
    [
      [0, 4],
      [1, 2],
    ],
    { hidden: [4] },
  );
  expect(finish(findCommunityTies(network, partition)).map(({ low, high }) => [low, high])).toEqual([[0, 1]]);
});
