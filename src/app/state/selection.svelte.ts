/** What is pointed at and what is selected out, as the present run numbers it. */
import type { Atlas } from '../../core/model.ts';
import { fitsAddress } from './address.ts';
import type { Lookup } from './lookup.ts';
import { sameMark, type Mark } from './mark.ts';
import { lightsOf, resolveMark, toGroup, toMark, type Resolved } from './resolver.ts';
import { Route } from './route.svelte.ts';

/** The project as far as selection needs it. */
export interface Selectable {
  readonly atlas: Atlas | undefined;
  readonly lookup: Lookup | undefined;
}

/** What something that is open wants to be seen on the map, more exactly than the selection tells. */
export interface Spotlight {
  readonly authors: ReadonlySet<number>;
  /** Co-authorships at full strength, each by its ends, the lower number first. */
  readonly line?: (source: number, target: number) => boolean;
  /** Few, whose whole names show. */
  readonly named?: readonly number[];
}

export class Selection {
  #pointed = $state.raw<{ readonly atlas: Atlas | undefined; readonly resolved: Resolved }>();
  #spotlight = $state.raw<{ atlas: Atlas | undefined; mark: Mark | undefined; light: Spotlight }>();
  /** Grows whenever the map should fly to what is selected, which it does not when the map itself was clicked. */
  flights = $state(0);

  readonly #project: Selectable;
  readonly #route: Route;
  /** What is pointed at. Numbers of one atlas mean nothing in the next, so that a new one ends all pointing. */
  readonly #hovered = $derived.by(() =>
    this.#pointed?.atlas === this.#project.atlas ? this.#pointed?.resolved : undefined,
  );
  readonly resolved = $derived.by(() => this.mark && this.resolve(this.mark));
  /** Authors that stay lit while the others fade; undefined lights everyone. */
  readonly lit = $derived.by(() => {
    const hovered = this.#hovered;
    return hovered ? this.#lightsOf(hovered) : (this.spotlight?.authors ?? this.#lightsOf(this.resolved));
  });
  /** The visible authors of what is selected, whatever is pointed at. */
  readonly chosen = $derived.by(() =>
    [...(this.#lightsOf(this.resolved) ?? [])].filter((author) => !this.#project.atlas?.network.hidden[author]),
  );

  /** Whom what is selected is about: an author alone, several, two with a co-authorship, a community's, a paper's. */
  readonly authors = $derived.by((): readonly number[] =>
    this.resolved?.kind === 'author' ? [this.resolved.author] : [...(this.#lightsOf(this.resolved) ?? [])],
  );

  /** Those of them who were selected as people, whom others can join. */
  readonly group = $derived(
    this.resolved && ['author', 'authors', 'co-authorship'].includes(this.resolved.kind) ? this.authors : [],
  );

  constructor(project: Selectable, route = new Route()) {
    this.#project = project;
    this.#route = route;
  }

  /** Follows the address from now on. The returned function ends that. */
  connect(): () => void {
    return this.#route.connect(() => {
      this.hovered = undefined;
      // An address that says where to look from says it best.
      if (this.mark && !this.#route.arrival.viewpoint) this.flights++;
    });
  }

  /** How one came here; the last one is what is selected. */
  get trail(): readonly Mark[] {
    return this.#route.trail;
  }

  get mark(): Mark | undefined {
    return this.#route.mark;
  }

  /** Selects a mark as one step in the browser's history; nothing clears the selection. */
  select(mark: Mark | undefined, options: { fly?: boolean } = {}): void {
    if (sameMark(mark, this.mark)) {
      if (mark && options.fly !== false) this.flights++;
      return;
    }
    // Several authors who become more or fewer are one step of the breadcrumb.
    const trail = mark?.kind === 'authors' && this.mark?.kind === 'authors' ? this.trail.slice(0, -1) : this.trail;
    // What no address holds is too large to be carried along from step to step.
    this.#go(mark ? [...trail.filter(fitsAddress), mark] : []);
    if (mark && options.fly !== false) this.flights++;
  }

  get hovered(): Resolved | undefined {
    return this.#hovered;
  }

  set hovered(resolved: Resolved | undefined) {
    this.#pointed = resolved && { atlas: this.#project.atlas, resolved };
  }

  /** Ends with the selection and with the atlas that it was set for. */
  get spotlight(): Spotlight | undefined {
    const held = this.#spotlight;
    return held?.atlas === this.#project.atlas && sameMark(held?.mark, this.mark) ? held?.light : undefined;
  }

  set spotlight(light: Spotlight | undefined) {
    this.#spotlight = light && { atlas: this.#project.atlas, mark: this.mark, light };
  }

  /** Forgets what was selected in another project, without a step in the history. */
  forget(): void {
    this.hovered = undefined;
    this.#route.stay({ trail: [] });
  }

  /** Points at something; pointing at the same again changes nothing. */
  point(resolved: Resolved | undefined): void {
    if (JSON.stringify(resolved) !== JSON.stringify(this.hovered)) this.hovered = resolved;
  }

  /** Goes back to a step of the breadcrumb. */
  returnTo(step: number): void {
    this.#go(this.trail.slice(0, step + 1));
    this.flights++;
  }

  selectAuthor(author: number, options: { fly?: boolean } = {}): void {
    this.select(this.markOf({ kind: 'author', author }), options);
  }

  /** Selects several authors, one or none, without moving the map. */
  selectAuthors(authors: readonly number[]): void {
    const resolved = toGroup(authors);
    this.select(resolved && this.markOf(resolved), { fly: false });
  }

  /** Adds an author to those who are selected, or takes them away. */
  toggleAuthor(author: number): void {
    const { group } = this;
    this.selectAuthors(group.includes(author) ? group.filter((held) => held !== author) : [...group, author]);
  }

  #go(trail: readonly Mark[]): void {
    this.hovered = undefined;
    this.#route.go({ trail });
  }

  markOf(resolved: Resolved): Mark {
    const { atlas, lookup } = this.#project;
    if (!atlas || !lookup) throw new Error('expected an atlas to select from, got none');
    return toMark(atlas, lookup, resolved);
  }

  /** Undefined where the present run has no such author, paper, pair or community. */
  resolve(mark: Mark): Resolved | undefined {
    const { atlas, lookup } = this.#project;
    return atlas && lookup ? resolveMark(atlas, lookup, mark) : undefined;
  }

  #lightsOf(resolved: Resolved | undefined): ReadonlySet<number> | undefined {
    const { atlas, lookup } = this.#project;
    return resolved && atlas && lookup ? lightsOf(atlas, lookup, resolved) : undefined;
  }
}
