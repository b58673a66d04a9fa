/** An atlas and its years in, the range that a hand holds, lit while it moves and kept when it lets go, out. */
import { authorsWithin, type Years } from '../../../core/answers/years.ts';
import type { Range } from '../../../core/filter.ts';
import type { Atlas } from '../../../core/model.ts';
import type { AppState } from '../../state/app.ts';
import type { Spotlight } from '../../state/selection.svelte.ts';

/** Lines are lit too where there are no more of them. */
const MOST_LINES = 50_000;

export class HeldYears {
  readonly #app: AppState;
  readonly #known: () => { readonly atlas: Atlas; readonly years: Years };
  /** While it is held. */
  #held = $state.raw<readonly [number, number]>();
  #before: { readonly atlas: Atlas; readonly light: Spotlight | undefined } | undefined;

  constructor(app: AppState, known: () => { readonly atlas: Atlas; readonly years: Years }) {
    this.#app = app;
    this.#known = known;
  }

  /** Both ends within the years that there are. */
  get range(): readonly [number, number] {
    if (this.#held) return this.#held;
    const { first, last } = this.#known().years;
    const [from, to] = this.#app.project.wanted.recipe.filter.years;
    const clamp = (year: number): number => Math.min(last, Math.max(first, year));
    return [clamp(from ?? first), clamp(to ?? last)];
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  /** Lights who wrote in these years. */
  hold(from: number, to: number): void {
    const { first, last } = this.#known().years;
    const next: readonly [number, number] = [Math.max(first, Math.min(from, to)), Math.min(last, Math.max(from, to))];
    const { selection } = this.#app;
    const { atlas } = this.#known();
    if (!this.#held) this.#before = { atlas, light: selection.spotlight };
    else if (this.#held[0] === next[0] && this.#held[1] === next[1]) return;
    this.#held = next;
    const authors = authorsWithin(atlas.network, atlas.bibliography.papers, next);
    const isFew = atlas.scene.lines.source.length <= MOST_LINES;
    selection.spotlight = {
      authors,
      ...(isFew ? { line: (source, target) => authors.has(source) && authors.has(target) } : {}),
    };
  }

  /** What was held becomes the years of the filter. */
  async keep(): Promise<void> {
    if (!this.#held) return;
    const { first, last } = this.#known().years;
    const [from, to] = this.#held;
    await this.set([from === first ? null : from, to === last ? null : to]);
  }

  /** What was held is forgotten. */
  letGo(): void {
    if (!this.#held) return;
    // Numbers of one atlas mean nothing in the next.
    const { atlas, light } = this.#before!;
    this.#app.selection.spotlight = atlas === this.#known().atlas ? light : undefined;
    this.#before = this.#held = undefined;
  }

  async set(years: Range): Promise<void> {
    const { project } = this.#app;
    const { filter } = project.wanted.recipe;
    const held = this.#held;
    if (filter.years[0] !== years[0] || filter.years[1] !== years[1])
      await project.edit({ filter: { ...filter, years } });
    // Lit until the map is there, unless the hand took hold again.
    if (this.#held === held) this.letGo();
  }
}
