/** Papers as lists of author numbers with their years in, an atlas as far as answers ask for one out; and any such atlas. */
import fc from 'fast-check';
import type { Known } from '../../../src/core/answers/author-profile.ts';
import { NO_COMMUNITY } from '../../../src/core/model.ts';
import { networkOf } from '../network-of.ts';

export interface Written {
  readonly by: readonly number[];
  readonly year?: number | undefined;
}

/** `communities[a]` is that of author a; who has none is hidden. */
export function knownOf(papers: readonly Written[], communities: readonly (number | undefined)[]): Known {
  const hidden = communities.flatMap((community, author) => (community === undefined ? [author] : []));
  return {
    bibliography: { papers: papers.map(({ year }) => (year === undefined ? {} : { year })) },
    network: networkOf(
      papers.map(({ by }) => by),
      { hidden, authors: communities.length },
    ),
    partition: { community: Uint32Array.from(communities, (community) => community ?? NO_COMMUNITY) },
  };
}

const AUTHORS = 7;

export const anyKnown: fc.Arbitrary<{ papers: Written[]; communities: (number | undefined)[] }> = fc.record({
  papers: fc.array(
    fc.record({
      by: fc.uniqueArray(fc.nat({ max: AUTHORS - 1 }), { minLength: 1, maxLength: 4 }),
      year: fc.option(fc.integer({ min: 2000, max: 2004 }), { nil: undefined }),
    }),
    { maxLength: 9 },
  ),
  communities: fc.array(fc.option(fc.nat({ max: 2 }), { nil: undefined, freq: 6 }), {
    minLength: AUTHORS,
    maxLength: AUTHORS,
  }),
});
