import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forEachCoAuthorship } from '../../../src/core/co-authorships.ts';
import { findEntry, strengthsOf } from '../../../src/core/graph.ts';
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

  /** Step by step as in the paper. */
  function deviations(network: Network): Map<string, number> {
    const strengths = strengthsOf(network);
    const n = strengths.reduce((sum, strength) => sum + strength, 0);
    const found = new Map<string, number>();
    forEachCoAuthorship(network, (a, b, nij) => {
      const [ni, nj] = [strengths[a]!, strengths[b]!];
      const lift = (n * nij) / (ni * nj);
      const mean = (ni * nj) / n ** 2;
      const variance = (ni * nj * (n - ni) * (n - nj)) / (n ** 4 * (n - 1));
      const alpha = (mean ** 2 / variance) * (1 - mean) - mean + nij;
      const beta = (mean / variance) * (1 - mean) ** 2 - (1 - mean) + n - nij;
      const p = alpha / (alpha + beta);
      const derivative = 1 / (ni * nj) - (n * (ni + nj)) / (ni * nj) ** 2;
      const slope = (2 * (n / (ni * nj) + nij * derivative)) / (lift + 1) ** 2;
      found.set(`${a} ${b}`, (lift - 1) / (lift + 1) / Math.sqrt(n * p * (1 - p) * slope ** 2));
    });
    return found;
  }

  test('is the edges that stand out the most, by 1.64 standard deviations, and no more than 1.5 per author', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(8), { minLength: 2, maxLength: 4 }), { maxLength: 60 }), (papers) => {
        const network = networkOf(papers, { authors: 9, counting: 'full' });
        const backbone = backboneOf(network);
        const authors = strengthsOf(network).filter((strength) => strength > 0).length;
        expect(backbone.length).toBeLessThanOrEqual(1.5 * authors);
        const all = [...deviations(network)].sort((x, y) => y[1] - x[1]);
        const least = Math.min(Infinity, ...all.filter(([pair]) => backbone.includes(pair)).map(([, z]) => z));
        expect(least).toBeGreaterThan(1.64);
        // Of two that differ by less than a hundredth either may come first.
        const omitted = all.filter(([pair, z]) => !backbone.includes(pair) && z > 1.66);
        for (const [, z] of omitted) expect(z).toBeLessThan(least * 1.01);
        const next = omitted.filter(([, z]) => z > omitted[0]![1] / 1.01);
        if (next.length > 0) expect(backbone.length + next.length).toBeGreaterThan(1.5 * authors);
      }),
    );
  });

  test('leaves all edges where weights are too little to be counts', () => {
    const network = networkOf([[0, 1, 2]]);
    expect(backboneOf({ ...network, weights: network.weights.map((weight) => weight / 1000) })).toHaveLength(3);
  });
});
