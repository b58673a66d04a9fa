import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileCommunity } from '../../../src/core/answers/community-profile.ts';
import { anyKnown, knownOf } from './known.ts';

const KNOWN = knownOf(
  [
    { by: [0, 1], year: 2011 },
    { by: [1, 2], year: 2013 },
    { by: [0, 1, 3], year: 2013 },
    { by: [1] },
    { by: [3], year: 1990 },
  ],
  [0, 0, 0, 1],
);
const PROFILE = profileCommunity(KNOWN, 0);

test('papers are those of any member, those of most members first', () => {
  expect(PROFILE.papers).toEqual([0, 1, 2, 3]);
  expect(PROFILE.undated).toBe(1);
});

test('growth is told by papers, members who wrote and newcomers, year by year and so far', () => {
  const rows = PROFILE.years.map(({ from, papers, authors, newcomers, papersSoFar, authorsSoFar }) => [
    ...[from, papers, authors, newcomers, papersSoFar, authorsSoFar],
  ]);
  expect(rows).toEqual([
    [2011, 1, 2, 2, 1, 2],
    [2012, 0, 0, 0, 1, 2],
    [2013, 2, 3, 1, 3, 3],
  ]);
});

test('leaders are those with the heaviest ties inside, with their share of the papers', () => {
  expect(PROFILE.leaders.map(({ author, inside, papers, share }) => [author, inside, papers, share])).toEqual([
    [1, 2.5, 4, 1],
    [0, 1.5, 2, 0.5],
    [2, 1, 1, 0.25],
  ]);
});

test('whatever the papers, all of them and all members who have a dated one are there in the end', () => {
  fc.assert(
    fc.property(anyKnown, fc.nat({ max: 2 }), ({ papers, communities }, community) => {
      const { papers: found, years, undated, leaders } = profileCommunity(knownOf(papers, communities), community);
      const members = [...communities.keys()].filter((author) => communities[author] === community);
      const own = papers.filter(({ by }) => by.some((author) => members.includes(author)));
      const dated = members.filter((author) => own.some(({ by, year }) => year !== undefined && by.includes(author)));
      expect(found).toHaveLength(own.length);
      expect(leaders.map(({ author }) => author).sort()).toEqual(members);
      expect(years.at(-1)?.papersSoFar ?? 0).toBe(own.length - undated);
      expect(years.at(-1)?.authorsSoFar ?? 0).toBe(dated.length);
    }),
    { seed: 4 },
  );
});
