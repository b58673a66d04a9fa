/** Nothing in, the table of how fast communities are found out, beside Graphology's Louvain, its authors' Leiden, and igraph's. */
import { computeModularity } from '../../src/core/communities/modularity.ts';
import type { Network } from '../../src/core/model.ts';
import { raceHeader, raceRows, type Lap } from '../measuring/race.ts';
import { say, time, type Timing } from '../measuring/stopwatch.ts';
import { atLeast, atMost, formatMs, formatTimes, toDigits, type Table } from '../measuring/table.ts';
import { timeIgraph } from '../network/igraph.ts';
import { makeNetwork } from '../network/made-network.ts';
import { detect } from './detect.ts';
import { detectWithLouvain, detectWithNetworkAnalysis } from './rivals.ts';

interface Found extends Lap {
  readonly ms: number;
  readonly quality: number;
}

/** A quality that differs by less than this is the same. */
const SAME = 0.0005;

/** What the program does in half a second is more for smaller networks, less for larger ones. */
const THOROUGH = { runs: 1, iterations: 3 };

const toQ = toDigits(4);

export function tabulateSpeed(): Table {
  return {
    title: 'Speed',
    about:
      'Modularity on the weighted networks of made-up corpora. Louvain and networkanalysis-ts make the graph that they need within their time; igraph has it already.',
    header: raceHeader('Q'),
    rows: [...raceOnHundredThousand(), ...raceOnMillion()],
  };
}

function raceOnHundredThousand(): string[][] {
  say('  Leiden, 100,000 authors');
  const { network } = makeNetwork(100_000);
  const work = `${network.authorCount} authors`;
  const own = judge(
    network,
    'Coterie',
    time(() => detect(network, 1).community),
  );
  const thorough = judge(
    network,
    `Coterie, ${THOROUGH.iterations} iterations`,
    time(() => detect(network, 1, THOROUGH).community),
  );
  const louvain = judge(
    network,
    'graphology-communities-louvain',
    time(() => detectWithLouvain(network)),
  );
  const theirs = judge(
    network,
    'networkanalysis-ts, 2 iterations',
    time(() => detectWithNetworkAnalysis(network, 2)),
  );
  const two = judgeIgraph(network, 2);
  const ten = judgeIgraph(network, 10);
  const verdicts = [
    atLeast('speed against Louvain ', 5, louvain.ms / own.ms, formatTimes),
    atLeast('Q ', louvain.quality + 0.004, own.quality, toQ),
    ...beatIgraph(own, two, 0.7),
  ];
  return [
    ...raceRows(work, own, [louvain, theirs, two], verdicts.join('; ')),
    ...raceRows(work, thorough, [ten], beatIgraph(thorough, ten, 0.5).join('; ')),
  ];
}

function raceOnMillion(): string[][] {
  say('  Leiden, 1,000,000 authors');
  const { network } = makeNetwork(1_000_000);
  const own = judge(
    network,
    'Coterie',
    time(() => detect(network, 1).community),
  );
  const verdicts = [atMost('', 8000, own.ms, formatMs), atLeast('Q ', 0.9494, own.quality, toQ)];
  return raceRows(`${network.authorCount} authors`, own, [judgeIgraph(network, 2)], verdicts.join('; '));
}

function judge(network: Network, who: string, timing: Timing<ArrayLike<number>>): Found {
  const quality = computeModularity(network, Uint32Array.from(timing.output), 1);
  return { who, timing, cells: [toQ(quality)], ms: timing.ms, quality };
}

function judgeIgraph(network: Network, iterations: number): Found {
  const who = `igraph’s C, ${iterations} iterations`;
  const timing = timeIgraph('leiden', network, { iterations });
  return timing ? judge(network, who, timing) : { who, timing, cells: [''], ms: NaN, quality: NaN };
}

/** In at most such a share of its time. */
function beatIgraph(own: Found, { who, timing, ms, quality }: Found, share: number): string[] {
  if (!timing) return [];
  return [
    atLeast(`Q, within ${SAME} of ${who}, `, quality - SAME, own.quality, toQ),
    atMost('share of its time ', share, own.ms / ms, toDigits(2)),
  ];
}
