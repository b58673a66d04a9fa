/** How much a filter hides in, such as "hides 12 authors, 30 papers" out. */
import type { Hidden } from '../../core/kept.ts';
import { count } from '../parts/count.ts';

export function sayHides({ authors, coAuthorships, papers }: Hidden): string {
  const hidden = [
    ...(authors > 0 ? [count(authors, 'author')] : []),
    ...(coAuthorships > 0 ? [count(coAuthorships, 'co-authorship')] : []),
    ...(papers > 0 ? [count(papers, 'paper')] : []),
  ];
  return `hides ${hidden.join(', ') || 'nothing'}`;
}
