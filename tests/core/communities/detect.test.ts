import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, countInPieces } from '../../../bench/communities/agreement.ts';
import { PLANTED, plantGroups } from '../../../bench/communities/planted.ts';
import { detectCommunities, type DetectOptions, type LouvainRun } from '../../../src/core/communities/detect.ts';
import { buildHierarchy } from '../../../src/core/communities/hierarchy.ts';
import { findLouvainCommunities } from '../../../src/core/communities/louvain.ts';
import { computeModularity } from '../../../src/core/communities/modularity.ts';
import { NO_COMMUNITY, type Counting, type Hierarchy, type Network, type Partition } from '../../../src/core/model.ts';
import { toWeightedGraph } from '../../../src/core/network/graph.ts';
import { projectNetwork } from '../../../src/core/network/project.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish, networkOf } from '../network-of.ts';
import { karateClub, plantCommunities, TRIOS } from './made-networks.ts';

function detect(network: Network, options: Partial<DetectOptions> = {}): Partition {
  const louvain: LouvainRun = (of) => findLouvainCommunities(toWeightedGraph(network), network.authorCount, of);
  return finish(detectCommunities(network, { method: 'leiden', resolution: 1, seed: 1, louvain, ...options }));
}

/** One run to convergence, where nothing depends on the best of several. */
const SINGLE = { runs: 1, iterations: 10 };

const METHODS = ['leiden', 'leiden-cpm', 'louvain'] as const;

/** Up to 16 authors on a few papers; some are hidden. */
const anyNetwork = fc
  .record({
    papers: fc.array(fc.array(fc.nat(15), { maxLength: 5 }), { maxLength: 30 }),
    counting: fc.constantFrom<Counting>('fractional', 'full', 'unweighted'),
    hidden: fc.uniqueArray(fc.nat(15), { maxLength: 3 }),
  })
  .map(({ papers, counting, hidden }) => networkOf(papers, { authors: 16, counting, hidden }));

describe.each(METHODS)('communities by %s', (method) => {
  // A pair on one paper of three weighs 1/2, a pair that is not on one 0.
  const resolution = method === 'leiden-cpm' ? 0.4 : 1;

  test('two groups joined by one paper are two communities', () => {
    const { community, sizes } = detect(networkOf(TRIOS), { method, resolution });
    expect([...community]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...sizes]).toEqual([3, 3]);
  });

  test('the same seed gives the same partition', () => {
    const { network } = plantCommunities(300, 0.4, 3);
    const options = { method, resolution, seed: 7, effort: { runs: 2, iterations: 3 } };
    expect(detect(network, options)).toEqual(detect(network, options));
  });

  test('hidden authors belong to none, and without co-authorships everyone stands alone', () => {
    const hidden = detect(networkOf([[0, 1, 2]], { hidden: [1] }), { method, resolution });
    expect([...hidden.community]).toEqual([0, NO_COMMUNITY, 0]);
    expect([...hidden.sizes]).toEqual([2]);
    const alone = detect(networkOf([[0], [1], [2]], { hidden: [1] }), { method, resolution });
    expect([...alone.community]).toEqual([0, NO_COMMUNITY, 1]);
    expect(alone.modularity).toBe(0);
    expect(detect(networkOf([]), { method, resolution }).sizes.length).toBe(0);
  });

  test('all visible authors are counted in exactly one community', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { community, sizes } = detect(network, { method });
        const counted = [...sizes].map((_, c) => community.filter((own) => own === c).length);
        expect(counted).toEqual([...sizes]);
        expect([...community].map((own) => own === NO_COMMUNITY)).toEqual([...network.hidden].map(Boolean));
      }),
      { numRuns: 50 },
    );
  });
});

