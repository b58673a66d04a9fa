/** The weighed phrases of each community in, the few out that it is told by. */
import type { Sliced } from '../model.ts';
import { NO_PHRASE, type PhraseTree } from './phrases.ts';
import type { CommunityText } from './texts.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WeighedPhrase } from './weigh.ts';

/** A community is told by at most as many. */
const MOST = 3;
/** A phrase of several words says so much more than a word alone. */
const SEVERAL_WORDS = 1.5;
/** A word alone must stand in as many papers. */
const LEAST_PAPERS_OF_WORD = 3;

export interface Spoken {
  readonly vocabulary: Vocabulary;
  readonly tree: PhraseTree;
}

/**
 * The phrases of each text, the heaviest first; of equals the one in more papers, then by code units of its words.
 * None has most of its words in common with one chosen before it, none was given to a text before.
 */
export function* choosePhrases(
  texts: readonly CommunityText[],
  weighed: readonly (readonly WeighedPhrase[])[],
  spoken: Spoken,
): Sliced<number[][]> {
  const given = new Set<number>();
  const all: number[][] = [];
  for (const [t, text] of texts.entries()) {
    const isNew = (phrase: WeighedPhrase): boolean => isTelling(phrase, text, spoken.tree) && !given.has(phrase.phrase);
    const chosen = chooseUnlike(weighed[t]!, spoken, { tells: isNew, isAlike: haveMostInCommon, most: MOST });
    for (const phrase of chosen) given.add(phrase);
    all.push(chosen);
    yield t / texts.length;
  }
  return all;
}

interface Wishes {
  readonly tells: (phrase: WeighedPhrase) => boolean;
  /** By their words: of two that are alike the heavier one is chosen. */
  readonly isAlike: (words: readonly number[], others: readonly number[]) => boolean;
  readonly most: number;
}

/** The heaviest of those that tell, as above. */
export function chooseUnlike(
  weighed: readonly WeighedPhrase[],
  spoken: Spoken,
  { tells, isAlike, most }: Wishes,
): number[] {
  const { tree } = spoken;
  const chosen: number[] = [];
  for (const { phrase } of rank(withoutParts(weighed, tree).filter(tells), spoken)) {
    if (chosen.some((other) => isAlike(tree.wordsOf(phrase), tree.wordsOf(other)))) continue;
    chosen.push(phrase);
    if (chosen.length === most) break;
  }
  return chosen;
}

/** Without those that stand inside one and the same longer phrase in at least half of their papers. */
function withoutParts(phrases: readonly WeighedPhrase[], tree: PhraseTree): WeighedPhrase[] {
  const inside = new Map<number, number>();
  for (const { phrase, tf } of phrases)
    for (const part of partsOf(phrase, tree)) inside.set(part, Math.max(inside.get(part) ?? 0, tf));
  return phrases.filter(({ phrase, tf }) => 2 * (inside.get(phrase) ?? 0) < tf);
}

function partsOf(phrase: number, tree: PhraseTree): number[] {
  const words = tree.wordsOf(phrase);
  const parts: number[] = [];
  for (let start = 0; start < words.length; start++) {
    let part = NO_PHRASE;
    for (let end = start; end < words.length; end++) {
      part = tree.find(part, words[end]!);
      if (part !== NO_PHRASE && part !== phrase) parts.push(part);
    }
  }
  return parts;
}

/** A word alone tells little, unless half of the community's papers have it and half of the papers that have it are the community's. */
function isTelling({ phrase, tf, f }: WeighedPhrase, { papers }: CommunityText, tree: PhraseTree): boolean {
  return tree.lengths[phrase]! > 1 || (tf >= LEAST_PAPERS_OF_WORD && 2 * tf >= papers.length && 2 * tf >= f);
}

function rank(phrases: readonly WeighedPhrase[], { vocabulary, tree }: Spoken): WeighedPhrase[] {
  const score = ({ phrase, weight }: WeighedPhrase): number => weight * (tree.lengths[phrase]! > 1 ? SEVERAL_WORDS : 1);
  const spelled = ({ phrase }: WeighedPhrase): string =>
    tree
      .wordsOf(phrase)
      .map((word) => vocabulary.stems[word])
      .join(' ');
  return [...phrases].sort((a, b) => score(b) - score(a) || b.tf - a.tf || (spelled(a) < spelled(b) ? -1 : 1));
}

function haveMostInCommon(words: readonly number[], others: readonly number[]): boolean {
  const common = words.filter((word) => others.includes(word)).length;
  return 2 * common > Math.min(words.length, others.length);
}
