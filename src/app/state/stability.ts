/** Stabilities in, the authors whom no community holds firmly out. */
import type { Stability } from '../../core/assessment.ts';

/** Below it, an author is in other company in every fourth run, on average over their co-authorships. */
export const UNSTABLE = 0.5;

/** The least stable first. */
export function unstableAuthors({ author }: Stability): number[] {
  return Array.from(author.keys())
    .filter((a) => author[a]! < UNSTABLE)
    .sort((a, b) => author[a]! - author[b]! || a - b);
}
