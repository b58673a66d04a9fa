import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coAuthorsOf,
  countCoAuthorships,
  forEachCoAuthorship,
  sharedPapers,
} from '../../../src/core/co-authorships.ts';
import type { Counting } from '../../../src/core/model.ts';
import { projectNetwork } from '../../../src/core/network/project.ts';
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

  test('shared papers are those that name both, and their number is kept', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const network = networkOf(papers, { authors: 15 });
        forEachCoAuthorship(network, (source, target, _, shared) => {
          const both = papers.flatMap((paper, p) => (paper.includes(source) && paper.includes(target) ? [p] : []));
          expect(sharedPapers(network, source, target)).toEqual(both);
          expect(shared).toBe(both.length);
        });
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
      forEachCoAuthorship(network, (...tie) => found.push(tie));
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
});
