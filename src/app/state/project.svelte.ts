/** What is open: files, recipe, the atlas they gave, and how the run goes. */
import type { Atlas, Progress } from '../../core/model.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../core/recipe.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { RunFailure, type RunInWorker } from '../../worker/client.ts';
import type { NumberedFile } from '../../worker/protocol.ts';
import { createLookup } from './lookup.ts';
import type { Storage } from './storage.ts';

export type Status =
  | { readonly type: 'empty' }
  | { readonly type: 'running'; readonly progress: Progress; readonly names: readonly string[] }
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly message: string; readonly details: string };

/** Something to tell that does not take the map away. */
export interface Notice {
  readonly message: string;
  readonly details: string;
}

/** The parts of a recipe that a person changes; sources follow from the files. */
export type RecipeChange = Partial<Omit<Recipe, 'version' | 'sources'>>;

export class Project {
  status = $state.raw<Status>({ type: 'empty' });
  /** The last map that stood; it stays while the next one is being made. */
  atlas = $state.raw<Atlas>();
  recipe = $state.raw<Recipe>(DEFAULT_RECIPE);
  files = $state.raw<readonly NumberedFile[]>([]);
  isSample = $state(false);
  notice = $state.raw<Notice>();

  readonly lookup = $derived(this.atlas && createLookup(this.atlas));

  readonly #run: RunInWorker;
  readonly #storage: Storage;
  #abort: AbortController | undefined;
  #numbers = 0;

  constructor(run: RunInWorker, storage: Storage) {
    this.#run = run;
    this.#storage = storage;
  }

  /** Opens what was open last time, else the sample. */
  async restore(loadSample: () => Promise<SourceFile>): Promise<void> {
    const held = await this.#storage.load();
    if (held?.isSample) await this.#start(held.recipe, this.#number([await loadSample()]), true);
    else if (held && held.files.length > 0) await this.#start(held.recipe, this.#number(held.files), false);
    else await this.openSample(loadSample);
  }

  async openSample(loadSample: () => Promise<SourceFile>): Promise<void> {
    const sample = await loadSample();
    await this.#start(DEFAULT_RECIPE, this.#number([sample]), true);
  }

  /** Over the sample, files replace it; over one's own map they add to it. A file that can't be read changes nothing. */
  async open(files: readonly SourceFile[]): Promise<void> {
    if (files.length === 0) return;
    const added = this.#number(files);
    const fresh = this.isSample || this.files.length === 0;
    await this.#start(fresh ? DEFAULT_RECIPE : this.recipe, fresh ? added : [...this.files, ...added], false, added);
  }

  async remove(file: NumberedFile): Promise<void> {
    const rest = this.files.filter(({ id }) => id !== file.id);
    if (rest.length > 0) await this.#start(this.recipe, rest, false);
    else await this.close();
  }

  /** Ends with nothing open. */
  async close(): Promise<void> {
    this.cancel();
    this.files = [];
    this.atlas = undefined;
    this.recipe = DEFAULT_RECIPE;
    this.isSample = false;
    this.status = { type: 'empty' };
    await this.#storage.clear();
  }

  /** Changes the recipe; only the stages that depend on the change are done again. */
  async edit(change: RecipeChange): Promise<void> {
    await this.#start({ ...this.recipe, ...change }, this.files, this.isSample);
  }

  cancel(): void {
    this.#abort?.abort(new DOMException('Cancelled', 'AbortError'));
    this.#abort = undefined;
    if (this.status.type === 'running') this.status = this.atlas ? { type: 'ready' } : { type: 'empty' };
  }

  #number(files: readonly SourceFile[]): NumberedFile[] {
    return files.map(({ name, blob }) => ({ id: ++this.#numbers, name, blob }));
  }

  async #start(
    recipe: Recipe,
    files: readonly NumberedFile[],
    isSample: boolean,
    added: readonly NumberedFile[] = [],
  ): Promise<void> {
    this.#abort?.abort(new DOMException('Superseded', 'AbortError'));
    const { signal } = (this.#abort = new AbortController());
    const names = files.map(({ name }) => name);
    this.notice = undefined;
    const stage = this.atlas && added.length === 0 ? 'network' : 'reading';
    this.status = { type: 'running', progress: { stage, done: 0 }, names };
    try {
      const result = await this.#run(
        recipe,
        files,
        (progress) => {
          if (!signal.aborted) this.status = { type: 'running', progress, names };
        },
        signal,
      );
      if (!signal.aborted) await this.#finish(result, files, isSample, added);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  async #finish(
    result: { recipe: Recipe; atlas: Atlas },
    files: readonly NumberedFile[],
    isSample: boolean,
    added: readonly NumberedFile[],
  ): Promise<void> {
    const { atlas, recipe } = result;
    const gavePapers = (i: number): boolean => atlas.sources[i]!.found > atlas.sources[i]!.skipped;
    const refused = files.filter((file, i) => added.includes(file) && !gavePapers(i));
    const reasons = atlas.bibliography.issues.filter(
      ({ file, severity }) => severity === 'skipped' && refused.some(({ name }) => name === file),
    );
    const message = reasons[0]?.message ?? 'This file holds no papers.';
    const details = reasons.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n');
    if (refused.length > 0 && refused.length === added.length) {
      this.#refuse(`${refused.map(({ name }) => name).join(', ')}: ${message}`, details);
      return;
    }
    this.files = files.filter((file) => !refused.includes(file));
    this.recipe = { ...recipe, sources: recipe.sources.filter((_, i) => !refused.includes(files[i]!)) };
    this.isSample = isSample;
    this.atlas = atlas;
    this.status = { type: 'ready' };
    if (refused.length > 0)
      this.notice = { message: `${refused.map(({ name }) => name).join(', ')}: ${message}`, details };
    // The sample comes with the page; only what was decided about it is kept.
    const kept = isSample ? [] : this.files.map(({ name, blob }) => ({ name, blob }));
    await this.#storage.save({ recipe: this.recipe, files: kept, isSample });
  }

  /** None of the opened files could be read: what stood before stands on. */
  #refuse(message: string, details: string): void {
    if (this.atlas) {
      this.status = { type: 'ready' };
      this.notice = { message, details };
    } else this.status = { type: 'failed', message, details };
  }

  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const details = error instanceof RunFailure ? error.details : error instanceof Error ? (error.stack ?? '') : '';
    this.status = { type: 'failed', message, details };
  }
}
