/** A person's name in, what it is compared by out: folded family name, given names one by one, and keys of the whole. */
import type { PersonName } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { EAST_ASIAN } from '../text/names.ts';
import { isParticle } from '../text/particles.ts';
import { areSpeltAlike } from './spelling.ts';

export interface NameKeys {
  /** Without spaces. */
  readonly family: string;
  readonly given: readonly string[];
  readonly suffix: string;
  /** It tells more than a family name and initials. */
  readonly isFull: boolean;
  /** The same for names that differ in case, accents, punctuation and the spaces and hyphens of a part alone. */
  readonly straight: string;
  /** One of these is the same for names whose parts stand in another order, or are parted elsewhere. */
  readonly order: readonly string[];
}

/** Initials written together, as PubMed does: "JA". */
const GLUED = /^\p{Lu}{2,3}$/u;
/** One letter is a whole name in other writings. */
const INITIAL = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]$/u;

export function toNameKeys({ family, given, suffix = '' }: PersonName): NameKeys {
  const families = foldText(family).split(' ').filter(Boolean);
  // In a name in capitals throughout, two letters are a word.
  const hasGlued = /\p{Ll}/u.test(family);
  const givens = given
    .split(/\s+/u)
    .flatMap((word) => (hasGlued && GLUED.test(word) ? [...foldText(word)] : foldText(word).split(' ')))
    .filter(Boolean);
  const compactFamily = families.join('');
  const compactGiven = givens.join('');
  const sorted = (words: readonly string[]): string => [...words].filter(Boolean).sort(byCodeUnit).join(' ');
  const isWhole = EAST_ASIAN.test(family + given);
  const order = isWhole
    ? [compactFamily + compactGiven]
    : [...new Set([sorted([...families, ...givens]), sorted([compactFamily, compactGiven])])];
  return {
    family: compactFamily,
    given: givens,
    suffix: foldText(suffix),
    isFull: isWhole || givens.some((word) => !INITIAL.test(word)),
    straight: `${compactFamily}|${compactGiven}`,
    order: order.filter(Boolean),
  };
}

/** Whether the family name has several words, particles among them. */
export function hasFamilyParts({ family }: PersonName): boolean {
  return /\S[\s-]+\S/u.test(family);
}

/** The words of the family name, without "van" and "de". */
export function familyWords({ family }: PersonName): string[] {
  const words = family.split(/[\s-]+/u).filter((word) => !isParticle(word));
  return words.map(foldText).filter((word) => word.length > 1);
}

/**
 * Whether both can be one person's given names: word by word the same, or one the initial of the other; the longer may
 * have more words. Nobody fits who has none.
 */
export function givenNamesFit(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a.join('') === b.join('')) return true;
  return a.every((word, i) => i >= b.length || wordsFit(word, b[i]!));
}

/** The same, with words that may be spelt nearly alike. */
export function givenNamesAlike(a: readonly string[], b: readonly string[]): boolean {
  const alike = (word: string, other: string): boolean => wordsFit(word, other) || areSpeltAlike(word, other, 3);
  return a.length > 0 && b.length > 0 && a.every((word, i) => i >= b.length || alike(word, b[i]!));
}

/** Two different suffixes are two people's; one that is left out may be either's. */
export function suffixesFit(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

function wordsFit(a: string, b: string): boolean {
  return a === b || (INITIAL.test(a) && b.startsWith(a)) || (INITIAL.test(b) && a.startsWith(b));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
