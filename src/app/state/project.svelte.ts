/** What is open: files, recipe, the atlas they gave, and how the run goes. */
import type { Assessment, Betweenness } from '../../core/assessment.ts';
import type { Atlas, Progress } from '../../core/model.ts';
import type { Sketch } from '../../core/run-step.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../core/recipe.ts';
import type { Excerpt } from '../../sources/excerpt.ts';
import { FileNames, toFileName, withoutGzipEnding } from '../../sources/file-names.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { displayName } from '../../core/text/names.ts';
import { RunFailure, type ReadExcerpt, type RunInWorker } from '../../worker/client.ts';
import type { NumberedFile } from '../../worker/protocol.ts';
import { History } from './history.svelte.ts';
import { createLookup } from './lookup.ts';
import type { Storage } from './storage.ts';

export type Status =
  | { readonly type: 'empty' }
  | {
      readonly type: 'running';
      readonly progress: Progress;
      readonly names: readonly string[];
      /** The picture of the moment, while the layout runs. */
      readonly sketch?: Sketch;
    }
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

/** What happens when a run is done. */
interface Afterwards {
  /** Something is told. */
  readonly notice?: Notice;
  /** It is a step of the history that was gone to. */
  readonly travelled?: boolean;
}

const NOTHING: Target = { recipe: DEFAULT_RECIPE, files: [], isSample: false };

/** The parts of a recipe that a person changes; sources follow from the files. */
export type RecipeChange = Partial<Omit<Recipe, 'version' | 'sources'>>;

export class Project {
  status = $state.raw<Status>({ type: 'empty' });
  /** The last map that stood; it stays while the next one is being made. */
  atlas = $state.raw<Atlas>();
  /** Of the atlas; come some time after it, one after the other. */
  betweenness = $state.raw<Betweenness>();
  assessment = $state.raw<Assessment>();
  /** What the atlas was made of. */
  #standing = $state.raw<Target>(NOTHING);
  /** What is wanted: what stands, or what the run under way will give. Every change starts from it, so that none is lost. */
  wanted = $state.raw<Target>(NOTHING);
  notice = $state.raw<Notice>();
  /** Grows when another project takes the place of the one that stood, and when it is closed. */
  replacements = $state(0);

  /** What stood, one after the other. */
  readonly history = new History<Target>();

