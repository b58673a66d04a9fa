import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countInPieces } from '../../../bench/communities/agreement.ts';
import { coarsen } from '../../../src/core/communities/coarsening.ts';
import { computeModularity } from '../../../src/core/communities/modularity.ts';
import { moveNodes } from '../../../src/core/communities/moving.ts';
import { numbersBelow, renumber } from '../../../src/core/communities/numbering.ts';
import { objectiveOf, qualityOf, type Objective } from '../../../src/core/communities/objective.ts';
import { refinePartition } from '../../../src/core/communities/refinement.ts';
import { splitCommunities } from '../../../src/core/communities/splitting.ts';
import { strengthsOf } from '../../../src/core/graph.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish, networkOf } from '../network-of.ts';
import { karateClub, plantCommunities } from './made-networks.ts';

const anyObjective = fc
  .record({
    papers: fc.array(fc.array(fc.nat(11), { maxLength: 4 }), { maxLength: 20 }),
    method: fc.constantFrom('leiden', 'leiden-cpm'),
    resolution: fc.constantFrom(0.1, 0.5, 1, 3),
  })
  .map(({ papers, method, resolution }): Objective =>
    objectiveOf(networkOf(papers, { authors: 12 }), method, resolution),
  );

const anyPartition = fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }).map((labels) => Uint32Array.from(labels));

describe('the objective', () => {
  test('is modularity times the weight of all edges', () => {
    fc.assert(
      fc.property(anyPartition, fc.constantFrom(0.5, 1, 2), (labels, resolution) => {
        const network = karateClub();
        const community = Uint32Array.from({ length: 34 }, (_, u) => labels[u % 12]!);
        const quality = qualityOf(objectiveOf(network, 'leiden', resolution), community);
        expect(quality / 78).toBeCloseTo(computeModularity(network, community, resolution), 12);
      }),
    );
  });

  test('of the constant Potts model is weight inside minus γ for every pair inside, but for a constant', () => {
    const objective = objectiveOf(karateClub(), 'leiden-cpm', 0.25);
    const difference = qualityOf(objective, new Uint32Array(34)) - qualityOf(objective, numbersBelow(34));
    expect(difference).toBeCloseTo(78 - (0.25 * 34 * 33) / 2, 12);
  });

  test('stays as it was when groups become nodes, for partitions that keep groups whole', () => {
    fc.assert(
      fc.property(anyObjective, anyPartition, fc.nat(), (objective, community, seed) => {
        renumber(community);
        const coarse = finish(coarsen(objective, community, createRandom(seed)));
        if (!coarse) return;
        expect(qualityOf(coarse.objective, coarse.community)).toBeCloseTo(qualityOf(objective, community), 9);
        expect([...coarse.group].map((g) => coarse.community[g])).toEqual([...community]);
      }),
    );
  });
});

describe('moving nodes', () => {
  test('never makes a partition worse, and leaves none that would gain by moving', () => {
    fc.assert(
      fc.property(anyObjective, anyPartition, fc.nat(), (objective, community, seed) => {
        const before = qualityOf(objective, community);
        finish(moveNodes(objective, community, createRandom(seed)));
        const after = qualityOf(objective, community);
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
        if (finish(moveNodes(objective, community.slice(), createRandom(seed))) > 0) return; // a second pass may go on
        for (let u = 0; u < 12; u++)
          for (const to of new Set(community)) {
            const moved = community.slice();
            moved[u] = to;
            expect(qualityOf(objective, moved)).toBeLessThanOrEqual(after + 1e-9);
          }
      }),
    );
  });

  test('chooses among equals by chance', () => {
    const path = objectiveOf(
      networkOf([
        [0, 1],
        [1, 2],
      ]),
      'leiden-cpm',
      0.6,
    );
    const partners = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const community = Uint32Array.from([0, 1, 2]);
      finish(moveNodes(path, community, createRandom(seed)));
      return community[1] === community[0] ? 0 : 2;
    });
    expect(new Set(partners).size).toBe(2);
  });

  test('parts what is better off alone', () => {
    const objective = objectiveOf(networkOf([[0, 1]]), 'leiden-cpm', 2);
    const pair = Uint32Array.from([0, 0]);
    finish(moveNodes(objective, pair, createRandom(1)));
    expect(pair[0]).not.toBe(pair[1]);
  });
});

describe('refining', () => {
  test('gives connected parts of the given communities, worth no less than single nodes', () => {
    fc.assert(
      fc.property(anyObjective, anyPartition, fc.nat(), (objective, community, seed) => {
        const count = renumber(community);
        const refined = finish(refinePartition(objective, community, count, createRandom(seed)));
        expect(countInPieces(objective.graph, refined)).toBe(0);
        refined.forEach((part, u) => expect(community[part]).toBe(community[u]));
        expect(qualityOf(objective, refined)).toBeGreaterThanOrEqual(qualityOf(objective, numbersBelow(12)) - 1e-9);
      }),
    );
  });

  test('is a matter of chance, which the seed decides', () => {
    const objective = objectiveOf(karateClub(), 'leiden', 1);
    const refine = (seed: number) => finish(refinePartition(objective, new Uint32Array(34), 1, createRandom(seed)));
    expect(refine(1)).toEqual(refine(1));
    expect(new Set([1, 2, 3, 4].map((seed) => refine(seed).join())).size).toBeGreaterThan(1);
  });
});

describe('splitting', () => {
  test('leaves connected communities, never worse, and parts no edge inside one', () => {
    fc.assert(
      fc.property(anyObjective, anyPartition, (objective, community) => {
        const part = finish(splitCommunities(objective.graph, community));
        expect(countInPieces(objective.graph, part)).toBe(0);
        expect(qualityOf(objective, part)).toBeGreaterThanOrEqual(qualityOf(objective, community) - 1e-9);
        const { offsets, neighbors } = objective.graph;
        for (let u = 0; u < 12; u++)
          for (let k = offsets[u]!; k < offsets[u + 1]!; k++)
            if (community[u] === community[neighbors[k]!]) expect(part[u]).toBe(part[neighbors[k]!]);
      }),
    );
  });
});

test('a step of a large graph comes in slices whose shares rise from 0 to 1', () => {
  const { network } = plantCommunities(20_000, 0.3, 1);
  const objective = objectiveOf(network, 'leiden', 1);
  expect(strengthsOf(network)).toEqual(objective.sizes);
  const community = numbersBelow(20_000);
  const shares = [...moveNodes(objective, community, createRandom(1))];
  expect(shares.length).toBeGreaterThan(2);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBeLessThan(1);
});
