/** Teams in, the weighted graph that links the members of each out, its rows in ascending order. */
import type { Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';
import { sortPart } from './bipartite.ts';
import type { Teams } from './teams.ts';

/** Pairs gone through between two yields. */
const SLICE = 1 << 18;

/** Undefined where there would be more than `mostEdges`, for which no memory is asked. Linear in the pairs of all teams. */
export function* linkTeams(teams: Teams, mostEdges: number): Sliced<Graph | undefined> {
  const authorCount = teams.authorOffsets.length - 1;
  const rows = new Rows(teams, 2 * Math.min(mostEdges, countPairs(teams)));
  let pairs = 0;
  for (let author = 0; author < authorCount; author++) {
    pairs += rows.append(author);
    if (rows.isFull) return undefined;
    if (pairs >= SLICE) {
      pairs = 0;
      yield author / authorCount;
    }
  }
  return rows.toGraph();
}

/** As many edges as there would be if no two authors were in two teams. */
function countPairs({ offsets }: Teams): number {
  let pairs = 0;
  for (let team = 0; team + 1 < offsets.length; team++) {
    const size = offsets[team + 1]! - offsets[team]!;
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

/**
 * Rows of a graph, summed up one after another in a sparse accumulator (John R. Gilbert, Cleve Moler and Robert
 * Schreiber, "Sparse matrices in MATLAB: design and implementation", 1992, doi:10.1137/0613024). Teams are added in
 * ascending order, so that a weight is the same to the last bit in both its rows.
 */
class Rows {
  readonly #teams: Teams;
  readonly #offsets: Uint32Array;
  readonly #neighbors: Uint32Array;
  readonly #weights: Float64Array;
  /** Per author, one more than where they stand in the last row that they are in, before that was sorted. */
  readonly #place: Uint32Array;
  /** Weights of a row before it is sorted. */
  readonly #unsorted: Float64Array;
  #length = 0;
  /** There was no room for a row. */
  isFull = false;

  constructor(teams: Teams, capacity: number) {
    const authorCount = teams.authorOffsets.length - 1;
    this.#teams = teams;
    this.#offsets = new Uint32Array(authorCount + 1);
    this.#neighbors = new Uint32Array(capacity);
    this.#weights = new Float64Array(capacity);
    this.#place = new Uint32Array(authorCount);
    this.#unsorted = new Float64Array(authorCount);
  }

  /** Authors have to come in order. Returns the number of pairs gone through. */
  append(author: number): number {
    const { authorOffsets, authorTeams } = this.#teams;
    const first = authorOffsets[author]!;
    const pairs =
      authorOffsets[author + 1]! - first === 1 ? this.#copy(author, authorTeams[first]!) : this.#addUp(author);
    this.#offsets[author + 1] = this.#length;
    return pairs;
  }

  toGraph(): Graph {
    return {
      offsets: this.#offsets,
      neighbors: shorten(this.#neighbors, this.#length),
      weights: shorten(this.#weights, this.#length),
    };
  }

  /** Most authors are in one team, whose other members are the row. */
  #copy(author: number, team: number): number {
    const { offsets, members, weights: teamWeights } = this.#teams;
    const neighbors = this.#neighbors;
    const weights = this.#weights;
    const weight = teamWeights[team]!;
    const start = offsets[team]!;
    const end = offsets[team + 1]!;
    let length = this.#length;
    if (length + end - start - 1 > neighbors.length) {
      this.isFull = true;
      return 0;
    }
    for (let m = start; m < end; m++) {
      const other = members[m]!;
      if (other === author) continue;
      neighbors[length] = other;
      weights[length++] = weight;
    }
    this.#length = length;
    return end - start;
  }

  #addUp(author: number): number {
    const { offsets, members, authorOffsets, authorTeams, weights: teamWeights } = this.#teams;
    const neighbors = this.#neighbors;
    const weights = this.#weights;
    const place = this.#place;
    const start = this.#length;
    let length = start;
    let pairs = 0;
    let last = 0;
    let isSorted = true;
    for (let k = authorOffsets[author]!; k < authorOffsets[author + 1]!; k++) {
      const team = authorTeams[k]!;
      const weight = teamWeights[team]!;
      const end = offsets[team + 1]!;
      for (let m = offsets[team]!; m < end; m++) {
        const other = members[m]!;
        if (other === author) continue;
        const at = place[other]!;
        pairs++;
        if (at > start) weights[at - 1]! += weight;
        else {
          if (length === neighbors.length) {
            this.isFull = true;
            return pairs;
          }
          if (other < last) isSorted = false;
          last = other;
          neighbors[length] = other;
          weights[length++] = weight;
          place[other] = length;
        }
      }
    }
    if (!isSorted) this.#sort(start, length);
    this.#length = length;
    return pairs;
  }

  #sort(start: number, end: number): void {
    const neighbors = this.#neighbors;
    const weights = this.#weights;
    const place = this.#place;
    const unsorted = this.#unsorted;
    for (let k = start; k < end; k++) unsorted[k - start] = weights[k]!;
    sortPart(neighbors, start, end);
    for (let k = start; k < end; k++) weights[k] = unsorted[place[neighbors[k]!]! - 1 - start]!;
  }
}

/**
 * Memory that is written to for the first time is slow, and what is never written to is not taken: where not much of it
 * is over, a view is better than a copy.
 */
function shorten<T extends Uint32Array | Float64Array>(values: T, length: number): T {
  const isLean = values.length - length <= length / 4;
  return (isLean ? values.subarray(0, length) : values.slice(0, length)) as T;
}
