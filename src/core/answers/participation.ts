/**
 * A network and its communities in, how each author's co-authorships spread over communities out: participation
 * coefficient of Roger Guimerà & Luís A. N. Amaral, "Functional cartography of complex metabolic networks", Nature 433
 * (2005) 895–900, doi:10.1038/nature03288.
 */
import type { Network } from '../model.ts';

type Ties = Pick<Network, 'authorCount' | 'offsets' | 'neighbors'>;

export interface Participation {
  /**
   * P = 1 − Σ_s (k_s / k)², with k the author's co-authors and k_s those of them in community s: 0 where all are in one
   * community, or where there is none, and the nearer to 1 the more evenly they are spread over many.
   */
  readonly coefficient: Float64Array;
  /** Communities in which the author has co-authors, their own among them if there are some in it. */
  readonly communities: Uint32Array;
}

export function findParticipation({ authorCount, offsets, neighbors }: Ties, community: Uint32Array): Participation {
  const coefficient = new Float64Array(authorCount);
  const communities = new Uint32Array(authorCount);
  const counts = new Map<number, number>();
  for (let author = 0; author < authorCount; author++) {
    const [from, to] = [offsets[author]!, offsets[author + 1]!];
    counts.clear();
    for (let k = from; k < to; k++) {
      const s = community[neighbors[k]!]!;
      counts.set(s, (counts.get(s) ?? 0) + 1);
    }
    communities[author] = counts.size;
    coefficient[author] = toCoefficient(counts.values(), to - from);
  }
  return { coefficient, communities };
}

/** Of one author: the numbers of co-authors in each community, and of all. */
export function toCoefficient(inEach: Iterable<number>, all: number): number {
  let squares = 0;
  // Whole numbers below the fraction, so that one community alone gives 0 to the last bit.
  for (const count of inEach) squares += count * count;
  return all === 0 ? 0 : 1 - squares / (all * all);
}
