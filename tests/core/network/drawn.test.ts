import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorsOf, forEachCoAuthorship } from '../../../src/core/co-authorships.ts';
import { findEntry } from '../../../src/core/graph.ts';
import type { Drawn, Starred } from '../../../src/core/drawn.ts';
import type { GivenTies, Network } from '../../../src/core/model.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { chooseDrawn } from '../../../src/core/network/drawn.ts';
import { projectNetwork } from '../../../src/core/network/project.ts';
import { finish, mentionsOf, networkOf } from '../network-of.ts';

type Options = Parameters<typeof chooseDrawn>[1];

function choose(network: Network, options: Partial<Options>): Drawn & { pairs: [number, number][] } {
  const drawn = finish(chooseDrawn(network, { authorLimit: null, lines: 'all', ...options }));
  const pairs: [number, number][] = [];
  forEachCoAuthorship(network, (a, b) => {
    expect(drawn.edges[findEntry(network, a, b)]).toBe(drawn.edges[findEntry(network, b, a)]);
    if (drawn.edges[findEntry(network, a, b)]) pairs.push([a, b]);
  });
  return { ...drawn, pairs };
}

const anyPapers = fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 7 }), { maxLength: 15 });

/** Five groups of four who write much together, and some papers between the groups. */
const groups = Array.from({ length: 5 }, (_, g) => [0, 1, 2, 3].map((i) => 4 * g + i));
const dense = [
  ...groups.flatMap((group) => Array.from({ length: 20 }, () => group)),
  ...groups.flatMap((group) => groups.map((other) => [group[0]!, other[1]!])),
];

