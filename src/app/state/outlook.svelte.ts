/** The perspective that is asked for in, the scene that the map shows out. */
import type { Atlas, Scene } from '../../core/model.ts';
import type { Lookup } from './lookup.ts';
import type { Perspective } from './perspective.ts';
import type { Route } from './route.svelte.ts';
import type { Selectable } from './selection.svelte.ts';
import type { Shown } from './shown.ts';

/** So many that were worked out are kept, for the way back. */
const KEPT = 6;

export class Outlook {
  readonly #project: Selectable;
  readonly #route: Route;
  #worked = $state.raw<{ readonly atlas: Atlas; readonly wanted: string; readonly shown: Shown }>();
  #kept: { readonly atlas: Atlas; readonly wanted: string; readonly shown: Shown }[] = [];
  /** Small communities are on the map of communities. */
  allCommunities = $state(false);
  /** What is wanted, and what tells it from everything else. */
  readonly #wanted = $derived.by(() => this.current && JSON.stringify([this.current, this.allCommunities]));
  /** Undefined where everyone is shown. While another perspective is worked out, the one before it stays. */
  readonly shown = $derived.by((): Shown | undefined =>
    this.current && this.#worked?.atlas === this.#project.atlas ? this.#worked?.shown : undefined,
  );
  readonly scene = $derived.by((): Scene | undefined => this.shown?.scene ?? this.#project.atlas?.scene);
  readonly isWorking = $derived.by(() => this.#wanted !== undefined && this.#worked?.wanted !== this.#wanted);

  constructor(project: Selectable, route: Route) {
    this.#project = project;
    this.#route = route;
  }

  get current(): Perspective | undefined {
    return this.#route.perspective;
  }

  /** Forgets how another project was shown, and from where, without a step in the history. */
  forget(): void {
    this.#route.stay({ perspective: undefined, viewpoint: undefined });
  }

  /** Shows the map so, as one step in the browser's history; nothing shows everyone. */
  show(perspective: Perspective | undefined): void {
    this.#route.go({ perspective });
  }

  /** Works out what is wanted; to be called whenever that or the atlas changes. The returned function gives it up. */
  work(onshown: (shown: Shown) => void): (() => void) | undefined {
    const { atlas, lookup } = this.#project;
    const wanted = this.#wanted;
    const perspective = this.current;
    if (!atlas || !lookup || !perspective || wanted === undefined) return undefined;
    const held = this.#kept.find((entry) => entry.atlas === atlas && entry.wanted === wanted);
    const abort = new AbortController();
    const take = (shown: Shown): void => {
      const worked = { atlas, wanted, shown };
      this.#kept = [worked, ...this.#kept.filter((entry) => entry.atlas === atlas && entry.wanted !== wanted)];
      this.#kept.length = Math.min(KEPT, this.#kept.length);
      this.#worked = worked;
      onshown(shown);
    };
    if (held) take(held.shown);
    else void this.#workOut({ atlas, lookup, perspective }, abort.signal).then((shown) => shown && take(shown));
    return () => abort.abort();
  }

  async #workOut(
    given: { atlas: Atlas; lookup: Lookup; perspective: Perspective },
    signal: AbortSignal,
  ): Promise<Shown | undefined> {
    const { workOut } = await import('./perspectives/work-out.ts');
    return workOut(given.atlas, given.lookup, { ...given, all: this.allCommunities }, signal);
  }
}
