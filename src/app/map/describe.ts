/** An author in, one spoken sentence about them out. */
import { coAuthorsOf } from '../../core/co-authorships.ts';
import type { Atlas } from '../../core/model.ts';
import { displayName } from '../../core/text/names.ts';
import { count } from '../parts/count.ts';

/** `communities`: of two authors or more. */
export function describeAuthor(atlas: Atlas, communities: number, author: number): string {
  const { authors, measures, partition, network } = atlas;
  const strongest = coAuthorsOf(network, author)
    .slice(0, 2)
    .map(({ target, shared }) => `${displayName(authors[target]!.name)} (${shared})`);
  const community = partition.community[author]!;
  return [
    `${displayName(authors[author]!.name)}: ${count(measures.papers[author]!, 'paper')}`,
    ...(community < communities ? [`community ${community + 1} of ${communities}`] : []),
    count(measures.degree[author]!, 'co-author'),
    ...(strongest.length > 0 ? [`most joint papers with ${strongest.join(' and ')}`] : []),
  ].join(', ');
}
