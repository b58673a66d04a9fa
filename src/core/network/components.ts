/** A network in, the connected component of each author out. */
import type { Network } from '../model.ts';

/** Components are numbered by size, then by smallest author index; a hidden or lone author is a component of one. */
export function findComponents({ authorCount, offsets, neighbors }: Network): {
  component: Uint32Array;
  sizes: Uint32Array;
} {
  const found = new Int32Array(authorCount).fill(-1);
  const stack = new Uint32Array(authorCount);
  const sizes: number[] = [];
  for (let start = 0; start < authorCount; start++) {
    if (found[start]! >= 0) continue;
    const number = sizes.length;
    let height = 0;
    let size = 0;
    stack[height++] = start;
    found[start] = number;
    while (height > 0) {
      const author = stack[--height]!;
      size++;
      for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
        const other = neighbors[k]!;
        if (found[other]! >= 0) continue;
        found[other] = number;
        stack[height++] = other;
      }
    }
    sizes.push(size);
  }
  const order = sizes.map((_, c) => c).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rank = new Uint32Array(order.length);
  order.forEach((c, r) => (rank[c] = r));
  return {
    component: Uint32Array.from(found, (c) => rank[c]!),
    sizes: Uint32Array.from(order, (c) => sizes[c]!),
  };
}
