import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileAuthor } from '../../../src/core/answers/author-profile.ts';
import { findParticipation } from '../../../src/core/answers/participation.ts';
import { sharedPapers } from '../../../src/core/co-authorships.ts';
import { anyKnown, knownOf } from './known.ts';

/** Author 0 with 1 and 2 of the same community, 3 of another, and 4 who is hidden. */
const KNOWN = knownOf(
  [
    { by: [0, 1], year: 2011 },
    { by: [0, 1, 2], year: 2013 },
    { by: [0, 3] },
    { by: [0, 1, 3, 4], year: 2013 },
    { by: [2, 3], year: 1990 },
    { by: [0], year: 2014 },
  ],
  [0, 0, 0, 1, undefined],
);
const PROFILE = profileAuthor(KNOWN, 0);

test('papers are counted by year, those without one apart', () => {
  expect(PROFILE.papers).toEqual([0, 1, 2, 3, 5]);
  expect(PROFILE.years.map(({ from, papers }) => [from, papers])).toEqual([
    [2011, 1],
    [2012, 0],
    [2013, 2],
    [2014, 1],
  ]);
  expect(PROFILE.undated).toBe(1);
});

test('each year tells with whom, and who of them was new', () => {
  expect(PROFILE.years.map(({ coAuthors, newCoAuthors }) => [coAuthors, newCoAuthors])).toEqual([
    [1, 1],
    [0, 0],
    [3, 2],
    [0, 0],
  ]);
});

test('each tie tells since when and until when', () => {
  expect(PROFILE.ties.map(({ coAuthor, shared, years }) => [coAuthor, shared, years])).toEqual([
    [1, 3, { from: 2011, to: 2013 }],
    [3, 2, { from: 2013, to: 2013 }],
    [2, 1, { from: 2013, to: 2013 }],
  ]);
});

test('communities are told by the co-authors in them and the papers with them', () => {
  expect(PROFILE.communities.map(({ community, coAuthors, papers }) => [community, coAuthors, papers])).toEqual([
    [0, 2, 3],
    [1, 1, 2],
  ]);
  expect(PROFILE.participation).toBe(1 - 5 / 9);
});

test('who is hidden has papers and no ties', () => {
  const { papers, ties, communities, participation, years } = profileAuthor(KNOWN, 4);
  expect({ papers, ties, communities, participation }).toEqual({
    papers: [3],
    ties: [],
    communities: [],
    participation: 0,
  });
  expect(years).toEqual([{ from: 2013, to: 2013, papers: 1, coAuthors: 0, newCoAuthors: 0 }]);
});

describe('of any papers', () => {
  test('the profile is what counting one by one gives', () => {
    fc.assert(
      fc.property(anyKnown, ({ papers, communities }) => {
        const known = knownOf(papers, communities);
        const participation = findParticipation(known.network, known.partition.community);
        for (const author of communities.keys()) {
          const profile = profileAuthor(known, author);
          const own = papers.flatMap(({ by }, p) => (by.includes(author) ? [p] : []));
          expect(profile.papers).toEqual(own);
          expect(profile.undated).toBe(own.filter((p) => papers[p]!.year === undefined).length);
          expect(profile.participation).toBe(participation.coefficient[author]);
          expect(profile.communities).toHaveLength(participation.communities[author]!);
          for (const { coAuthor, shared, years } of profile.ties) {
            const joint = sharedPapers(known.network, author, coAuthor);
            expect(joint).toHaveLength(shared);
            const dated = joint.flatMap((p) => papers[p]!.year ?? []);
            expect(years).toEqual(
              dated.length === 0 ? undefined : { from: Math.min(...dated), to: Math.max(...dated) },
            );
          }
          // Everybody with a dated joint paper is new once.
          const newCoAuthors = profile.years.reduce((sum, year) => sum + year.newCoAuthors, 0);
          expect(newCoAuthors).toBe(profile.ties.filter(({ years }) => years).length);
        }
      }),
      { seed: 3 },
    );
  });
});
