/** Mentions and given ties in, the bipartite network and its weighted co-authorship projection out. */
import type { Counting, GivenTies, Mentions, Network, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { linkAuthorsToPapers } from './bipartite.ts';
import { affordableEdges, tooLarge, USUAL_BYTES } from './budget.ts';
import { accountLeftOut } from './left-out.ts';
import { linkTeams } from './link.ts';
import { gatherTeams } from './teams.ts';

interface ProjectionOptions {
  readonly counting: Counting;
  readonly hidden: readonly number[];
  /** Papers with more authors than this link nobody. */
  readonly authorLimit?: number | null;
  readonly ties?: GivenTies;
  /** That all arrays made of the network may take. */
  readonly bytes?: number;
}

/**
 * Links every two visible authors with a shared paper. A paper of n authors, hidden ones included, adds 1/(n − 1)
 * to each of its pairs under fractional counting (Newman 2001, doi:10.1103/PhysRevE.64.016132), so that an author's
 * strength is the number of their multi-author papers while nobody is hidden; 1 under full counting. A tie that came
 * without papers adds its own weight under both, and no shared paper. Throws a `TooLargeError` before the projection
 * would take more memory than it may.
 */
export function* projectNetwork(
  mentions: Mentions,
  authorCount: number,
  { counting, hidden: hiddenAuthors, authorLimit = null, ties, bytes = USUAL_BYTES }: ProjectionOptions,
): Sliced<Network> {
  const hidden = new Uint8Array(authorCount);
  for (const author of hiddenAuthors) hidden[author] = 1;
  const bipartite = yield* partOf(linkAuthorsToPapers(mentions, authorCount), 0, 0.1);
  yield 0.1;
  const teams = gatherTeams(bipartite, { counting, hidden, authorLimit, ties });
  yield 0.2;
  const mostEdges = affordableEdges(authorCount, bytes);
  const graph = yield* partOf(linkTeams(teams, mostEdges), 0.2, authorLimit === null ? 1 : 0.8);
  if (!graph) throw tooLarge(mostEdges, teams, bipartite.paperOffsets);
  if (counting === 'unweighted') graph.weights.fill(1);
  const network = {
    authorCount,
    paperCount: mentions.offsets.length - 1,
    ...bipartite,
    ...graph,
    hidden,
    ...(ties ? { given: true as const } : {}),
  };
  const leftOut = authorLimit === null ? undefined : yield* partOf(accountLeftOut(network, authorLimit), 0.8, 1);
  return leftOut ? { ...network, leftOut } : network;
}
