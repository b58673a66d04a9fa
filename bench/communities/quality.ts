/** Nothing in, the tables of how good communities are out: on real networks, from seed to seed, and under papers of everybody. */
import { findConsensus } from '../../src/core/communities/consensus.ts';
import type { Counting, Network } from '../../src/core/model.ts';
import { projectNetwork } from '../../src/core/network/project.ts';
import { finish, mean, say, time } from '../measuring/stopwatch.ts';
import { atLeast, atMost, formatMs, toDigits, type Table } from '../measuring/table.ts';
import { takeGiant } from '../network/giant.ts';
import { readRealNetwork } from '../network/real-networks.ts';
import { agreementOf, countInPieces, meanAgreement } from './agreement.ts';
import { detect } from './detect.ts';
import { PLANTED, plantGroups } from './planted.ts';

const SEEDS = [1, 2, 3, 4, 5];
/** A run to convergence, of which the program makes several and keeps the best. */
const SINGLE = { runs: 1, iterations: 10 };
/** A quality that differs by less than this is the same. */
const SAME = 0.0005;

const toQ = toDigits(4);

/** The best modularity that was published or measured. */
const BEST: readonly { name: string; network: () => Network | undefined; best: number }[] = [
  { name: 'netscience', network: () => readRealNetwork('netscience'), best: 0.9599 },
  { name: 'netscience, giant', network: () => giantOf('netscience'), best: 0.8485 },
  { name: 'ca-GrQc', network: () => readRealNetwork('ca-GrQc'), best: 0.854 },
  { name: 'ca-HepTh', network: () => readRealNetwork('ca-HepTh'), best: 0.7675 },
];

function giantOf(name: Parameters<typeof readRealNetwork>[0]): Network | undefined {
  const network = readRealNetwork(name);
  return network && takeGiant(network);
}

export function tabulateQuality(): Table {
  return {
    title: 'Modularity of real networks',
    about: `Unweighted. Means of ${SEEDS.length} seeds: of a single run of ${SINGLE.iterations} iterations, and of what the program shows.`,
    header: ['network', 'authors', 'Q of a single run', 'Q as shown', 'communities in pieces', 'target'],
    rows: BEST.map(({ name, network: read, best }) => {
      say(`  quality on ${name}`);
      const network = read();
      if (!network) return [name, 'not at hand', '', '', '', ''];
      const single = SEEDS.map((seed) => detect(network, seed, SINGLE));
      const shown = SEEDS.map((seed) => detect(network, seed));
      const quality = mean(single.map(({ modularity }) => modularity));
      const inPieces = [...single, ...shown].map(({ community }) => countInPieces(network, community));
      const pieces = inPieces.reduce((sum, count) => sum + count);
      return [
        name,
        String(network.authorCount),
        toQ(quality),
        toQ(mean(shown.map(({ modularity }) => modularity))),
        String(pieces),
        [atLeast(`within ${SAME} of ${toQ(best)}: `, best - SAME, quality, toQ), atMost('in pieces ', 0, pieces)].join(
          '; ',
        ),
      ];
    }),
  };
}

/** Of the runs with five seeds, all ten pairs are compared. */
export function tabulateCertainty(): Table {
  say('  agreement of seeds');
  const network = readRealNetwork('ca-GrQc');
  const rows = network ? compareSeeds(network) : [['ca-GrQc', 'not at hand', '', '', '', '']];
  return {
    title: 'Agreement from seed to seed',
    about: 'Normalised mutual information (arithmetic mean) of all ten pairs among five seeds.',
    header: ['network', 'what', 'agreement', 'Q', 'time', 'target'],
    rows,
  };
}

function compareSeeds(network: Network): string[][] {
  const single = SEEDS.map((seed) => time(() => detect(network, seed, SINGLE), 1));
  const consensus = SEEDS.map((seed) =>
    time(() => finish(findConsensus(network, { method: 'leiden', resolution: 1, seed })), 1),
  );
  const row = (
    what: string,
    runs: typeof single,
    verdict: (agreement: number, quality: number) => string,
  ): string[] => {
    const agreement = meanAgreement(runs.map(({ output }) => output.community));
    const quality = mean(runs.map(({ output }) => output.modularity));
    const ms = mean(runs.map((run) => run.ms));
    return ['ca-GrQc', what, agreement.toFixed(3), toQ(quality), formatMs(ms), verdict(agreement, quality)];
  };
  const before = mean(single.map(({ output }) => output.modularity));
  return [
    row('single run', single, () => ''),
    row('consensus', consensus, (agreement, quality) =>
      [atLeast('', 0.97, agreement, toDigits(3)), atMost('loss of Q ', 0.001, before - quality, toQ)].join('; '),
    ),
  ];
}

const COUNTINGS: readonly Counting[] = ['unweighted', 'full', 'fractional'];

export function tabulateCounting(): Table {
  say('  counting');
  const agreement = (papers: number, counting: Counting): number => {
    const network = finish(projectNetwork(plantGroups(papers), PLANTED.length, { counting, hidden: [] }));
    return agreementOf(detect(network, 1).community, PLANTED);
  };
  return {
    title: 'Counting',
    about:
      'Agreement (normalised mutual information) of the communities found with 25 planted groups of 600 authors, whose 1,200 papers are joined by some of 120 authors from anywhere.',
    header: ['papers of 120 authors', ...COUNTINGS, 'target'],
    rows: [0, 5, 20, 60].map((papers) => {
      const found = COUNTINGS.map((counting) => agreement(papers, counting));
      return [
        String(papers),
        ...found.map(toDigits(3)),
        atLeast('fractional ', 0.99, found[COUNTINGS.indexOf('fractional')]!, toDigits(3)),
      ];
    }),
  };
}
