/** Requests in, responses out: the pipeline off the main thread, one run after another, its memo kept in between. */
import type { Source } from '../core/model.ts';
import { Pipeline } from '../core/pipeline.ts';
import { runRecipe } from '../sources/run-recipe.ts';
import { openSource } from '../sources/source-file.ts';
import type { NumberedFile, Request, Response } from './protocol.ts';

const pipeline = new Pipeline();
const opened = new Map<number, Source>();
/** Runs under way or waiting, and the way to give each one up. */
const aborts = new Map<number, AbortController>();
let previous: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Request>) => {
  switch (data.type) {
    case 'cancel':
      aborts.get(data.run)?.abort();
      return;
    case 'run':
      aborts.set(data.run, new AbortController());
      previous = previous.then(() => answer(data));
      return;
    default:
      data satisfies never;
  }
};

/** Never rejects: a failure of the run is caught here, once. */
async function answer(request: Extract<Request, { type: 'run' }>): Promise<void> {
  const { run } = request;
  const { signal } = aborts.get(run)!;
  try {
    const sources = await Promise.all(request.files.map((file) => openOnce(file, signal)));
    forgetOthers(request.files);
    const result = await runRecipe(pipeline, request.recipe, sources, async (progress) => {
      reply({ type: 'progress', run, progress });
      await nextTask();
      return !signal.aborted;
    });
    if (!result || signal.aborted) reply({ type: 'cancelled', run });
    else reply({ type: 'done', run, recipe: result.recipe, atlas: result.atlas });
  } catch (error) {
    if (signal.aborted) {
      reply({ type: 'cancelled', run });
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const details = error instanceof Error ? (error.stack ?? message) : message;
    reply({ type: 'failed', run, message, details });
  } finally {
    aborts.delete(run);
  }
}

async function openOnce(file: NumberedFile, signal: AbortSignal): Promise<Source> {
  const held = opened.get(file.id);
  if (held) return held;
  const source = await openSource(file, signal);
  opened.set(file.id, source);
  return source;
}

/** Files that are no longer open need no memory. */
function forgetOthers(files: readonly NumberedFile[]): void {
  const open = new Set(files.map(({ id }) => id));
  for (const id of opened.keys()) if (!open.has(id)) opened.delete(id);
}

function reply(response: Response): void {
  self.postMessage(response);
}

/** Lets messages that arrived meanwhile be heard. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
