/** Nothing in, the table of who is central out: PageRank and betweenness, beside Graphology's and igraph's. */
import betweennessOfGraphology from 'graphology-metrics/centrality/betweenness.js';
import pageRankOfGraphology from 'graphology-metrics/centrality/pagerank.js';
import { computeBetweenness } from '../../src/core/network/betweenness.ts';
import { toWeightedGraph } from '../../src/core/network/graph.ts';
import { computePageRank } from '../../src/core/network/pagerank.ts';
import { createRandom } from '../../src/core/random.ts';
import { raceHeader, raceRows, type Lap } from '../measuring/race.ts';
import { finish, say, time, type Timing } from '../measuring/stopwatch.ts';
import { atLeast, atMost, formatMs, toDigits, type Table } from '../measuring/table.ts';
import { timeIgraph } from './igraph.ts';
import { makeNetwork } from './made-network.ts';

const TOP = 100;

export function tabulateCentrality(): Table {
  return {
    title: 'Who is central',
    about: `PageRank with weights, betweenness without. The last column of figures says how many of the ${TOP} highest are the same authors as by our exact computation.`,
    header: raceHeader(`top ${TOP}`),
    rows: [...rankPages(), ...findBetween()],
  };
}

function rankPages(): string[][] {
  say('  PageRank');
  const { network } = makeNetwork(100_000);
  const own = time(() => finish(computePageRank(network, network.hidden)));
  const graph = toWeightedGraph(network);
  const graphology = time(() => Object.values(pageRankOfGraphology(graph)));
  const lap = (who: string, timing: Timing<ArrayLike<number>> | undefined): Lap => compare(who, timing, own.output);
  return raceRows(
    `PageRank, ${network.authorCount} authors`,
    { who: 'Coterie', timing: own, cells: [''] },
    [lap('graphology-metrics', graphology), lap('igraph', timeIgraph('pagerank', network))],
    atMost('', 200, own.ms, formatMs),
  );
}

function findBetween(): string[][] {
  say('  betweenness');
  const { network } = makeNetwork(10_000);
  const compute = (budget?: number): ReturnType<typeof computeBetweenness> =>
    computeBetweenness(network, createRandom(1), budget);
  const exact = time(() => finish(compute(Infinity)));
  const sampled = time(() => finish(compute()));
  const right = shareOfTop(sampled.output.author, exact.output.author);
  const graph = toWeightedGraph(network);
  const graphology = time(() =>
    Object.values(betweennessOfGraphology(graph, { getEdgeWeight: null, normalized: false })),
  );
  const lap = (who: string, timing: Timing<ArrayLike<number>> | undefined): Lap =>
    compare(who, timing, exact.output.author);
  const others = [lap('graphology-metrics', graphology), lap('igraph', timeIgraph('betweenness', network))];
  const work = `betweenness, ${network.authorCount} authors`;
  return [
    ...raceRows(work, { who: 'Coterie', timing: exact, cells: [''] }, others, atMost('', 11_000, exact.ms, formatMs)),
    ...raceRows(
      `${work}, from ${sampled.output.sources} of them`,
      { who: 'Coterie', timing: sampled, cells: [right.toFixed(2)] },
      [],
      [atMost('', 500, sampled.ms, formatMs), atLeast('', 0.9, right, toDigits(2))].join('; '),
    ),
  ];
}

function compare(who: string, timing: Timing<ArrayLike<number>> | undefined, own: ArrayLike<number>): Lap {
  return { who, timing, cells: [timing ? shareOfTop(timing.output, own).toFixed(2) : ''] };
}

/** Of the authors with the highest figures by one computation, the share that has them by the other, too. */
function shareOfTop(figures: ArrayLike<number>, truth: ArrayLike<number>): number {
  const top = (of: ArrayLike<number>): number[] =>
    Array.from(of, (_, author) => author)
      .sort((a, b) => of[b]! - of[a]! || a - b)
      .slice(0, TOP);
  const right = new Set(top(truth));
  return top(figures).filter((author) => right.has(author)).length / TOP;
}