describe('choosing what is drawn', () => {
  test('without a limit everything is', () => {
    const { edges, starred, outsideBackbone } = choose(networkOf([[0, 1, 2]]), {});
    expect([...edges]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(starred).toBeUndefined();
    expect(outsideBackbone).toBeUndefined();
  });

  test('a limit that no paper is beyond changes nothing', () => {
    expect(choose(networkOf([[0, 1, 2]]), { authorLimit: 3 }).starred).toBeUndefined();
  });

  test('who has large papers only has no lines but those of their stars, and is counted', () => {
    const { pairs, starred } = choose(
      networkOf([
        [0, 1, 2, 3],
        [0, 1],
      ]),
      { authorLimit: 3 },
    );
    expect(pairs).toEqual([[0, 1]]);
    expect(starred).toEqual({ limit: 3, papers: Uint32Array.of(0), coAuthorships: 5, authors: 2 });
  });

  test('a tie that came without papers is drawn, whatever large paper its ends share', () => {
    const ties: GivenTies = { sources: Uint32Array.of(2), targets: Uint32Array.of(0), weights: Float64Array.of(1) };
    const papers = mentionsOf([[0, 1, 2, 3]]);
    const network = finish(projectNetwork(papers, 4, { counting: 'unweighted', hidden: [], ties }));
    const { pairs, starred } = choose(network, { authorLimit: 3, ties });
    expect(pairs).toEqual([[0, 2]]);
    expect(starred).toEqual({ limit: 3, papers: Uint32Array.of(0), coAuthorships: 5, authors: 2 });
  });

  test('the account is of what is in the network, not of what the network leaves out itself', () => {
    const papers = mentionsOf([
      [0, 1, 2, 3, 4],
      [0, 1, 2],
      [3, 4],
    ]);
    const network = finish(projectNetwork(papers, 5, { counting: 'full', hidden: [], authorLimit: 4 }));
    const starred: Starred = { limit: 2, papers: Uint32Array.of(1), coAuthorships: 3, authors: 3 };
    expect(choose(network, { authorLimit: 2 }).starred).toEqual(starred);
    expect(choose(network, { authorLimit: 4 }).starred).toBeUndefined();
    expect(choose(network, { authorLimit: 4 }).pairs).toHaveLength(4);
  });

  test('drawn are the co-authorships of the network that has the limit itself', () => {
    fc.assert(
      fc.property(anyPapers, fc.integer({ min: 1, max: 6 }), fc.subarray([0, 1, 2]), (papers, authorLimit, hidden) => {
        const options = { counting: 'full' as const, hidden };
        const network = finish(projectNetwork(mentionsOf(papers), 12, options));
        const limited = finish(projectNetwork(mentionsOf(papers), 12, { ...options, authorLimit }));
        const expected: [number, number][] = [];
        forEachCoAuthorship(limited, (a, b) => expected.push([a, b]));
        const { pairs, starred } = choose(network, { authorLimit });
        expect(pairs).toEqual(expected);
        // Papers with one visible author or none tie nobody.
        const { limit, coAuthorships, authors } = limited.leftOut ?? {
          limit: authorLimit,
          coAuthorships: 0,
          authors: 0,
        };
        const large = papers.flatMap((paper, p) => {
          const names = [...new Set(paper)];
          return names.length > authorLimit && names.filter((a) => !hidden.includes(a)).length > 1 ? [p] : [];
        });
        expect(starred).toEqual(
          large.length > 0 ? { limit, papers: Uint32Array.from(large), coAuthorships, authors } : undefined,
        );
      }),
    );
  });

  test('lines and stars together tie everyone whom the network ties, and nobody else', () => {
    fc.assert(
      fc.property(anyPapers, fc.integer({ min: 1, max: 6 }), fc.subarray([0, 1, 2]), (papers, authorLimit, hidden) => {
        const network = finish(projectNetwork(mentionsOf(papers), 12, { counting: 'fractional', hidden }));
        const { pairs, starred } = choose(network, { authorLimit });
        const tied = new Set(pairs.map((pair) => pair.join()));
        for (const paper of starred?.papers ?? []) {
          const visible = authorsOf(network, paper).filter((author) => !network.hidden[author]);
          for (const a of visible) for (const b of visible) if (a < b) tied.add([a, b].join());
        }
        const all: string[] = [];
        forEachCoAuthorship(network, (a, b) => all.push([a, b].join()));
        expect([...tied].sort()).toEqual(all.sort());
      }),
    );
  });

  describe('the backbone alone', () => {
    test('shows groups and few of the lines between them', () => {
      const network = networkOf(dense);
      const { pairs, outsideBackbone } = choose(network, { lines: 'backbone' });
      const within = pairs.filter(([a, b]) => Math.floor(a / 4) === Math.floor(b / 4));
      expect(within).toHaveLength(30);
      expect(pairs.length - within.length).toBe(4);
      expect(outsideBackbone).toBe(network.neighbors.length / 2 - pairs.length);
    });

    test('nothing falls apart by it, within the limit', () => {
      fc.assert(
        fc.property(anyPapers, fc.option(fc.integer({ min: 2, max: 6 })), (papers, authorLimit) => {
          const network = networkOf(papers, { authors: 12 });
          const all = choose(network, { authorLimit });
          const some = choose(network, { authorLimit, lines: 'backbone' });
          const split = (pairs: [number, number][]): Uint32Array =>
            findComponents(networkOf(pairs, { authors: 12 })).component;
          expect(split(some.pairs)).toEqual(split(all.pairs));
          expect(some.starred).toEqual(all.starred);
          expect(some.outsideBackbone).toBe(all.pairs.length - some.pairs.length);
        }),
      );
    });

    test('is judged by joint papers, whatever the counting is', () => {
      const shown = (['fractional', 'full', 'unweighted'] as const).map((counting) => {
        const network = networkOf(dense, { counting });
        return choose(network, { lines: 'backbone' }).pairs.filter(([a, b]) => Math.floor(a / 4) === Math.floor(b / 4));
      });
      expect(shown[1]).toEqual(shown[0]);
      expect(shown[2]).toEqual(shown[0]);
    });
  });

  test('ties of another network are refused', () => {
    const ties: GivenTies = { sources: Uint32Array.of(0), targets: Uint32Array.of(3), weights: Float64Array.of(1) };
    const network = networkOf([[0, 1, 2, 3].slice(0, 3), [3]]);
    expect(() => choose(network, { lines: 'backbone', ties })).toThrow('expected the ties');
  });
});
