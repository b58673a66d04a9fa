/** Requests in, responses out: the pipeline off the main thread, one run after another, its memo kept in between. */
import type { Source } from '../core/model.ts';
import { Pipeline } from '../core/pipeline.ts';
import { runRecipe } from '../sources/run-recipe.ts';
import { openSource } from '../sources/source-file.ts';
import type { NumberedFile, Request, Response } from './protocol.ts';

const pipeline = new Pipeline();
const opened = new Map<number, Source>();
/** Runs that were asked to stop. */
const cancelled = new Set<number>();
let previous: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Request>) => {
  switch (data.type) {
    case 'cancel':
      cancelled.add(data.run);
      return;
    case 'run':
      previous = previous.then(() => answer(data));
      return;
    default:
      data satisfies never;
  }
};

/** Never rejects: a failure of the run is caught here, once. */
async function answer(request: Extract<Request, { type: 'run' }>): Promise<void> {
  const { run } = request;
  try {
    const sources = await Promise.all(request.files.map(openOnce));
    const result = await runRecipe(pipeline, request.recipe, sources, async (progress) => {
      reply({ type: 'progress', run, progress });
      await nextTask();
      return !cancelled.has(run);
    });
    if (!result || cancelled.delete(run)) reply({ type: 'cancelled', run });
    else reply({ type: 'done', run, recipe: result.recipe, atlas: result.atlas });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const details = error instanceof Error ? (error.stack ?? message) : message;
    reply({ type: 'failed', run, message, details });
  }
}

async function openOnce(file: NumberedFile): Promise<Source> {
  const held = opened.get(file.id);
  if (held) return held;
  const source = await openSource(file);
  opened.set(file.id, source);
  return source;
}

function reply(response: Response): void {
  self.postMessage(response);
}

/** Lets messages that arrived meanwhile be heard. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
