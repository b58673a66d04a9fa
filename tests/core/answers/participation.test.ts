import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findParticipation } from '../../../src/core/answers/participation.ts';
import { anyKnown, knownOf } from './known.ts';

/** A star: author 0 wrote with each of the others, whose communities are given. */
function ofCentre(others: readonly number[]): { coefficient: number; communities: number } {
  const { network, partition } = knownOf(
    others.map((_, i) => ({ by: [0, i + 1] })),
    [0, ...others],
  );
  const { coefficient, communities } = findParticipation(network, partition.community);
  return { coefficient: coefficient[0]!, communities: communities[0]! };
}

test.each([
  ['all in the own community', [0, 0, 0], 0, 1],
  ['all in one other community', [1, 1], 0, 1],
  ['half in each of two', [0, 1], 0.5, 2],
  ['one in each of four', [0, 1, 2, 3], 0.75, 4],
  ['three in one, one in another', [1, 1, 1, 2], 1 - 10 / 16, 2],
  ['nobody', [], 0, 0],
])('%s', (_, others, coefficient, communities) => {
  expect(ofCentre(others)).toEqual({ coefficient, communities });
});

test('it is 0 with one community, else above 0, and at most 1 − 1/n with n communities', () => {
  fc.assert(
    fc.property(anyKnown, ({ papers, communities }) => {
      const { network, partition } = knownOf(papers, communities);
      const found = findParticipation(network, partition.community);
      found.coefficient.forEach((value, author) => {
        const n = found.communities[author]!;
        if (n < 2) expect(value).toBe(0);
        else expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(n === 0 ? 0 : 1 - 1 / n + 1e-12);
      });
    }),
    { seed: 2 },
  );
});
