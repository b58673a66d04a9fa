/** Nothing in, the tables of drawing in a browser out, and pictures of it beside them. */
import type { Scene } from '../../src/core/model.ts';
import { say } from '../measuring/stopwatch.ts';
import { atMost, formatMegabytes, formatMs, formatTimes, type Table } from '../measuring/table.ts';
import { openStage, type Stage, type Who } from './browser.ts';
import { makeScene } from './made-scene.ts';
import { ACTS, measureDrawing, measureLoss, type Act, type Drawn } from './measure.ts';
import { takePictures } from './pictures.ts';

const NAMES: Readonly<Record<Who, string>> = { coterie: 'Coterie', sigma: 'Sigma 3', cosmos: 'cosmos.gl 3' };

interface Case {
  readonly authors: number;
  /** First pictures of each; those of others take long with many authors. */
  readonly runs: Readonly<Record<Who, number>>;
  readonly goal?: {
    readonly first?: number;
    readonly heap?: number;
    readonly acts: Partial<Readonly<Record<Act, number>>>;
  };
  /** What ours and others are asked for; all of it where nothing is said. */
  readonly own?: readonly Act[];
  readonly others?: readonly Act[];
}

/** What others take most of the time for is done once. */
const CASES: readonly Case[] = [
  { authors: 4000, runs: { coterie: 5, sigma: 3, cosmos: 1 } },
  {
    authors: 100_000,
    runs: { coterie: 5, sigma: 1, cosmos: 1 },
    others: ['pan'],
    goal: {
      first: 150,
      heap: 120e6,
      acts: { pan: 2, zoom: 2, hover: 16, select: 16, filter: 16, recolor: 16, tick: 2 },
    },
  },
  {
    authors: 300_000,
    runs: { coterie: 1, sigma: 0, cosmos: 0 },
    goal: { acts: { pan: 4, zoom: 4 } },
    own: ['pan', 'zoom'],
  },
];
/** Somewhat fewer than Sigma alone can draw in a few seconds. */
const LOST = { authors: 50_000, goalMs: 1000, runs: 3 };

interface Measured {
  readonly work: string;
  readonly one: Case;
  /** Undefined where nothing was drawn. */
  readonly drawn: ReadonlyMap<Who, Drawn | undefined>;
}

export async function tabulateDrawing(): Promise<Table[]> {
  const stage = await openStage();
  try {
    const measured: Measured[] = [];
    for (const one of CASES) measured.push(await measureCase(stage, one));
    const lost = await tabulateLoss(stage);
    await takePictures(stage);
    return [tabulateFirst(measured, stage.version), tabulateActs(measured), lost];
  } finally {
    await stage.close();
  }
}

function put(stage: Stage, authors: number): { name: string; work: string } {
  const scene: Scene = makeScene(authors);
  const name = String(authors);
  stage.put(name, scene);
  return { name, work: `${scene.circles.author.length} authors, ${scene.lines.source.length} co-authorships` };
}

async function measureCase(stage: Stage, one: Case): Promise<Measured> {
  const { name, work } = put(stage, one.authors);
  const drawn = new Map<Who, Drawn | undefined>();
  for (const who of Object.keys(NAMES) as Who[]) {
    say(`  ${NAMES[who]}, ${work}`);
    if ((who === 'cosmos' && !stage.hasCosmos) || one.runs[who] === 0) continue;
    try {
      const asked = (who === 'coterie' ? one.own : one.others) ?? ACTS;
      drawn.set(who, await measureDrawing(stage, who, { scene: name, runs: one.runs[who], acts: asked }));
    } catch (error) {
      if (who === 'coterie' || !(error instanceof Error)) throw error;
      say(`  ${error.message}`);
    }
  }
  return { work, one, drawn };
}

function rowsOf(
  { work, drawn }: Measured,
  cellsOf: (drawn: Drawn, own: Drawn | undefined) => readonly string[],
  verdict: string,
): string[][] {
  const own = drawn.get('coterie')!;
  return (Object.keys(NAMES) as Who[]).map((who) => {
    const one = drawn.get(who);
    const cells = one
      ? cellsOf(one, who === 'coterie' ? undefined : own)
      : cellsOf(own, undefined).map((_, column) => (column === 0 ? 'not measured' : ''));
    return [work, NAMES[who], ...cells, who === 'coterie' ? verdict : ''];
  });
}

