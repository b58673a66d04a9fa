/** An author and where they are wanted in, the decision about it in the recipe out; until the map has them there, a place to show. */
import type { Camera } from '../../core/drawing/canvas.ts';
import { placesOf } from '../../core/drawing/pick.ts';
import type { Direction } from '../../core/drawing/walk.ts';
import { displayName } from '../../core/text/names.ts';
import type { AppState } from '../state/app.ts';
import { decidedPlace, withPlace } from '../state/moved.ts';
import { describePlace } from './describe.ts';
import type { Placing } from './hand.ts';

/** How far a key moves an author. */
const STEP_PX = 16;
const STEPS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-STEP_PX, 0],
  right: [STEP_PX, 0],
  up: [0, STEP_PX],
  down: [0, -STEP_PX],
};

export class Moving {
  /** Where the tool would put the selected author. */
  offered = $state.raw<Placing>();
  #pending = $state.raw<Placing>();
  readonly placing = $derived(this.#pending ?? this.offered);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Begins where the author stands; nothing for somebody who is not on the map. */
  offer(author: number | undefined): void {
    this.offered = author === undefined ? undefined : this.#standing(author);
  }

  /** Moves what is offered by one step of a key. */
  nudge(direction: Direction, camera: Camera): void {
    if (!this.offered) return;
    this.offered = step(this.offered, direction, camera);
    this.#app.view.announcement = describePlace(this.#app.project.atlas!, this.offered);
  }

  /** Puts the author one step further from where they were put, or from where they stand. */
  async moveBy(author: number, direction: Direction, camera: Camera): Promise<number | undefined> {
    const from = this.#standing(author);
    if (!from) return undefined;
    const [, x = from.x, y = from.y] = decidedPlace(this.#app.project, author) ?? [];
    return this.place(step({ author, x, y }, direction, camera));
  }

  /** Resolves with the author's number on the new map, or nothing where another place was chosen meanwhile. */
  async place(placing: Placing): Promise<number | undefined> {
    const { project, view } = this.#app;
    const { key, name } = project.atlas!.authors[placing.author]!;
    this.#pending = placing;
    view.tool = undefined;
    await project.edit({ moved: withPlace(project, placing.author, placing) });
    if (this.#pending !== placing) return undefined;
    this.#pending = undefined;
    if (project.status.type !== 'ready') return undefined;
    view.announcement = `${displayName(name)} was moved.`;
    return project.lookup?.findAuthor(key);
  }

  #standing(author: number): Placing | undefined {
    const { circles } = this.#app.project.atlas!.scene;
    const i = placesOf(circles).get(author);
    return i === undefined ? undefined : { author, x: circles.x[i]!, y: circles.y[i]! };
  }
}

function step({ author, x, y }: Placing, direction: Direction, { scale }: Camera): Placing {
  const [dx, dy] = STEPS[direction];
  return { author, x: x + dx / scale, y: y + dy / scale };
}
