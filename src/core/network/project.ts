/** Mentions and given ties in, the bipartite network and its weighted co-authorship projection out. */
import type { Counting, GivenTies, Mentions, Network, Sliced } from '../model.ts';

/** Authors worked through between two yields. */
const SLICE = 4096;

/**
 * Links every two visible authors with a shared paper. A paper of n authors, hidden ones included, adds 1/(n − 1)
 * to each of its pairs under fractional counting (Newman 2001, doi:10.1103/PhysRevE.64.016132), so that an author's
 * strength is the number of their multi-author papers while nobody is hidden; 1 under full counting. A tie that came
 * without papers adds its own weight under both, and no shared paper.
 */
export function* projectNetwork(
  mentions: Mentions,
  authorCount: number,
  options: { counting: Counting; hidden: readonly number[]; ties?: GivenTies },
): Sliced<Network> {
  const hidden = new Uint8Array(authorCount);
  for (const author of options.hidden) hidden[author] = 1;

  const byPaper = distinctAuthors(mentions, authorCount);
  const byAuthor = transpose(byPaper, authorCount);
  const given = options.ties && options.ties.weights.length > 0 ? spreadTies(options.ties, authorCount) : undefined;
  yield 0.2;

  // One row at a time: `slot` says where in the growing row a co-author stands; `seen` stamps it with the row.
  const paperCount = byPaper.offsets.length - 1;
  const seen = new Uint32Array(authorCount);
  const slot = new Uint32Array(authorCount);
  const offsets = new Uint32Array(authorCount + 1);
  const neighbors: number[] = [];
  const weights: number[] = [];
  const isWeighted = options.counting !== 'unweighted';
  for (let author = 0; author < authorCount; author++) {
    const add = (other: number, weight: number): void => {
      if (other === author || hidden[other]) return;
      if (seen[other] !== author + 1) {
        seen[other] = author + 1;
        slot[other] = neighbors.length;
        neighbors.push(other);
        weights.push(isWeighted ? weight : 1);
      } else {
        weights[slot[other]!]! += isWeighted ? weight : 0;
      }
    };
    if (!hidden[author]) {
      for (let k = byAuthor.offsets[author]!; k < byAuthor.offsets[author + 1]!; k++) {
        const paper = byAuthor.values[k]!;
        const start = byPaper.offsets[paper]!;
        const end = byPaper.offsets[paper + 1]!;
        const share = options.counting === 'fractional' ? 1 / (end - start - 1) : 1;
        for (let m = start; m < end; m++) add(byPaper.values[m]!, share);
      }
      if (given)
        for (let k = given.offsets[author]!; k < given.offsets[author + 1]!; k++)
          add(given.others[k]!, given.weights[k]!);
    }
    offsets[author + 1] = neighbors.length;
    if (author % SLICE === SLICE - 1) yield 0.2 + (0.7 * author) / authorCount;
  }

  return {
    authorCount,
    paperCount,
    paperOffsets: byPaper.offsets,
    paperAuthors: byPaper.values,
    authorOffsets: byAuthor.offsets,
    authorPapers: byAuthor.values,
    hidden,
    ...(options.ties ? { given: true as const } : {}),
    ...sortRows(offsets, neighbors, weights),
  };
}

interface Rows {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** Each paper's authors once, ascending. */
function distinctAuthors({ offsets, authors }: Mentions, authorCount: number): Rows {
  const paperCount = offsets.length - 1;
  const distinct = new Uint32Array(offsets.length);
  const values = new Uint32Array(authors.length);
  const seen = new Uint32Array(authorCount);
  let length = 0;
  for (let paper = 0; paper < paperCount; paper++) {
    const start = length;
    for (let m = offsets[paper]!; m < offsets[paper + 1]!; m++) {
      const author = authors[m]!;
      if (seen[author] === paper + 1) continue;
      seen[author] = paper + 1;
      values[length++] = author;
    }
    values.subarray(start, length).sort();
    distinct[paper + 1] = length;
  }
  return { offsets: distinct, values: values.slice(0, length) };
}

/** Rows of columns → rows of rows, ascending. */
function transpose({ offsets, values }: Rows, columns: number): Rows {
  const turned = new Uint32Array(columns + 1);
  for (const value of values) turned[value + 1]!++;
  for (let c = 0; c < columns; c++) turned[c + 1]! += turned[c]!;
  const next = turned.slice(0, columns);
  const result = new Uint32Array(values.length);
  for (let row = 0; row + 1 < offsets.length; row++)
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) result[next[values[k]!]!++] = row;
  return { offsets: turned, values: result };
}

/** Each tie from both its ends, in the order of the ties. */
function spreadTies(
  { sources, targets, weights }: GivenTies,
  authorCount: number,
): { offsets: Uint32Array; others: Uint32Array; weights: Float64Array } {
  const offsets = new Uint32Array(authorCount + 1);
  for (const ends of [sources, targets]) for (const end of ends) offsets[end + 1]!++;
  for (let author = 0; author < authorCount; author++) offsets[author + 1]! += offsets[author]!;
  const next = offsets.slice(0, authorCount);
  const spread = {
    offsets,
    others: new Uint32Array(2 * weights.length),
    weights: new Float64Array(2 * weights.length),
  };
  const put = (end: number, other: number, weight: number): void => {
    const at = next[end]!++;
    spread.others[at] = other;
    spread.weights[at] = weight;
  };
  for (let tie = 0; tie < weights.length; tie++) {
    put(sources[tie]!, targets[tie]!, weights[tie]!);
    put(targets[tie]!, sources[tie]!, weights[tie]!);
  }
  return spread;
}

/** Transposing a symmetric matrix leaves it as it is, with its rows in order. */
function sortRows(
  offsets: Uint32Array,
  neighbors: readonly number[],
  weights: readonly number[],
): Pick<Network, 'offsets' | 'neighbors' | 'weights'> {
  const next = offsets.slice(0, -1);
  const sorted = {
    offsets,
    neighbors: new Uint32Array(neighbors.length),
    weights: new Float64Array(neighbors.length),
  };
  for (let author = 0; author + 1 < offsets.length; author++) {
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
      const at = next[neighbors[k]!]!++;
      sorted.neighbors[at] = author;
      sorted.weights[at] = weights[k]!;
    }
  }
  return sorted;
}
