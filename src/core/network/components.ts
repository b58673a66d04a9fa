/** A network in, the connected component of each author out. */
import type { Graph } from '../graph.ts';

export interface Components {
  readonly component: Uint32Array;
  readonly sizes: Uint32Array;
}

/** No component is known. */
const NONE = 0xffffffff;

/** Components are numbered by size, then by smallest author index; a hidden or lone author is a component of one. */
export function findComponents(network: Graph): Components {
  const { component, sizes } = searchComponents(network);
  const rank = rankBySize(sizes);
  const ranked = new Uint32Array(sizes.length);
  for (let c = 0; c < sizes.length; c++) ranked[rank[c]!] = sizes[c]!;
  for (let author = 0; author < component.length; author++) component[author] = rank[component[author]!]!;
  return { component, sizes: ranked };
}

/** In breadth, from one author after another; components are numbered as they are found. */
function searchComponents({ offsets, neighbors }: Graph): Components {
  const authorCount = offsets.length - 1;
  const component = new Uint32Array(authorCount).fill(NONE);
  const queue = new Uint32Array(authorCount);
  const sizes = new Uint32Array(authorCount);
  let count = 0;
  for (let start = 0; start < authorCount; start++) {
    if (component[start] !== NONE) continue;
    component[start] = count;
    queue[0] = start;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const author = queue[head]!;
      for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
        const other = neighbors[k]!;
        if (component[other] !== NONE) continue;
        component[other] = count;
        queue[length++] = other;
      }
    }
    sizes[count++] = length;
  }
  return { component, sizes: sizes.slice(0, count) };
}

/** The place of each component among all, largest first, equal ones as they come: a counting sort. */
function rankBySize(sizes: Uint32Array): Uint32Array {
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  /** Per size, at first how many components have it, then the next place among those that do. */
  const next = new Uint32Array(largest + 1);
  for (const size of sizes) next[size]!++;
  for (let size = largest, place = 0; size > 0; size--) {
    const count = next[size]!;
    next[size] = place;
    place += count;
  }
  return sizes.map((size) => next[size]!++);
}
