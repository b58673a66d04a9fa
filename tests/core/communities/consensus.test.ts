import { describe, expect, test } from 'vitest';
import { countInPieces, meanAgreement } from '../../../bench/communities/agreement.ts';
import { takeGiant } from '../../../bench/network/giant.ts';
import { readRealNetwork } from '../../../bench/network/real-networks.ts';
import { assessStability, findConsensus } from '../../../src/core/communities/consensus.ts';
import { detectCommunities } from '../../../src/core/communities/detect.ts';
import type { Stability } from '../../../src/core/assessment.ts';
import type { Network } from '../../../src/core/model.ts';
import { finish, networkOf } from '../network-of.ts';
import { plantCommunities, TRIOS } from './made-networks.ts';

const OPTIONS = { method: 'leiden', resolution: 1, seed: 1 } as const;

function assess(network: Network, options: Partial<typeof OPTIONS> = {}): Stability {
  return finish(assessStability(network, { ...OPTIONS, ...options }))!;
}

describe('stability', () => {
  test('is 1 for everybody where communities are beyond doubt, and for loners', () => {
    const { author, mean, runs } = assess(networkOf(TRIOS, { authors: 7 }));
    expect([...author]).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(mean).toBe(1);
    expect(runs).toBe(20);
  });

  test('is low for an author between two groups, and high for the rest', () => {
    // Two groups of five, and author 10, who wrote with two of each.
    const groups = [
      [0, 1, 2, 3, 4],
      [5, 6, 7, 8, 9],
    ];
    const between = [0, 1, 5, 6].map((other) => [other, 10]);
    const { author, mean } = assess(networkOf([...groups, ...groups, ...between], { counting: 'unweighted' }));
    expect(author[10]).toBeLessThan(0.5);
    for (const sure of [2, 3, 4, 7, 8, 9]) expect(author[sure]).toBe(1);
    expect(mean).toBeCloseTo(author.reduce((sum, own) => sum + own, 0) / 11, 6);
  });

  test('falls where communities blur', () => {
    const [clear, blurred] = [0.1, 0.6].map((mixing) => assess(plantCommunities(300, mixing, 2).network).mean);
    expect(clear).toBeGreaterThan(0.99);
    expect(blurred).toBeLessThan(0.9);
  });

  test('is the same for the same seed', () => {
    const { network } = plantCommunities(200, 0.5, 1);
    expect(assess(network)).toEqual(assess(network));
  });

  test('is not told of a network with too many co-authorships', () => {
    const tooMany = { ...networkOf(TRIOS), neighbors: new Uint32Array(4_000_002) };
    expect(finish(assessStability(tooMany, OPTIONS))).toBeUndefined();
    expect(() => finish(findConsensus(tooMany, OPTIONS))).toThrow('2000001');
  });
});

describe('consensus', () => {
  test('is connected, whatever is sought, and by modularity close to the planted communities', () => {
    const { network, community } = plantCommunities(600, 0.3, 3);
    const [consensus, potts] = (['leiden', 'leiden-cpm'] as const).map((method) => {
      const resolution = method === 'leiden' ? 1 : 0.1;
      return finish(findConsensus(network, { method, resolution, seed: 1 })).community;
    });
    expect(countInPieces(network, consensus!)).toBe(0);
    expect(countInPieces(network, potts!)).toBe(0);
    expect(meanAgreement([consensus!, community])).toBeGreaterThan(0.95);
  });

  const netscience = readRealNetwork('netscience');
  test.skipIf(!netscience)(
    'agrees from seed to seed more than single runs do, to .97 at least, for little modularity (needs ../shared/data)',
    () => {
      const network = takeGiant(netscience!);
      const seeds = [1, 2, 3, 4];
      const consensus = seeds.map((seed) => finish(findConsensus(network, { ...OPTIONS, seed })));
      const effort = { runs: 1, iterations: 10 };
      const single = seeds.map((seed) => finish(detectCommunities(network, { ...OPTIONS, seed, effort })));
      const agreement = meanAgreement(consensus.map(({ community }) => community));
      expect(agreement).toBeGreaterThan(0.97);
      expect(agreement).toBeGreaterThan(meanAgreement(single.map(({ community }) => community)));
      for (const { modularity } of consensus) expect(modularity).toBeGreaterThan(0.8485 - 0.0015);
    },
  );
});
