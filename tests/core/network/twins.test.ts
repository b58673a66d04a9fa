import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contractTwins } from '../../../src/core/network/twins.ts';
import { finish, networkOf } from '../network-of.ts';

const anyPapers = fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 6 }), { maxLength: 8 });

test('who is on the same papers becomes one', () => {
  const { part, multiplicity, graph } = finish(
    contractTwins(
      networkOf([
        [0, 1, 2, 3],
        [3, 4],
      ]),
    ),
  );
  expect([...part]).toEqual([0, 0, 0, 1, 2]);
  expect([...multiplicity]).toEqual([3, 1, 1]);
  expect([...graph.offsets]).toEqual([0, 1, 3, 4]);
  expect([...graph.neighbors]).toEqual([1, 0, 2, 1]);
});

test('those and only those become one who are linked and have the same neighbours', () => {
  fc.assert(
    fc.property(anyPapers, (papers) => {
      const network = networkOf(papers, { authors: 12 });
      const { part, multiplicity } = finish(contractTwins(network));
      const closed = [...Array(12).keys()].map((a) =>
        [a, ...network.neighbors.subarray(network.offsets[a], network.offsets[a + 1])].sort((x, y) => x - y).join(),
      );
      for (let a = 0; a < 12; a++) {
        for (let b = 0; b < 12; b++) expect(part[a] === part[b]).toBe(closed[a] === closed[b]);
        expect(multiplicity[part[a]!]).toBe(closed.filter((other) => other === closed[a]).length);
      }
    }),
  );
});
