import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookInside, paperShare, weightShare } from '../../../src/core/answers/inside.ts';
import { commonCoAuthors, findNeverMet } from '../../../src/core/answers/never-met.ts';
import { coAuthorsOfPerson, standInsOf, type Person } from '../../../src/core/answers/person.ts';
import { finish, networkOf } from '../network-of.ts';

const alone = (author: number): Person => ({ authors: [author] });
const anyPapers = fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), { maxLength: 12 });
/** People of one or two authors, nobody twice. */
const anyPeople = fc
  .uniqueArray(fc.nat(9), { maxLength: 8 })
  .map((authors) => [
    ...(authors.length > 3 ? [{ authors: authors.slice(0, 2) }] : []),
    ...authors.slice(2).map(alone),
  ]);

test('a group is looked at from inside: its ties, its papers, what goes out, and who is linked to nobody', () => {
  // 0 and 1 wrote two papers, one of them with 4; 2 wrote with 4 alone; 3 wrote alone.
  const network = networkOf([[0, 1], [0, 1, 4], [2, 4], [3]], { counting: 'full' });
  const inside = finish(lookInside(network, [0, 1, 2, 3].map(alone)));
  expect(inside.people[0]).toEqual({
    weightInside: 2,
    weightOutside: 1,
    papersInside: 2,
    papers: 2,
    tiesInside: 1,
    tiesOutside: 1,
  });
  expect(inside.whole).toEqual({ weightInside: 2, weightOutside: 3, papersInside: 2, papers: 4 });
  expect([weightShare(inside.whole), paperShare(inside.whole)]).toEqual([0.4, 0.5]);
  expect(weightShare(inside.people[3]!)).toBe(undefined);
  expect([inside.ties, inside.papersAmong, inside.papers, inside.unlinked]).toEqual([1, [0, 1], [0, 1, 2, 3], [2, 3]]);
});

test('two names of one person are no tie between two people', () => {
  const network = networkOf(
    [
      [0, 1],
      [1, 2],
    ],
    { counting: 'full' },
  );
  const inside = finish(lookInside(network, [{ authors: [0, 1] }, alone(2)]));
  expect([inside.ties, inside.whole.weightInside, inside.papersAmong]).toEqual([1, 1, [1]]);
});

test('a group of everybody has nothing outside, and the weights add up for any group', () => {
  fc.assert(
    fc.property(anyPapers, anyPeople, (papers, people) => {
      const network = networkOf(papers, { authors: 10 });
      const all = finish(
        lookInside(
          network,
          Array.from({ length: 10 }, (_, author) => alone(author)),
        ),
      );
      const total = network.weights.reduce((sum, weight) => sum + weight, 0) / 2;
      expect(all.whole.weightOutside).toBe(0);
      expect(all.whole.weightInside).toBeCloseTo(total, 9);
      const some = finish(lookInside(network, people));
      for (const share of [...some.people, some.whole]) {
        expect(share.papersInside).toBeLessThanOrEqual(share.papers);
        expect(weightShare(share) ?? 0).toBeGreaterThanOrEqual(0);
        expect(weightShare(share) ?? 0).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('pairs that never met: most common co-authors first', () => {
  const network = networkOf([[0, 4], [1, 4], [0, 5], [1, 5], [2, 4], [0, 2], [3]]);
  const { total, near, pairs } = finish(findNeverMet(network, [0, 1, 2, 3].map(alone), 10));
  expect(pairs.map(({ first, second, common }) => [first, second, common])).toEqual([
    [0, 1, 2],
    [1, 2, 1],
    [0, 3, 0],
    [1, 3, 0],
    [2, 3, 0],
  ]);
  expect([total, near]).toEqual([5, 2]);
  expect(commonCoAuthors(network, alone(0), alone(1), standInsOf(network, []))).toEqual([4, 5]);
  expect(finish(findNeverMet(network, [0, 1, 2, 3].map(alone), 1)).pairs).toEqual([{ first: 0, second: 1, common: 2 }]);
});

test('are those that trying all pairs gives, however many are asked for', () => {
  fc.assert(
    fc.property(anyPapers, anyPeople, fc.nat(30), (papers, people, most) => {
      const network = networkOf(papers, { authors: 10 });
      const met = (a: Person, b: Person): boolean =>
        coAuthorsOfPerson(network, a).some((author) => b.authors.includes(author));
      const standIns = standInsOf(network, people);
      const all = people.flatMap((a, first) =>
        people.slice(first + 1).flatMap((b, i) => {
          const common = commonCoAuthors(network, a, b, standIns).length;
          return met(a, b) ? [] : [{ first, second: first + 1 + i, common }];
        }),
      );
      all.sort((a, b) => b.common - a.common || a.first - b.first || a.second - b.second);
      expect(finish(findNeverMet(network, people, most))).toEqual({
        total: all.length,
        near: all.filter(({ common }) => common > 0).length,
        pairs: all.slice(0, most),
      });
    }),
  );
});