describe('communities', () => {
  test('are numbered by size, then by smallest author', () => {
    const papers = [
      [0, 1],
      [2, 3, 4],
      [5, 6],
    ];
    const { sizes, community } = detect(networkOf(papers));
    expect([...sizes]).toEqual([3, 2, 2]);
    expect([...community]).toEqual([1, 1, 0, 0, 0, 2, 2]);
  });

  test('are no fewer at a higher resolution on the two trios', () => {
    const network = networkOf(TRIOS);
    expect(detect(network, { resolution: 0.1 }).sizes.length).toBe(1);
    expect(detect(network, { resolution: 4 }).sizes.length).toBeGreaterThan(2);
  });

  test('are connected, whatever is sought, on any network, by any seed', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.constantFrom('leiden', 'leiden-cpm'),
        fc.constantFrom(0.01, 0.1, 0.5, 1, 2, 10),
        fc.nat(),
        (network, method, resolution, seed) => {
          const { community } = detect(network, { method, resolution, seed });
          const own = community.map((c, author) => (c === NO_COMMUNITY ? network.authorCount + author : c));
          expect(countInPieces(network, own)).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('are connected on large networks without clear communities', () => {
    for (const seed of [1, 2]) {
      const { network } = plantCommunities(800, 0.7, seed);
      for (const [method, resolution] of [
        ['leiden', 0.3],
        ['leiden', 1],
        ['leiden', 3],
        ['leiden-cpm', 0.02],
      ] as const) {
        const { community } = detect(network, { method, resolution, seed, effort: SINGLE });
        expect(countInPieces(network, community)).toBe(0);
      }
    }
  });

  test('stay the same when all weights are given in another unit', () => {
    const { network } = plantCommunities(400, 0.4, 2);
    const scaled = { ...network, weights: network.weights.map((weight) => weight * 1024) };
    const communityOf = (of: Network, options: Partial<DetectOptions>): Uint32Array =>
      detect(of, { effort: SINGLE, ...options }).community;
    expect(communityOf(scaled, {})).toEqual(communityOf(network, {}));
    const potts = communityOf(network, { method: 'leiden-cpm', resolution: 0.1 });
    expect(communityOf(scaled, { method: 'leiden-cpm', resolution: 102.4 })).toEqual(potts);
  });
});

describe('modularity', () => {
  test('equals its definition, summed over every pair, at any resolution', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(0.5, 1, 1.3), (network, resolution) => {
        const { community, modularity } = detect(network, { resolution });
        const weight = (a: number, b: number): number => {
          for (let k = network.offsets[a]!; k < network.offsets[a + 1]!; k++)
            if (network.neighbors[k] === b) return network.weights[k]!;
          return 0;
        };
        const all = [...network.hidden.keys()];
        const strength = all.map((a) => all.reduce((sum, b) => sum + weight(a, b), 0));
        const total = strength.reduce((sum, s) => sum + s, 0);
        let expected = 0;
        for (const a of all)
          for (const b of all)
            if (community[a] === community[b])
              expected += weight(a, b) - (total ? (resolution * strength[a]! * strength[b]!) / total : 0);
        expect(modularity).toBeCloseTo(total ? expected / total : 0, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('is told at resolution 1 where the constant Potts model was sought', () => {
    const network = karateClub();
    const { community, modularity } = detect(network, { method: 'leiden-cpm', resolution: 0.1 });
    expect(modularity).toBe(computeModularity(network, community, 1));
    expect(modularity).toBeGreaterThan(0.3);
  });

  test('of the karate club reaches its optimum, .4198', () => {
    const network = karateClub();
    expect(network.neighbors.length).toBe(2 * 78);
    for (const seed of [1, 2, 3]) expect(detect(network, { seed }).modularity).toBeCloseTo(0.4198, 4);
  });

  test('is never lower by more than .002 than Louvain’s', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { network } = plantCommunities(500, 0.15 * seed, seed);
      const [ours, louvain] = (['leiden', 'louvain'] as const).map(
        (method) => detect(network, { method, effort: SINGLE }).modularity,
      );
      expect(ours!).toBeGreaterThan(louvain! - 0.002);
    }
  });
});

describe('planted communities', () => {
  test.each([0.1, 0.2, 0.3])('are found where nodes have %d of their ties outside', (mixing) => {
    const { network, community } = plantCommunities(1500, mixing, 5);
    expect(agreementOf(detect(network, { effort: SINGLE }).community, community)).toBeGreaterThan(0.95);
  });

  test('survive papers of everybody under fractional counting, and under the others do not', () => {
    const found = (counting: Counting, papers: number): number => {
      const options = { counting, hidden: [] };
      const network = finish(projectNetwork(plantGroups(papers), PLANTED.length, options));
      return agreementOf(detect(network, { effort: SINGLE }).community, PLANTED);
    };
    for (const papers of [0, 5, 20, 60]) expect(found('fractional', papers)).toBeGreaterThan(0.99);
    expect(found('unweighted', 0)).toBeGreaterThan(0.9);
    expect(found('unweighted', 20)).toBeLessThan(0.2);
    expect(found('full', 20)).toBeGreaterThan(0.9);
    expect(found('full', 120)).toBeLessThan(0.2);
  });
});

test('the hierarchy that it is told of is the one that a layout would build from the same seed', () => {
  fc.assert(
    fc.property(anyNetwork, fc.nat(9), (network, seed) => {
      let hierarchy: Hierarchy | undefined;
      detect(network, { seed, onHierarchy: (found) => (hierarchy = found) });
      expect(hierarchy).toEqual(
        network.neighbors.length > 0 ? finish(buildHierarchy(network, createRandom(seed))) : undefined,
      );
    }),
  );
  const onHierarchy = (): void => expect.unreachable('found by another quality, the hierarchy is another');
  detect(karateClub(), { method: 'leiden-cpm', resolution: 0.1, onHierarchy });
  detect(karateClub(), { resolution: 2, onHierarchy });
});
