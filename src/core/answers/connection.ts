/** A network and two authors in, the shortest ways from one to the other out, or why there is none. */
import type { Measures, Network, Sliced } from '../model.ts';
import { findPaths, type Path } from '../network/paths.ts';
import type { Distance } from '../network/shortest-path.ts';

export interface ConnectionQuestion {
  readonly source: number;
  readonly target: number;
  /** Authors through whom no way is to lead. */
  readonly without: readonly number[];
  readonly distance: Distance;
  /** So many ways at most. */
  readonly count: number;
}

export interface Connection {
  /** Shortest first; see `findPaths`. */
  readonly paths: readonly Path[];
  /** There are others beside these. */
  readonly hasMore: boolean;
  /** Where there is no path. */
  readonly reason?: Unconnected;
}

export type Unconnected =
  /** These of the two are hidden from the map and have no ties on it. */
  | { readonly kind: 'hidden'; readonly authors: readonly number[] }
  /** They belong to two components of so many authors, the source's first. */
  | { readonly kind: 'apart'; readonly sizes: readonly [number, number] }
  /** Every way leads through somebody who is left out. */
  | { readonly kind: 'cut' };

export function* findConnection(
  {
    network,
    measures,
  }: { readonly network: Network; readonly measures: Pick<Measures, 'component' | 'componentSizes'> },
  { source, target, without, distance, count }: ConnectionQuestion,
): Sliced<Connection> {
  const hidden = [source, target].filter((author) => network.hidden[author]);
  if (hidden.length > 0) return { paths: [], hasMore: false, reason: { kind: 'hidden', authors: hidden } };
  const { component, componentSizes } = measures;
  const [a, b] = [component[source]!, component[target]!];
  if (a !== b) {
    const sizes = [componentSizes[a]!, componentSizes[b]!] as const;
    return { paths: [], hasMore: false, reason: { kind: 'apart', sizes } };
  }
  // One more than is asked for tells whether there are others.
  const found = yield* findPaths(network, source, target, { count: count + 1, distance, without });
  if (found.length === 0) return { paths: [], hasMore: false, reason: { kind: 'cut' } };
  return { paths: found.slice(0, count), hasMore: found.length > count };
}

/** All papers along a path, each once, in the order in which the path meets them. */
export function papersAlong({ papers }: Pick<Path, 'papers'>): number[] {
  return [...new Set(papers.flat())];
}