  readonly recipe = $derived(this.#standing.recipe);
  readonly files = $derived(this.#standing.files);
  readonly isSample = $derived(this.#standing.isSample);
  readonly lookup = $derived(this.atlas && createLookup(this.atlas));

  readonly #run: RunInWorker;
  readonly #storage: Storage;
  readonly #readExcerpt: ReadExcerpt | undefined;
  #abort: AbortController | undefined;
  #numbers = 0;
  #starts = 0;

  constructor(run: RunInWorker, storage: Storage, readExcerpt?: ReadExcerpt) {
    this.#run = run;
    this.#storage = storage;
    this.#readExcerpt = readExcerpt;
  }

  /** Opens what was open last time, else the sample; unless something was opened meanwhile. */
  async restore(loadSample: () => Promise<SourceFile>): Promise<void> {
    const starts = this.#starts;
    const held = await this.#storage.load();
    if (starts !== this.#starts) return;
    if (held && !held.isSample && held.files.length > 0)
      await this.#start({ recipe: held.recipe, files: this.#number(held.files, []), isSample: false });
    else await this.openSample(loadSample, held?.isSample ? held.recipe : DEFAULT_RECIPE);
  }

  async openSample(loadSample: () => Promise<SourceFile>, recipe: Recipe = DEFAULT_RECIPE): Promise<void> {
    const starts = this.#starts;
    const sample = await loadSample();
    if (starts === this.#starts) await this.#start({ recipe, files: this.#number([sample], []), isSample: true });
  }

  /** Over the sample, files replace it; over one's own map they add to it. A file that can't be read changes nothing. */
  async open(files: readonly SourceFile[]): Promise<void> {
    if (files.length === 0) return;
    const { recipe, files: before, isSample } = this.wanted;
    await this.#start(
      isSample || before.length === 0
        ? { ...NOTHING, files: this.#number(files, []) }
        : { recipe, files: [...before, ...this.#number(files, before)], isSample: false },
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
    this.betweenness = this.assessment = undefined;
    this.notice = undefined;
    this.status = { type: 'empty' };
    this.replacements++;
    this.history.clear();
    await this.#storage.clear();
  }

  /** Changes the recipe; only the stages that depend on the change are done again. */
  async edit(change: RecipeChange): Promise<void> {
    if (this.wanted.files.length > 0)
      await this.#start({ ...this.wanted, recipe: { ...this.wanted.recipe, ...change } });
  }

  /** Goes to a step of the history: everything stands again as it stood then. */
  async travel(step: number): Promise<void> {
    const there = this.history.steps[step];
    if (!there) return;
    this.history.go(step);
    await this.#start(there.result, { travelled: true });
  }

  cancel(): void {
    this.#abort?.abort(new DOMException('Cancelled', 'AbortError'));
    this.#abort = undefined;
    if (this.status.type === 'running') this.#rest();
  }

  /** What stood before stands on. */
  #rest(): void {
    this.history.turnBack();
    this.wanted = this.#standing;
    this.status = this.atlas ? { type: 'ready' } : { type: 'empty' };
  }

  /** The lines round a line of a text, both as the import report names them. Rejects, with a sentence for people, where they can't be had. */
  readExcerpt(text: string, line: number): Promise<Excerpt> {
    const index = this.atlas?.sources.findIndex(({ texts }) => texts.some(({ name }) => name === text)) ?? -1;
    const file = this.files[index];
    if (!file || !this.#readExcerpt) return Promise.reject(new Error(`There is no text named ${text} to show.`));
    const encoding = this.recipe.reading.find((made) => made.text === text)?.encoding;
    return this.#readExcerpt({ file, text, line, encoding });
  }

  /** Decisions and issues go by names, so no two files have the same one. */
  #number(files: readonly SourceFile[], beside: readonly SourceFile[]): NumberedFile[] {
    const names = new FileNames(beside.map(({ name }) => name));
    return files.map((file) => ({ ...file, id: ++this.#numbers, name: names.give(toFileName(file.name)) }));
  }

  async #start(target: Target, then: Afterwards = {}): Promise<void> {
    this.#abort?.abort(new DOMException('Superseded', 'AbortError'));
    const { signal } = (this.#abort = new AbortController());
    this.#starts++;
    this.wanted = target;
    this.notice = undefined;
    const names = target.files.map(({ name }) => name);
    const known = target.files.every((file) => this.files.includes(file));
    this.status = { type: 'running', progress: { stage: known ? 'network' : 'reading', done: 0 }, names };
    try {
      let own = undefined as Atlas | undefined;
      const { recipe, atlas } = await this.#run(
        target.recipe,
        target.files,
        {
          onProgress: (progress) => {
            if (!signal.aborted && this.status.type === 'running') this.status = { ...this.status, progress };
          },
          onSketch: (sketch) => {
            if (!signal.aborted && this.status.type === 'running') this.status = { ...this.status, sketch };
          },
          onBetween: (betweenness) => {
            if (own && this.atlas === own) this.betweenness = betweenness;
          },
          onAssessed: (assessment) => {
            if (own && this.atlas === own) this.assessment = assessment;
          },
        },
        signal,
      );
      own = atlas;
      if (!signal.aborted) await this.#finish({ ...target, recipe }, atlas, then);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  async #finish(target: Target, atlas: Atlas, { notice, travelled }: Afterwards): Promise<void> {
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
      if (refused.length < fresh.length) await this.#start({ ...target, files }, { notice: reason });
      else this.#refuse(reason);
      return;
    }
    const replaced = this.atlas !== undefined && !target.files.some((file) => this.files.includes(file));
    // Begun before anything is drawn: a map that is seen is a map that is kept.
    const saved = this.#storage.save(target.recipe, target.isSample ? [] : target.files, target.isSample);
    this.#standing = this.wanted = target;
    this.atlas = atlas;
    this.betweenness = this.assessment = undefined;
    this.status = { type: 'ready' };
    this.notice = notice;
    if (replaced) this.replacements++;
    if (travelled) this.history.settle();
    else await this.#remember(target);
    await saved;
  }

  async #remember(target: Target): Promise<void> {
    const { authors } = this.atlas!;
    const find = this.lookup!.findAuthor;
    const { describeChange } = await import('../../core/recipe-change.ts');
    const nameOf = (key: string): string | undefined => {
      const author = find(key);
      return author === undefined ? undefined : displayName(authors[author]!.name);
    };
    // Closed, or replaced, meanwhile.
    if (this.#standing !== target) return;
    const before = this.history.steps[this.history.at]?.result ?? NOTHING;
    this.history.add(describeChange(before.recipe, target.recipe, nameOf), target);
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

/** So many files are named; the others are counted. */
const NAMED = 3;

/** The files by name, and what was wrong with the first one. */
function explainRefusal(refused: readonly NumberedFile[], { bibliography }: Atlas): Notice {
  const names = refused.map(({ name }) => name);
  const isIn = (file: string): boolean =>
    names.some((name) => file === name || file === withoutGzipEnding(name) || file.startsWith(`${name}/`));
  const reasons = bibliography.issues.filter(({ file, severity }) => severity === 'skipped' && isIn(file));
  const named = names.slice(0, NAMED).join(', ');
  const others = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return {
    message: `${named}${others}: ${reasons[0]?.message ?? 'This file holds no papers.'}`,
    details: reasons.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'),
  };
}
