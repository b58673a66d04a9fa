/** A number of authors in, a made-up corpus and its network out: what most speed is measured on. */
import type { Mentions, Network } from '../../src/core/model.ts';
import { projectNetwork } from '../../src/core/network/project.ts';
import { finish } from '../measuring/stopwatch.ts';
import { makeCorpus, withoutLargePapers } from './corpus.ts';

/** Papers with more authors are left out: Graphology, which ours is measured beside, could not hold their pairs. */
export const AUTHOR_LIMIT = 100;

export function makeNetwork(authors: number): { mentions: Mentions; network: Network } {
  const { mentions, authorCount } = withoutLargePapers(makeCorpus(authors), AUTHOR_LIMIT);
  return { mentions, network: projectFractionally(mentions, authorCount) };
}

export function projectFractionally(mentions: Mentions, authorCount: number): Network {
  return finish(projectNetwork(mentions, authorCount, { counting: 'fractional', hidden: [] }));
}
