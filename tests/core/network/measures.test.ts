import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { describe, expect, test } from 'vitest';
import { forEachCoAuthorship } from '../../../src/core/co-authorships.ts';
import { computeBetweenness } from '../../../src/core/network/betweenness.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { toWeightedGraph } from '../../../src/core/network/graph.ts';
import { measureNetwork } from '../../../src/core/network/measures.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { Betweenness } from '../../../src/core/assessment.ts';
import type { Measures, Network } from '../../../src/core/model.ts';
import { finish, networkOf } from '../network-of.ts';

function measure(network: Network): Measures {
  return finish(measureNetwork(network, findComponents(network)));
}

function between(network: Network, budget?: number): Betweenness {
  return finish(computeBetweenness(network, createRandom(1), budget));
}

/** Papers of one to five of twelve authors: cliques that overlap, with twins and loners. */
const anyPapers = fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 5 }), { maxLength: 12 });
const networkOfTwelve = (papers: number[][]): Network => networkOf(papers, { authors: 12 });

/** A planted corpus: groups of authors who write in teams, with some papers between groups. */
function sampleNetwork(authors: number, papers: number): Network {
  const random = createRandom(7);
  const draw = (n: number): number => Math.floor(random() * n);
  return networkOf(
    Array.from({ length: papers }, () => {
      const group = draw(authors / 20) * 20;
      return Array.from({ length: 2 + draw(4) }, () => (random() < 0.08 ? draw(authors) : group + draw(20)));
    }),
    { authors },
  );
}

describe('measuring a network', () => {
  test('papers, degree and strength are the lengths and sums of rows', () => {
    const { degree, strength, papers } = measure(
      networkOf([
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
    );
    expect([...degree]).toEqual([1, 2, 2, 1]);
    expect([...strength]).toEqual([1, 2, 2, 1]);
    expect([...papers]).toEqual([1, 2, 2, 1]);
  });

  test('it comes out the same when it is done again', () => {
    const network = sampleNetwork(200, 150);
    expect(measure(network)).toEqual(measure(network));
  });
});

describe('betweenness', () => {
  test('equals Graphology’s on random networks', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const network = networkOfTwelve(papers);
        const graph = new UndirectedGraph();
        for (let author = 0; author < 12; author++) graph.addNode(author);
        forEachCoAuthorship(network, (a, b) => graph.addUndirectedEdge(a, b));
        const expected = betweennessCentrality(graph, { normalized: false, getEdgeWeight: null }) as Record<
          string,
          number
        >;
        const betweenness = between(network).author;
        betweenness.forEach((value, author) => expect(value).toBeCloseTo(expected[author]!, 9));
      }),
    );
  });

  test('the middle of a path stands between the pairs of its ends', () => {
    const network = networkOf([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([...between(network).author]).toEqual([0, 2, 2, 0]);
  });

  test('of many who wrote the same papers each is between others as often as one of them', () => {
    // 0 and 4 are joined by the three of the same two papers, who share the one shortest path.
    const { author: betweenness } = between(
      networkOf([
        [0, 1, 2, 3],
        [1, 2, 3, 4],
      ]),
    );
    [0, 1 / 3, 1 / 3, 1 / 3, 0].forEach((value, author) => expect(betweenness[author]).toBeCloseTo(value, 12));
  });

  test('two papers of 900 authors each with one in common are no work', () => {
    const half = Array.from({ length: 900 }, (_, i) => i);
    const network = networkOf([half, [0, ...half.map((i) => i + 900)]]);
    const { author: betweenness, sources } = between(network);
    expect(sources).toBe(1800);
    expect(betweenness[0]).toBeCloseTo(899 * 900, 3);
    expect(betweenness.subarray(1).every((value) => value === 0)).toBe(true);
  });

  test('beyond the budget it is sampled, says so, and still finds the most central', () => {
    const network = sampleNetwork(1000, 900);
    const budget = 1_000_000;
    const exact = between(network, Infinity);
    const sampled = between(network, budget);
    expect(exact.sources).toBe(1000);
    expect(sampled.sources).toBeLessThan(200);
    const most = (values: Float64Array): number[] =>
      [...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, 50);
    const right = most(sampled.author).filter((author) => most(exact.author).includes(author));
    expect(right.length).toBeGreaterThan(40);
  });

  test('in components that are small it is exact even so', () => {
    const large = Array.from({ length: 300 }, (_, i) => [i, (i + 1) % 300]);
    const network = networkOf([...large, [300, 301], [301, 302]]);
    const { author: betweenness, sources } = between(network, 20_000);
    expect(sources).toBeLessThan(303);
    expect([...betweenness.subarray(300)]).toEqual([0, 1, 0]);
  });

  test('the estimate is right on average', () => {
    const network = sampleNetwork(200, 200);
    const exact = between(network, Infinity).author;
    const mean = new Float64Array(200);
    for (let seed = 0; seed < 100; seed++) {
      const { author: betweenness, sources } = finish(computeBetweenness(network, createRandom(seed), 30_000));
      expect(sources).toBeLessThan(150);
      betweenness.forEach((value, author) => (mean[author]! += value / 100));
    }
    const top = [...exact.keys()].sort((a, b) => exact[b]! - exact[a]!).slice(0, 20);
    for (const author of top) expect(mean[author]! / exact[author]!).toBeCloseTo(1, 0);
  });

  test('hidden authors are no sources and have none', () => {
    const { author: betweenness, sources } = between(
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
    expect(sources).toBe(3);
  });
});

describe('PageRank', () => {
  test('equals Graphology’s on random weighted networks', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const network = networkOfTwelve(papers);
        const expected = pagerank(toWeightedGraph(network), {
          alpha: 0.85,
          tolerance: 1e-12,
          maxIterations: 1000,
          getEdgeWeight: 'weight',
        });
        measure(network).pageRank.forEach((value, author) => expect(value).toBeCloseTo(expected[author]!, 9));
      }),
    );
  });

  test('adds up to 1 over visible authors, loners among them, and is 0 for hidden ones', () => {
    fc.assert(
      fc.property(anyPapers, fc.subarray([...Array(11).keys()]), (papers, hidden) => {
        const { pageRank } = measure(networkOf(papers, { authors: 12, hidden }));
        expect(pageRank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        pageRank.forEach((value, author) => expect(value > 0).toBe(!hidden.includes(author)));
      }),
    );
  });

  test('is nobody’s where everybody is hidden', () => {
    expect([...measure(networkOf([[0, 1]], { hidden: [0, 1] })).pageRank]).toEqual([0, 0]);
  });
});

