/** Any labels of communities in, communities numbered by size, then by smallest author index out. */
import { NO_COMMUNITY, type Network } from '../model.ts';

/** `labelOf` must give every visible author a label; hidden authors get `NO_COMMUNITY`. */
export function numberCommunities(
  { authorCount, hidden }: Network,
  labelOf: (author: number) => number | undefined,
): { community: Uint32Array; sizes: Uint32Array } {
  const first = new Map<number, number>();
  const drafts: number[] = [];
  const community = new Uint32Array(authorCount).fill(NO_COMMUNITY);
  for (let author = 0; author < authorCount; author++) {
    if (hidden[author]) continue;
    const label = labelOf(author);
    if (label === undefined) throw new Error(`expected a community for author ${author}, got none`);
    let draft = first.get(label);
    if (draft === undefined) {
      draft = drafts.length;
      first.set(label, draft);
      drafts.push(0);
    }
    drafts[draft]!++;
    community[author] = draft;
  }
  // Drafts stand in order of their smallest author; a stable sort keeps that order among equals.
  const order = drafts.map((_, d) => d).sort((a, b) => drafts[b]! - drafts[a]!);
  const rank = new Uint32Array(order.length);
  order.forEach((draft, r) => (rank[draft] = r));
  for (let author = 0; author < authorCount; author++)
    if (community[author] !== NO_COMMUNITY) community[author] = rank[community[author]!]!;
  return { community, sizes: Uint32Array.from(order, (draft) => drafts[draft]!) };
}
