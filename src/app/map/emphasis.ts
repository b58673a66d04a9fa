/** What is pointed at in, whose lines and which papers' stars stand at full strength out. */
import { papersOf, sharedPapers } from '../../core/co-authorships.ts';
import type { Atlas } from '../../core/model.ts';
import type { Resolved } from '../state/resolver.ts';

export interface Emphasis {
  readonly line?: (source: number, target: number) => boolean;
  /** Of a star, the spokes to those who are lit. */
  readonly star?: (paper: number) => boolean;
}

export function emphasise({ network, partition }: Atlas, pointed: Resolved | undefined): Emphasis {
  switch (pointed?.kind) {
    case 'author': {
      const papers = new Set(papersOf(network, pointed.author));
      return {
        line: (source, target) => source === pointed.author || target === pointed.author,
        star: (paper) => papers.has(paper),
      };
    }
    case 'co-authorship': {
      const [low, high] = [pointed.source, pointed.target].sort((a, b) => a - b) as [number, number];
      const papers = new Set(sharedPapers(network, low, high));
      return { line: (source, target) => source === low && target === high, star: (paper) => papers.has(paper) };
    }
    case 'community': {
      const { community } = partition;
      return {
        line: (source, target) => community[source] === pointed.community || community[target] === pointed.community,
      };
    }
    case 'border': {
      const { community } = partition;
      const [low, high] = pointed.communities;
      return {
        line(source, target) {
          const [a, b] = [community[source], community[target]];
          return (a === low && b === high) || (a === high && b === low);
        },
      };
    }
    case 'authors': {
      const among = new Set(pointed.authors);
      return { line: (source, target) => among.has(source) && among.has(target) };
    }
    case 'paper':
      return { star: (paper) => paper === pointed.paper };
    default:
      return {};
  }
}

/** Whom the members of a community have ties to outside of it, each once. */
export function beyond({ network, partition }: Atlas, members: readonly number[], community: number): number[] {
  const { offsets, neighbors } = network;
  const all = new Set(members.flatMap((author) => [...neighbors.subarray(offsets[author], offsets[author + 1])]));
  return [...all].filter((author) => partition.community[author] !== community);
}
