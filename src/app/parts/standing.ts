/** An author in, in two words how much there is of them out: "3 papers", or "4 co-authors" where no paper of theirs is known. */
import type { Atlas } from '../../core/model.ts';
import { count } from './count.ts';

export function standing({ measures }: Atlas, author: number): string {
  const papers = measures.papers[author]!;
  return papers > 0 ? count(papers, 'paper') : count(measures.degree[author]!, 'co-author');
}
