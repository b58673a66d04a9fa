/** The worker as it is, with requests posted to it and its responses heard, without a thread of its own. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_RECIPE } from '../../src/core/recipe.ts';
import type { NumberedFile, Request, Response } from '../../src/worker/protocol.ts';

interface Scope {
  onmessage?: (event: { data: Request }) => void;
  postMessage(response: Response): void;
}

const heard: Response[] = [];
let wake = (): void => undefined;
const scope: Scope = {
  postMessage(response) {
    heard.push(response);
    wake();
  },
};

beforeAll(async () => {
  Object.assign(globalThis, { self: scope });
  await import('../../src/worker/pipeline.worker.ts');
});
/** The last run is assessed before the scope goes. */
afterAll(async () => {
  await hear((response) => response.type === 'assessed' && response.run === lastDone());
  Reflect.deleteProperty(globalThis, 'self');
});

const lastDone = (): number => heard.reduce((last, response) => (response.type === 'done' ? response.run : last), 0);

function post(request: Request): void {
  scope.onmessage!({ data: request });
}

async function hear(isWanted: (response: Response) => boolean): Promise<Response> {
  for (;;) {
    const found = heard.find(isWanted);
    if (found) return found;
    await new Promise<void>((resolve) => (wake = resolve));
  }
}

const hearEnd = (run: number): Promise<Response> =>
  hear(
    (response) => 'run' in response && response.run === run && ['done', 'cancelled', 'failed'].includes(response.type),
  );

let numbers = 0;
const file = (name: string, ...parts: readonly (string | Uint8Array)[]): NumberedFile => ({
  id: ++numbers,
  name,
  blob: new Blob(parts as BlobPart[]),
});
const run = (number: number, ...files: readonly NumberedFile[]): Request => ({
  type: 'run',
  run: number,
  recipe: DEFAULT_RECIPE,
  files,
});
const SMALL = 'Roe, Ann\nOne\nRoe, Ann, Poe, Bob\nText\n';
const LINE = 'Roe, Ann, Poe, Bob and what they wrote of rivers\n';
/** A stream that says something each time it is asked and never ends. */
function endless(piece: Uint8Array<ArrayBuffer>): Blob {
  const blob = new Blob([new Uint8Array(65 * 1024 * 1024)]);
  blob.stream = () =>
    new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        controller.enqueue(piece);
      },
    }) as ReturnType<Blob['stream']>;
  return blob;
}
/** A stream that never says anything. */
function stalled(): Blob {
  const blob = new Blob([new Uint8Array(65 * 1024 * 1024)]);
  blob.stream = () => new ReadableStream({}) as ReturnType<Blob['stream']>;
  return blob;
}

test('a run ends with what it read', async () => {
  post(run(1, file('a.txt.gz', gzipSync(SMALL))));
  expect(await hearEnd(1)).toMatchObject({
    type: 'done',
    parcel: { parts: { sources: [{ texts: [{ name: 'a.txt', found: 1 }] }] } },
  });
});

test('after a run the map is assessed, also where a run in between was given up', async () => {
  const papers = Array.from({ length: 900 }, (_, i) => {
    const team = [i % 31, (i * 7) % 29, (i * 13) % 53].map((who) => `Roe${who}, Ann`);
    return `@article{p${i}, title = {Paper ${i}}, author = {${[...new Set(team)].join(' and ')}}}`;
  });
  const large = file('large.bib', papers.join('\n'));
  post(run(20, large));
  await hearEnd(20);
  post(run(21, { id: ++numbers, name: 'slow.txt', blob: stalled() }));
  post({ type: 'cancel', run: 21 });
  await hearEnd(21);
  const response = await hear((one) => one.type === 'assessed' && one.run === 20);
  expect(response).toMatchObject({
    assessment: { stability: { runs: expect.any(Number) as number }, drawing: { of: 53 } },
  });
}, 60_000);

test('while the layout runs, pictures of the moment are sent', async () => {
  const papers = Array.from(
    { length: 3000 },
    (_, i) => `@article{p${i}, title = {Paper ${i}}, author = {Roe${i}, Ann and Roe${(i * i) % 997}, Ann}}`,
  );
  post(run(22, file('wide.bib', papers.join('\n'))));
  await hearEnd(22);
  const sketches = heard.filter((response) => response.type === 'sketch' && response.run === 22);
  expect(sketches.length).toBeGreaterThan(0);
  expect(sketches[0]).toMatchObject({ sketch: { x: expect.any(Float32Array) as Float32Array } });
}, 60_000);

test.each([
  ['while a file is hashed', 2, (): Blob => endless(new TextEncoder().encode(LINE.repeat(1000)))],
  ['while a file gives no bytes at all', 3, stalled],
])(
  'a run given up %s is acknowledged, and the next one is answered',
  async (_, number, blob) => {
    post(run(number, { id: ++numbers, name: 'slow.txt', blob: blob() }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    post({ type: 'cancel', run: number });
    expect(await hearEnd(number)).toMatchObject({ type: 'cancelled' });
    post(run(number + 10, file('a.txt', SMALL)));
    expect(await hearEnd(number + 10)).toMatchObject({ type: 'done' });
  },
  60_000,
);

test('a run given up while a file is unpacked and read is acknowledged, and read whole the next time', async () => {
  const text = `Roe, Ann\n${Array.from({ length: 60_000 }, (_, i) => `Paper ${i}\nRoe, Ann, Poe, Bob\nText of it.\n`).join('')}`;
  const large = file('large.txt.gz', gzipSync(text));
  post(run(4, large));
  await hear((response) => response.type === 'progress' && response.run === 4 && response.progress.done > 0.2);
  post({ type: 'cancel', run: 4 });
  expect(await hearEnd(4)).toMatchObject({ type: 'cancelled' });
  post(run(5, large));
  expect(await hearEnd(5)).toMatchObject({ type: 'done', parcel: { parts: { bibliography: { found: 60_000 } } } });
}, 60_000);

test('the lines round a line are sent, while a run is under way too', async () => {
  const text = Array.from({ length: 500 }, (_, i) => `line ${i + 1}`).join('\n');
  post(run(6, { id: ++numbers, name: 'slow.txt', blob: stalled() }));
  post({ type: 'excerpt', request: 1, order: { file: file('a.txt.gz', gzipSync(text)), text: 'a.txt', line: 300 } });
  const response = await hear((one) => one.type === 'excerpt' && one.request === 1);
  expect(response).toMatchObject({ excerpt: { firstLine: 280 } });
  post({ type: 'cancel', run: 6 });
  await hearEnd(6);
});

test('lines of a text that is not there are refused in words', async () => {
  post({ type: 'excerpt', request: 2, order: { file: file('a.txt', SMALL), text: 'b.txt', line: 1 } });
  expect(await hear((one) => one.type === 'no-excerpt')).toMatchObject({
    request: 2,
    message: 'There is no text named b.txt to show.',
  });
});
