import { expect, test } from 'vitest';
import { upTo } from '../../../src/core/drawing/sort.ts';
import { composeWishes } from '../../../src/core/drawing/wishes.ts';
import { MUTED } from '../../../src/core/model.ts';
import { finish, networkOf } from '../network-of.ts';

test('of a crowd, the most important have names: the owner, large discs, those with many co-authors', () => {
  const count = 10_010;
  const network = networkOf([[3, 4]], { authors: count });
  const wishes = finish(
    composeWishes(
      {
        network,
        authors: Array.from({ length: count }, (_, a) => ({
          key: `t:${a}#0`,
          name: { family: `${a}`, given: '' },
          variants: [],
          owner: a === count - 1,
        })),
        partition: { community: upTo(count), sizes: new Uint32Array(count).fill(1), modularity: 0 },
        communityNames: [],
        colors: new Uint8Array(count).fill(MUTED),
        layout: {
          x: new Float32Array(count),
          y: new Float32Array(count),
          radius: new Float32Array(count).fill(1).fill(2, 100, 102),
        },
      },
      upTo(count),
      new Uint8Array(count).fill(1, 0, 3),
    ),
  );
  expect(wishes).toHaveLength(10_000);
  expect(wishes.slice(0, 7).map(({ index }) => index)).toEqual([count - 1, 100, 101, 3, 4, 5, 6]);
});
