/** What is pointed at and what is selected, in step with the address and the browser's history. */
import { authorsOf } from '../../core/co-authorships.ts';
import type { Atlas } from '../../core/model.ts';
import { fromAddress, sameMark, toAddress, type Mark } from './address.ts';
import type { Lookup } from './lookup.ts';

/** A mark in the numbers of the present run. */
export type Resolved =
  | { readonly kind: 'author'; readonly author: number }
  /** Two or more, ascending. */
  | { readonly kind: 'authors'; readonly authors: readonly number[] }
  | { readonly kind: 'co-authorship'; readonly source: number; readonly target: number }
  | { readonly kind: 'community'; readonly community: number }
  | { readonly kind: 'paper'; readonly paper: number };

/** The project as far as selection needs it. */
export interface Selectable {
  readonly atlas: Atlas | undefined;
  readonly lookup: Lookup | undefined;
}

/** Marks that the breadcrumb remembers. */
const TRAIL = 12;

export class Selection {
  /** How one came here; the last one is what is selected. */
  trail = $state.raw<readonly Mark[]>([]);
  #pointed = $state.raw<{ readonly atlas: Atlas | undefined; readonly resolved: Resolved }>();
  /** Grows whenever the map should fly to what is selected, which it does not when the map itself was clicked. */
  flights = $state(0);

  readonly #project: Selectable;
  /** What is pointed at. Numbers of one atlas mean nothing in the next, so that a new one ends all pointing. */
  readonly #hovered = $derived.by(() =>
    this.#pointed?.atlas === this.#project.atlas ? this.#pointed?.resolved : undefined,
  );
  readonly mark = $derived(this.trail.at(-1));
  readonly resolved = $derived(this.mark && this.resolve(this.mark));
  /** Authors that stay lit while the others fade; undefined lights everyone. */
  readonly lit = $derived.by(() => this.#lightsOf(this.#hovered ?? this.resolved));
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

  constructor(project: Selectable) {
    this.#project = project;
  }

  /** Follows the address from now on. The returned function ends that. */
  connect(): () => void {
    const read = (): void => {
      const mark = fromAddress(location.hash);
      const held = (history.state as { trail?: readonly Mark[] } | null)?.trail;
      this.trail = held && toAddress(held.at(-1)) === toAddress(mark) ? held : mark ? [mark] : [];
      this.hovered = undefined;
      if (this.mark) this.flights++;
    };
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
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
    const before = trail.filter((held) => toAddress(held) !== '');
    this.#go(mark ? [...before, mark].slice(-TRAIL) : []);
    if (mark && options.fly !== false) this.flights++;
  }

  get hovered(): Resolved | undefined {
    return this.#hovered;
  }

  set hovered(resolved: Resolved | undefined) {
    this.#pointed = resolved && { atlas: this.#project.atlas, resolved };
  }

  /** Forgets what was selected in another project, without a step in the history. */
  forget(): void {
    this.trail = [];
    this.hovered = undefined;
    history.replaceState({ trail: [] }, '', `${location.pathname}${location.search}`);
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
    this.trail = trail;
    this.hovered = undefined;
    history.pushState({ trail }, '', toAddress(trail.at(-1)) || `${location.pathname}${location.search}`);
  }

  markOf(resolved: Resolved): Mark {
    const { atlas, lookup } = this.#project;
    if (!atlas || !lookup) throw new Error('expected an atlas to select from, got none');
    const keyOf = (author: number): string => atlas.authors[author]!.key;
    switch (resolved.kind) {
      case 'author':
        return { kind: 'author', key: keyOf(resolved.author) };
      case 'authors':
        return { kind: 'authors', keys: resolved.authors.map(keyOf) };
      case 'co-authorship':
        return { kind: 'co-authorship', keys: [keyOf(resolved.source), keyOf(resolved.target)] };
      case 'community':
        return { kind: 'community', key: keyOf(lookup.members(resolved.community)[0]!) };
      case 'paper':
        return { kind: 'paper', key: atlas.bibliography.papers[resolved.paper]!.key };
    }
  }

  /** Undefined where the present run has no such author, paper, co-authorship or community. */
  resolve(mark: Mark): Resolved | undefined {
    const { atlas, lookup } = this.#project;
    if (!atlas || !lookup) return undefined;
    if (mark.kind === 'paper') {
      const paper = lookup.findPaper(mark.key);
      return paper === undefined ? undefined : { kind: 'paper', paper };
    }
    if (mark.kind === 'co-authorship') {
      const [source, target] = mark.keys.map(lookup.findAuthor);
      return source === undefined || target === undefined || source === target
        ? undefined
        : { kind: 'co-authorship', source, target };
    }
    if (mark.kind === 'authors')
      return toGroup(mark.keys.map(lookup.findAuthor).filter((author) => author !== undefined));
    const author = lookup.findAuthor(mark.key);
    if (author === undefined) return undefined;
    if (mark.kind === 'author') return { kind: 'author', author };
    const community = atlas.partition.community[author]!;
    return community < atlas.partition.sizes.length ? { kind: 'community', community } : undefined;
  }

  #lightsOf(resolved: Resolved | undefined): ReadonlySet<number> | undefined {
    const { atlas, lookup } = this.#project;
    if (!resolved || !atlas || !lookup) return undefined;
    const { network } = atlas;
    switch (resolved.kind) {
      case 'author': {
        const { author } = resolved;
        return new Set([author, ...network.neighbors.subarray(network.offsets[author], network.offsets[author + 1])]);
      }
      case 'authors':
        return new Set(resolved.authors);
      case 'co-authorship':
        return new Set([resolved.source, resolved.target]);
      case 'community':
        return new Set(lookup.members(resolved.community));
      case 'paper':
        return new Set(authorsOf(network, resolved.paper));
    }
  }
}

/** Each once; one alone is an author, and nobody is nothing. */
function toGroup(found: readonly number[]): Resolved | undefined {
  const authors = [...new Set(found)].sort((a, b) => a - b);
  if (authors.length > 1) return { kind: 'authors', authors };
  return authors[0] === undefined ? undefined : { kind: 'author', author: authors[0] };
}
