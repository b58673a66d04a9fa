import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forEachCoAuthorship } from '../../../src/core/co-authorships.ts';
import { findEntry } from '../../../src/core/graph.ts';
import type { Network } from '../../../src/core/model.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { findSpanningForest } from '../../../src/core/network/spanning-forest.ts';
import { finish, networkOf } from '../network-of.ts';

const anyPapers = fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 5 }), { maxLength: 15 });

/** The pairs of a mask, after a check that both ends say the same. */
function pairsOf(network: Network, edges: Uint8Array): [number, number][] {
  const pairs: [number, number][] = [];
  forEachCoAuthorship(network, (a, b) => {
    expect(edges[findEntry(network, a, b)]).toBe(edges[findEntry(network, b, a)]);
    if (edges[findEntry(network, a, b)]) pairs.push([a, b]);
  });
  return pairs;
}

function forestOf(network: Network, among = new Uint8Array(network.neighbors.length).fill(1)): [number, number][] {
  return pairsOf(network, finish(findSpanningForest(network, among)));
}

/** Kruskal's: the heaviest edge first, of equal ones that with the lower ends, where it joins two trees. */
function kruskal(network: Network): [number, number][] {
  const all: [number, number, number][] = [];
  forEachCoAuthorship(network, (a, b, weight) => all.push([a, b, weight]));
  const tree = [...Array(network.authorCount).keys()];
  return all
    .sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1])
    .flatMap(([a, b]): [number, number][] => {
      const [from, to] = [tree[a], tree[b]];
      if (from === to) return [];
      tree.forEach((t, author) => (tree[author] = t === from ? to! : t));
      return [[a, b]];
    })
    .sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

describe('a maximum spanning forest', () => {
  test('takes the two heaviest of three', () => {
    const network = networkOf(
      [
        [0, 1],
        [0, 1],
        [1, 2],
        [0, 2],
        [0, 2],
      ],
      { counting: 'full' },
    );
    expect(forestOf(network)).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test('is the one that Kruskal’s algorithm finds', () => {
    fc.assert(
      fc.property(anyPapers, fc.constantFrom('fractional' as const, 'unweighted' as const), (papers, counting) => {
        const network = networkOf(papers, { authors: 12, counting });
        expect(forestOf(network)).toEqual(kruskal(network));
      }),
    );
  });

  test('holds every component together by one edge fewer than it has authors', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const network = networkOf(papers, { authors: 12 });
        const edges = forestOf(network);
        expect(edges).toHaveLength(12 - findComponents(network).sizes.length);
        expect(findComponents(networkOf(edges, { authors: 12 })).component).toEqual(findComponents(network).component);
      }),
    );
  });

  test('takes none but those it may', () => {
    const network = networkOf([[0, 1, 2]]);
    const among = new Uint8Array(6);
    among[findEntry(network, 0, 2)] = 1;
    among[findEntry(network, 2, 0)] = 1;
    expect(forestOf(network, among)).toEqual([[0, 2]]);
  });
});