describe('core numbers', () => {
  /** Takes away, for k = 1, 2, …, who has fewer than k left, until nobody has. */
  function peel({ authorCount, offsets, neighbors }: Network): number[] {
    const core = new Array<number>(authorCount).fill(0);
    let left = new Set(core.keys());
    for (let k = 1; left.size > 0; k++) {
      for (let before = -1; before !== left.size;) {
        before = left.size;
        const present = left;
        left = new Set(
          [...left].filter(
            (a) => [...neighbors.subarray(offsets[a], offsets[a + 1])].filter((b) => present.has(b)).length >= k,
          ),
        );
      }
      for (const author of left) core[author] = k;
    }
    return core;
  }

  test('are those that peeling layer by layer gives', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const network = networkOfTwelve(papers);
        expect([...measure(network).core]).toEqual(peel(network));
      }),
    );
  });

  test('of a paper of four, with a pair hanging on it, are 3 and 1', () => {
    const { core } = measure(
      networkOf([
        [0, 1, 2, 3],
        [3, 4],
        [4, 5],
      ]),
    );
    expect([...core]).toEqual([3, 3, 3, 3, 1, 1]);
  });
});

describe('components', () => {
  test('are numbered by size, then by smallest author', () => {
    const { component, sizes } = findComponents(networkOf([[0], [1, 2], [3, 4], [5, 6, 7]]));
    expect([...component]).toEqual([3, 1, 1, 2, 2, 0, 0, 0]);
    expect([...sizes]).toEqual([3, 2, 2, 1]);
  });

  test('hold together all who are linked, and no others', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const network = networkOfTwelve(papers);
        const { component, sizes } = findComponents(network);
        forEachCoAuthorship(network, (a, b) => expect(component[a]).toBe(component[b]));
        expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
        sizes.forEach((size, c) => expect(component.filter((of) => of === c)).toHaveLength(size));
        // As many as there are authors, less those who joined one.
        const joined = new Map<number, number>();
        const rootOf = (a: number): number => (joined.has(a) ? rootOf(joined.get(a)!) : a);
        forEachCoAuthorship(network, (a, b) => rootOf(a) !== rootOf(b) && joined.set(rootOf(a), rootOf(b)));
        expect(sizes).toHaveLength(12 - joined.size);
      }),
    );
  });

  test('nobody is no component', () => {
    expect(findComponents(networkOf([])).sizes).toHaveLength(0);
  });
});
