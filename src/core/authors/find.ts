/** Mention keys in, author indices out: how decisions, selections and addresses find their author in a new run. */
import type { Mentions, Paper } from '../model.ts';

export type FindAuthor = (key: string) => number | undefined;

/** Any mention key of an author finds that author; a key of a paper or position that is not there finds nobody. */
export function createAuthorFinder(papers: readonly Paper[], mentions: Mentions): FindAuthor {
  const paperOf = new Map(papers.map((paper, p) => [paper.key, p]));
  return (key) => {
    const hash = key.lastIndexOf('#');
    const paper = paperOf.get(key.slice(0, hash));
    const position = Number(key.slice(hash + 1));
    if (hash < 0 || paper === undefined || !Number.isInteger(position) || position < 0) return undefined;
    const mention = mentions.offsets[paper]! + position;
    return mention < mentions.offsets[paper + 1]! ? mentions.authors[mention] : undefined;
  };
}
