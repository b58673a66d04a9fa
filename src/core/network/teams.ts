/** The bipartite network and given ties in, the teams out: sets of authors who are linked two by two. */
import type { Counting, GivenTies } from '../model.ts';
import { transpose, type Bipartite, type Rows } from './bipartite.ts';

/** A paper's authors who count, or the two of a tie that came without papers. The first teams are the papers. */
export interface Teams {
  /** Members of team t, ascending: `members[offsets[t] … offsets[t + 1] − 1]`. */
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
  /** Teams of author a, ascending: `authorTeams[authorOffsets[a] … authorOffsets[a + 1] − 1]`. */
  readonly authorOffsets: Uint32Array;
  readonly authorTeams: Uint32Array;
  /** What a team adds to the weight between any two of its members; more than 0. */
  readonly weights: Float64Array;
}

interface TeamOptions {
  /** Unweighted co-authorships arise as fully counted ones do. */
  readonly counting: Counting;
  /** 1 for an author who is in no team. */
  readonly hidden: Uint8Array;
  /** A paper with more authors than this is a team of nobody. */
  readonly authorLimit: number | null;
  readonly ties?: GivenTies | undefined;
}

const NO_TIES: GivenTies = {
  sources: new Uint32Array(),
  targets: new Uint32Array(),
  weights: new Float64Array(),
};

export function gatherTeams(bipartite: Bipartite, options: TeamOptions): Teams {
  const { ties = NO_TIES, authorLimit, hidden } = options;
  const { paperOffsets, paperAuthors, authorOffsets, authorPapers } = bipartite;
  const weights = new Float64Array(paperOffsets.length - 1 + ties.weights.length);
  const largest = weighPapers(bipartite, options.counting, weights);
  if (ties.weights.length === 0 && largest <= (authorLimit ?? Infinity) && !hidden.includes(1))
    return { offsets: paperOffsets, members: paperAuthors, authorOffsets, authorTeams: authorPapers, weights };

  weights.set(ties.weights, paperOffsets.length - 1);
  const rows = selectMembers(bipartite, ties, authorLimit ?? Infinity, hidden);
  const byAuthor = transpose(rows, hidden.length);
  return {
    offsets: rows.offsets,
    members: rows.values,
    authorOffsets: byAuthor.offsets,
    authorTeams: byAuthor.values,
    weights,
  };
}

/** Returns the number of authors of the largest paper. */
function weighPapers({ paperOffsets }: Bipartite, counting: Counting, weights: Float64Array): number {
  let largest = 0;
  for (let paper = 0; paper + 1 < paperOffsets.length; paper++) {
    const n = paperOffsets[paper + 1]! - paperOffsets[paper]!;
    weights[paper] = counting === 'fractional' && n > 1 ? 1 / (n - 1) : 1;
    largest = Math.max(largest, n);
  }
  return largest;
}

function selectMembers(
  { paperOffsets, paperAuthors }: Bipartite,
  { sources, targets }: GivenTies,
  limit: number,
  hidden: Uint8Array,
): Rows {
  const paperCount = paperOffsets.length - 1;
  const offsets = new Uint32Array(paperCount + sources.length + 1);
  const values = new Uint32Array(paperAuthors.length + 2 * sources.length);
  let length = 0;
  for (let paper = 0; paper < paperCount; paper++) {
    const start = paperOffsets[paper]!;
    const end = paperOffsets[paper + 1]!;
    if (end - start <= limit)
      for (let m = start; m < end; m++) if (!hidden[paperAuthors[m]!]) values[length++] = paperAuthors[m]!;
    offsets[paper + 1] = length;
  }
  for (let tie = 0; tie < sources.length; tie++) {
    const source = sources[tie]!;
    const target = targets[tie]!;
    if (!hidden[source] && !hidden[target]) {
      values[length++] = Math.min(source, target);
      values[length++] = Math.max(source, target);
    }
    offsets[paperCount + tie + 1] = length;
  }
  return { offsets, values: values.slice(0, length) };
}
