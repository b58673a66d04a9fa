import { expect, test } from 'vitest';
import { countInPieces } from '../../../bench/communities/agreement.ts';
import { buildHierarchy } from '../../../src/core/communities/hierarchy.ts';
import type { Hierarchy, Network } from '../../../src/core/model.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish, networkOf } from '../network-of.ts';
import { plantCommunities, TRIOS } from './made-networks.ts';

function build(network: Network, seed = 1): Hierarchy {
  return finish(buildHierarchy(network, createRandom(seed)));
}

function countGroups(groups: Uint32Array): number {
  return new Set(groups).size;
}

const { network } = plantCommunities(600, 0.3, 4);

test('each level has fewer groups than the one below, numbered from 0', () => {
  const hierarchy = build(network);
  expect(hierarchy.length).toBeGreaterThan(2);
  expect(hierarchy[0]!.length).toBe(network.authorCount);
  hierarchy.forEach((groups, level) => {
    const count = countGroups(groups);
    expect(count).toBeLessThan(groups.length);
    expect(Math.max(...groups)).toBe(count - 1);
    if (level + 1 < hierarchy.length) expect(hierarchy[level + 1]!.length).toBe(count);
  });
});

test('every group of every level is connected', () => {
  let ofAuthor = Uint32Array.from({ length: network.authorCount }, (_, author) => author);
  for (const groups of build(network)) {
    ofAuthor = ofAuthor.map((group) => groups[group]!);
    expect(countInPieces(network, ofAuthor)).toBe(0);
  }
});

test('loners and hidden authors are groups of their own', () => {
  const [first] = build(networkOf(TRIOS, { authors: 8, hidden: [5] }));
  expect(first!.filter((group) => group === first![5])).toHaveLength(1);
  expect(first!.filter((group) => group === first![7])).toHaveLength(1);
});

test('a network without co-authorships has no levels', () => {
  expect(build(networkOf([[0], [1]]))).toEqual([]);
  expect(build(networkOf([]))).toEqual([]);
});

test('the same seed gives the same hierarchy', () => {
  expect(build(network, 9)).toEqual(build(network, 9));
});