/** With how many times longer it is than ours. */
function against(ms: number, own: number | undefined): string {
  return own === undefined ? formatMs(ms) : `${formatMs(ms)} (${formatTimes(ms / own)})`;
}

function tabulateFirst(measured: readonly Measured[], version: string): Table {
  return {
    title: 'First picture',
    about: `Chromium ${version}, a window of 1440 × 900, drawn in software where there is no graphics card. From a scene that has arrived to its picture: time of scripts on the page, by the browser’s profiler, with what they wait for the graphics card; the longest task; what the page holds afterwards, scripts and buffers, after garbage is collected. In brackets: how many times that of ours.`,
    header: ['work', 'who', 'script', 'longest task', 'memory', 'runs', 'target'],
    rows: measured.flatMap((one) => {
      const { first, heap } = one.one.goal ?? {};
      const own = one.drawn.get('coterie')!;
      const verdicts = [
        ...(first === undefined ? [] : [atMost('script ', first, own.first, formatMs)]),
        ...(heap === undefined ? [] : [atMost('memory ', heap, own.heap, formatMegabytes)]),
      ];
      return rowsOf(
        one,
        (drawn, ours) => [
          against(drawn.first, ours?.first),
          formatMs(drawn.longest),
          formatMegabytes(drawn.heap),
          String(drawn.runs),
        ],
        verdicts.join('; '),
      );
    }),
  };
}

const ACT_NAMES: Readonly<Record<Act, string>> = {
  pan: 'pan',
  zoom: 'zoom',
  hover: 'hover',
  select: 'select',
  filter: 'filter',
  recolor: 'recolour',
  tick: 'layout tick',
};

function tabulateActs(measured: readonly Measured[]): Table {
  return {
    title: 'Every frame, and every act',
    about:
      'Milliseconds of scripts: the handling of the pointer, what it changes, and the frames until the page is quiet. Pan and zoom: for each frame of a drag and of turns of the wheel. Hover: real moves of the pointer on authors with many and with few co-authors, who light up. Filter: every other author is lit. Layout tick: everyone moves. Medians of five and more, after one that is not counted; hover is followed by the longest. Cosmos.gl draws all the time: an act is what comes in it and in the three frames after; a gap in its row means that it did not tell whom the pointer was on.',
    header: ['work', 'who', ...ACTS.map((act) => ACT_NAMES[act]), 'target'],
    rows: measured.flatMap((one) => {
      const own = one.drawn.get('coterie')!;
      const goals = Object.entries(one.one.goal?.acts ?? {}) as [Act, number][];
      const missed = goals.filter(([act, goal]) => own.acts[act]! > goal);
      const verdict =
        goals.length === 0
          ? ''
          : [
              ...(missed.length < goals.length
                ? [
                    `${goals
                      .filter(([act, goal]) => own.acts[act]! <= goal)
                      .map(([act, goal]) => `${ACT_NAMES[act]} ≤ ${formatMs(goal)}`)
                      .join(', ')}: met`,
                  ]
                : []),
              ...missed.map(([act, goal]) => atMost(`${ACT_NAMES[act]} `, goal, own.acts[act]!, formatMs)),
            ].join('; ');
      return rowsOf(
        one,
        ({ acts, longestHover }, ours) =>
          ACTS.map((act) => {
            const ms = acts[act];
            if (ms === undefined) return '';
            const most = act === 'hover' && longestHover !== undefined ? `, at most ${formatMs(longestHover)}` : '';
            return against(ms, ours?.acts[act]) + most;
          }),
        verdict,
      );
    }),
  };
}

async function tabulateLoss(stage: Stage): Promise<Table> {
  const { name, work } = put(stage, LOST.authors);
  say(`  a lost graphics context, ${work}`);
  const own = await measureLoss(stage, 'coterie', name, LOST.runs);
  const sigma = await measureLoss(stage, 'sigma', name, 1);
  const verdict = own === undefined ? '**not met**' : atMost('', LOST.goalMs, own, formatMs);
  const cell = (ms: number | undefined): string => (ms === undefined ? 'never' : formatMs(ms));
  return {
    title: 'A lost graphics context',
    about: 'From the loss of all contexts to the picture that stands again, by the clock.',
    header: ['work', 'who', 'restored after', 'runs', 'target'],
    rows: [
      [work, NAMES.coterie, cell(own), String(LOST.runs), verdict],
      [work, NAMES.sigma, cell(sigma), '1', ''],
    ],
  };
}
