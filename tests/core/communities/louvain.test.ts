import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectCommunities } from '../../../src/core/communities/louvain.ts';
import { computeModularity } from '../../../src/core/communities/modularity.ts';
import { NO_COMMUNITY, type Network, type Partition } from '../../../src/core/model.ts';
import { toWeightedGraph } from '../../../src/core/network/graph.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish, networkOf } from '../network-of.ts';

function detect(network: Network, resolution = 1, seed = 1): Partition {
  return finish(detectCommunities(toWeightedGraph(network), network, { resolution, random: createRandom(seed) }));
}

/** Two trios of two papers each, joined by one pair. */
const TRIOS = [
  [0, 1, 2],
  [0, 1, 2],
  [3, 4, 5],
  [3, 4, 5],
  [2, 3],
];

describe('detecting communities', () => {
  test('two groups joined by one paper are two communities', () => {
    const { community, sizes } = detect(networkOf(TRIOS));
    expect([...community]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...sizes]).toEqual([3, 3]);
  });

  test('communities are numbered by size, then by smallest author', () => {
    const { sizes, community } = detect(
      networkOf([
        [0, 1],
        [2, 3, 4],
        [5, 6],
      ]),
    );
    expect([...sizes]).toEqual([3, 2, 2]);
    expect([...community]).toEqual([1, 1, 0, 0, 0, 2, 2]);
  });

  test('modularity equals its definition, summed over every pair', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 5 }), { maxLength: 12 }), (papers) => {
        const network = networkOf(papers, { authors: 10 });
        const { community, modularity } = detect(network, 1.3);
        const weight = (a: number, b: number): number => {
          for (let k = network.offsets[a]!; k < network.offsets[a + 1]!; k++)
            if (network.neighbors[k] === b) return network.weights[k]!;
          return 0;
        };
        const all = Array.from({ length: 10 }, (_, i) => i);
        const strength = all.map((a) => all.reduce((sum, b) => sum + weight(a, b), 0));
        const total = strength.reduce((sum, s) => sum + s, 0);
        let expected = 0;
        for (const a of all)
          for (const b of all)
            if (community[a] === community[b]) expected += weight(a, b) - (1.3 * strength[a]! * strength[b]!) / total;
        expect(modularity).toBeCloseTo(total ? expected / total : 0, 9);
      }),
    );
  });

  test('the same seed gives the same partition', () => {
    const network = networkOf([...TRIOS, [5, 6, 7], [7, 8], [8, 0]]);
    expect(detect(network, 1, 7)).toEqual(detect(network, 1, 7));
  });

  test('a higher resolution never gives fewer communities on the two trios', () => {
    const network = networkOf(TRIOS);
    expect(detect(network, 0.1).sizes.length).toBe(1);
    expect(detect(network, 4).sizes.length).toBeGreaterThan(2);
  });

  test('hidden authors belong to none, and without co-authorships everyone stands alone', () => {
    expect(detect(networkOf([[0, 1, 2]], { hidden: [1] })).community[1]).toBe(NO_COMMUNITY);
    expect([...detect(networkOf([[0], [1]])).community]).toEqual([0, 1]);
    expect(detect(networkOf([])).sizes.length).toBe(0);
  });
});

describe('known networks', () => {
  const karate = '../shared/data/gml/igraph__karate.gml';
  test.skipIf(!existsSync(karate))(
    'the karate club comes within .001 of its best modularity, .4198 (needs ../shared/data)',
    () => {
      const text = readFileSync(karate, 'utf8');
      const edges = [...text.matchAll(/source (\d+)\s+target (\d+)/g)].map(([, a, b]) => [Number(a), Number(b)]);
      const network = networkOf(edges, { counting: 'unweighted' });
      expect(edges.length).toBe(78);
      const { community, modularity } = detect(network);
      expect(modularity).toBeGreaterThan(0.4188);
      expect(computeModularity(network, community, 1)).toBe(modularity);
    },
  );
});
