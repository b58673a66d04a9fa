/** A drawer and a scene in, how long its scripts keep the page and how much they hold out. */
import { median } from '../measuring/stopwatch.ts';
import type { Seat, Stage, Who } from './browser.ts';

/** In this order, since authors must be in sight to be hovered. */
export const ACTS = ['pan', 'hover', 'select', 'filter', 'recolor', 'tick', 'zoom'] as const;
export type Act = (typeof ACTS)[number];

export interface Drawn {
  /** Milliseconds of script, and the longest that the page was kept at once, from a scene that is there to its first picture. */
  readonly first: number;
  readonly longest: number;
  /** Bytes that the page holds after that. */
  readonly heap: number;
  readonly runs: number;
  /** Milliseconds of script for each act, or for each frame of it. */
  readonly acts: Partial<Readonly<Record<Act, number>>>;
  readonly longestHover: number | undefined;
}

interface Asked {
  readonly scene: string;
  /** First pictures. */
  readonly runs: number;
  readonly acts: readonly Act[];
}

export async function measureDrawing(stage: Stage, who: Who, { scene, runs, acts }: Asked): Promise<Drawn> {
  const firsts: { script: number; longest: number; heap: number }[] = [];
  for (;;) {
    const seat = await stage.open(who, scene);
    try {
      firsts.push({ ...(await showFirst(seat)), heap: await holdOf(seat) });
      if (firsts.length < runs) continue;
      const times = new Map<Act, number[]>();
      for (const act of acts) times.set(act, await seat.page.evaluate((act) => window.stand[act](), act));
      const hovers = times.get('hover');
      // Others may not tell whom the pointer is on.
      if (hovers?.length === 0 && who === 'coterie')
        throw new Error('expected a pointer on an author, got one on the ground');
      return {
        first: median(firsts.map(({ script }) => script)),
        longest: median(firsts.map(({ longest }) => longest)),
        heap: median(firsts.map(({ heap }) => heap)),
        runs,
        acts: Object.fromEntries([...times].flatMap(([act, ms]) => (ms.length > 0 ? [[act, median(ms)]] : []))),
        longestHover: hovers && hovers.length > 0 ? Math.max(...hovers) : undefined,
      };
    } finally {
      await seat.close();
    }
  }
}

/**
 * By the browser's profiler, so that what runs after something was fetched is counted too: all samples but those in which
 * the page had nothing to do, or the browser did something of its own.
 */
async function showFirst({ page, cdp }: Seat): Promise<{ script: number; longest: number }> {
  await page.evaluate(() => {
    const long: number[] = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(window, { long });
  });
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.start');
  await page.evaluate(() => window.stand.show());
  const { profile } = await cdp.send('Profiler.stop');
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { long: number[] }).long));
  const idle = new Set(
    profile.nodes
      .filter(({ callFrame }) => ['(root)', '(program)', '(idle)'].includes(callFrame.functionName))
      .map(({ id }) => id),
  );
  const script = profile.samples!.reduce((us, id, i) => (idle.has(id) ? us : us + profile.timeDeltas![i]!), 0);
  return { script: script / 1000, longest };
}

async function holdOf({ cdp }: Seat): Promise<number> {
  await cdp.send('Profiler.disable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await cdp.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + (backingStorageSize ?? 0);
}

/** Milliseconds until the picture stands again; undefined where it does not. */
export async function measureLoss(stage: Stage, who: Who, scene: string, runs: number): Promise<number | undefined> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const seat = await stage.open(who, scene);
    try {
      await seat.page.evaluate(() => window.stand.show());
      const ms = await seat.page.evaluate(() => window.stand.lose());
      if (ms === undefined) return undefined;
      times.push(ms);
    } finally {
      await seat.close();
    }
  }
  return median(times);
}
