/** Papers as lists of author numbers in, the network out: for tests that need no names. */
import type { Counting, Mentions, Network, Sliced } from '../../src/core/model.ts';
import { projectNetwork } from '../../src/core/network/project.ts';

export function mentionsOf(papers: readonly (readonly number[])[]): Mentions {
  const offsets = new Uint32Array(papers.length + 1);
  papers.forEach((paper, p) => (offsets[p + 1] = offsets[p]! + paper.length));
  return { offsets, authors: Uint32Array.from(papers.flat()) };
}

export function networkOf(
  papers: readonly (readonly number[])[],
  options: { counting?: Counting; hidden?: readonly number[]; authors?: number } = {},
): Network {
  const authors = options.authors ?? Math.max(-1, ...papers.flat()) + 1;
  return finish(
    projectNetwork(mentionsOf(papers), authors, {
      counting: options.counting ?? 'fractional',
      hidden: options.hidden ?? [],
    }),
  );
}

/** Drives a stage to its end. */
export function finish<T>(slices: Sliced<T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
