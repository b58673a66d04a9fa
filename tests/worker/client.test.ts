import { afterEach, expect, test, vi } from 'vitest';
import type { Assessment, Betweenness } from '../../src/core/assessment.ts';
import type { Atlas } from '../../src/core/model.ts';
import type { Sketch } from '../../src/core/run-step.ts';
import { DEFAULT_RECIPE } from '../../src/core/recipe.ts';
import { createClient, RunFailure } from '../../src/worker/client.ts';
import type { Parcel } from '../../src/worker/parcel.ts';
import type { Request, Response } from '../../src/worker/protocol.ts';

/** A worker that hears requests and says what the test tells it to. */
class FakeWorker {
  readonly heard: Request[] = [];
  terminated = false;
  onmessage: ((event: { data: Response }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;
  postMessage(request: Request): void {
    this.heard.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(response: Response): void {
    this.onmessage?.({ data: response });
  }
}

function createTestClient() {
  const workers: FakeWorker[] = [];
  const client = createClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { client, workers };
}

const atlas = { bibliography: { papers: [], found: 0 }, authors: [], communityNames: [] } as unknown as Atlas;
const parcel: Parcel = {
  parts: { bibliography: atlas.bibliography, communityNames: [] },
  lists: ['papers', 'authors'],
};
const ignore = { onProgress: (): void => undefined };
afterEach(() => {
  vi.useRealTimers();
});

test('a run tells its progress and ends with its recipe and atlas', async () => {
  const { client, workers } = createTestClient();
  const progress: unknown[] = [];
  const done = client.run(
    DEFAULT_RECIPE,
    [],
    { onProgress: (step) => progress.push(step) },
    new AbortController().signal,
  );
  workers[0]!.say({ type: 'progress', run: 1, progress: { stage: 'layout', done: 0.5 } });
  workers[0]!.say({ type: 'done', run: 1, recipe: DEFAULT_RECIPE, parcel });
  expect(await done).toEqual({ recipe: DEFAULT_RECIPE, atlas });
  expect(progress).toEqual([{ stage: 'layout', done: 0.5 }]);
});

test('pictures of a layout that runs, and the assessment after it, reach who asked for the run', async () => {
  const { client, workers } = createTestClient();
  const heard: unknown[] = [];
  const events = {
    onProgress: (): void => undefined,
    onSketch: (sketch: Sketch) => heard.push(sketch),
    onBetween: (betweenness: Betweenness) => heard.push(betweenness),
    onAssessed: (assessment: Assessment) => heard.push(assessment),
  };
  const done = client.run(DEFAULT_RECIPE, [], events, new AbortController().signal);
  const sketch = { x: Float32Array.of(1) } as unknown as Sketch;
  const betweenness = { author: Float64Array.of(1), sources: 1 };
  const assessment: Assessment = { betweenness, stability: undefined, plateaus: [], levels: [], drawing: undefined };
  workers[0]!.say({ type: 'sketch', run: 1, sketch });
  workers[0]!.say({ type: 'done', run: 1, recipe: DEFAULT_RECIPE, parcel });
  await done;
  workers[0]!.say({ type: 'between', run: 1, betweenness });
  workers[0]!.say({ type: 'assessed', run: 1, assessment });
  workers[0]!.say({ type: 'assessed', run: 7, assessment });
  expect(heard).toEqual([sketch, betweenness, assessment]);
});

test('a failed run carries message and details', async () => {
  const { client, workers } = createTestClient();
  const done = client.run(DEFAULT_RECIPE, [], ignore, new AbortController().signal);
  workers[0]!.say({ type: 'failed', run: 1, message: 'no room', details: 'at layout' });
  await expect(done).rejects.toMatchObject({ message: 'no room', details: 'at layout' });
});

test('a cancelled run ends at once, tells the worker, and keeps it for the next run', async () => {
  vi.useFakeTimers();
  const { client, workers } = createTestClient();
  const abort = new AbortController();
  const done = client.run(DEFAULT_RECIPE, [], ignore, abort.signal);
  abort.abort(new Error('cancelled'));
  await expect(done).rejects.toThrow('cancelled');
  expect(workers[0]!.heard.at(-1)).toEqual({ type: 'cancel', run: 1 });
  workers[0]!.say({ type: 'cancelled', run: 1 });
  await vi.advanceTimersByTimeAsync(10_000);
  const next = client.run(DEFAULT_RECIPE, [], ignore, new AbortController().signal);
  workers[0]!.say({ type: 'done', run: 2, recipe: DEFAULT_RECIPE, parcel });
  await next;
  expect(workers).toHaveLength(1);
});

test('a worker that does not acknowledge a cancel is ended, and the next run gets a new one', async () => {
  vi.useFakeTimers();
  const { client, workers } = createTestClient();
  const abort = new AbortController();
  const done = client.run(DEFAULT_RECIPE, [], ignore, abort.signal);
  abort.abort(new Error('cancelled'));
  await expect(done).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(workers[0]!.terminated).toBe(true);
  const next = client.run(DEFAULT_RECIPE, [], ignore, new AbortController().signal);
  workers[1]!.say({ type: 'done', run: 2, recipe: DEFAULT_RECIPE, parcel });
  await next;
});

test('a run that waits behind a stuck one goes to the new worker', async () => {
  vi.useFakeTimers();
  const { client, workers } = createTestClient();
  const abort = new AbortController();
  const stuck = client.run(DEFAULT_RECIPE, [], ignore, abort.signal);
  abort.abort(new Error('superseded'));
  await expect(stuck).rejects.toThrow('superseded');
  const waiting = client.run({ ...DEFAULT_RECIPE, seed: 2 }, [], ignore, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(workers).toHaveLength(2);
  expect(workers[1]!.heard).toMatchObject([{ type: 'run', run: 2, recipe: { seed: 2 } }]);
  workers[1]!.say({ type: 'done', run: 2, recipe: DEFAULT_RECIPE, parcel });
  await waiting;
});

test('a worker that breaks fails the runs that wait for it', async () => {
  const { client, workers } = createTestClient();
  const done = client.run(DEFAULT_RECIPE, [], ignore, new AbortController().signal);
  workers[0]!.onerror?.({ message: 'out of memory' });
  await expect(done).rejects.toThrow(RunFailure);
  expect(workers[0]!.terminated).toBe(true);
});

test('a late answer to a cancelled run is not taken for the next one', async () => {
  const { client, workers } = createTestClient();
  const abort = new AbortController();
  const first = client.run(DEFAULT_RECIPE, [], ignore, abort.signal);
  abort.abort(new Error('cancelled'));
  await expect(first).rejects.toThrow();
  const second = client.run({ ...DEFAULT_RECIPE, seed: 2 }, [], ignore, new AbortController().signal);
  workers[0]!.say({ type: 'done', run: 1, recipe: DEFAULT_RECIPE, parcel });
  workers[0]!.say({ type: 'done', run: 2, recipe: { ...DEFAULT_RECIPE, seed: 2 }, parcel });
  expect((await second).recipe.seed).toBe(2);
});

const order = { file: { id: 1, name: 'a.txt', blob: new Blob() }, text: 'a.txt', line: 7 };

test('lines that are asked for arrive, or a word on why not', async () => {
  const { client, workers } = createTestClient();
  const [found, missing] = [client.readExcerpt(order), client.readExcerpt({ ...order, text: 'b.txt' })];
  expect(workers[0]!.heard).toMatchObject([
    { type: 'excerpt', request: 1, order },
    { type: 'excerpt', request: 2, order: { text: 'b.txt' } },
  ]);
  workers[0]!.say({ type: 'no-excerpt', request: 2, message: 'There is no such text.' });
  workers[0]!.say({ type: 'excerpt', request: 1, excerpt: { firstLine: 7, lines: ['seven'] } });
  await expect(missing).rejects.toThrow('There is no such text.');
  expect(await found).toEqual({ firstLine: 7, lines: ['seven'] });
});

test('lines that were asked of a worker that had to be ended are asked of the next one', async () => {
  vi.useFakeTimers();
  const { client, workers } = createTestClient();
  const abort = new AbortController();
  const stuck = client.run(DEFAULT_RECIPE, [], ignore, abort.signal);
  const lines = client.readExcerpt(order);
  abort.abort(new Error('cancelled'));
  await expect(stuck).rejects.toThrow('cancelled');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(workers[1]!.heard).toMatchObject([{ type: 'excerpt', request: 1 }]);
  workers[1]!.say({ type: 'excerpt', request: 1, excerpt: { firstLine: 1, lines: [] } });
  expect(await lines).toEqual({ firstLine: 1, lines: [] });
});
