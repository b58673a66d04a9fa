/** Two partitions in, how alike they are out. */
import { groupNodes } from '../graph.ts';

/**
 * L. Hubert & P. Arabie, "Comparing partitions", 1985, doi:10.1007/BF01908075: the adjusted Rand index, the share of
 * pairs of nodes that both partitions keep together, against what chance would give. 1 for equal partitions, about 0
 * for unrelated ones. Labels are below the number of nodes.
 */
export function adjustedRandIndex(a: Uint32Array, b: Uint32Array): number {
  const n = a.length;
  const { starts, members } = groupNodes(a, n);
  const sizes = new Uint32Array(n); // of communities in b
  for (const label of b) sizes[label]!++;

  const common = new Uint32Array(n); // with the community of a at hand, 0 between communities
  let both = 0;
  let inA = 0;
  for (let c = 0; c < n; c++) {
    inA += pairsOf(starts[c + 1]! - starts[c]!);
    for (let i = starts[c]!; i < starts[c + 1]!; i++) both += common[b[members[i]!]!]!++;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) common[b[members[i]!]!] = 0;
  }
  let inB = 0;
  for (const size of sizes) inB += pairsOf(size);
  const expected = n > 1 ? (inA * inB) / pairsOf(n) : 0;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
