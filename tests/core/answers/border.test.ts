import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBorder } from '../../../src/core/answers/border.ts';
import { forEachCoAuthorship } from '../../../src/core/co-authorships.ts';
import { anyKnown, knownOf } from './known.ts';

/** 0 and 1 against 2 and 3; 4 is elsewhere and has written with 1 and with 3. */
const KNOWN = knownOf(
  [
    { by: [0, 2], year: 2011 },
    { by: [0, 1, 2], year: 2012 },
    { by: [1, 4], year: 2013 },
    { by: [3, 4], year: 2014 },
    { by: [2, 3] },
    { by: [1, 3] },
  ],
  [0, 0, 1, 1, 2],
);
const BORDER = findBorder(KNOWN, 0, 1);

test('papers are those of members of both, those of most of them first', () => {
  expect(BORDER.papers).toEqual([1, 0, 5]);
  expect(BORDER.spans.map(({ from, papers }) => [from, papers])).toEqual([
    [2011, 1],
    [2012, 1],
  ]);
  expect(BORDER.undated).toBe(1);
});

test('ties go from the first community to the second, those with most joint papers first', () => {
  expect(BORDER.ties).toEqual([
    { source: 0, target: 2, weight: 1.5, shared: 2 },
    { source: 1, target: 3, weight: 1, shared: 1 },
    { source: 1, target: 2, weight: 0.5, shared: 1 },
  ]);
});

test('those bridge them whose ties across weigh most', () => {
  expect(BORDER.bridges).toEqual([
    { author: 2, weight: 2, ties: 2 },
    { author: 1, weight: 1.5, ties: 2 },
    { author: 0, weight: 1.5, ties: 1 },
    { author: 3, weight: 1, ties: 1 },
  ]);
});

test('people of neither who wrote with both are told by what weighs less', () => {
  expect(BORDER.between).toEqual([{ author: 4, toFirst: 1, toSecond: 1 }]);
});

test('two communities that have nothing in common have an empty border', () => {
  expect(findBorder(knownOf([{ by: [0, 1] }, { by: [2, 3] }], [0, 0, 1, 1]), 0, 1)).toEqual({
    papers: [],
    spans: [],
    undated: 0,
    ties: [],
    bridges: [],
    between: [],
  });
});

test('from either side it is the same, and its ties are all there are between the two', () => {
  fc.assert(
    fc.property(anyKnown, ({ papers, communities }) => {
      const known = knownOf(papers, communities);
      const [one, other] = [findBorder(known, 0, 1), findBorder(known, 1, 0)];
      expect(other.papers).toEqual(one.papers);
      expect(other.ties.map(({ source, target }) => `${target}-${source}`).sort()).toEqual(
        one.ties.map(({ source, target }) => `${source}-${target}`).sort(),
      );
      let across = 0;
      let weights = 0;
      forEachCoAuthorship(known.network, (source, target, weight) => {
        const ends = [source, target].map((author) => communities[author]);
        if (!ends.includes(0) || !ends.includes(1)) return;
        across++;
        weights += weight;
      });
      expect(one.ties).toHaveLength(across);
      expect(one.bridges.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(2 * weights);
      expect(one.bridges.map(({ author }) => author).sort()).toEqual(other.bridges.map(({ author }) => author).sort());
      for (const { author } of one.between) expect([0, 1, undefined]).not.toContain(communities[author]);
    }),
    { seed: 5 },
  );
});
