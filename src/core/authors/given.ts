/** Authors of papers and networks made elsewhere in, all authors out, with the ties that came without papers. */
import type { Author, GivenNetwork, GivenNode, GivenTies, PersonName } from '../model.ts';
import { mentionKey } from '../recipe.ts';
import { displayName, foldName } from '../text/names.ts';

/** Stands for several authors of one name, of whom a node can be any. */
const AMBIGUOUS = -1;

/**
 * Each node of one network is a person of its own. Where the name of a node is no other's in its network, and one author
 * of the papers or of the networks before has it, the node is that author. New authors come after those of the papers.
 */
export function addGivenAuthors(
  known: readonly Author[],
  networks: readonly GivenNetwork[],
): { authors: readonly Author[]; ties: GivenTies } {
  if (networks.length === 0) return { authors: known, ties: collectTies([]) };
  const authors = [...known];
  const byName = new Map<string, number>();
  const keys = new Map<string, number>();
  const enter = (name: PersonName, author: number): void => {
    const fold = foldName(name);
    const held = byName.get(fold);
    byName.set(fold, held === undefined || held === author ? author : AMBIGUOUS);
  };
  authors.forEach(({ variants }, author) => {
    for (const { name } of variants) enter(name, author);
  });

  const ends: { network: GivenNetwork; place: Uint32Array }[] = [];
  for (const network of networks) {
    const folds = network.nodes.map(({ name }) => (tellsPeopleApart(name) ? foldName(name) : undefined));
    const counts = new Map<string, number>();
    for (const fold of folds) if (fold !== undefined) counts.set(fold, (counts.get(fold) ?? 0) + 1);
    const before = authors.length;
    const place = Uint32Array.from(network.nodes, (node, n) => {
      const fold = folds[n];
      const same = fold !== undefined && counts.get(fold) === 1 ? byName.get(fold) : undefined;
      const key = nextKey(keys, node);
      if (same === undefined || same === AMBIGUOUS) return authors.push(toAuthor(node, key)) - 1;
      authors[same] = withNode(authors[same]!, node, key);
      return same;
    });
    for (let author = before; author < authors.length; author++) enter(authors[author]!.name, author);
    ends.push({ network, place });
  }
  return { authors, ties: collectTies(ends) };
}

/** Numbers and codes are the same in many networks and mean other people in each. */
function tellsPeopleApart(name: PersonName): boolean {
  const text = displayName(name);
  return !/\p{N}/u.test(text) && /\p{L}\P{L}*\p{L}/u.test(text);
}

/** The same node in two networks, which are two authors where its name is ambiguous, has two keys. */
function nextKey(taken: Map<string, number>, { key }: GivenNode): string {
  const position = taken.get(key) ?? 0;
  taken.set(key, position + 1);
  return mentionKey(key, position);
}

function toAuthor({ name }: GivenNode, key: string): Author {
  return { key, name, variants: [{ name, papers: 0 }], owner: false, nodes: [key] };
}

function withNode(author: Author, { name }: GivenNode, key: string): Author {
  const spells = (other: PersonName): boolean =>
    other.family === name.family && other.given === name.given && other.suffix === name.suffix;
  const variants = author.variants.some((variant) => spells(variant.name))
    ? author.variants
    : [...author.variants, { name, papers: 0 }];
  return { ...author, variants, nodes: [...(author.nodes ?? []), key] };
}

function collectTies(ends: readonly { network: GivenNetwork; place: Uint32Array }[]): GivenTies {
  const length = ends.reduce((sum, { network }) => sum + network.weights.length, 0);
  const ties = {
    sources: new Uint32Array(length),
    targets: new Uint32Array(length),
    weights: new Float64Array(length),
  };
  let at = 0;
  for (const { network, place } of ends) {
    ties.weights.set(network.weights, at);
    for (let tie = 0; tie < network.weights.length; tie++, at++) {
      ties.sources[at] = place[network.sources[tie]!]!;
      ties.targets[at] = place[network.targets[tie]!]!;
    }
  }
  return ties;
}
