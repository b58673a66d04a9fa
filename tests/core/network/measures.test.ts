import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, test } from 'vitest';
import { forEachCoAuthorship } from '../../../src/core/co-authorships.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { measureNetwork } from '../../../src/core/network/measures.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { Measures, Network } from '../../../src/core/model.ts';
import { finish, networkOf } from '../network-of.ts';

function measure(network: Network): Measures {
  return finish(measureNetwork(network, findComponents(network), createRandom(1)));
}

describe('measuring a network', () => {
  test('betweenness equals Graphology’s on random networks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 24 }), (pairs) => {
        const network = networkOf(pairs, { authors: 12 });
        const graph = new UndirectedGraph();
        for (let author = 0; author < 12; author++) graph.addNode(author);
        forEachCoAuthorship(network, (a, b) => graph.addUndirectedEdge(a, b));
        const expected = betweennessCentrality(graph, { normalized: false, getEdgeWeight: null }) as Record<
          string,
          number
        >;
        const { betweenness } = measure(network);
        betweenness.forEach((value, author) => expect(value).toBeCloseTo(expected[author]!, 9));
      }),
    );
  });

  test('the middle of a path stands between the pairs of its ends', () => {
    const { betweenness, degree, strength, papers } = measure(
      networkOf([
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
    );
    expect([...betweenness]).toEqual([0, 2, 2, 0]);
    expect([...degree]).toEqual([1, 2, 2, 1]);
    expect([...strength]).toEqual([1, 2, 2, 1]);
    expect([...papers]).toEqual([1, 2, 2, 1]);
  });

  test('a large network is sampled, says so, and ranks the one bridge first', () => {
    // Two complete graphs of 900 joined by author 0.
    const half = Array.from({ length: 900 }, (_, i) => i);
    const network = networkOf([half, [0, ...half.map((i) => i + 900)]]);
    const { betweenness, betweennessSources } = measure(network);
    expect(betweennessSources).toBeLessThan(network.authorCount);
    expect(betweenness.indexOf(Math.max(...betweenness))).toBe(0);
    expect(betweenness[0]! / (899 * 900)).toBeCloseTo(1, 0);
  });

  test('hidden authors are no sources and have no betweenness', () => {
    const { betweenness, betweennessSources } = measure(
      networkOf(
        [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
        { hidden: [0] },
      ),
    );
    expect([...betweenness]).toEqual([0, 0, 1, 0]);
    expect(betweennessSources).toBe(3);
  });

  test('components are numbered by size, then by smallest author', () => {
    const { component, sizes } = findComponents(networkOf([[0], [1, 2], [3, 4], [5, 6, 7]]));
    expect([...component]).toEqual([3, 1, 1, 2, 2, 0, 0, 0]);
    expect([...sizes]).toEqual([3, 2, 2, 1]);
  });
});
