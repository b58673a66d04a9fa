/** An atlas in; marks turned into the numbers of its run and back, and whom each lights, out. */
import { authorsOf } from '../../core/co-authorships.ts';
import type { Atlas } from '../../core/model.ts';
import type { Lookup } from './lookup.ts';
import type { Mark } from './mark.ts';

/** A mark in the numbers of the present run. */
export type Resolved =
  | { readonly kind: 'author'; readonly author: number }
  /** Two or more, ascending. */
  | { readonly kind: 'authors'; readonly authors: readonly number[] }
  | { readonly kind: 'co-authorship'; readonly source: number; readonly target: number }
  | { readonly kind: 'community'; readonly community: number }
  /** The one with the lower number first. */
  | { readonly kind: 'border'; readonly communities: readonly [number, number] }
  /** From the source to the target, not by way of the others. */
  | { readonly kind: 'path'; readonly source: number; readonly target: number; readonly without: readonly number[] }
  | { readonly kind: 'paper'; readonly paper: number };

type Of<Kind extends Resolved['kind']> = Extract<Resolved, { kind: Kind }>;

export function toMark(atlas: Atlas, lookup: Lookup, resolved: Resolved): Mark {
  const keyOf = (author: number): string => atlas.authors[author]!.key;
  const keyOfCommunity = (community: number): string => keyOf(lookup.members(community)[0]!);
  switch (resolved.kind) {
    case 'author':
      return { kind: 'author', key: keyOf(resolved.author) };
    case 'authors':
      return { kind: 'authors', keys: resolved.authors.map(keyOf) };
    case 'co-authorship':
      return { kind: 'co-authorship', keys: [keyOf(resolved.source), keyOf(resolved.target)] };
    case 'community':
      return { kind: 'community', key: keyOfCommunity(resolved.community) };
    case 'border': {
      const [low, high] = resolved.communities;
      return { kind: 'border', keys: [keyOfCommunity(low), keyOfCommunity(high)] };
    }
    case 'path': {
      const { source, target, without } = resolved;
      return { kind: 'path', keys: [keyOf(source), keyOf(target), ...without.map(keyOf)] };
    }
    case 'paper':
      return { kind: 'paper', key: atlas.bibliography.papers[resolved.paper]!.key };
  }
}

/** Undefined where the present run has no such author, paper, pair or community. */
export function resolveMark(atlas: Atlas, lookup: Lookup, mark: Mark): Resolved | undefined {
  const { findAuthor } = lookup;
  switch (mark.kind) {
    case 'paper': {
      const paper = lookup.findPaper(mark.key);
      return paper === undefined ? undefined : { kind: 'paper', paper };
    }
    case 'co-authorship': {
      const [source, target] = mark.keys.map(findAuthor);
      return source === undefined || target === undefined || source === target
        ? undefined
        : { kind: 'co-authorship', source, target };
    }
    case 'authors':
      return toGroup(mark.keys.map(findAuthor).filter((author) => author !== undefined));
    case 'author': {
      const author = findAuthor(mark.key);
      return author === undefined ? undefined : { kind: 'author', author };
    }
    case 'community': {
      const community = communityOf(atlas, findAuthor(mark.key));
      return community === undefined ? undefined : { kind: 'community', community };
    }
    case 'border':
      return toBorder(mark.keys.map((key) => communityOf(atlas, findAuthor(key))));
    case 'path':
      return toPath(mark.keys.map(findAuthor));
  }
}

/** Each once; one alone is an author, and nobody is nothing. */
export function toGroup(found: readonly number[]): Of<'author'> | Of<'authors'> | undefined {
  const authors = [...new Set(found)].sort((a, b) => a - b);
  if (authors.length > 1) return { kind: 'authors', authors };
  return authors[0] === undefined ? undefined : { kind: 'author', author: authors[0] };
}

/** Of a path and of what lies between two communities, everybody who may be meant; their panels tell more exactly. */
export function lightsOf({ network }: Atlas, lookup: Lookup, resolved: Resolved): ReadonlySet<number> {
  switch (resolved.kind) {
    case 'author': {
      const { author } = resolved;
      return new Set([author, ...network.neighbors.subarray(network.offsets[author], network.offsets[author + 1])]);
    }
    case 'authors':
      return new Set(resolved.authors);
    case 'co-authorship':
    case 'path':
      return new Set([resolved.source, resolved.target]);
    case 'community':
      return new Set(lookup.members(resolved.community));
    case 'border':
      return new Set(resolved.communities.flatMap((community) => lookup.members(community)));
    case 'paper':
      return new Set(authorsOf(network, resolved.paper));
  }
}

function communityOf({ partition }: Atlas, author: number | undefined): number | undefined {
  const community = author === undefined ? undefined : partition.community[author];
  return community !== undefined && community < partition.sizes.length ? community : undefined;
}

function toBorder([a, b]: readonly (number | undefined)[]): Of<'border'> | undefined {
  if (a === undefined || b === undefined || a === b) return undefined;
  return { kind: 'border', communities: a < b ? [a, b] : [b, a] };
}

function toPath([source, target, ...others]: readonly (number | undefined)[]): Of<'path'> | undefined {
  if (source === undefined || target === undefined || source === target) return undefined;
  const without = [...new Set(others)].filter((author) => author !== undefined);
  return { kind: 'path', source, target, without: without.filter((author) => author !== source && author !== target) };
}
