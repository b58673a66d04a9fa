/** An atlas in, quick answers about it out: who a key means, who belongs to a community, which paper has a key. */
import { createAuthorFinder, type FindAuthor } from '../../core/authors/find.ts';
import { strengthsInside } from '../../core/co-authorships.ts';
import { NO_COMMUNITY, type Atlas } from '../../core/model.ts';

export interface Lookup {
  readonly findAuthor: FindAuthor;
  findPaper(key: string): number | undefined;
  /** The number of communities of two authors or more. */
  readonly communities: number;
  /** The members of a community, by the weight of their ties inside it. */
  members(community: number): readonly number[];
}

export function createLookup(atlas: Atlas): Lookup {
  const { bibliography, mentions, authors, partition, measures, network } = atlas;
  const inside = strengthsInside(network, partition.community);
  const paperOf = new Map(bibliography.papers.map((paper, p) => [paper.key, p]));
  const members: number[][] = Array.from(partition.sizes, () => []);
  partition.community.forEach((community, author) => {
    if (community !== NO_COMMUNITY) members[community]!.push(author);
  });
  for (const list of members)
    list.sort((a, b) => inside[b]! - inside[a]! || measures.papers[b]! - measures.papers[a]! || a - b);
  return {
    findAuthor: createAuthorFinder(bibliography.papers, mentions, authors),
    findPaper: (key) => paperOf.get(key),
    communities: partition.sizes.filter((size) => size > 1).length,
    members: (community) => members[community] ?? [],
  };
}
