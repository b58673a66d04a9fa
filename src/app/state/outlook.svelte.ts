/** The perspective that is asked for in, the scene that the map shows out. */
import type { Scene } from '../../core/model.ts';
import type { Perspective } from './perspective.ts';
import type { Route } from './route.svelte.ts';
import type { Selectable } from './selection.svelte.ts';

export class Outlook {
  readonly #project: Selectable;
  readonly #route: Route;
  readonly scene = $derived.by((): Scene | undefined => this.#project.atlas?.scene);

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
}
