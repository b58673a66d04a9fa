/** Recipes and files in, promises of atlases out: the page's end of the worker. */
import type { Assessment, Betweenness } from '../core/assessment.ts';
import type { Progress } from '../core/model.ts';
import type { Sketch } from '../core/run-step.ts';
import type { Recipe } from '../core/recipe.ts';
import type { Excerpt } from '../sources/excerpt.ts';
import type { Run } from '../sources/run-recipe.ts';
import type { ExcerptOrder, NumberedFile, Request, Response } from './protocol.ts';
import { Receiver } from './parcel.ts';
import { startWorker } from './start.ts';

/** What is heard of a run besides its end. */
export interface RunEvents {
  onProgress(progress: Progress): void;
  /** While the layout runs: the picture of the moment. */
  onSketch?(sketch: Sketch): void;
  /** Some time after the end, one after the other, unless another run has ended by then. */
  onBetween?(betweenness: Betweenness): void;
  onAssessed?(assessment: Assessment): void;
}

export type RunInWorker = (
  recipe: Recipe,
  files: readonly NumberedFile[],
  events: RunEvents,
  signal: AbortSignal,
) => Promise<Run>;

/** Rejects, with a sentence for people, where the lines can't be had. */
export type ReadExcerpt = (order: ExcerptOrder) => Promise<Excerpt>;

export interface Client {
  readonly run: RunInWorker;
  readonly readExcerpt: ReadExcerpt;
  destroy(): void;
}

/** A worker that has not acknowledged a cancel by then is stuck: it is ended, and the next run starts a new one. */
const PATIENCE_MS = 2000;

interface Pending {
  readonly request: Request;
  readonly events: RunEvents;
  readonly resolve: (run: Run) => void;
  readonly reject: (reason: unknown) => void;
}

interface PendingExcerpt {
  readonly request: Request;
  readonly resolve: (excerpt: Excerpt) => void;
  readonly reject: (reason: unknown) => void;
}

export class RunFailure extends Error {
  readonly details: string;
  constructor(message: string, details: string) {
    super(message);
    this.details = details;
  }
}

/** `start` makes a worker; it is called again only after one had to be ended. */
export function createClient(start: () => Worker = startWorker): Client {
  let worker: Worker | undefined;
  let receiver = new Receiver();
  let runs = 0;
  let requests = 0;
  const pending = new Map<number, Pending>();
  /** The last run that was done, and who waits for its assessment. */
  let assessed: { readonly run: number; readonly events: RunEvents } | undefined;
  const excerpts = new Map<number, PendingExcerpt>();
  const stopping = new Map<number, ReturnType<typeof setTimeout>>();

  function end(): void {
    worker?.terminate();
    worker = undefined;
    for (const timer of stopping.values()) clearTimeout(timer);
    stopping.clear();
  }

  /** Ends a worker that is stuck; runs that wait behind the cancelled one go to a new worker. */
  function replace(): void {
    end();
    for (const { request } of [...pending.values(), ...excerpts.values()]) send(request);
  }

  function failAll(error: Error): void {
    end();
    for (const { reject } of [...pending.values(), ...excerpts.values()]) reject(error);
    pending.clear();
    excerpts.clear();
  }

  function hear({ data }: MessageEvent<Response>): void {
    if (data.type === 'piece') receiver.add(data.piece);
    else if (data.type === 'progress') pending.get(data.run)?.events.onProgress(data.progress);
    else if (data.type === 'sketch') pending.get(data.run)?.events.onSketch?.(data.sketch);
    else if (data.type === 'between' || data.type === 'assessed') hearAssessment(data);
    else if (data.type === 'excerpt' || data.type === 'no-excerpt') hearExcerpt(data);
    else hearEnd(data);
  }

  function hearAssessment(data: Extract<Response, { type: 'between' | 'assessed' }>): void {
    if (assessed?.run !== data.run) return;
    if (data.type === 'between') assessed.events.onBetween?.(data.betweenness);
    else assessed.events.onAssessed?.(data.assessment);
  }

  function hearExcerpt(data: Extract<Response, { request: number }>): void {
    const waiting = excerpts.get(data.request);
    excerpts.delete(data.request);
    if (data.type === 'excerpt') waiting?.resolve(data.excerpt);
    else waiting?.reject(new Error(data.message));
  }

  function hearEnd(data: Extract<Response, { type: 'done' | 'cancelled' | 'failed' }>): void {
    clearTimeout(stopping.get(data.run));
    stopping.delete(data.run);
    const waiting = pending.get(data.run);
    pending.delete(data.run);
    if (data.type === 'done') {
      // Unpacked also where nobody waits any more, since the next parcel builds on it.
      const atlas = receiver.unpack(data.parcel);
      if (waiting) assessed = { run: data.run, events: waiting.events };
      waiting?.resolve({ recipe: data.recipe, atlas });
    } else if (data.type === 'failed') {
      const failure = new RunFailure(data.message, data.details);
      // An assessment that fails has nobody who waits for it.
      if (waiting) waiting.reject(failure);
      else reportError(failure);
    }
  }

  function open(): Worker {
    if (worker) return worker;
    worker = start();
    receiver = new Receiver();
    worker.onmessage = hear;
    worker.onerror = (event) => failAll(new RunFailure(event.message || 'The worker could not start.', ''));
    return worker;
  }

  function send(request: Request): void {
    open().postMessage(request);
  }

  return {
    run: (recipe, files, events, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const run = ++runs;
        const request: Request = { type: 'run', run, recipe, files };
        pending.set(run, { request, events, resolve, reject });
        signal.addEventListener(
          'abort',
          () => {
            // The page goes on at once; the worker follows when it hears of it.
            if (!pending.delete(run)) return;
            reject(signal.reason);
            send({ type: 'cancel', run });
            stopping.set(run, setTimeout(replace, PATIENCE_MS));
          },
          { once: true },
        );
        send(request);
      }),
    readExcerpt: (order) =>
      new Promise((resolve, reject) => {
        const number = ++requests;
        const request: Request = { type: 'excerpt', request: number, order };
        excerpts.set(number, { request, resolve, reject });
        send(request);
      }),
    destroy: () => failAll(new RunFailure('The worker was ended.', '')),
  };
}
