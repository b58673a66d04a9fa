/** A network in, out what many seeded runs agree on: how sure each author's community is, and communities that come out again. */
import { countCoAuthorships } from '../co-authorships.ts';
import type { Stability } from '../assessment.ts';
import type { Network, Partition, Sliced } from '../model.ts';
import { createRandom } from '../random.ts';
import type { CommunityMethod } from '../recipe.ts';
import { partOf } from '../slices.ts';
import { bestOfRuns } from './best-of-runs.ts';
import { effortFor } from './effort.ts';
import { findCommunities } from './leiden.ts';
import { computeModularity } from './modularity.ts';
import { numberCommunities } from './numbering.ts';
import { objectiveOf } from './objective.ts';
import { reweigh } from './reweigh.ts';

const RUNS = 20;
/** Where twenty would take more than about ten seconds. */
const FEWER_RUNS = 10;
const MANY_CO_AUTHORSHIPS = 500_000;
/** Above it there is no telling: ten runs would take a minute. */
const MOST_CO_AUTHORSHIPS = 2_000_000;

export interface ConsensusOptions {
  readonly method: CommunityMethod;
  readonly resolution: number;
  readonly seed: number;
}

/**
 * An author's stability is the weighted mean of |2p − 1| over their co-authorships, with p the share of runs in which
 * both are in one community. Louvain's communities are judged by runs of Leiden, which seeks the same.
 * Undefined where the network is too large for many runs.
 */
export function* assessStability(network: Network, options: ConsensusOptions): Sliced<Stability | undefined> {
  const runs = countRuns(network);
  if (runs === 0) return undefined;
  const together = yield* countTogether(network, runs, options);
  const { authorCount, offsets, weights } = network;
  const author = new Float32Array(authorCount).fill(1);
  let sum = 0;
  let count = 0;
  for (let a = 0; a < authorCount; a++) {
    let agreed = 0;
    let strength = 0;
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      agreed += weights[k]! * Math.abs((2 * together[k]!) / runs - 1);
      strength += weights[k]!;
    }
    if (strength === 0) continue;
    author[a] = agreed / strength;
    sum += author[a]!;
    count++;
  }
  return { runs, author, mean: count > 0 ? sum / count : 1 };
}

/**
 * Communities of the network without those co-authorships that most runs cut; the weights of the others are multiplied
 * by p. After A. Lancichinetti & S. Fortunato, "Consensus clustering in complex networks", 2012,
 * doi:10.1038/srep00336, with the threshold of Y. Tabatabaee et al., "FastEnsemble: scalable ensemble clustering on large
 * networks", 2025. Throws where the network is too large for many runs.
 */
export function* findConsensus(network: Network, options: ConsensusOptions): Sliced<Partition> {
  const { method, resolution, seed } = options;
  const coAuthorships = countCoAuthorships(network);
  const runCount = countRuns(network);
  if (runCount === 0) throw new Error(`expected at most ${MOST_CO_AUTHORSHIPS} co-authorships, got ${coAuthorships}`);
  const together = yield* partOf(countTogether(network, runCount, options), 0, 0.9);
  const agreed = reweigh(network, (_, k) =>
    2 * together[k]! < runCount ? 0 : (network.weights[k]! * together[k]!) / runCount,
  );
  const objective = objectiveOf(agreed, method, resolution);
  const { runs, iterations } = effortFor(coAuthorships);
  const random = createRandom(seed);
  const search = bestOfRuns(objective, runs, () => findCommunities(objective, { iterations, random }));
  const { community, sizes } = numberCommunities(network, yield* partOf(search, 0.9, 1));
  const modularity = computeModularity(network, community, method === 'leiden-cpm' ? 1 : resolution);
  return { community, sizes, modularity };
}

function countRuns(network: Network): number {
  const coAuthorships = countCoAuthorships(network);
  if (coAuthorships > MOST_CO_AUTHORSHIPS) return 0;
  return coAuthorships > MANY_CO_AUTHORSHIPS ? FEWER_RUNS : RUNS;
}

/** For each of the network's `neighbors`, the number of runs that put both authors into one community. */
function* countTogether(
  network: Network,
  runs: number,
  { method, resolution, seed }: ConsensusOptions,
): Sliced<Uint8Array> {
  const { offsets, neighbors } = network;
  const objective = objectiveOf(network, method, resolution);
  const { iterations } = effortFor(countCoAuthorships(network));
  const random = createRandom(seed);
  const together = new Uint8Array(neighbors.length);
  for (let run = 0; run < runs; run++) {
    const community = yield* partOf(findCommunities(objective, { iterations, random }), run / runs, (run + 1) / runs);
    for (let u = 0; u < community.length; u++)
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) if (community[neighbors[k]!] === community[u]) together[k]!++;
    yield (run + 1) / runs;
  }
  return together;
}
