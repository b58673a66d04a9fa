/** Nothing in, the tables of whole runs out: from a file to a settled map. */
import { median, say } from '../measuring/stopwatch.ts';
import { atMost, formatMegabytes, formatMs, type Table } from '../measuring/table.ts';
import { makeCorpus } from '../network/corpus.ts';
import { runWhole, type WholeRun } from './whole-run.ts';

/** In milliseconds and bytes. */
const CASES = [
  { authors: 39_000, abstracts: true, runs: 5, first: 500, settled: 2000, memory: undefined },
  { authors: 100_000, abstracts: true, runs: 5, first: 1500, settled: 5000, memory: undefined },
  { authors: 1_000_000, abstracts: false, runs: 1, first: 15_000, settled: 60_000, memory: 1e9 },
] as const;

export async function tabulateWhole(): Promise<Table[]> {
  const measured: { work: string; run: WholeRun; rows: string[][] }[] = [];
  for (const { authors, abstracts, runs, first, settled, memory } of CASES) {
    say(`  a whole run with ${authors} authors`);
    const { bytes, runs: all } = await runWhole(makeCorpus(authors), { abstracts, runs });
    const work = `${formatMegabytes(bytes)} of BibTeX, ${all[0]!.papers} papers, ${all[0]!.authors} authors, ${all[0]!.coAuthorships} co-authorships`;
    const [picture, map, peak] = [
      median(all.map((run) => run.firstPicture)),
      median(all.map((run) => run.settled)),
      median(all.map((run) => run.peakBytes)),
    ];
    const run = all.find((one) => one.settled === map)!;
    const name = `${work}${abstracts ? '' : ', no abstracts'}`;
    measured.push({
      work: `${authors / 1000}k authors`,
      run,
      rows: [
        [name, 'first picture', formatMs(picture), String(runs), atMost('', first, picture, formatMs)],
        [name, 'settled', formatMs(map), String(runs), atMost('', settled, map, formatMs)],
        [
          name,
          'memory at most',
          formatMegabytes(peak),
          String(runs),
          memory === undefined ? '' : atMost('', memory, peak, formatMegabytes),
        ],
      ],
    });
  }
  const stages = [...new Set(measured.flatMap(({ run }) => Object.keys(run.stages)))];
  return [
    {
      title: 'From a file to a settled map, in Node',
      about:
        'Memory is the most that the process had, Node itself and garbage included. The same in a browser is measured by hand.',
      header: ['work', 'what', 'figure', 'runs', 'target'],
      rows: measured.flatMap(({ rows }) => rows),
    },
    {
      title: 'Stage by stage',
      about: 'Of the median run. The longest step is that between two points at which the run could be paused.',
      header: ['work', ...stages, 'longest step'],
      rows: measured.map(({ work, run }) => [
        work,
        ...stages.map((stage) => (stage in run.stages ? formatMs(run.stages[stage]!) : '')),
        `${formatMs(run.longest.ms)} (${run.longest.stage})`,
      ]),
    },
  ];
}
