/** Nothing in, the tables of settled drawings of made-up networks out, beside those of others: how long they take and how near neighbours stand in them. */
import type { Network } from '../../src/core/model.ts';
import { raceHeader, raceRows, type Lap } from '../measuring/race.ts';
import { say, time } from '../measuring/stopwatch.ts';
import { atLeast, atMost, formatMs, toDigits, type Table } from '../measuring/table.ts';
import { takeGiant } from '../network/giant.ts';
import { timeIgraph } from '../network/igraph.ts';
import { makeNetwork } from '../network/made-network.ts';
import { draw, judge } from './draw.ts';
import { countOverlaps, measureNearness, type Nearness, type Points } from './nearness.ts';
import { tabulateRepulsion } from './repulsion.ts';
import { drawWithD3, drawWithForceAtlas2 } from './rivals.ts';

/** np at least, el and milliseconds at most. */
interface Goal {
  readonly recall?: number;
  readonly edgeLength?: number;
  readonly ms?: number;
}

type Rival = (network: Network) => Lap;

interface Settled extends Lap {
  readonly nearness: Nearness;
}

const D3_MS = 20_000;

export function tabulateSettled(): Table[] {
  const repulsion: Table[] = [];
  const rows = [
    ...race(10_000, { recall: 0.55, edgeLength: 0.09, ms: 500 }, [settleForceAtlas2, settleDrl, settleD3]),
    ...race(100_000, { recall: 0.58, edgeLength: 0.07, ms: 3000 }, [scaleForceAtlas2], (network, points) =>
      repulsion.push(tabulateRepulsion(network, points)),
    ),
    ...race(300_000, {}, []),
    ...race(1_000_000, { recall: 0.4, ms: 45_000 }, []),
  ];
  const settled = {
    title: 'Settled drawings',
    about:
      'The largest component of the weighted networks of made-up corpora, from nothing; ours with its hierarchy. np: share of a node’s neighbours that are among its as many nearest nodes. el: mean length of an edge over the mean distance of two nodes. Stress is scale-normalised. Gap: distance to the nearest node, the median and the smallest of a sample, where an even drawing would have about 1.',
    header: raceHeader('np', 'el', 'stress', 'gap', 'overlaps'),
    rows,
  };
  return [...repulsion, settled];
}

function race(
  authors: number,
  goal: Goal,
  rivals: readonly Rival[],
  look: (network: Network, points: Points) => unknown = () => undefined,
): string[][] {
  say(`  drawings of ${authors} authors`);
  const network = takeGiant(makeNetwork(authors).network);
  const timing = time(() => draw(network));
  const layout = timing.output;
  const own = describe(network, 'Coterie', timing, layout);
  own.cells[4] = String(countOverlaps(layout));
  const { recall, edgeLength } = own.nearness;
  const verdicts = [
    ...(goal.recall === undefined ? [] : [atLeast('np ', goal.recall, recall, toDigits(3))]),
    ...(goal.edgeLength === undefined ? [] : [atMost('el ', goal.edgeLength, edgeLength, toDigits(3))]),
    ...(goal.ms === undefined ? [] : [atMost('', goal.ms, timing.ms, formatMs)]),
  ];
  look(network, layout);
  const work = `${network.authorCount} of ${authors} authors`;
  return raceRows(
    work,
    own,
    rivals.map((rival) => rival(network)),
    verdicts.join('; '),
  );
}

function describe(network: Network, who: string, timing: Lap['timing'], points: Points): Settled & { cells: string[] } {
  const nearness = measureNearness(network, points);
  const { stress } = judge(network, points);
  const { recall, edgeLength, spacing, closest } = nearness;
  const gap = `${spacing.toFixed(2)} (${closest.toFixed(2)})`;
  return { who, timing, cells: [recall.toFixed(3), edgeLength.toFixed(3), stress.toFixed(3), gap, ''], nearness };
}

function settleForceAtlas2(network: Network): Lap {
  const timing = time(() => drawWithForceAtlas2(network, 1000), 1);
  return describe(network, 'Graphology’s ForceAtlas2, 1000 iterations', timing, timing.output);
}

const [SCALED_FROM, SCALED_TO] = [5, 107];

/** A few iterations, and how long as many as it would need would take. */
function scaleForceAtlas2(network: Network): Lap {
  const { ms } = time(() => drawWithForceAtlas2(network, SCALED_FROM, 1.2), 1);
  return {
    who: `Graphology’s ForceAtlas2 θ 1.2, ${SCALED_TO} iterations, extrapolated from ${SCALED_FROM}`,
    timing: { ms: (ms * SCALED_TO) / SCALED_FROM, runs: 1 },
    cells: ['', '', '', '', ''],
  };
}

function settleDrl(network: Network): Lap {
  const timing = timeIgraph('drl', network, { runs: 1 });
  if (!timing) return { who: 'igraph’s DrL', timing, cells: ['', '', '', '', ''] };
  const points = { x: timing.output.map(([x]) => x), y: timing.output.map(([, y]) => y) };
  return describe(network, 'igraph’s DrL', timing, points);
}

function settleD3(network: Network): Lap {
  const timing = time(() => drawWithD3(network, D3_MS), 1);
  const { points, ticks } = timing.output;
  return describe(network, `d3-force, ${ticks} of 300 ticks`, timing, points);
}
