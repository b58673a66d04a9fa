/** A drawer and a scene in, how long its scripts keep the page and how much they hold out. */
import { median } from '../measuring/stopwatch.ts';
import type { Seat, Stage, Who } from './browser.ts';

export interface Drawn {
  /** Milliseconds of script, and the longest that the page was kept at once, from a scene that is there to its first picture. */
  readonly first: number;
  readonly longest: number;
  /** Bytes that the page holds after that. */
  readonly heap: number;
  readonly runs: number;
  readonly pan: number;
  readonly zoom: number;
  readonly hover: number;
  readonly hoverMost: number;
  /** Co-authors of those who were hovered. */
  readonly neighbors: readonly number[];
  readonly select: number;
  readonly filter: number;
  readonly recolor: number;
  readonly tick: number;
}

const STEPS = 24;

export async function measureDrawing(stage: Stage, who: Who, scene: string, runs: number): Promise<Drawn> {
  const firsts: number[] = [];
  const longests: number[] = [];
  const heaps: number[] = [];
  for (let run = 0; ; run++) {
    const seat = await stage.open(who, scene);
    try {
      const { script, longest } = await showFirst(seat);
      firsts.push(script);
      longests.push(longest);
      heaps.push(await holdOf(seat));
      if (run + 1 < runs) continue;
      const rest = await measureActs(seat);
      return { first: median(firsts), longest: median(longests), heap: median(heaps), runs, ...rest };
    } finally {
      await seat.close();
    }
  }
}

async function measureActs({ page }: Seat): Promise<Omit<Drawn, 'first' | 'longest' | 'heap' | 'runs'>> {
  const pan = await page.evaluate((steps) => window.stand.pan(steps), STEPS);
  const { acts, neighbors } = await page.evaluate(() => window.stand.hover());
  const select = await page.evaluate(() => window.stand.select());
  const filter = await page.evaluate(() => window.stand.filter());
  const recolor = await page.evaluate(() => window.stand.recolor());
  const tick = await page.evaluate(() => window.stand.tick());
  const zoom = await page.evaluate((steps) => window.stand.zoom(steps), STEPS);
  return {
    pan: median(pan),
    zoom: median(zoom),
    hover: median(acts),
    hoverMost: Math.max(...acts),
    neighbors,
    select: median(select),
    filter: median(filter),
    recolor: median(recolor),
    tick: median(tick),
  };
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
