/** Nothing in, the tables of how good drawings are out: of real networks, and how far people move when a paper is added. */
import type { Layout, Network } from '../../src/core/model.ts';
import { mean, median, say, time } from '../measuring/stopwatch.ts';
import { atLeast, atMost, formatMs, toDigits, type Table } from '../measuring/table.ts';
import { takeGiant } from '../network/giant.ts';
import { makeNetwork, projectFractionally } from '../network/made-network.ts';
import { readRealNetwork, type RealName } from '../network/real-networks.ts';
import { draw, judge } from './draw.ts';
import { countOverlaps, measureNearness, type Points } from './nearness.ts';
import { drawWithForceAtlas2, drawWithVos } from './rivals.ts';

const SEEDS = [1, 2, 3, 4, 5];
/** Distance to the nearest node, below which a drawing has collapsed. */
const SPACING = 0.2;

interface Goal {
  readonly name: RealName;
  readonly np1: number;
  readonly np2: number;
  readonly stress?: number;
  readonly ms?: number;
  /** Whether there is time for the drawings of others. */
  readonly isSmall: boolean;
}

const GOALS: readonly Goal[] = [
  { name: 'netscience', np1: 0.78, np2: 0.68, stress: 0.145, isSmall: true },
  { name: 'JOI', np1: 0.77, np2: 0.7, isSmall: true },
  { name: 'ca-GrQc', np1: 0.65, np2: 0.49, ms: 4000, isSmall: false },
];

interface Judged {
  readonly ms: number;
  readonly np1: number;
  readonly np2: number;
  readonly stress: number;
  readonly closest: number;
}

const toThree = toDigits(3);

export function tabulateQuality(): Table {
  return {
    title: 'Drawings of real networks',
    about: `The unweighted largest components; ours are means of ${SEEDS.length} seeds. NP1: overlap between a node’s neighbours and its as many nearest nodes (Jaccard); NP2: the same within two steps; stress is scale-normalised. Gap: the smallest distance of two nodes in a sample, where an even drawing would have about 1.`,
    header: ['network', 'who', 'NP1', 'NP2', 'stress', 'gap', 'overlaps', 'time', 'target'],
    rows: GOALS.flatMap((goal) => {
      say(`  quality on ${goal.name}`);
      const network = readRealNetwork(goal.name);
      return network ? judgeAll(takeGiant(network), goal) : [[goal.name, 'not at hand', '', '', '', '', '', '', '']];
    }),
  };
}

function judgeAll(network: Network, goal: Goal): string[][] {
  const runs = SEEDS.map((seed) => time(() => draw(network, seed), 1));
  const judged = runs.map(({ ms, output }) => judgeOne(network, output, ms));
  const average = (key: keyof Judged): number => mean(judged.map((one) => one[key]));
  const own: Judged = {
    ms: average('ms'),
    np1: average('np1'),
    np2: average('np2'),
    stress: average('stress'),
    closest: Math.min(...judged.map(({ closest }) => closest)),
  };
  const overlaps = runs.reduce((sum, { output }) => sum + countOverlaps(output), 0);
  const verdicts = [
    atLeast('NP1 ', goal.np1, own.np1, toThree),
    atLeast('NP2 ', goal.np2, own.np2, toThree),
    ...(goal.stress === undefined ? [] : [atMost('stress ', goal.stress, own.stress, toThree)]),
    atLeast('gap ', SPACING, own.closest, toDigits(2)),
    atMost('overlaps ', 0, overlaps),
    ...(goal.ms === undefined ? [] : [atMost('', goal.ms, own.ms, formatMs)]),
  ];
  const row = (who: string, { np1, np2, stress, closest, ms }: Judged, rest: { overlaps: string; verdict: string }) => [
    `${goal.name}, ${network.authorCount}`,
    who,
    ...[np1, np2, stress].map(toThree),
    closest.toFixed(2),
    rest.overlaps,
    formatMs(ms),
    rest.verdict,
  ];
  const rival = (who: string, run: () => Points): string[] => {
    const { ms, output } = time(run, 1);
    return row(who, judgeOne(network, output, ms), { overlaps: '', verdict: '' });
  };
  return [
    row('Coterie', own, { overlaps: String(overlaps), verdict: verdicts.join('; ') }),
    ...(goal.isSmall
      ? [
          rival('VOS, by networkanalysis-ts', () => drawWithVos(network)),
          rival('Graphology’s ForceAtlas2, 1000 iterations', () => drawWithForceAtlas2(network, 1000)),
        ]
      : []),
  ];
}

function judgeOne(network: Network, points: Points, ms: number): Judged {
  return { ...judge(network, points), ms, closest: measureNearness(network, points).closest };
}

/** Somebody of the first paper writes one more, with somebody of the last. */
export function tabulateWarmStart(): Table {
  say('  a paper more');
  const { mentions, network } = makeNetwork(10_000);
  const before = draw(network);
  const more = {
    offsets: Uint32Array.of(...mentions.offsets, mentions.authors.length + 2),
    authors: Uint32Array.of(...mentions.authors, mentions.authors[0]!, mentions.authors.at(-1)!),
  };
  const { ms, output: after } = time(() => draw(projectFractionally(more, network.authorCount), undefined, before));
  const moved = median(Array.from(after.x, (x, u) => Math.hypot(x - before.x[u]!, after.y[u]! - before.y[u]!)));
  const share = moved / diameterOf(before);
  const toPercent = (value: number): string => `${(100 * value).toFixed(2)} %`;
  return {
    title: 'A paper more',
    about: 'How far the median author moves when one paper is added, of the diameter of the drawing.',
    header: ['network', 'moved', 'time', 'target'],
    rows: [[`${network.authorCount} authors`, toPercent(share), formatMs(ms), atMost('', 0.02, share, toPercent)]],
  };
}

/** Of the circle round the bounding box. */
function diameterOf({ x, y }: Layout): number {
  const extent = (values: Float32Array): number =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity);
  return Math.hypot(extent(x), extent(y));
}
