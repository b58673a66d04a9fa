import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coAuthorsOf,
  countCoAuthorships,
  forEachCoAuthorship,
  coAuthorshipsWithPapers,
  sharedPapers,
} from '../../../src/core/co-authorships.ts';
import type { Counting, GivenTies, Network } from '../../../src/core/model.ts';
import { projectNetwork } from '../../../src/core/network/project.ts';
import { TooLargeError } from '../../../src/core/too-large.ts';
import { finish, mentionsOf, networkOf } from '../network-of.ts';

const anyPapers = fc.array(fc.array(fc.nat(14), { maxLength: 8 }), { maxLength: 20 });

describe('projecting papers to co-authorships', () => {
  test('every two authors of a paper are linked, in both directions, rows ascending', () => {
    const { offsets, neighbors } = networkOf([
      [2, 0, 1],
      [3, 0],
    ]);
    expect([...offsets]).toEqual([0, 3, 5, 7, 8]);
    expect([...neighbors]).toEqual([1, 2, 3, 0, 2, 0, 1, 0]);
  });

  test.each([
    ['fractional', 1 / 2 + 1],
    ['full', 2],
    ['unweighted', 1],
  ] as const)('%s counting weighs a trio and a pair', (counting, weight) => {
    const network = networkOf(
      [
        [0, 1, 2],
        [0, 1],
      ],
      { counting },
    );
    expect(coAuthorsOf(network, 0)[0]).toEqual({ source: 0, target: 1, weight, shared: 2 });
  });

  test('under fractional counting an author’s strength is the number of their papers with others', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const network = networkOf(papers, { authors: 15 });
        for (let author = 0; author < 15; author++) {
          const strength = coAuthorsOf(network, author).reduce((sum, { weight }) => sum + weight, 0);
          const withOthers = papers.filter((paper) => paper.includes(author) && new Set(paper).size > 1).length;
          expect(strength).toBeCloseTo(withOthers, 9);
        }
      }),
    );
  });

  test.each(['fractional', 'full', 'unweighted'] as const)(
    'under %s counting rows ascend and have the same weight from both ends, to the last bit',
    (counting) => {
      fc.assert(
        fc.property(anyPapers, (papers) => {
          const network = networkOf(papers, { counting, authors: 15 });
          const weightOf = new Map<string, number>();
          for (let author = 0; author < 15; author++) {
            const row = network.neighbors.subarray(network.offsets[author], network.offsets[author + 1]);
            expect([...row]).toEqual([...new Set(row)].sort((a, b) => a - b));
            row.forEach((other, i) =>
              weightOf.set(`${author} ${other}`, network.weights[network.offsets[author]! + i]!),
            );
          }
          for (const [pair, weight] of weightOf) expect(weightOf.get(pair.split(' ').reverse().join(' '))).toBe(weight);
        }),
      );
    },
  );

  test('the same co-authorships and weights come out as by adding pair to pair', () => {
    fc.assert(
      fc.property(anyPapers, fc.subarray([...Array(15).keys()]), (papers, hidden) => {
        const weights: Record<string, number> = {};
        for (const paper of papers) {
          const authors = [...new Set(paper)].sort((a, b) => a - b);
          for (const a of authors)
            for (const b of authors)
              if (a < b && !hidden.includes(a) && !hidden.includes(b))
                weights[`${a} ${b}`] = (weights[`${a} ${b}`] ?? 0) + 1 / (authors.length - 1);
        }
        const found: Record<string, number> = {};
        forEachCoAuthorship(networkOf(papers, { authors: 15, hidden }), (a, b, weight) => {
          found[`${a} ${b}`] = weight;
        });
        expect(found).toEqual(weights);
      }),
    );
  });

  test('a byline of two hundred is in ascending order, too', () => {
    const byline = Array.from({ length: 200 }, (_, i) => (i * 77) % 200);
    const { paperAuthors, neighbors } = networkOf([byline]);
    expect([...paperAuthors]).toEqual(Array.from({ length: 200 }, (_, i) => i));
    expect([...neighbors.subarray(0, 199)]).toEqual(Array.from({ length: 199 }, (_, i) => i + 1));
  });

  test('shared papers are those that name both, and their number is kept', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const network = networkOf(papers, { authors: 15 });
        for (const { source, target, shared } of coAuthorshipsWithPapers(network)) {
          const both = papers.flatMap((paper, p) => (paper.includes(source) && paper.includes(target) ? [p] : []));
          expect(sharedPapers(network, source, target)).toEqual(both);
          expect(shared).toBe(both.length);
        }
      }),
    );
  });

  test('a name repeated on a byline makes no loop and counts once', () => {
    const network = networkOf([[0, 1, 0]]);
    expect(countCoAuthorships(network)).toBe(1);
    expect(coAuthorsOf(network, 0)).toEqual([{ source: 0, target: 1, weight: 1, shared: 1 }]);
  });

  test('a hidden author has no co-authorships but stays on their papers and in the count of names', () => {
    const network = networkOf([[0, 1, 2]], { hidden: [1] });
    expect(coAuthorsOf(network, 1)).toEqual([]);
    expect(coAuthorsOf(network, 0)).toEqual([{ source: 0, target: 2, weight: 0.5, shared: 1 }]);
    expect([...network.authorPapers]).toEqual([0, 0, 0]);
  });

  test('nobody, one author, and papers without authors make an empty network', () => {
    for (const network of [networkOf([]), networkOf([[0]]), networkOf([[], []])])
      expect(countCoAuthorships(network)).toBe(0);
  });

  describe('with ties that came without papers', () => {
    const ties = {
      sources: Uint32Array.of(0, 1, 0),
      targets: Uint32Array.of(1, 2, 1),
      weights: Float64Array.of(2.5, 4, 0.5),
    };
    const listed = (counting: Counting, hidden: number[] = []): (readonly [number, number, number, number])[] => {
      const found: (readonly [number, number, number, number])[] = [];
      const network = finish(projectNetwork(mentionsOf([[0, 1, 3]]), 4, { counting, hidden, ties }));
      expect(network.given).toBe(true);
      for (const { source, target, weight, shared } of coAuthorshipsWithPapers(network))
        found.push([source, target, weight, shared]);
      return found;
    };

    test('each adds its own weight, and no joint paper', () => {
      expect(listed('fractional')).toEqual([
        [0, 1, 3.5, 1],
        [0, 3, 0.5, 1],
        [1, 2, 4, 0],
        [1, 3, 0.5, 1],
      ]);
      expect(listed('full')[0]).toEqual([0, 1, 4, 1]);
    });

    test('all weigh 1 where nothing is weighted, and those of hidden authors are not there', () => {
      expect(listed('unweighted').map(([, , weight]) => weight)).toEqual([1, 1, 1, 1]);
      expect(listed('full', [1])).toEqual([[0, 3, 1, 1]]);
    });
  });

  describe('without papers of many authors', () => {
    const project = (
      papers: readonly (readonly number[])[],
      options: { authorLimit: number | null; hidden?: number[]; ties?: GivenTies; authors?: number },
    ): Network => {
      const { hidden = [], authors = 15, ...others } = options;
      return finish(projectNetwork(mentionsOf(papers), authors, { counting: 'fractional', hidden, ...others }));
    };

    test('these add nothing, and it is told what they would have added', () => {
      const network = project(
        [
          [0, 1, 2, 3],
          [0, 1],
          [2, 4],
        ],
        { authorLimit: 3, authors: 6 },
      );
      expect(coAuthorsOf(network, 0)).toEqual([{ source: 0, target: 1, weight: 1, shared: 2 }]);
      expect(network.leftOut).toEqual({ limit: 3, papers: 1, coAuthorships: 5, authors: 1 });
      expect([...network.paperAuthors]).toEqual([0, 1, 2, 3, 0, 1, 2, 4]);
    });

    test('nothing is told where none has more authors than the limit', () => {
      expect(project([[0, 1, 2]], { authorLimit: 3 }).leftOut).toBeUndefined();
      expect(project([[0, 1, 2]], { authorLimit: null }).leftOut).toBeUndefined();
    });

    test('those of hidden authors and of ties are not missed', () => {
      const ties = { sources: Uint32Array.of(1), targets: Uint32Array.of(0), weights: Float64Array.of(2) };
      const network = project([[0, 1, 2, 3]], { authorLimit: 3, hidden: [3], ties, authors: 4 });
      expect(network.leftOut).toEqual({ limit: 3, papers: 1, coAuthorships: 2, authors: 1 });
    });

    test('the account is the difference from the network with all papers', () => {
      fc.assert(
        fc.property(
          anyPapers,
          fc.integer({ min: 1, max: 7 }),
          fc.subarray([0, 1, 2]),
          (papers, authorLimit, hidden) => {
            const all = project(papers, { authorLimit: null, hidden });
            const some = project(papers, { authorLimit, hidden });
            const alone = (network: Network): number[] =>
              [...Array(15).keys()].filter((a) => network.offsets[a] === network.offsets[a + 1]);
            expect(some.leftOut ?? { limit: authorLimit, papers: 0, coAuthorships: 0, authors: 0 }).toEqual({
              limit: authorLimit,
              papers: papers.filter((paper) => new Set(paper).size > authorLimit).length,
              coAuthorships: countCoAuthorships(all) - countCoAuthorships(some),
              authors: alone(some).length - alone(all).length,
            });
          },
        ),
      );
    });
  });

  describe('where there is not enough memory', () => {
    const large = [Array.from({ length: 40 }, (_, i) => i), [0, 1, 2], [3, 4]];
    const project = (bytes: number, authorLimit: number | null = null): Network =>
      finish(projectNetwork(mentionsOf(large), 40, { counting: 'full', hidden: [], authorLimit, bytes }));

    test('an error says so, and which papers to leave out', () => {
      expect(() => project(40_000)).toThrow(TooLargeError);
      expect(() => project(40_000)).toThrow(
        'This network has more than 253 co-authorships, which is more than there is memory for. Leave papers with more than 3 authors out of the network, open a part of the files, or use the command line on a machine with more memory: npx coterie map.',
      );
    });

    test('what it says helps', () => {
      expect(countCoAuthorships(project(40_000, 3))).toBe(4);
    });

    test('no limit is proposed where none would do', () => {
      expect(() => project(0)).toThrow('memory for. Open a part of the files, or use');
    });

    test('it is the pairs that count, however many papers they share', () => {
      const again = Array.from({ length: 50 }, () => large[0]!);
      const network = finish(projectNetwork(mentionsOf(again), 40, { counting: 'full', hidden: [], bytes: 140_000 }));
      expect(countCoAuthorships(network)).toBe(780);
    });
  });

  test('progress goes from 0 to 1 and never back', () => {
    const papers = Array.from({ length: 3000 }, (_, p) => [p, p + 1, (p * 7) % 3000, 3000 + (p % 20)]);
    const everyone = Array.from({ length: 700 }, (_, i) => i);
    const shares = [
      ...projectNetwork(mentionsOf([...papers, everyone]), 3020, { counting: 'full', hidden: [], authorLimit: 10 }),
    ];
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});
