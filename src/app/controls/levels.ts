/** Levels of communities in, their tree out, from the coarsest down. */
import type { Assessment } from '../../core/assessment.ts';
import type { Atlas } from '../../core/model.ts';

export interface LevelPart {
  /** The author of the largest strength. */
  readonly strongest: number;
  readonly size: number;
  /** The next level's communities inside this one, the largest first. */
  readonly parts: readonly LevelPart[];
}

/** Loners are left out: they are communities at every level. */
export function partsOf({ measures, network }: Atlas, levels: Assessment['levels']): LevelPart[] {
  const everybody = Array.from({ length: network.authorCount }, (_, author) => author).filter(
    (author) => !network.hidden[author] && measures.degree[author]! > 0,
  );
  return split(everybody, 0);

  function split(members: readonly number[], level: number): LevelPart[] {
    const { community } = levels[level] ?? {};
    if (!community) return [];
    const groups = new Map<number, number[]>();
    for (const author of members) {
      const group = groups.get(community[author]!);
      if (group) group.push(author);
      else groups.set(community[author]!, [author]);
    }
    return [...groups.values()]
      .map((group) => ({
        strongest: group.reduce((best, author) =>
          measures.strength[author]! > measures.strength[best]! ? author : best,
        ),
        size: group.length,
        parts: split(group, level + 1),
      }))
      .sort((a, b) => b.size - a.size || a.strongest - b.strongest);
  }
}
