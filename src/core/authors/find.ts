/** Keys of mentions and nodes in, author indices out: how decisions, selections and addresses find their author in a new run. */
import type { Author, Mentions, Paper } from '../model.ts';

export type FindAuthor = (key: string) => number | undefined;

/** Any key of an author finds that author; a key of a paper, position or node that is not there finds nobody. */
export function createAuthorFinder(
  papers: readonly Paper[],
  mentions: Mentions,
  authors: readonly Author[] = [],
): FindAuthor {
  let maps: ReturnType<typeof indexKeys> | undefined;
  return (key) => {
    // Many runs ask for nobody.
    maps ??= indexKeys(papers, authors);
    const ofNode = maps.byNode.get(key);
    if (ofNode !== undefined) return ofNode;
    const hash = key.lastIndexOf('#');
    const paper = maps.paperOf.get(key.slice(0, hash));
    const position = Number(key.slice(hash + 1));
    if (hash < 0 || paper === undefined || !Number.isInteger(position) || position < 0) return undefined;
    const mention = mentions.offsets[paper]! + position;
    return mention < mentions.offsets[paper + 1]! ? mentions.authors[mention] : undefined;
  };
}

function indexKeys(
  papers: readonly Paper[],
  authors: readonly Author[],
): { paperOf: ReadonlyMap<string, number>; byNode: ReadonlyMap<string, number> } {
  const paperOf = new Map<string, number>();
  papers.forEach(({ key }, paper) => paperOf.set(key, paper));
  const byNode = new Map<string, number>();
  authors.forEach(({ nodes }, author) => nodes?.forEach((key) => byNode.set(key, author)));
  return { paperOf, byNode };
}
