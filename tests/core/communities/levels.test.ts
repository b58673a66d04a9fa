import { describe, expect, test } from 'vitest';
import { agreementOf, countInPieces } from '../../../bench/communities/agreement.ts';
import { findLevels } from '../../../src/core/communities/levels.ts';
import { scanResolutions } from '../../../src/core/communities/resolution-scan.ts';
import type { Plateau } from '../../../src/core/assessment.ts';
import { finish, networkOf } from '../network-of.ts';
import { karateClub, plantCommunities, plantFields } from './made-networks.ts';

const fields = plantFields(5);
const [OF_FIELDS, OF_GROUPS] = [180, 30].map((size) =>
  Uint32Array.from({ length: 900 }, (_, a) => Math.floor(a / size)),
);

describe.each(['leiden', 'leiden-cpm'] as const)('a scan of resolutions by %s', (method) => {
  const plateaus = finish(scanResolutions(fields, { method, seed: 1 }));

  test('finds the two planted levels, five fields and thirty groups, as plateaus', () => {
    expect(plateaus.map(({ communities }) => communities)).toEqual([5, 30]);
    for (const { from, to, resolution } of plateaus) {
      expect(to / from).toBeGreaterThan(1.6);
      expect(resolution).toBeGreaterThan(from);
      expect(resolution).toBeLessThan(to);
    }
    expect(plateaus[0]!.to).toBeLessThan(plateaus[1]!.from);
  });

  test('gives levels that nest, of connected communities, as they were planted', () => {
    const levels = finish(findLevels(fields, plateaus, { method, seed: 1 }));
    expect(levels.map(({ sizes }) => sizes.length)).toEqual([5, 30]);
    expect(agreementOf(levels[0]!.community, OF_FIELDS!)).toBeCloseTo(1, 9);
    expect(agreementOf(levels[1]!.community, OF_GROUPS!)).toBeCloseTo(1, 9);
    for (const { community } of levels) expect(countInPieces(fields, community)).toBe(0);
  });
});

describe('levels', () => {
  test('nest even where their resolutions were not found by a scan', () => {
    const { network } = plantCommunities(800, 0.5, 2);
    const at = (resolution: number): Plateau => ({ from: resolution, to: 2 * resolution, resolution, communities: 0 });
    const levels = finish(findLevels(network, [at(8), at(0.5), at(2)], { method: 'leiden', seed: 1 }));
    expect(levels).toHaveLength(3);
    for (const [i, { community }] of levels.slice(1).entries()) {
      const above = levels[i]!.community;
      const parent = new Map<number, number>();
      community.forEach((own, author) => {
        expect(parent.get(own) ?? above[author]).toBe(above[author]);
        parent.set(own, above[author]!);
      });
    }
  });

  test('are the widest plateaus, three at most, and none that repeats the one above', () => {
    const at = (resolution: number, width: number): Plateau => ({
      from: resolution,
      to: width * resolution,
      resolution,
      communities: 0,
    });
    const found = (plateaus: readonly Plateau[]): number =>
      finish(findLevels(fields, plateaus, { method: 'leiden', seed: 1 })).length;
    expect(found([at(0.5, 3), at(0.6, 3), at(4, 3)])).toBe(2);
    expect(found([at(0.5, 3), at(0.6, 3), at(0.7, 3), at(4, 2)])).toBe(1);
    expect(found([])).toBe(0);
  });
});

describe('no plateaus', () => {
  test('are found where nothing stays: nobody writes with anybody, or communities are the components', () => {
    expect(finish(scanResolutions(networkOf([[0], [1]]), { method: 'leiden', seed: 1 }))).toEqual([]);
    const components = networkOf([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(finish(scanResolutions(components, { method: 'leiden', seed: 1 }))).toEqual([]);
  });

  test('are looked for in a network with too many co-authorships', () => {
    const tooMany = { ...networkOf([[0, 1]]), neighbors: new Uint32Array(2_000_000) };
    expect(finish(scanResolutions(tooMany, { method: 'leiden', seed: 1 }))).toEqual([]);
  });
});

test('the same seed gives the same plateaus', () => {
  const scan = () => finish(scanResolutions(karateClub(), { method: 'leiden', seed: 4 }));
  expect(scan()).toEqual(scan());
});
