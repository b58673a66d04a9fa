import fc from 'fast-check';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import dijkstra from 'graphology-shortest-path/dijkstra.js';
import { describe, expect, test } from 'vitest';
import { coAuthorsOf, sharedPapers } from '../../../src/core/co-authorships.ts';
import type { Network } from '../../../src/core/model.ts';
import { toWeightedGraph } from '../../../src/core/network/graph.ts';
import { findPaths, type Path } from '../../../src/core/network/paths.ts';
import { finish, networkOf } from '../network-of.ts';

type Options = Parameters<typeof findPaths>[3];

function paths(network: Network, source: number, target: number, options: Partial<Options> = {}): Path[] {
  return finish(findPaths(network, source, target, { count: 1, distance: 'hops', ...options }));
}

const anyPapers = fc.array(fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }), { maxLength: 9 });

/** Every way from source to target that meets nobody twice, by trying all. */
function allPaths(network: Network, source: number, target: number, met: number[] = [source]): number[][] {
  if (source === target) return [met];
  return coAuthorsOf(network, source)
    .filter((tie) => !met.includes(tie.target))
    .flatMap((tie) => allPaths(network, tie.target, target, [...met, tie.target]));
}

function lengthOf(network: Network, authors: readonly number[], distance: Options['distance']): number {
  return authors.slice(1).reduce((sum, author, i) => {
    const tie = coAuthorsOf(network, authors[i]!).find((of) => of.target === author)!;
    return sum + (distance === 'hops' ? 1 : 1 / tie.weight);
  }, 0);
}

describe('paths between two authors', () => {
  test('each hop names the papers of its two authors', () => {
    const network = networkOf([[0, 1], [1, 2], [0, 1, 3], [4]]);
    expect(paths(network, 0, 2)).toEqual([{ authors: [0, 1, 2], length: 2, papers: [[0, 2], [1]] }]);
  });

  test('many joint papers are nearer than one large one', () => {
    const network = networkOf([
      [0, 1, 2, 3, 4, 5],
      [0, 1],
      [1, 2],
      [0, 1],
      [1, 2],
    ]);
    expect(paths(network, 0, 2)[0]!.authors).toEqual([0, 2]);
    expect(paths(network, 0, 2, { distance: 'weight' })[0]!.authors).toEqual([0, 1, 2]);
  });

  test('there is none to somebody who is not tied, nor to a hidden author', () => {
    const network = networkOf([[0, 1], [1, 2], [3]], { hidden: [2] });
    expect(paths(network, 0, 3, { count: 3 })).toEqual([]);
    expect(paths(network, 0, 2, { count: 3 })).toEqual([]);
  });

  test('from oneself to oneself is no way', () => {
    expect(paths(networkOf([[0, 1]]), 0, 0, { count: 3 })).toEqual([{ authors: [0], length: 0, papers: [] }]);
  });

  test('without some authors it leads around them', () => {
    const network = networkOf([
      [0, 1],
      [1, 2],
      [0, 3],
      [3, 4],
      [4, 2],
    ]);
    expect(paths(network, 0, 2, { without: [1] }).map(({ authors }) => authors)).toEqual([[0, 3, 4, 2]]);
    expect(paths(network, 0, 2, { without: [1, 4], count: 2 })).toEqual([]);
  });

  test('are as short as Graphology’s, with and without weights', () => {
    fc.assert(
      fc.property(anyPapers, fc.nat(7), fc.nat(7), (papers, source, target) => {
        const network = networkOf(papers, { authors: 8 });
        const graph = toWeightedGraph(network);
        const hops = bidirectional(graph, source, target);
        expect(paths(network, source, target)[0]?.authors.length).toBe(hops?.length);
        const nearest = dijkstra.bidirectional(graph, source, target, (_, { weight }) => 1 / weight);
        const ours = paths(network, source, target, { distance: 'weight' })[0];
        expect(ours === undefined).toBe(nearest === null);
        if (ours) expect(ours.length).toBeCloseTo(lengthOf(network, nearest!.map(Number), 'weight'), 9);
      }),
    );
  });

  test.each(['hops', 'weight'] as const)('by %s, the shortest few are those that trying all ways gives', (distance) => {
    fc.assert(
      fc.property(anyPapers, fc.integer({ min: 1, max: 30 }), (papers, count) => {
        const network = networkOf(papers, { authors: 8 });
        const found = paths(network, 0, 1, { count, distance });
        const all = allPaths(network, 0, 1);
        expect(found).toHaveLength(Math.min(count, all.length));
        const ways = new Set(all.map(String));
        expect(new Set(found.map(({ authors }) => String(authors))).size).toBe(found.length);
        for (const { authors, length, papers } of found) {
          expect(ways).toContain(String(authors));
          expect(length).toBeCloseTo(lengthOf(network, authors, distance), 9);
          expect(papers).toEqual(authors.slice(1).map((author, i) => sharedPapers(network, authors[i]!, author)));
        }
        const lengths = all.map((authors) => lengthOf(network, authors, distance)).sort((a, b) => a - b);
        found.forEach(({ length }, i) => expect(length).toBeCloseTo(lengths[i]!, 9));
      }),
    );
  });
});
