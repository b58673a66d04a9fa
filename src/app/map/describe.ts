/** An author in, one spoken sentence about them out. */
import { coAuthorsOf } from '../../core/co-authorships.ts';
import type { Atlas } from '../../core/model.ts';
import { displayName } from '../../core/text/names.ts';
import { count } from '../parts/count.ts';
import { figure } from '../parts/figure.ts';
import { standing } from '../parts/standing.ts';

/** A place on the map by who stands nearest to it, other than the one who is put there. */
export function describePlace(
  { authors, scene: { circles } }: Atlas,
  { author, x, y }: { readonly author: number; readonly x: number; readonly y: number },
): string {
  let nearest: number | undefined;
  let least = Infinity;
  for (let i = 0; i < circles.author.length; i++) {
    const squared = (circles.x[i]! - x) ** 2 + (circles.y[i]! - y) ** 2;
    if (squared >= least || circles.author[i] === author) continue;
    least = squared;
    nearest = circles.author[i]!;
  }
  return nearest === undefined ? 'Nobody else is on the map.' : `Next to ${displayName(authors[nearest]!.name)}.`;
}

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

/** How many there are of each, and of how many where a filter hides some. */
export function describeMap({ authors, bibliography, network, kept, scene }: Atlas): string {
  const papers = bibliography.papers.length;
  const of = (shown: number, all: number, noun: string): string =>
    (kept ? `${shown.toLocaleString('en')} of ` : '') + count(all, noun);
  const source =
    papers === 0 && network.given
      ? 'a network without papers'
      : of(papers - (kept?.hidesTogether.papers ?? 0), papers, 'paper');
  return `${of(scene.circles.author.length, authors.length, 'author')} and ${source} on the map.`;
}
