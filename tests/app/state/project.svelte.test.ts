import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Project } from '../../../src/app/state/project.svelte.ts';
import type { Saved, Storage } from '../../../src/app/state/storage.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import type { NamedBlob, SourceFile } from '../../../src/sources/source-file.ts';
import { openSource } from '../../../src/sources/open-source.ts';
import { runRecipe } from '../../../src/sources/run-recipe.ts';
import type { RunInWorker } from '../../../src/worker/client.ts';

const sample = (): Promise<SourceFile> =>
  Promise.resolve({ name: 'sample.txt', blob: new Blob([readFileSync('seeds/sample/jiang-xin.txt')]) });
const file = (name: string, text: string): NamedBlob => ({ name, blob: new Blob([text]) });
const ONE = file('one.txt', 'Roe, Ann\nOne\nRoe, Ann, Poe, Bob\nText\n');
const TWO = file('two.txt', 'Coe, Cy\nTwo\nCoe, Cy, Poe, Bob\nText\n');
const BAD = file('bad.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj');

/** The real pipeline, without a thread of its own. */
function createRun(): RunInWorker {
  const pipeline = new Pipeline();
  return async (recipe, files, events, signal) => {
    const sources = await Promise.all(files.map((file) => openSource(file)));
    const run = await runRecipe(pipeline, recipe, sources, (progress) => {
      events.onProgress(progress);
      return Promise.resolve(!signal.aborted);
    });
    signal.throwIfAborted();
    return run!;
  };
}

function createMemory(): Storage & { saved: Saved | undefined } {
  return {
    saved: undefined,
    load() {
      return Promise.resolve(this.saved);
    },
    save(recipe, files, isSample) {
      this.saved = { recipe, files, isSample };
      return Promise.resolve();
    },
    clear() {
      this.saved = undefined;
      return Promise.resolve();
    },
  };
}

test('with nothing kept, the sample opens; one’s own file replaces it and the next one adds to it', async () => {
  const project = new Project(createRun(), createMemory());
  await project.restore(sample);
  expect(project.isSample).toBe(true);
  expect(project.atlas?.authors).toHaveLength(64);
  await project.open([ONE]);
  expect([project.isSample, project.atlas?.authors.length]).toEqual([false, 2]);
  await project.open([TWO]);
  expect(project.files.map(({ name }) => name)).toEqual(['one.txt', 'two.txt']);
  expect(project.recipe.sources.map(({ name }) => name)).toEqual(['one.txt', 'two.txt']);
  expect(project.atlas?.authors).toHaveLength(3);
});

test('what was open comes back, with its recipe', async () => {
  const memory = createMemory();
  const before = new Project(createRun(), memory);
  await before.open([ONE, TWO]);
  await before.edit({ counting: 'full' });
  const after = new Project(createRun(), memory);
  await after.restore(sample);
  expect(after.files.map(({ name }) => name)).toEqual(['one.txt', 'two.txt']);
  expect(after.recipe.counting).toBe('full');
});

test('a file that can’t be read leaves the map standing and says why', async () => {
  const project = new Project(createRun(), createMemory());
  await project.open([ONE]);
  const { atlas } = project;
  await project.open([BAD]);
  expect(project.atlas).toBe(atlas);
  expect(project.status.type).toBe('ready');
  expect(project.notice?.message).toMatch(/^bad\.pdf: This appears to be a PDF document/);
});

test('among good files a bad one is left out and named', async () => {
  const project = new Project(createRun(), createMemory());
  await project.open([BAD, ONE]);
  expect(project.files.map(({ name }) => name)).toEqual(['one.txt']);
  expect(project.recipe.sources).toHaveLength(1);
  expect(project.notice?.message).toContain('bad.pdf');
});

test('with nothing open, a bad file fails with cause and details', async () => {
  const project = new Project(createRun(), createMemory());
  await project.open([BAD]);
  expect(project.status).toMatchObject({ type: 'failed' });
});

test('removing the last file leaves nothing open and nothing kept', async () => {
  const memory = createMemory();
  const project = new Project(createRun(), memory);
  await project.open([ONE]);
  await project.remove(project.files[0]!);
  expect([project.status.type, project.atlas, memory.saved]).toEqual(['empty', undefined, undefined]);
});

test('a failure of the program is shown, not swallowed', async () => {
  const project = new Project(() => Promise.reject(new Error('boom')), createMemory());
  await project.open([ONE]);
  expect(project.status).toMatchObject({ type: 'failed', message: 'boom' });
});

/** A run that waits, where told to, until it is let go. */
function createHeldRun(holds: (call: number) => boolean): { run: RunInWorker; release: () => void } {
  const run = createRun();
  let calls = 0;
  let release = (): void => undefined;
  return {
    run: async (...request) => {
      if (holds(++calls)) await new Promise<void>((resolve) => (release = resolve));
      return run(...request);
    },
    release: () => release(),
  };
}

test('what is opened while something else is being read joins it', async () => {
  const held = createHeldRun((call) => call === 1);
  const project = new Project(held.run, createMemory());
  const older = project.open([ONE]);
  await project.open([TWO]);
  held.release();
  await older;
  expect(project.files.map(({ name }) => name)).toEqual(['one.txt', 'two.txt']);
});

