/** A network in, the betweenness of each author out: exact, or estimated from a sample of sources. */
import type { Betweenness } from '../assessment.ts';
import { countVisible } from '../co-authorships.ts';
import type { Network, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { chooseSources } from './betweenness-sources.ts';
import { DependencySearch } from './dependency-search.ts';
import { contractTwins } from './twins.ts';

/** Edges to be looked at in all searches: about half a second. */
const BUDGET = 60_000_000;

/** Edges looked at between two yields. */
const SLICE = 1 << 20;

/**
 * Ulrik Brandes, "A faster algorithm for betweenness centrality", 2001, doi:10.1080/0022250X.2001.9990249. Unweighted,
 * unnormalised, each pair once. Authors who have the same co-authors and one another, as those have who are on the same
 * papers, are one node with a multiplicity (Rami Puzis and others, "Topology manipulations for speeding betweenness
 * centrality computation", 2015, doi:10.1093/comnet/cnu015): each has the same betweenness and adds the same to others,
 * so that nothing is lost by it. Where the budget does not suffice for all sources, `sources` is the number of authors
 * from whom the rest was estimated (Ulrik Brandes and Christian Pich, "Centrality estimation in large networks", 2007,
 * doi:10.1142/S0218127407018403).
 */
export function* computeBetweenness(network: Network, random: () => number, budget = BUDGET): Sliced<Betweenness> {
  const contraction = yield* partOf(contractTwins(network), 0, 0.2);
  yield 0.2;
  const { weights, leftOut } = chooseSources(contraction, random, budget);
  const search = new DependencySearch(contraction, leftOut > 0);
  let looked = 0;
  for (let node = 0; node < weights.length; node++) {
    if (weights[node] === 0) continue;
    looked += search.addFrom(node, weights[node]!);
    if (looked < SLICE) continue;
    looked = 0;
    yield 0.2 + (0.8 * node) / weights.length;
  }
  const { part } = contraction;
  const betweenness = Float64Array.from(part, (node) => search.betweenness[node]!);
  return { author: betweenness, sources: countVisible(network) - leftOut };
}
