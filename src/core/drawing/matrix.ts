/** Some authors of a network in, the table of what every two of them share out: in an order that puts teams side by side. */
import { JointPapers, papersOf } from '../co-authorships.ts';
import type { Network } from '../model.ts';

export interface Matrix {
  /** In the order of rows and columns. */
  readonly authors: Uint32Array;
  /** What values are: numbers of joint papers, or weights where these authors have no paper. */
  readonly measure: 'papers' | 'weight';
  /** Row by row; on the diagonal the author's own papers, or the heaviest tie. */
  readonly values: Float64Array;
}

/** Of equals those that stand first in `authors` come first. Cubic in their number. */
export function composeMatrix(network: Network, authors: readonly number[]): Matrix {
  const measure = authors.some((author) => papersOf(network, author).length > 0) ? 'papers' : 'weight';
  const values = measure === 'papers' ? countJoint(network, authors) : readWeights(network, authors);
  const order = orderBySimilarity(values, authors.length);
  const ordered = new Float64Array(values.length);
  order.forEach((from, row) => {
    order.forEach((to, column) => {
      ordered[row * authors.length + column] = values[from * authors.length + to]!;
    });
  });
  return { authors: Uint32Array.from(order, (at) => authors[at]!), measure, values: ordered };
}

function countJoint(network: Network, authors: readonly number[]): Float64Array {
  const joint = new JointPapers(network);
  return Float64Array.from(
    authors.flatMap((author) => {
      joint.countFor(author);
      return authors.map((other) => joint.countWith(other));
    }),
  );
}

function readWeights({ offsets, neighbors, weights }: Network, authors: readonly number[]): Float64Array {
  const at = new Map(authors.map((author, i) => [author, i]));
  const values = new Float64Array(authors.length * authors.length);
  authors.forEach((author, row) => {
    let heaviest = 0;
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
      heaviest = Math.max(heaviest, weights[k]!);
      const column = at.get(neighbors[k]!);
      if (column !== undefined) values[row * authors.length + column] = weights[k]!;
    }
    values[row * authors.length + row] = heaviest;
  });
  return values;
}

/**
 * The leaves of an average-linkage tree (Robert R. Sokal & Charles D. Michener, "A statistical method for evaluating
 * systematic relationships", 1958) over cosines, v_ij / √(v_ii v_jj), so that whatever is joined stays together; two
 * branches are joined at those of their ends that are most alike (Gunnar Gruvaeus & Howard Wainer, "Two additions to
 * hierarchical cluster analysis", 1972, doi:10.1111/j.2044-8317.1972.tb00491.x).
 */
export function orderBySimilarity(values: Float64Array, count: number): number[] {
  const cosines = toCosines(values, count);
  const mean = cosines.slice();
  /** Leaves of the branch that is known by its first one in the table; undefined where it was joined to another. */
  const branches: (number[] | undefined)[] = Array.from({ length: count }, (_, i) => [i]);
  for (let joined = 1; joined < count; joined++) {
    const [a, b] = mostAlike(branches, mean, count);
    const [first, second] = [branches[a]!, branches[b]!];
    for (let c = 0; c < count; c++) {
      const both =
        (first.length * mean[a * count + c]! + second.length * mean[b * count + c]!) / (first.length + second.length);
      mean[a * count + c] = mean[c * count + a] = both;
    }
    branches[a] = joinEnds(first, second, (x, y) => cosines[x * count + y]!);
    branches[b] = undefined;
  }
  return branches[0] ?? [];
}

function toCosines(values: Float64Array, count: number): Float64Array {
  return values.map((value, k) => {
    const own = values[Math.floor(k / count) * (count + 1)]! * values[(k % count) * (count + 1)]!;
    return own > 0 ? value / Math.sqrt(own) : 0;
  });
}

function mostAlike(branches: readonly unknown[], mean: Float64Array, count: number): [number, number] {
  let found: [number, number] | undefined;
  let most = -1;
  for (let a = 0; a < count; a++) {
    if (!branches[a]) continue;
    for (let b = a + 1; b < count; b++) {
      if (!branches[b] || mean[a * count + b]! <= most) continue;
      most = mean[a * count + b]!;
      found = [a, b];
    }
  }
  if (!found) throw new Error('expected two branches to join, got one');
  return found;
}

/** The first may only be turned round before the second is; of equals as they stand. */
function joinEnds(
  first: readonly number[],
  second: readonly number[],
  likeness: (x: number, y: number) => number,
): number[] {
  let best: number[] = [];
  let most = -1;
  for (const a of [first, first.toReversed()])
    for (const b of [second, second.toReversed()]) {
      const met = likeness(a.at(-1)!, b[0]!);
      if (met <= most) continue;
      most = met;
      best = [...a, ...b];
    }
  return best;
}
