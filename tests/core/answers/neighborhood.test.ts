import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAR, findNeighborhood, papersAmong, papersOfAnybody } from '../../../src/core/answers/neighborhood.ts';
import { networkOf } from '../network-of.ts';

/** A chain 0 – 1 – 2 – 3, and 4 alone. */
const CHAIN = networkOf([[0, 1], [1, 2], [2, 3], [4]]);

describe('a neighbourhood', () => {
  test.each([
    [[0], 1, [0, 1]],
    [[0], 2, [0, 1, 2]],
    [[0, 3], 1, [0, 1, 2, 3]],
    [[4], 3, [4]],
    [[], 3, []],
  ])('of %j within %i steps', (middle, hops, authors) => {
    expect([...findNeighborhood(CHAIN, middle, hops).authors]).toEqual(authors);
  });

  test('tells how many steps away each is', () => {
    expect([...findNeighborhood(CHAIN, [1], 2).steps]).toEqual([1, 0, 1, 2, FAR]);
  });

  test('passes over who is hidden, also on the way', () => {
    const network = networkOf(
      [
        [0, 1],
        [1, 2],
      ],
      { hidden: [1] },
    );
    expect([...findNeighborhood(network, [0, 1], 3).authors]).toEqual([0]);
  });

  test('grows with the steps, and is the same from whichever side one looks', () => {
    const papers = fc.array(fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(papers, fc.nat(12), fc.nat(12), (bylines, a, b) => {
        const network = networkOf(bylines, { authors: 13 });
        for (const hops of [1, 2, 3]) {
          const here = findNeighborhood(network, [a], hops);
          expect(here.steps[b]).toBe(findNeighborhood(network, [b], hops).steps[a]);
          for (const author of findNeighborhood(network, [a], hops - 1).authors) expect(here.authors).toContain(author);
        }
      }),
    );
  });
});

describe('papers among authors', () => {
  test('are those of two or more of them, and all of those in the middle', () => {
    // 0 in the middle; 1 and 2 wrote one together, 1 one alone and one with 3, who is too far.
    const network = networkOf([[0, 1], [0, 2], [1, 2], [1], [1, 3], [0]]);
    expect([...papersAmong(network, findNeighborhood(network, [0], 1))]).toEqual([0, 1, 2, 5]);
  });

  test('of anybody are all but those of hidden authors', () => {
    expect([...papersOfAnybody(networkOf([[0], [1], [0, 1]], { hidden: [1] }))]).toEqual([0, 2]);
  });
});
