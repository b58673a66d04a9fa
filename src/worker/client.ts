/** Recipes and files in, promises of atlases out: the page's end of the worker. */
import type { Progress } from '../core/model.ts';
import type { Recipe } from '../core/recipe.ts';
import type { Run } from '../sources/run-recipe.ts';
import type { NumberedFile, Request, Response } from './protocol.ts';
import { startWorker } from './start.ts';

export type RunInWorker = (
  recipe: Recipe,
  files: readonly NumberedFile[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Run>;

/** A worker that has not acknowledged a cancel by then is stuck: it is ended, and the next run starts a new one. */
const PATIENCE_MS = 2000;

interface Pending {
  readonly request: Request;
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (run: Run) => void;
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
export function createClient(start: () => Worker = startWorker): { run: RunInWorker; destroy: () => void } {
  let worker: Worker | undefined;
  let runs = 0;
  const pending = new Map<number, Pending>();
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
    for (const { request } of pending.values()) send(request);
  }

  function failAll(error: Error): void {
    end();
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  }

  function hear({ data }: MessageEvent<Response>): void {
    if (data.type === 'progress') {
      pending.get(data.run)?.onProgress(data.progress);
      return;
    }
    clearTimeout(stopping.get(data.run));
    stopping.delete(data.run);
    const waiting = pending.get(data.run);
    pending.delete(data.run);
    if (data.type === 'done') waiting?.resolve({ recipe: data.recipe, atlas: data.atlas });
    else if (data.type === 'failed') waiting?.reject(new RunFailure(data.message, data.details));
  }

  function open(): Worker {
    if (worker) return worker;
    worker = start();
    worker.onmessage = hear;
    worker.onerror = (event) => failAll(new RunFailure(event.message || 'The worker could not start.', ''));
    return worker;
  }

  function send(request: Request): void {
    open().postMessage(request);
  }

  return {
    run: (recipe, files, onProgress, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const run = ++runs;
        const request: Request = { type: 'run', run, recipe, files };
        pending.set(run, { request, onProgress, resolve, reject });
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
    destroy: () => failAll(new RunFailure('The worker was ended.', '')),
  };
}
