/** Two partitions in, how far they agree out; a network and a partition in, how many communities are in pieces out. */
import type { Graph } from '../../src/core/graph.ts';

/** Normalised mutual information, by the arithmetic mean of the entropies: 0 for independent partitions, 1 for equal ones. */
export function agreementOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [inA, inB, inBoth] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()];
  const count = <Key>(counts: Map<Key, number>, key: Key): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let u = 0; u < a.length; u++) {
    count(inA, a[u]!);
    count(inB, b[u]!);
    count(inBoth, `${a[u]!} ${b[u]!}`);
  }
  const entropy = (counts: ReadonlyMap<unknown, number>): number =>
    [...counts.values()].reduce((sum, n) => sum - (n / a.length) * Math.log(n / a.length), 0);
  const sum = entropy(inA) + entropy(inB);
  return sum === 0 ? 1 : (2 * (sum - entropy(inBoth))) / sum;
}

/** Mean over all pairs of partitions. */
export function meanAgreement(partitions: readonly ArrayLike<number>[]): number {
  let sum = 0;
  let pairs = 0;
  partitions.forEach((a, i) => {
    for (const b of partitions.slice(0, i)) {
      sum += agreementOf(a, b);
      pairs++;
    }
  });
  return sum / pairs;
}

/** Communities that are not connected in themselves. */
export function countInPieces({ offsets, neighbors }: Graph, community: ArrayLike<number>): number {
  const pieces = new Map<number, number>();
  const seen = new Uint8Array(community.length);
  for (let start = 0; start < community.length; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const own = community[start]!;
    pieces.set(own, (pieces.get(own) ?? 0) + 1);
    const stack = [start];
    for (let u = stack.pop(); u !== undefined; u = stack.pop()) {
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const v = neighbors[k]!;
        if (seen[v] || community[v] !== own) continue;
        seen[v] = 1;
        stack.push(v);
      }
    }
  }
  return [...pieces.values()].filter((count) => count > 1).length;
}
