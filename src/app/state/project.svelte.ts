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

/** What a map is made of. */
export interface Target {
  readonly recipe: Recipe;
  readonly files: readonly NumberedFile[];
  readonly isSample: boolean;
}

const NOTHING: Target = { recipe: DEFAULT_RECIPE, files: [], isSample: false };

/** The parts of a recipe that a person changes; sources follow from the files. */
export type RecipeChange = Partial<Omit<Recipe, 'version' | 'sources'>>;

export class Project {
  status = $state.raw<Status>({ type: 'empty' });
  /** The last map that stood; it stays while the next one is being made. */
  atlas = $state.raw<Atlas>();
  /** What the atlas was made of. */
  #standing = $state.raw<Target>(NOTHING);
  /** What is wanted: what stands, or what the run under way will give. Every change starts from it, so that none is lost. */
  wanted = $state.raw<Target>(NOTHING);
  notice = $state.raw<Notice>();
  /** Grows when another project takes the place of the one that stood, and when it is closed. */
  replacements = $state(0);

  readonly recipe = $derived(this.#standing.recipe);
  readonly files = $derived(this.#standing.files);
  readonly isSample = $derived(this.#standing.isSample);
  readonly lookup = $derived(this.atlas && createLookup(this.atlas));

  readonly #run: RunInWorker;
  readonly #storage: Storage;
  #abort: AbortController | undefined;
  #numbers = 0;
  #starts = 0;

  constructor(run: RunInWorker, storage: Storage) {
    this.#run = run;
    this.#storage = storage;
  }

  /** Opens what was open last time, else the sample; unless something was opened meanwhile. */
  async restore(loadSample: () => Promise<SourceFile>): Promise<void> {
    const starts = this.#starts;
    const held = await this.#storage.load();
    if (starts !== this.#starts) return;
    if (held && !held.isSample && held.files.length > 0)
      await this.#start({ recipe: held.recipe, files: this.#number(held.files), isSample: false });
    else await this.openSample(loadSample, held?.isSample ? held.recipe : DEFAULT_RECIPE);
  }

  async openSample(loadSample: () => Promise<SourceFile>, recipe: Recipe = DEFAULT_RECIPE): Promise<void> {
    const starts = this.#starts;
    const sample = await loadSample();
    if (starts === this.#starts) await this.#start({ recipe, files: this.#number([sample]), isSample: true });
  }

  /** Over the sample, files replace it; over one's own map they add to it. A file that can't be read changes nothing. */
  async open(files: readonly SourceFile[]): Promise<void> {
    if (files.length === 0) return;
    const added = this.#number(files);
    const { recipe, files: before, isSample } = this.wanted;
    await this.#start(
      isSample || before.length === 0
        ? { ...NOTHING, files: added }
        : { recipe, files: [...before, ...added], isSample: false },
    );
  }

  async remove(file: NumberedFile): Promise<void> {
    const rest = this.wanted.files.filter(({ id }) => id !== file.id);
    if (rest.length > 0) await this.#start({ ...this.wanted, files: rest });
    else await this.close();
  }

  /** Ends with nothing open. */
  async close(): Promise<void> {
    this.cancel();
    this.#starts++;
    this.#standing = this.wanted = NOTHING;
    this.atlas = undefined;
    this.notice = undefined;
    this.status = { type: 'empty' };
    this.replacements++;
    await this.#storage.clear();
  }

  /** Changes the recipe; only the stages that depend on the change are done again. */
  async edit(change: RecipeChange): Promise<void> {
    if (this.wanted.files.length > 0)
      await this.#start({ ...this.wanted, recipe: { ...this.wanted.recipe, ...change } });
  }

  cancel(): void {
    this.#abort?.abort(new DOMException('Cancelled', 'AbortError'));
    this.#abort = undefined;
    if (this.status.type === 'running') this.#rest();
  }

  /** What stood before stands on. */
  #rest(): void {
    this.wanted = this.#standing;
    this.status = this.atlas ? { type: 'ready' } : { type: 'empty' };
  }

  #number(files: readonly SourceFile[]): NumberedFile[] {
    return files.map(({ name, blob }) => ({ id: ++this.#numbers, name, blob }));
  }

  /** `notice` is told when the run is done. */
  async #start(target: Target, notice?: Notice): Promise<void> {
    this.#abort?.abort(new DOMException('Superseded', 'AbortError'));
    const { signal } = (this.#abort = new AbortController());
    this.#starts++;
    this.wanted = target;
    this.notice = undefined;
    const names = target.files.map(({ name }) => name);
    const known = target.files.every((file) => this.files.includes(file));
    this.status = { type: 'running', progress: { stage: known ? 'network' : 'reading', done: 0 }, names };
    try {
      const { recipe, atlas } = await this.#run(
        target.recipe,
        target.files,
        (progress) => {
          if (!signal.aborted) this.status = { type: 'running', progress, names };
        },
        signal,
      );
      if (!signal.aborted) await this.#finish({ ...target, recipe }, atlas, notice);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  async #finish(target: Target, atlas: Atlas, notice: Notice | undefined): Promise<void> {
    const gavePapers = (i: number): boolean =>
      atlas.sources[i]!.texts.some(
        ({ found, skipped, network }) =>
          found > skipped ||
          (network && network.nodesFound + network.edgesFound > network.nodesSkipped + network.edgesSkipped),
      );
    const fresh = target.files.filter((file) => !this.files.includes(file));
    const refused = target.files.filter((file, i) => fresh.includes(file) && !gavePapers(i));
    if (refused.length > 0) {
      const reason = explainRefusal(refused, atlas);
      const files = target.files.filter((file) => !refused.includes(file));
      // What is left runs again without them, so that no trace of them stays; little of that is done twice.
      if (refused.length < fresh.length) await this.#start({ ...target, files }, reason);
      else this.#refuse(reason);
      return;
    }
    const replaced = this.atlas !== undefined && !target.files.some((file) => this.files.includes(file));
    this.#standing = this.wanted = target;
    this.atlas = atlas;
    this.status = { type: 'ready' };
    this.notice = notice;
    if (replaced) this.replacements++;
    await this.#storage.save(target.recipe, target.isSample ? [] : target.files, target.isSample);
  }

  /** None of the opened files could be read. */
  #refuse({ message, details }: Notice): void {
    this.#rest();
    if (this.atlas) this.notice = { message, details };
    else this.status = { type: 'failed', message, details };
  }

  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const details = error instanceof RunFailure ? error.details : error instanceof Error ? (error.stack ?? '') : '';
    this.#refuse({ message, details });
  }
}

/** The files by name, and what was wrong with the first one. */
function explainRefusal(refused: readonly NumberedFile[], { bibliography }: Atlas): Notice {
  const names = refused.map(({ name }) => name);
  const reasons = bibliography.issues.filter(({ file, severity }) => severity === 'skipped' && names.includes(file));
  return {
    message: `${names.join(', ')}: ${reasons[0]?.message ?? 'This file holds no papers.'}`,
    details: reasons.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'),
  };
}
