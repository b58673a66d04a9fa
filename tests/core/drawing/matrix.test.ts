import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeMatrix, orderBySimilarity } from '../../../src/core/drawing/matrix.ts';
import { projectNetwork } from '../../../src/core/network/project.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish, mentionsOf, networkOf } from '../network-of.ts';

describe('a matrix', () => {
  test('has the joint papers of every two, and on its diagonal everybody’s own', () => {
    const network = networkOf([[0, 1], [0, 1, 2], [2, 3], [3]]);
    const { authors, values, measure } = composeMatrix(network, [0, 1, 2, 3]);
    expect(measure).toBe('papers');
    expect([...authors]).toEqual([0, 1, 2, 3]);
    expect([...values]).toEqual([2, 2, 1, 0, 2, 2, 1, 0, 1, 1, 2, 1, 0, 0, 1, 2]);
  });

  test('has weights where there are no papers, and leaves out who was not asked for', () => {
    const ties = {
      sources: Uint32Array.of(0, 1, 2),
      targets: Uint32Array.of(1, 2, 3),
      weights: Float64Array.of(2, 0.5, 9),
    };
    const network = finish(projectNetwork(mentionsOf([]), 4, { counting: 'fractional', hidden: [], ties }));
    const { authors, values, measure } = composeMatrix(network, [0, 1, 2]);
    expect(measure).toBe('weight');
    expect([...authors]).toEqual([0, 1, 2]);
    expect([...values]).toEqual([2, 2, 0, 2, 2, 0.5, 0, 0.5, 9]);
  });

  test('of nobody is empty, of one has one cell', () => {
    const network = networkOf([[0, 1]]);
    expect(composeMatrix(network, []).values).toHaveLength(0);
    expect([...composeMatrix(network, [1]).values]).toEqual([1]);
  });
});

describe('the order of a matrix', () => {
  const anyPapers = fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 5 }), { maxLength: 20 });

  test('has everyone once, and moves values along with their authors', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const network = networkOf(papers, { authors: 12 });
        const everyone = Array.from({ length: 12 }, (_, author) => author);
        const { authors, values } = composeMatrix(network, everyone);
        expect([...authors].sort((a, b) => a - b)).toEqual(everyone);
        const together = (a: number, b: number): number =>
          papers.filter((paper) => paper.includes(a) && paper.includes(b)).length;
        const expected = [...authors].flatMap((a) => [...authors].map((b) => together(a, b)));
        if (papers.length > 0) expect([...values]).toEqual(expected);
      }),
    );
  });

  test('puts teams side by side, however their members are mixed at first', () => {
    const random = createRandom(3);
    const teams = 5;
    const size = 8;
    // Author a is of team a mod 5; four papers of three for each member, and a few between teams.
    const member = (team: number): number => team + teams * Math.floor(random() * size);
    const papers = Array.from({ length: teams * size * 4 }, (_, p) => [p, p, p].map(() => member(p % teams)));
    for (let p = 0; p < 12; p++) papers.push([member(p % teams), member((p + 1) % teams)]);
    const network = networkOf(papers, { authors: teams * size });
    const { authors } = composeMatrix(network, [...Array(teams * size).keys()]);
    const changes = authors.filter((author, i) => i > 0 && author % teams !== authors[i - 1]! % teams);
    expect(changes).toHaveLength(teams - 1);
  });

  test('follows a chain from one end to the other', () => {
    // 3 – 1 – 4 – 0 – 2
    const chain = [3, 1, 4, 0, 2];
    const values = new Float64Array(25);
    chain.forEach((a, i) => {
      values[a * 6] = 3;
      const next = chain[i + 1];
      if (next !== undefined) values[a * 5 + next] = values[next * 5 + a] = 3 - i / 2;
    });
    const order = orderBySimilarity(values, 5);
    expect([order.join(), order.toReversed().join()]).toContain(chain.join());
  });
});
