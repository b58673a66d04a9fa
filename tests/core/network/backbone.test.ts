import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forEachCoAuthorship } from '../../../src/core/co-authorships.ts';
import { findEntry } from '../../../src/core/graph.ts';
import type { Network } from '../../../src/core/model.ts';
import { findBackbone } from '../../../src/core/network/backbone.ts';
import { finish, networkOf } from '../network-of.ts';

function backboneOf(network: Network): string[] {
  const edges = finish(findBackbone(network));
  const found: string[] = [];
  forEachCoAuthorship(network, (a, b) => {
    expect(edges[findEntry(network, a, b)]).toBe(edges[findEntry(network, b, a)]);
    if (edges[findEntry(network, a, b)]) found.push(`${a} ${b}`);
  });
  return found;
}

/** Each pair as often as the number says. */
function withCounts(counts: Record<string, number>): Network {
  const papers = Object.entries(counts).flatMap(([pair, count]) =>
    Array.from({ length: count }, () => pair.split(' ').map(Number)),
  );
  return networkOf(papers, { counting: 'full' });
}

describe('the noise-corrected backbone', () => {
  test('keeps what strong people do together more often than with everybody', () => {
    // Everybody works with everybody, 0 and 1 more with one another, 2 and 3 likewise.
    const network = withCounts({ '0 1': 30, '2 3': 30, '0 2': 4, '0 3': 4, '1 2': 4, '1 3': 4 });
    expect(backboneOf(network)).toEqual(['0 1', '2 3']);
  });

  test('keeps a weak tie between the weak and drops an equally weak one between the strong', () => {
    const network = withCounts({ '0 1': 40, '2 3': 40, '0 2': 3, '4 5': 3, '0 4': 1, '2 5': 1 });
    const backbone = backboneOf(network);
    expect(backbone).toContain('4 5');
    expect(backbone).not.toContain('0 2');
  });

  test('is the edges whose score is over 1.64 standard deviations, step by step as in the paper', () => {
    const standsOut = (nij: number, ni: number, nj: number, n: number): boolean => {
      const lift = (n * nij) / (ni * nj);
      const mean = (ni * nj) / n ** 2;
      const variance = (ni * nj * (n - ni) * (n - nj)) / (n ** 4 * (n - 1));
      const alpha = (mean ** 2 / variance) * (1 - mean) - mean + nij;
      const beta = (mean / variance) * (1 - mean) ** 2 - (1 - mean) + n - nij;
      const p = alpha / (alpha + beta);
      const derivative = 1 / (ni * nj) - (n * (ni + nj)) / (ni * nj) ** 2;
      const slope = (2 * (n / (ni * nj) + nij * derivative)) / (lift + 1) ** 2;
      return (lift - 1) / (lift + 1) > 1.64 * Math.sqrt(n * p * (1 - p) * slope ** 2);
    };
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(8), { minLength: 2, maxLength: 4 }), { maxLength: 60 }), (papers) => {
        const network = networkOf(papers, { authors: 9, counting: 'full' });
        const strength = (a: number): number =>
          network.weights.subarray(network.offsets[a], network.offsets[a + 1]).reduce((sum, w) => sum + w, 0);
        const total = network.weights.reduce((sum, w) => sum + w, 0);
        const expected: string[] = [];
        forEachCoAuthorship(network, (a, b, weight) => {
          if (standsOut(weight, strength(a), strength(b), total)) expected.push(`${a} ${b}`);
        });
        expect(backboneOf(network)).toEqual(expected);
      }),
    );
  });

  test('leaves all edges where weights are too little to be counts', () => {
    const network = networkOf([[0, 1, 2]]);
    expect(backboneOf({ ...network, weights: network.weights.map((weight) => weight / 1000) })).toHaveLength(3);
  });
});
