/** Teams in, the weighted graph that links the members of each out, its rows in ascending order. */
import type { Graph } from '../graph.ts';
import type { Sliced } from '../model.ts';
import { sortPart } from './bipartite.ts';
import type { Teams } from './teams.ts';

/** Pairs gone through between two yields. */
const SLICE = 1 << 18;

/**
 * Sums up one row after another in a sparse accumulator (John R. Gilbert, Cleve Moler and Robert Schreiber, "Sparse
 * matrices in MATLAB: design and implementation", 1992, doi:10.1137/0613024). Teams are added in ascending order, so
 * that a weight is the same to the last bit in both its rows. Undefined where there would be more than `mostEdges`, for
 * which no memory is asked.
 */
export function* linkTeams(teams: Teams, mostEdges: number): Sliced<Graph | undefined> {
  const { members, authorOffsets, authorTeams } = teams;
  const authorCount = authorOffsets.length - 1;
  const capacity = 2 * Math.min(mostEdges, countPairs(teams));
  const offsets = new Uint32Array(authorCount + 1);
  const neighbors = new Uint32Array(capacity);
  const weights = new Float64Array(capacity);
  /** Per author, one more than where they stand in the row as it grows; stale where that is before the row. */
  const place = new Uint32Array(authorCount);
  /** Weights of the row as it grows, which is not sorted. */
  const sums = new Float64Array(authorCount);
  let length = 0;
  let pairs = 0;
  for (let author = 0; author < authorCount; author++) {
    const start = length;
    for (let k = authorOffsets[author]!; k < authorOffsets[author + 1]!; k++) {
      const team = authorTeams[k]!;
      const weight = teams.weights[team]!;
      const end = teams.offsets[team + 1]!;
      for (let m = teams.offsets[team]!; m < end; m++) {
        const other = members[m]!;
        if (other === author) continue;
        const at = place[other]!;
        if (at > start) sums[at - start - 1]! += weight;
        else {
          if (length === capacity) return undefined;
          sums[length - start] = weight;
          neighbors[length++] = other;
          place[other] = length;
        }
        pairs++;
      }
    }
    sortPart(neighbors, start, length);
    for (let k = start; k < length; k++) weights[k] = sums[place[neighbors[k]!]! - start - 1]!;
    offsets[author + 1] = length;
    if (pairs >= SLICE) {
      pairs = 0;
      yield author / authorCount;
    }
  }
  return { offsets, neighbors: neighbors.slice(0, length), weights: weights.slice(0, length) };
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