test('two changes made one after the other are both made', async () => {
  const held = createHeldRun((call) => call === 2);
  const project = new Project(held.run, createMemory());
  await project.open([ONE]);
  const first = project.edit({ counting: 'full' });
  await project.edit({ communities: { method: 'louvain', resolution: 2 } });
  held.release();
  await first;
  expect(project.recipe).toMatchObject({ counting: 'full', communities: { resolution: 2 } });
});

test('what is opened while the last project comes back is not lost, nor is the project', async () => {
  const memory = createMemory();
  await new Project(createRun(), memory).open([ONE]);
  const project = new Project(createRun(), memory);
  const restoring = project.restore(sample);
  await restoring;
  await project.open([TWO]);
  expect(project.files.map(({ name }) => name)).toEqual(['one.txt', 'two.txt']);
});

test('a change that is cancelled is wanted no more', async () => {
  const held = createHeldRun((call) => call === 2);
  const project = new Project(held.run, createMemory());
  await project.open([ONE]);
  const change = project.edit({ counting: 'full' });
  expect(project.wanted.recipe.counting).toBe('full');
  project.cancel();
  held.release();
  await change;
  expect([project.wanted.recipe.counting, project.recipe.counting]).toEqual(['fractional', 'fractional']);
});

test('nothing open can’t be changed', async () => {
  const project = new Project(createRun(), createMemory());
  await project.edit({ hidden: [] });
  expect(project.status.type).toBe('empty');
});

test('a file whose bytes can’t be had is named, and the others are opened', async () => {
  const folder = file('folder', '');
  folder.blob.stream = () => {
    throw new DOMException('A requested file or directory could not be found', 'NotFoundError');
  };
  const project = new Project(createRun(), createMemory());
  await project.open([folder, ONE]);
  expect(project.files.map(({ name }) => name)).toEqual(['one.txt']);
  expect(project.notice?.message).toMatch(/^folder: The bytes of this file can’t be read/);
  expect(project.atlas?.bibliography.issues).toEqual([]);
});

test('cancelling goes back to what stood before', async () => {
  const project = new Project(createRun(), createMemory());
  await project.open([ONE]);
  const { atlas } = project;
  const running = project.open([TWO]);
  expect(project.status.type).toBe('running');
  project.cancel();
  expect(project.status.type).toBe('ready');
  await running;
  expect(project.atlas).toBe(atlas);
  expect(project.files).toHaveLength(1);
});

const namesOf = ({ history }: Project): string[] => history.steps.map(({ name }) => name);

test('every change is a step with a name, and each step a way back', async () => {
  const project = new Project(createRun(), createMemory());
  await project.open([ONE]);
  const [first] = project.atlas!.authors;
  await project.edit({ counting: 'full' });
  await project.edit({ hidden: [first!.key] });
  await project.open([TWO]);
  expect(namesOf(project)).toEqual(['Opened one.txt', 'Full counting', 'Hid Ann Roe', 'Opened two.txt']);
  expect([project.history.undoes, project.history.redoes]).toEqual(['Opened two.txt', undefined]);
  await project.travel(0);
  expect(project.recipe).toMatchObject({ counting: 'fractional', hidden: [] });
  expect(project.files.map(({ name }) => name)).toEqual(['one.txt']);
  expect([project.history.undoes, project.history.redoes]).toEqual([undefined, 'Full counting']);
  await project.travel(2);
  expect(project.recipe).toMatchObject({ counting: 'full', hidden: [first!.key] });
  expect(namesOf(project)).toHaveLength(4);
  await project.edit({ seed: 7 });
  expect(namesOf(project)).toEqual(['Opened one.txt', 'Full counting', 'Hid Ann Roe', 'Seed 7']);
});

test('what was kept is what was gone back to', async () => {
  const memory = createMemory();
  const project = new Project(createRun(), memory);
  await project.open([ONE]);
  await project.edit({ counting: 'full' });
  await project.travel(0);
  expect(memory.saved?.recipe.counting).toBe('fractional');
});

test('two steps back, one asked for while the other is still made, are two steps', async () => {
  const held = createHeldRun((call) => call === 4);
  const project = new Project(held.run, createMemory());
  await project.open([ONE]);
  await project.edit({ seed: 2 });
  await project.edit({ seed: 3 });
  const back = project.travel(project.history.at - 1);
  await project.travel(project.history.at - 1);
  held.release();
  await back;
  expect(project.recipe.seed).toBe(1);
  expect(project.history.redoes).toBe('Seed 2');
});

test('a step back that is cancelled is none', async () => {
  const held = createHeldRun((call) => call === 3);
  const project = new Project(held.run, createMemory());
  await project.open([ONE]);
  await project.edit({ seed: 2 });
  const back = project.travel(0);
  project.cancel();
  held.release();
  await back;
  expect([project.recipe.seed, project.history.undoes, project.history.redoes]).toEqual([2, 'Seed 2', undefined]);
});

test('with everything closed there is nothing to undo', async () => {
  const project = new Project(createRun(), createMemory());
  await project.open([ONE]);
  await project.edit({ seed: 2 });
  await project.close();
  expect([project.history.steps, project.history.undoes]).toEqual([[], undefined]);
  await project.travel(0);
  expect(project.status.type).toBe('empty');
});
