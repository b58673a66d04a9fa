/** Requests in, responses out: the pipeline off the main thread, one run after another, its memo kept in between. */
import type { Progress } from '../core/model.ts';
import type { RunStep } from '../core/run-step.ts';
import { Pipeline } from '../core/pipeline.ts';
import { readExcerpt } from '../sources/excerpt.ts';
import { createTexts, openSource, type OpenedSource } from '../sources/open-source.ts';
import { assessRun, findBetween, runRecipe } from '../sources/run-recipe.ts';
import { sizeOf } from '../sources/source-file.ts';
import type { ExcerptOrder, NumberedFile, Request, Response } from './protocol.ts';
import { Pace } from './pace.ts';
import { Sender } from './parcel.ts';
import { copyArrays } from './transfer.ts';

const pipeline = new Pipeline();
const sender = new Sender();
const opened = new Map<number, OpenedSource>();
/** Runs under way or waiting, and the way to give each one up. */
const aborts = new Map<number, AbortController>();
const toSelf = new MessageChannel();
const turns: (() => void)[] = [];
toSelf.port2.onmessage = () => turns.shift()!();
let previous: Promise<void> = Promise.resolve();
/** Ends when another run is asked for. */
let assessing = new AbortController();
/** The last run that is done, while its assessment is not. */
let unassessed: number | undefined;

self.onmessage = ({ data }: MessageEvent<Request>) => {
  switch (data.type) {
    case 'cancel':
      aborts.get(data.run)?.abort();
      return;
    case 'run':
      assessing.abort();
      aborts.set(data.run, new AbortController());
      previous = previous.then(() => answer(data)).then(assess);
      return;
    case 'excerpt':
      void answerExcerpt(data.request, data.order);
      return;
    default:
      data satisfies never;
  }
};

/** Never rejects: a failure of the run is caught here, once. */
async function answer(request: Extract<Request, { type: 'run' }>): Promise<void> {
  const { run } = request;
  const { signal } = aborts.get(run)!;
  const tell = (progress: Progress): void => reply({ type: 'progress', run, progress });
  const show = createSketcher(run);
  try {
    const { sources, share } = await openAll(request.files, signal, tell);
    const result = await runRecipe(pipeline, request.recipe, sources, async (step) => {
      const { stage, done } = step;
      tell({ stage, done: stage === 'reading' ? share + (1 - share) * done : done });
      show(step);
      await nextTask();
      return !signal.aborted;
    });
    if (!result || signal.aborted) reply({ type: 'cancelled', run });
    else {
      unassessed = run;
      for (const piece of sender.pieces(result.atlas)) {
        reply({ type: 'piece', run, piece });
        await nextTask();
      }
      reply({ type: 'done', run, recipe: result.recipe, parcel: sender.pack(result.atlas) });
    }
  } catch (error) {
    if (signal.aborted) {
      reply({ type: 'cancelled', run });
      return;
    }
    reply({ type: 'failed', run, ...describe(error) });
  } finally {
    aborts.delete(run);
  }
}

/** Never rejects. Goes on after the picture stands, until another run is asked for, and again after that was given up. */
async function assess(): Promise<void> {
  const run = unassessed;
  if (run === undefined || aborts.size > 0) return;
  const { signal } = (assessing = new AbortController());
  try {
    const pause = async (): Promise<boolean> => {
      await nextTask();
      return !signal.aborted;
    };
    const betweenness = await findBetween(pipeline, pause);
    if (!betweenness || signal.aborted) return;
    reply({ type: 'between', run, betweenness });
    const assessment = await assessRun(pipeline, pause);
    if (!assessment || signal.aborted) return;
    unassessed = undefined;
    reply({ type: 'assessed', run, assessment });
  } catch (error) {
    unassessed = undefined;
    reply({ type: 'failed', run, ...describe(error) });
  }
}

function createSketcher(run: number): (step: RunStep) => void {
  const pace = new Pace();
  return ({ sketch }) => {
    const now = performance.now();
    if (!sketch || !pace.isDue(now)) return;
    reply({ type: 'sketch', run, sketch: sketch() });
    pace.spent(now, performance.now());
  };
}

/** How much of the time that reading takes goes into the hash. */
const HASH_SHARE = 0.15;
const PROGRESS_MS = 100;

/** Sources to be read in this run, and the share of the reading that is done with opening them. */
async function openAll(
  files: readonly NumberedFile[],
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<{ sources: OpenedSource[]; share: number }> {
  const fresh = files.filter(({ id }) => !opened.has(id));
  const total = fresh.reduce((sum, file) => sum + sizeOf(file), 0) || 1;
  let hashed = 0;
  let told = performance.now();
  const onBytes = (bytes: number): void => {
    hashed += bytes;
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    tell({ stage: 'reading', done: (HASH_SHARE * hashed) / total });
  };
  for (const file of fresh) opened.set(file.id, await openSource(file, { signal, onBytes }));
  forgetOthers(files);
  const sources = files.map(({ id }) => {
    const source = opened.get(id)!;
    return { ...source, texts: () => source.texts(signal) };
  });
  return { sources, share: fresh.length > 0 ? HASH_SHARE : 0 };
}

/** Files that are no longer open need no memory. */
function forgetOthers(files: readonly NumberedFile[]): void {
  const open = new Set(files.map(({ id }) => id));
  for (const id of opened.keys()) if (!open.has(id)) opened.delete(id);
}

/** Never rejects. Needs no hash, so it does not wait for a run. */
async function answerExcerpt(request: number, { file, text, line, encoding }: ExcerptOrder): Promise<void> {
  try {
    const texts = opened.get(file.id)?.texts ?? createTexts(file);
    for await (const found of texts()) {
      if (found.name !== text) continue;
      reply({ type: 'excerpt', request, excerpt: await readExcerpt(found, line, encoding) });
      return;
    }
    reply({ type: 'no-excerpt', request, message: `There is no text named ${text} to show.` });
  } catch (error) {
    reply({ type: 'no-excerpt', request, message: messageOf(error) });
  }
}

function describe(error: unknown): { message: string; details: string } {
  const message = messageOf(error);
  return { message, details: error instanceof Error ? (error.stack ?? message) : message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function reply(response: Response): void {
  const { message, buffers } = copyArrays(response);
  self.postMessage(message, { transfer: buffers });
}

/** Lets messages that arrived meanwhile be heard. A message to oneself, since a timer after a timer waits for four milliseconds. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    turns.push(resolve);
    toSelf.port1.postMessage(undefined);
  });
}
