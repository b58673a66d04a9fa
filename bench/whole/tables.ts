/** Nothing in, the tables of whole runs out: from a file to a settled map. */
import { median, say } from '../measuring/stopwatch.ts';
import { atMost, formatMegabytes, formatMs, type Table } from '../measuring/table.ts';
import { makeCorpus, withoutLargePapers } from '../network/corpus.ts';
import { runWhole, type WholeOptions, type WholeRun } from './whole-run.ts';

/** Milliseconds and bytes, at most. */
interface Goal {
  readonly firstPicture: number;
  readonly settled: number;
  readonly bytes?: number;
}

interface Case extends WholeOptions {
  readonly authors: number;
  /** Papers with more authors are left out: all pairs of a million authors’ would not fit into a browser. */
  readonly authorLimit?: number;
  readonly goal: Goal;
}

const CASES: readonly Case[] = [
  { authors: 39_000, abstracts: true, runs: 5, goal: { firstPicture: 500, settled: 2000 } },
  { authors: 100_000, abstracts: true, runs: 5, goal: { firstPicture: 1500, settled: 5000 } },
  {
    authors: 1_000_000,
    abstracts: false,
    authorLimit: 100,
    runs: 1,
    goal: { firstPicture: 15_000, settled: 60_000, bytes: 1e9 },
  },
];

interface Measured {
  readonly work: string;
  readonly runs: readonly WholeRun[];
  readonly goal: Goal;
}

export async function tabulateWhole(): Promise<Table[]> {
  const measured: Measured[] = [];
  for (const one of CASES) {
    say(`  a whole run with ${one.authors} authors`);
    const { bytes, runs } = await runWhole(
      withoutLargePapers(makeCorpus(one.authors), one.authorLimit ?? Infinity),
      one,
    );
    measured.push({ work: describe(bytes, runs[0]!, one), runs, goal: one.goal });
  }
  return [tabulateFigures(measured), tabulateStages(measured)];
}

function describe(bytes: number, run: WholeRun, { abstracts, authorLimit }: Case): string {
  return [
    `${formatMegabytes(bytes)} of BibTeX${abstracts ? '' : ' without abstracts'}`,
    `${run.papers} papers`,
    `${run.authors} authors`,
    `${run.coAuthorships} co-authorships${authorLimit === undefined ? '' : ` from papers of at most ${authorLimit}`}`,
  ].join(', ');
}

function tabulateFigures(measured: readonly Measured[]): Table {
  return {
    title: 'From a file to a settled map, in Node',
    about:
      'Memory is the most that the process had, Node itself and garbage included. The same in a browser is measured by hand.',
    header: ['work', 'what', 'figure', 'runs', 'target'],
    rows: measured.flatMap(({ work, runs, goal }) => {
      const [picture, settled, peak] = (['firstPicture', 'settled', 'peakBytes'] as const).map((figure) =>
        median(runs.map((run) => run[figure])),
      );
      const count = String(runs.length);
      const memory = goal.bytes === undefined ? '' : atMost('', goal.bytes, peak!, formatMegabytes);
      return [
        [work, 'first picture', formatMs(picture!), count, atMost('', goal.firstPicture, picture!, formatMs)],
        [work, 'settled', formatMs(settled!), count, atMost('', goal.settled, settled!, formatMs)],
        [work, 'memory', formatMegabytes(peak!), count, memory],
      ];
    }),
  };
}

function tabulateStages(measured: readonly Measured[]): Table {
  const stages = [...new Set(measured.flatMap(({ runs }) => Object.keys(runs[0]!.stages)))];
  return {
    title: 'Stage by stage',
    about: 'Medians; the longest step is the longest of all runs between two points at which the run could be paused.',
    header: ['work', ...stages, 'longest step'],
    rows: measured.map(({ runs }) => {
      const longest = runs.map((run) => run.longest).reduce((most, one) => (one.ms > most.ms ? one : most));
      return [
        `${runs[0]!.authors} authors`,
        ...stages.map((stage) => formatMs(median(runs.map((run) => run.stages[stage] ?? 0)))),
        `${formatMs(longest.ms)} (${longest.stage})`,
      ];
    }),
  };
}
