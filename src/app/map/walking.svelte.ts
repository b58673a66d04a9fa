/** Steps of the keyboard in, the author where it stands on the map out, with a sentence for each step. */
import { coAuthorsOf, type CoAuthorship } from '../../core/co-authorships.ts';
import { authorInDirection, type Direction } from '../../core/drawing/walk.ts';
import type { Atlas, Scene } from '../../core/model.ts';
import { count } from '../parts/count.ts';
import { figure } from '../parts/figure.ts';
import type { AppState } from '../state/app.ts';
import type { Resolved } from '../state/resolver.ts';
import type { Reading } from '../state/shown.ts';
import { describeAuthor } from './describe.ts';

/** Authors that the way back remembers. */
const MOST_STEPS = 1000;

interface Standing {
  readonly atlas: Atlas;
  readonly author: number;
  /** Where somebody was come to along a tie: whose ties are gone through, and which of them this is. */
  readonly along?: { readonly from: number; readonly place: number };
}

export class Walking {
  #standing = $state.raw<Standing>();
  /** Authors stood on before, the last one last. */
  #way: { readonly atlas: Atlas | undefined; readonly authors: readonly number[] } = { atlas: undefined, authors: [] };
  readonly #app: AppState;
  readonly #scene: () => Scene;

  constructor(app: AppState, scene: () => Scene) {
    this.#app = app;
    this.#scene = scene;
  }

  /** Of the present atlas only. */
  get author(): number | undefined {
    return this.#standing?.atlas === this.#app.project.atlas ? this.#standing?.author : undefined;
  }

  /** The keyboard has left the map, or something was clicked. */
  rest(): void {
    this.#standing = undefined;
  }

  go(direction: Direction): void {
    const next = authorInDirection(this.#scene(), this.#from, direction);
    if (next === undefined) this.#say('Nobody further in this direction.');
    else this.stand(next);
  }

  /** To the next or the previous one of the ties of whoever the walk came from, the strongest first. */
  goAlong(step: 1 | -1): void {
    const from = this.#standing?.along?.from ?? this.#from;
    if (from === undefined) return this.goToStrength('most');
    const discs = this.#discs;
    const ties = discs ? discs.ties(from) : coAuthorsOf(this.#atlas.network, from);
    if (ties.length === 0) return this.#say('No ties to go along.');
    const before = this.#standing?.along?.place ?? (step === 1 ? -1 : ties.length);
    const place = (before + step + ties.length) % ties.length;
    const tie = ties[place]!;
    this.#remember();
    this.#standing = { atlas: this.#atlas, author: tie.target, along: { from, place } };
    this.#app.selection.hovered = discs?.between(from, tie.target) ?? coAuthorship(from, tie.target);
    this.#say(`Tie ${place + 1} of ${ties.length}, ${tell(tie)}: ${this.#describe(tie.target)}`);
  }

  /** To who is strongest in the next or the previous community. */
  goToCommunity(step: 1 | -1): void {
    const { partition, communityNames } = this.#atlas;
    const { communities, members } = this.#app.project.lookup!;
    const from = this.#from;
    const here = from === undefined ? undefined : partition.community[from]!;
    const before = here !== undefined && here < communities ? here : step === 1 ? -1 : communities;
    for (let tried = 1; tried <= communities; tried++) {
      const community = (before + step * tried + communities * (tried + 1)) % communities;
      const author = members(community).find((member) => this.#isShown(member));
      if (author === undefined) continue;
      this.stand(author);
      if (this.#discs) return;
      const size = count(partition.sizes[community]!, 'author');
      this.#say(
        `Community ${community + 1} of ${communities}, ${communityNames[community]}, ${size}. ${this.#describe(author)}`,
      );
      return;
    }
    this.#say('No community to go to.');
  }

  /** To the author with the most strength, or the least; among equals the first by index. */
  goToStrength(end: 'most' | 'least'): void {
    const { strength } = this.#atlas.measures;
    const sign = end === 'most' ? 1 : -1;
    let found: number | undefined;
    for (const author of this.#scene().circles.author) {
      const more = found === undefined ? 1 : sign * (strength[author]! - strength[found]!);
      if (more > 0 || (more === 0 && author < found!)) found = author;
    }
    if (found === undefined) this.#say('Nobody is on the map.');
    else this.stand(found);
  }

  goBack(): void {
    const way = this.#before;
    const author = way.at(-1);
    if (author === undefined || !this.#isShown(author)) return this.#say('The walk began here.');
    this.#way = { atlas: this.#atlas, authors: way.slice(0, -1) };
    this.#stand(author);
  }

  stand(author: number): void {
    this.#remember();
    this.#stand(author);
  }

  /** Without a word, where somebody was moved who has another number now. */
  stay(author: number): void {
    this.#standing = { atlas: this.#atlas, author };
    this.#app.selection.hovered = { kind: 'author', author };
  }

  /** The walk starts anew from somebody who was opened. */
  settle(): void {
    if (this.author !== undefined) this.#standing = { atlas: this.#atlas, author: this.author };
  }

  /** What is stood on: an author, or what the disc stands for. */
  markOf(author: number): Resolved {
    return this.#discs?.markOf(author) ?? { kind: 'author', author };
  }

  #stand(author: number): void {
    this.#standing = { atlas: this.#atlas, author };
    this.#app.selection.hovered = this.markOf(author);
    this.#say(this.#describe(author));
  }

  #remember(): void {
    const from = this.#from;
    if (from !== undefined) this.#way = { atlas: this.#atlas, authors: [...this.#before.slice(1 - MOST_STEPS), from] };
  }

  /** On the present map. */
  get #before(): readonly number[] {
    return this.#way.atlas === this.#app.project.atlas ? this.#way.authors : [];
  }

  get #atlas(): Atlas {
    const { atlas } = this.#app.project;
    if (!atlas) throw new Error('expected an atlas to walk on, got none');
    return atlas;
  }

  /** Where the walk goes on from: where the keyboard stands, else who is selected. */
  get #from(): number | undefined {
    const { resolved, group } = this.#app.selection;
    return this.author ?? (this.#discs ? this.#discs.ringed(resolved)[0] : group[0]);
  }

  get #discs(): Reading['discs'] {
    return this.#app.perspective.shown?.reading?.discs;
  }

  #isShown(author: number): boolean {
    return this.#scene().circles.author.includes(author);
  }

  #describe(author: number): string {
    return this.#discs?.describe(author) ?? describeAuthor(this.#atlas, this.#app.project.lookup!.communities, author);
  }

  #say(sentence: string): void {
    this.#app.view.announcement = sentence;
  }
}

function coAuthorship(a: number, b: number): Resolved {
  return { kind: 'co-authorship', source: Math.min(a, b), target: Math.max(a, b) };
}

function tell({ shared, weight }: Pick<CoAuthorship, 'shared' | 'weight'>): string {
  return shared > 0 ? count(shared, 'joint paper') : `weight ${figure(weight)}`;
}
