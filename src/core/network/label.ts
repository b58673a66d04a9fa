/** The label of a node in, the person's name that it gives out. */
import type { PersonName } from '../model.ts';
import { isParticle } from '../text/particles.ts';
import { readName } from '../text/person-name.ts';

/** Signs of which names are made, a few words long: anything else is kept whole. */
const NAME_LIKE = /^[\p{L}\p{M}.,'’`´ʼ‐‑\- ]+$/u;
const MOST_WORDS = 8;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;
const SMALL = /\p{Ll}/u;
/** So few letters of a given name are initials. */
const SURE = 2;
const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüý]/u;

export interface ReadLabel {
  readonly name: PersonName;
  /** The label has no capitals; they were put where names have them. */
  readonly raised: boolean;
}

/** `label` is one clean line. */
export function readLabel(label: string): ReadLabel {
  if (!NAME_LIKE.test(label) || label.split(' ').length > MOST_WORDS)
    return { name: { family: label, given: '' }, raised: false };
  const { family, given, suffix } = readName(label);
  if (family === '') return { name: { family: label, given: '' }, raised: false };
  const name = { family, given, ...(suffix === undefined ? {} : { suffix }) };
  // VOSviewer writes names in small letters: "moya-anegon, f".
  if (!label.includes(',') || CAPITAL.test(label) || !SMALL.test(given)) return { name, raised: false };
  const raised = { family: raiseWords(family), given: raiseGiven(given) };
  return { name: suffix === undefined ? raised : { ...raised, suffix: raiseParts(suffix) }, raised: true };
}

/** "fd", "jmr" are initials; "ana" and "nees jan" are names, unless all others are initials. */
function raiseGiven(given: string): string {
  const isInitials = given.length <= SURE || (given.length === 3 && !VOWEL.test(given));
  return isInitials ? given.toUpperCase() : raiseWords(given);
}

/**
 * Names whose labels had no capitals in, whether most of them have initials for given names, as in the Web of Science,
 * out: then "Tce" and "Aimj" are initials too.
 */
export function haveInitials(names: readonly PersonName[]): boolean {
  const short = names.filter(({ given }) => given.length <= SURE).length;
  return names.length >= 5 && short >= names.length * 0.75;
}

export function withInitials(name: PersonName): PersonName {
  return /^\p{L}{3,5}$/u.test(name.given) ? { ...name, given: name.given.toUpperCase() } : name;
}

function raiseWords(text: string): string {
  return text
    .split(' ')
    .map((word, i, words) => (isParticle(word) && i < words.length - 1 ? word : raiseParts(word)))
    .join(' ');
}

function raiseParts(word: string): string {
  return word.replace(/(^|[-‐.'’])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
