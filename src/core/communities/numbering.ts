/** Any labels of communities in, communities numbered by size, then by smallest author index out. */
import { NO_COMMUNITY, type Network, type Partition } from '../model.ts';

/** Labels are below the number of authors. Hidden authors get `NO_COMMUNITY`, whatever their label. */
export function numberCommunities(
  { authorCount, hidden }: Network,
  labels: Uint32Array,
): Pick<Partition, 'community' | 'sizes'> {
  const community = labels.slice();
  const draftCount = renumber(community);
  const draftSizes = new Uint32Array(draftCount);
  for (let author = 0; author < authorCount; author++) if (!hidden[author]) draftSizes[community[author]!]!++;

  // Drafts stand in the order of their smallest author, so that one number can hold both keys of the order.
  const keys = Float64Array.from(draftSizes, (size, draft) => (authorCount - size) * draftCount + draft).sort();
  const rank = new Uint32Array(draftCount);
  const sizes: number[] = [];
  keys.forEach((key, r) => {
    const draft = key % draftCount;
    rank[draft] = r;
    if (draftSizes[draft]! > 0) sizes.push(draftSizes[draft]!);
  });
  for (let author = 0; author < authorCount; author++)
    community[author] = hidden[author] ? NO_COMMUNITY : rank[community[author]!]!;
  return { community, sizes: Uint32Array.from(sizes) };
}

/** Changes labels below their own number to 0, 1, … in the order in which they first stand, and returns how many there are. */
export function renumber(labels: Uint32Array): number {
  const number = new Uint32Array(labels.length); // from 1; 0 where there is none yet
  let count = 0;
  for (let u = 0; u < labels.length; u++) {
    const label = labels[u]!;
    if (number[label] === 0) number[label] = ++count;
    labels[u] = number[label]! - 1;
  }
  return count;
}

/** 0 … `count` − 1: everybody for themselves. */
export function numbersBelow(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}
