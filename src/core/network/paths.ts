/** A network and two authors in, the shortest chains of co-authorships from one to the other out, with the papers. */
import { sharedPapers } from '../co-authorships.ts';
import { findEntry } from '../graph.ts';
import type { Network, Sliced } from '../model.ts';
import { ShortestPath, type Distance } from './shortest-path.ts';

export interface Path {
  /** From the one to the other, both included. */
  readonly authors: readonly number[];
  readonly length: number;
  /** Per step, the papers that its two authors share, ascending; none where the network came without papers. */
  readonly papers: readonly (readonly number[])[];
}

interface PathOptions {
  /** How many paths to look for. */
  readonly count: number;
  readonly distance: Distance;
  /** Authors through whom no path is to lead. */
  readonly without?: readonly number[];
}

/** A path, and how many of its first authors it has in common with the path that it branched off from. */
interface Candidate {
  readonly authors: readonly number[];
  readonly length: number;
  readonly common: number;
}

/**
 * The `count` shortest paths that meet nobody twice, shortest first; fewer where there are no more. Jin Y. Yen, "Finding
 * the k shortest loopless paths in a network", 1971, doi:10.1287/mnsc.17.11.712, with the improvement of Eugene L.
 * Lawler, 1972, doi:10.1287/mnsc.18.7.401: branches leave a path only after it has left another. The distances from the
 * target, found first, guide all searches after. Which of several paths of one length are found is arbitrary, but the
 * same every time.
 */
export function* findPaths(
  network: Network,
  source: number,
  target: number,
  { count, distance, without = [] }: PathOptions,
): Sliced<Path[]> {
  const search = new ShortestPath(
    network,
    distance,
    without.filter((author) => author !== source && author !== target),
  );
  const lengthOf = (authors: readonly number[]): number =>
    authors.slice(1).reduce((sum, author, i) => sum + search.lengthOf(findEntry(network, authors[i]!, author)), 0);

  const backwards = yield* search.find({ start: target, goal: source });
  if (!backwards) return [];
  const estimate = search.estimateFromStart(source);
  const authors = backwards.reverse();
  const candidates: Candidate[] = [{ authors, length: lengthOf(authors), common: 1 }];
  const found: Candidate[] = [];
  while (found.length < count && candidates.length > 0) {
    const path = candidates.sort(compare).shift()!;
    found.push(path);
    for (let common = path.common; common < path.authors.length && found.length < count; common++) {
      const root = path.authors.slice(0, common - 1);
      const branch = yield* search.find({
        start: path.authors[common - 1]!,
        goal: target,
        estimate,
        around: root,
        notFirst: nextOnes(found, path.authors.slice(0, common)),
      });
      if (!branch) continue;
      const authors = [...root, ...branch];
      candidates.push({ authors, length: lengthOf(authors), common });
    }
    yield found.length / count;
  }
  return found.map(({ authors, length }) => ({
    authors,
    length,
    papers: authors.slice(1).map((author, i) => sharedPapers(network, authors[i]!, author)),
  }));
}

/** Where those of the paths that begin with `root` go on to. */
function nextOnes(paths: readonly Candidate[], root: readonly number[]): Set<number> {
  const same = paths.filter(({ authors }) => root.every((author, i) => authors[i] === author));
  return new Set(same.map(({ authors }) => authors[root.length]!));
}

function compare(a: Candidate, b: Candidate): number {
  const longer = a.length - b.length || a.authors.length - b.authors.length;
  if (longer !== 0) return longer;
  const parting = a.authors.findIndex((author, i) => author !== b.authors[i]);
  return parting < 0 ? 0 : a.authors[parting]! - b.authors[parting]!;
}
