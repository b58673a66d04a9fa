import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findConnection, papersAlong, type Connection } from '../../../src/core/answers/connection.ts';
import { sharedPapers } from '../../../src/core/co-authorships.ts';
import type { Network } from '../../../src/core/model.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { finish, networkOf } from '../network-of.ts';

type Question = Parameters<typeof findConnection>[1];

function connect(network: Network, source: number, target: number, more: Partial<Question> = {}): Connection {
  const { component, sizes } = findComponents(network);
  return finish(
    findConnection(
      { network, measures: { component, componentSizes: sizes } },
      { source, target, without: [], distance: 'hops', count: 5, ...more },
    ),
  );
}

const anyPapers = fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), { maxLength: 10 });

describe('how two authors are connected', () => {
  test('is said by the shortest ways, and whether there are others', () => {
    const network = networkOf([
      [0, 1],
      [1, 2],
      [0, 3],
      [3, 2],
    ]);
    const { paths, hasMore } = connect(network, 0, 2, { count: 1 });
    expect(paths.map(({ authors }) => authors)).toEqual([[0, 1, 2]]);
    expect(hasMore).toBe(true);
    expect(connect(network, 0, 2, { count: 2 })).toMatchObject({
      hasMore: false,
      paths: [{ length: 2 }, { length: 2 }],
    });
    expect(papersAlong(paths[0]!)).toEqual([0, 1]);
  });

  test('where they are not, it is said why: in two components, cut by who is left out, or hidden', () => {
    const papers = [[0, 1], [1, 2], [3, 4], [5]];
    expect(connect(networkOf(papers), 0, 3)).toEqual({
      paths: [],
      hasMore: false,
      reason: { kind: 'apart', sizes: [3, 2] },
    });
    expect(connect(networkOf(papers), 0, 2, { without: [1] }).reason).toEqual({ kind: 'cut' });
    expect(connect(networkOf(papers, { hidden: [2] }), 0, 2).reason).toEqual({ kind: 'hidden', authors: [2] });
  });

  test('is the same from either end, in length and in number of ways', () => {
    fc.assert(
      fc.property(anyPapers, fc.constantFrom('hops' as const, 'weight' as const), (papers, distance) => {
        const network = networkOf(papers, { authors: 10 });
        const there = connect(network, 0, 9, { distance, count: 3 });
        const back = connect(network, 9, 0, { distance, count: 3 });
        expect(back.paths).toHaveLength(there.paths.length);
        there.paths.forEach(({ length }, i) => expect(back.paths[i]!.length).toBeCloseTo(length, 9));
        expect(back.hasMore).toBe(there.hasMore);
        expect(back.reason?.kind).toBe(there.reason?.kind);
      }),
    );
  });

  test('never leads through somebody who is left out, and every step has a joint paper', () => {
    fc.assert(
      fc.property(anyPapers, fc.array(fc.nat(9), { maxLength: 3 }), (papers, left) => {
        const network = networkOf(papers, { authors: 10 });
        const without = left.filter((author) => author !== 0 && author !== 9);
        for (const { authors, papers: steps } of connect(network, 0, 9, { without }).paths) {
          expect(authors.filter((author) => without.includes(author))).toEqual([]);
          expect(steps).toEqual(authors.slice(1).map((author, i) => sharedPapers(network, authors[i]!, author)));
          for (const step of steps) expect(step.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
