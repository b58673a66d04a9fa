/** An author in, one spoken sentence about them out. */
import { coAuthorsOf } from '../../core/co-authorships.ts';
import type { Atlas } from '../../core/model.ts';
import { displayName } from '../../core/text/names.ts';
import { count } from '../parts/count.ts';
import { figure } from '../parts/figure.ts';
import { standing } from '../parts/standing.ts';

/** `communities`: of two authors or more. */
export function describeAuthor(atlas: Atlas, communities: number, author: number): string {
  const { authors, measures, partition, network } = atlas;
  const ties = coAuthorsOf(network, author).slice(0, 2);
  const hasPapers = ties.some(({ shared }) => shared > 0);
  const strongest = ties.map(
    ({ target, shared, weight }) => `${displayName(authors[target]!.name)} (${hasPapers ? shared : figure(weight)})`,
  );
  const community = partition.community[author]!;
  return [
    `${displayName(authors[author]!.name)}: ${standing(atlas, author)}`,
    ...(community < communities ? [`community ${community + 1} of ${communities}`] : []),
    ...(measures.papers[author]! > 0 ? [count(measures.degree[author]!, 'co-author')] : []),
    ...(strongest.length > 0
      ? [`${hasPapers ? 'most joint papers' : 'strongest ties'} with ${strongest.join(' and ')}`]
      : []),
  ].join(', ');
}
