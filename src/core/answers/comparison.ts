/** A network and two parts of it in, what is in one of them, in the other and in both out: authors, co-authorships, papers. */
import { authorsOf, papersOf } from '../co-authorships.ts';
import { findEntry } from '../graph.ts';
import type { Network, Paper, Sliced } from '../model.ts';

/** Papers of some years, both included; papers from one opened file; or people, by their numbers. */
export type Part =
  | { readonly years: readonly [from: number, to: number] }
  | { readonly source: string }
  | { readonly authors: readonly number[] };

/** In the first part only, in the second only, or in both. */
export const STANDING = { gone: 1, new: 2, kept: 3, between: 4 } as const;
export type Standing = keyof typeof STANDING;

/** What each author, entry of the projection and paper is; 0 for those in neither part. */
export interface Comparison {
  /** Whether the parts are people, so that a co-authorship can be between them. */
  readonly isOfGroups: boolean;
  readonly authors: Uint8Array;
  /** In the order of `network.neighbors`, the same in both directions. */
  readonly ties: Uint8Array;
  readonly papers: Uint8Array;
  /** Papers without a year, where years are compared: they are in neither part. */
  readonly undated: number;
}

interface Known {
  readonly network: Network;
  readonly papers: readonly Paper[];
}

/** Names gone through between two yields. */
const SLICE = 1 << 15;

export function* compareParts(known: Known, before: Part, after: Part): Sliced<Comparison> {
  if ('authors' in before && 'authors' in after)
    return yield* compareGroups(known.network, before.authors, after.authors);
  if ('authors' in before || 'authors' in after)
    throw new TypeError('expected two parts of one kind, got people and papers');
  return yield* comparePapers(known, before, after);
}

type PaperPart = Exclude<Part, { readonly authors: readonly number[] }>;

/** An author or a co-authorship is in a part that has a paper of it. */
function* comparePapers({ network, papers }: Known, before: PaperPart, after: PaperPart): Sliced<Comparison> {
  const found = emptyComparison(network, false);
  const isIn = { before: asksFor(before), after: asksFor(after) };
  let names = 0;
  let yielded = 0;
  for (const [p, paper] of papers.entries()) {
    const standing = (isIn.before(paper) ? STANDING.gone : 0) | (isIn.after(paper) ? STANDING.new : 0);
    if (standing === 0) continue;
    found.papers[p] = standing;
    const authors = authorsOf(network, p).filter((author) => !network.hidden[author]);
    for (let i = 0; i < authors.length; i++) {
      found.authors[authors[i]!]! |= standing;
      for (let j = i + 1; j < authors.length; j++) markTie(network, found.ties, authors[i]!, authors[j]!, standing);
    }
    names += authors.length * authors.length;
    if (names < yielded + SLICE) continue;
    yielded = names;
    yield p / papers.length;
  }
  const isDated = 'years' in before || 'years' in after;
  return { ...found, undated: isDated ? papers.filter(({ year }) => year === undefined).length : 0 };
}

function asksFor(part: PaperPart): (paper: Paper) => boolean {
  if ('source' in part) return ({ places }) => places.some(({ file }) => isFromSource(file, part.source));
  const [from, to] = part.years;
  return ({ year }) => year !== undefined && from <= year && year <= to;
}

/** A text of an archive is named after it. */
export function isFromSource(file: string, source: string): boolean {
  return file === source || file.startsWith(`${source}/`);
}

/** Nothing where the projection has no such tie, as of papers too large to count. */
function markTie(network: Network, ties: Uint8Array, a: number, b: number, standing: number): void {
  if (network.offsets[a] === network.offsets[a + 1] || network.offsets[b] === network.offsets[b + 1]) return;
  const there = findEntry(network, a, b);
  if (network.neighbors[there] !== b) return;
  ties[there]! |= standing;
  ties[findEntry(network, b, a)]! |= standing;
}

/** A co-authorship is inside a group, inside both where both have both, or between them. */
function* compareGroups(network: Network, before: readonly number[], after: readonly number[]): Sliced<Comparison> {
  const found = emptyComparison(network, true);
  for (const author of before) if (!network.hidden[author]) found.authors[author]! |= STANDING.gone;
  for (const author of after) if (!network.hidden[author]) found.authors[author]! |= STANDING.new;
  yield 0.1;
  for (let author = 0; author < network.authorCount; author++) {
    const own = found.authors[author]!;
    if (own === 0) continue;
    for (const paper of papersOf(network, author)) found.papers[paper]! |= own;
    for (let k = network.offsets[author]!; k < network.offsets[author + 1]!; k++) {
      const other = found.authors[network.neighbors[k]!]!;
      if (other !== 0) found.ties[k] = own & other || STANDING.between;
    }
  }
  return found;
}

function emptyComparison(network: Network, isOfGroups: boolean): Comparison {
  return {
    isOfGroups,
    authors: new Uint8Array(network.authorCount),
    ties: new Uint8Array(network.neighbors.length),
    papers: new Uint8Array(network.paperCount),
    undated: 0,
  };
}

/** Authors or papers of a standing, ascending. */
export function listStanding(standings: Uint8Array, standing: Standing): number[] {
  const found: number[] = [];
  for (let i = 0; i < standings.length; i++) if (standings[i] === STANDING[standing]) found.push(i);
  return found;
}

export interface ComparedTie {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** Co-authorships of a standing, source < target: the heaviest first, then by their authors. */
export function listTies(network: Network, { ties }: Comparison, standing: Standing): ComparedTie[] {
  const { offsets, neighbors, weights, authorCount } = network;
  const found: ComparedTie[] = [];
  for (let source = 0; source < authorCount; source++)
    for (let k = offsets[source]!; k < offsets[source + 1]!; k++)
      if (ties[k] === STANDING[standing] && neighbors[k]! > source)
        found.push({ source, target: neighbors[k]!, weight: weights[k]! });
  return found.sort((a, b) => b.weight - a.weight || a.source - b.source || a.target - b.target);
}

/** How many there are of each standing. */
export function countStandings({
  ties,
  authors,
  papers,
}: Comparison): Readonly<Record<'authors' | 'ties' | 'papers', Readonly<Record<Standing, number>>>> {
  const count = (standings: Uint8Array, each: number): Record<Standing, number> => {
    const counts = { gone: 0, new: 0, kept: 0, between: 0 };
    for (const value of standings)
      if (value === STANDING.gone) counts.gone += each;
      else if (value === STANDING.new) counts.new += each;
      else if (value === STANDING.kept) counts.kept += each;
      else if (value === STANDING.between) counts.between += each;
    return counts;
  };
  // Each co-authorship stands in two rows.
  return { authors: count(authors, 1), ties: count(ties, 0.5), papers: count(papers, 1) };
}
