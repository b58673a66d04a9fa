/** A seed in, networks with planted communities out, and the edge list of a known one. */
import type { Network } from '../../../src/core/model.ts';
import { createRandom } from '../../../src/core/random.ts';
import { networkOf } from '../network-of.ts';

/** Two trios of two papers each, joined by one pair. */
export const TRIOS = [
  [0, 1, 2],
  [0, 1, 2],
  [3, 4, 5],
  [3, 4, 5],
  [2, 3],
];

/** W. W. Zachary, "An information flow model for conflict and fission in small groups", 1977: 34 people, 78 ties, from 1. */
const KARATE = `
  1 2, 1 3, 1 4, 1 5, 1 6, 1 7, 1 8, 1 9, 1 11, 1 12, 1 13, 1 14, 1 18, 1 20, 1 22, 1 32, 2 3, 2 4, 2 8, 2 14, 2 18,
  2 20, 2 22, 2 31, 3 4, 3 8, 3 9, 3 10, 3 14, 3 28, 3 29, 3 33, 4 8, 4 13, 4 14, 5 7, 5 11, 6 7, 6 11, 6 17, 7 17,
  9 31, 9 33, 9 34, 10 34, 14 34, 15 33, 15 34, 16 33, 16 34, 19 33, 19 34, 20 34, 21 33, 21 34, 23 33, 23 34, 24 26,
  24 28, 24 30, 24 33, 24 34, 25 26, 25 28, 25 32, 26 32, 27 30, 27 34, 28 34, 29 32, 29 34, 30 33, 30 34, 31 33,
  31 34, 32 33, 32 34, 33 34`;

export function karateClub(): Network {
  const pairs = KARATE.split(',').map((pair) =>
    pair
      .trim()
      .split(' ')
      .map((person) => Number(person) - 1),
  );
  return networkOf(pairs, { counting: 'unweighted' });
}

export interface Planted {
  readonly network: Network;
  readonly community: Uint32Array;
}

/**
 * Degrees and community sizes follow power laws, and each node has the share `mixing` of its ties outside its community,
 * after A. Lancichinetti, S. Fortunato & F. Radicchi, "Benchmark graphs for testing community detection algorithms",
 * 2008, doi:10.1103/PhysRevE.78.046110.
 */
export function plantCommunities(authors: number, mixing: number, seed: number): Planted {
  const random = createRandom(seed);
  /** x in [least, most] with density in proportion to x^−exponent. */
  const draw = (least: number, most: number, exponent: number): number => {
    const power = 1 - exponent;
    return (least ** power + random() * (most ** power - least ** power)) ** (1 / power);
  };
  const community = new Uint32Array(authors);
  const members: number[][] = [];
  for (let first = 0; first < authors;) {
    const size = authors - first < 40 ? authors - first : Math.min(authors - first, Math.round(draw(20, 100, 1.5)));
    const group = Array.from({ length: size }, (_, i) => first + i);
    for (const author of group) community[author] = members.length;
    members.push(group);
    first += size;
  }
  const anyone = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const pairs: number[][] = [];
  for (let author = 0; author < authors; author++) {
    const ties = Math.round(draw(5, 50, 2.5)) / 2; // everybody else chooses, too
    for (let tie = 0; tie < ties; tie++) {
      const other = random() < mixing ? Math.floor(random() * authors) : anyone(members[community[author]!]!);
      if (other !== author) pairs.push([author, other]);
    }
  }
  return { network: networkOf(pairs, { counting: 'unweighted', authors }), community };
}

/** Five fields of six groups of 30 authors: everybody has five ties in the group, two in the field, and now and then one outside. */
export function plantFields(seed: number): Network {
  const random = createRandom(seed);
  const pairs: number[][] = [];
  const tie = (author: number, first: number, count: number): unknown =>
    pairs.push([author, first + Math.floor(random() * count)]);
  for (let author = 0; author < 900; author++) {
    for (let i = 0; i < 5; i++) tie(author, author - (author % 30), 30);
    for (let i = 0; i < 2; i++) tie(author, author - (author % 180), 180);
    if (random() < 0.5) tie(author, 0, 900);
  }
  return networkOf(
    pairs.filter(([a, b]) => a !== b),
    { counting: 'unweighted', authors: 900 },
  );
}
