import { describe, expect, test } from 'vitest';
import { countInPieces } from '../../../bench/communities/agreement.ts';
import { takeGiant } from '../../../bench/network/giant.ts';
import { readRealNetwork } from '../../../bench/network/real-networks.ts';
import { detectCommunities } from '../../../src/core/communities/detect.ts';
import type { Network, Partition } from '../../../src/core/model.ts';
import { finish } from '../network-of.ts';

const SEEDS = [1, 2, 3, 4, 5];

const netscience = readRealNetwork('netscience');

/** The best modularity that was published or measured, of a single run to convergence, unweighted. */
const KNOWN: readonly [name: string, network: Network | undefined, modularity: number, seeds: number][] = [
  ['netscience', netscience, 0.9599, 5],
  ['the giant component of netscience', netscience && takeGiant(netscience), 0.8485, 5],
  ['ca-GrQc', readRealNetwork('ca-GrQc'), 0.854, 5],
  ['ca-HepTh', readRealNetwork('ca-HepTh'), 0.7675, 2],
];

function detect(network: Network, seed: number): Partition {
  const effort = { runs: 1, iterations: 10 };
  return finish(detectCommunities(network, { method: 'leiden', resolution: 1, seed, effort }));
}

describe.each(KNOWN)('%s (needs ../shared/data)', (_, network, modularity, seeds) => {
  test.skipIf(!network)(`comes within .0005 of ${modularity}, in connected communities`, () => {
    const partitions = SEEDS.slice(0, seeds).map((seed) => detect(network!, seed));
    const mean = partitions.reduce((sum, partition) => sum + partition.modularity, 0) / seeds;
    expect(mean).toBeGreaterThan(modularity - 0.0005);
    expect(partitions.map(({ community }) => countInPieces(network!, community))).toEqual(partitions.map(() => 0));
  });
});
