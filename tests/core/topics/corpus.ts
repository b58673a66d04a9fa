/** Papers as authors and titles in, everything that naming needs out: people are told by single letters. */
import { identifyAuthors } from '../../../src/core/authors/identify.ts';
import { numberCommunities } from '../../../src/core/communities/numbering.ts';
import type { Author, Mentions, Network, Paper, Partition, Topic } from '../../../src/core/model.ts';
import { projectNetwork } from '../../../src/core/network/project.ts';
import { nameCommunities } from '../../../src/core/topics/name-communities.ts';
import { finish } from '../network-of.ts';

export interface Draft {
  /** One letter an author, "ABC"; a capital letter's community is that of its first paper. */
  readonly by: string;
  readonly title: string;
  readonly abstract?: string;
  /** Of all its authors. */
  readonly affiliations?: readonly string[];
}

export interface Corpus {
  readonly network: Network;
  readonly partition: Partition;
  readonly authors: Author[];
  readonly papers: Paper[];
  readonly mentions: Mentions;
}

/** Communities are given as strings of their members' letters. */
export function corpusOf(drafts: readonly Draft[], communities: readonly string[], hidden = ''): Corpus {
  const papers = drafts.map(({ by, title, abstract, affiliations }, p): Paper => ({
    key: `t:${p}`,
    title,
    ...(abstract === undefined ? {} : { abstract }),
    names: Array.from(by, (letter) => ({ family: letter, given: '', ...(affiliations ? { affiliations } : {}) })),
    places: [{ file: 'a.bib', line: p + 1 }],
  }));
  const { authors, mentions } = finish(identifyAuthors(papers, []));
  const letterOf = (author: number): string => authors[author]!.name.family;
  const network = finish(
    projectNetwork(mentions, authors.length, {
      counting: 'fractional',
      hidden: authors.flatMap((_, author) => (hidden.includes(letterOf(author)) ? author : [])),
    }),
  );
  const labels = Uint32Array.from(authors, (_, author) =>
    communities.findIndex((members) => members.includes(letterOf(author))),
  );
  const { community, sizes } = numberCommunities(network, labels);
  return { network, partition: { community, sizes, modularity: 0 }, authors, papers, mentions };
}

export function nameAll(corpus: Corpus, renamed = new Map<number, string>()): { names: string[]; topics: Topic[] } {
  return finish(nameCommunities({ ...corpus, renamed }));
}
