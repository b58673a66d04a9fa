/** One name as printed, in any of the forms in use, in, its parts out. TeX and HTML have been turned into plain text. */
import type { PrintedName } from '../model.ts';
import { foldText } from './fold.ts';
import { EAST_ASIAN, isSuffix } from './names.ts';
import { isOrganisation } from './organisations.ts';
import { isParticle } from './particles.ts';

/** "J", "JA", "J.-P.", "J. A.", "J A", but no word: "LI" of two letters is one, which is why the family name is asked as well. */
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[-‐ ]?){1,4}$/u;
const CAPITALS = /^\p{Lu}(?:[-‐]?\p{Lu}){0,2}$/u;
const STOPPED_INITIALS = /^(?:\p{Lu}\p{M}*\.[-‐]?)+$/u;
/** "Ph.D.", "MD" behind a comma: a degree is no part of the name. */
const DEGREE =
  /^(?:ph\.?\s?d|m\.?\s?d|d\.?\s?phil|m\.?\s?sc|b\.?\s?sc|m\.?\s?a|m\.?\s?p\.?\s?h|r\.?n|dr|prof|f\.?r\.?c\.?s|esq)\.?$/i;

/** "Ana P. Silva": nothing about it needs judging, neither honorific, particle nor suffix. Most names are so. */
const PLAIN =
  /^(?!(?:Mr|Mrs|Ms|Miss|Prof|Professor|Dr|Sir) )[A-Z](?:[a-z]+|\.) (?:[A-Z](?:[a-z]{3,}|\.) ){0,3}(?<!\bDella |\bVande[nr] |\bVande )[A-Z][a-z]{3,}$/;
/** Before a name, where it is no part of it; a nickname in quotation marks within one. */
const HONORIFIC = /^(?:(?:mr|mrs|ms|miss|prof|professor|dr|sir)\.? )+(?=\S+ \S)/i;
const NICKNAME = / ["“][^"“”]{1,40}["”](?= )/gu;
/** In display order these belong to the family name with a capital too: "Don De Lillo". */
const CAPITAL_PARTICLE = /^(?:Da|De|Del|Dell['’]|Della|De[nr]|Di|Do|Dos|Du|Te[nr]|Van|Vande[nr]?|Von)$/u;

/** A name in whatever form: with a comma "Family, Given", with initials behind it "Family GI", otherwise "Given Family". */
export function readName(text: string): PrintedName {
  const name = tidy(text);
  if (name.includes(',') || /[，、]/u.test(name)) return readSortedName(name);
  return endsWithInitials(name) ? readFamilyFirst(name) : readDisplayName(name);
}

/** "Family, Given", "Family, Given, Jr.", "Family, Jr., Given"; without a comma, whichever form it has. */
export function readSortedName(text: string): PrintedName {
  return readSortedParts(tidy(text).split(/\s*[,，、]\s*/u));
}

/** The same, taken apart at its commas. */
export function readSortedParts(pieces: readonly string[]): PrintedName {
  const parts = pieces.filter((part) => part !== '');
  if (parts.length > 2) while (parts.length > 2 && DEGREE.test(parts.at(-1)!)) parts.pop();
  if (parts.length < 2) {
    const only = parts[0] ?? '';
    // The comma behind a name says that it is a family name, or one by itself.
    return pieces.at(-1) === '' ? { family: only, given: '' } : readUnsorted(only);
  }
  const at = parts.findIndex((part, i) => i > 0 && isSuffix(part));
  const suffix = at > 0 ? parts.splice(at, 1)[0] : undefined;
  const [family, ...given] = parts;
  // "Smith, Jr." has lost its given name; "John Smith, Jr." is in display order.
  if (given.length === 0 && suffix !== undefined) return { ...readDisplayName(family!), suffix };
  // "IV, Frederick A. Matsen" was sorted by its last word.
  if (given.length === 1 && isSuffix(family!)) return { ...readDisplayName(given[0]!), suffix: family! };
  return withParticles(family!, given.join(', '), suffix);
}

/** "Given van Family Jr.", "A. B. Family", "Family" alone; East Asian writing without spaces stays whole. */
export function readDisplayName(text: string): PrintedName {
  if (PLAIN.test(text) && !isOrganisation(text)) {
    const space = text.lastIndexOf(' ');
    return { family: text.slice(space + 1), given: text.slice(0, space) };
  }
  const name = tidy(text).replace(HONORIFIC, '').replace(NICKNAME, '');
  if (isOrganisation(name)) return { family: name, given: '', organisation: true };
  // "J.R. Smith" and "J.Smith" are cut at the last stop that a letter follows.
  const words = name.replace(/^((?:\p{Lu}\p{M}*\.)+)(?=\p{Lu}\p{Ll})/u, '$1 ').split(' ');
  const suffix = words.length > 2 && isSuffix(words.at(-1)!) ? words.pop() : undefined;
  if (words.length === 1) return { family: words[0]!, given: '', ...(suffix ? { suffix } : {}) };
  // In East Asian writing the family name stands first.
  if (words.every((word) => EAST_ASIAN.test(word))) return { family: words[0]!, given: words.slice(1).join(' ') };
  let first = words.length - 1;
  while (first > 1 && (isParticle(words[first - 1]!) || CAPITAL_PARTICLE.test(words[first - 1]!))) first--;
  if (first === 1 && isParticle(words[0]!)) first = 0;
  return toName(words.slice(first).join(' '), words.slice(0, first).join(' '), suffix);
}

/** "Family GI", "van der Family G.I.", "Family G I Jr", as PubMed, Web of Science and Scopus abbreviate. */
export function readFamilyFirst(text: string): PrintedName {
  const words = tidy(text).split(' ');
  const suffix = words.length > 2 && isSuffix(words.at(-1)!) ? words.pop() : undefined;
  let from = words.length;
  while (from > 1 && (CAPITALS.test(words[from - 1]!) || INITIALS.test(words[from - 1]!))) from--;
  if (from === words.length) return readDisplayName(text);
  return toName(words.slice(0, from).join(' '), words.slice(from).join(' '), suffix);
}

/** A collective author or any other name that must not be cut. */
export function wholeName(text: string, organisation: boolean): PrintedName {
  const family = tidy(text);
  return organisation ? { family, given: '', organisation: true } : { family, given: '' };
}

function readUnsorted(name: string): PrintedName {
  return endsWithInitials(name) ? readFamilyFirst(name) : readDisplayName(name);
}

/** "Smith JA", "Smith J.", "van Berg AB": initials behind a word that is not initials itself. */
function endsWithInitials(name: string): boolean {
  const words = name.split(' ');
  if (words.length > 2 && isSuffix(words.at(-1)!)) words.pop();
  const last = words.at(-1)!;
  const before = words.at(-2);
  if (before === undefined || isInitials(words[0]!)) return false;
  if (STOPPED_INITIALS.test(last)) return true;
  // In a name in capitals throughout, the last word may be a short family name.
  return CAPITALS.test(last) && words.some((word) => /\p{Ll}/u.test(word));
}

function isInitials(word: string): boolean {
  return STOPPED_INITIALS.test(word) || CAPITALS.test(word);
}

/** Sorted by its last word, "Jeffrey De Fauw" is "Fauw, Jeffrey De". Not so in Vietnam, where Van is a given name. */
const CUT_PARTICLE = /^(?:De|Del|Della|De[nr]|Van|Vande[nr]?|Von)$/;
const VIETNAMESE =
  /^(?:bui|cao|dang|dinh|do|duong|ha|ho|hoang|huynh|l[ey]|luong|mai|ngo|nguyen|pham|phan|ta|tran|truong|v[ou])$/;

/** "Beethoven, Ludwig van": particles behind the given name belong before the family name. */
function withParticles(family: string, given: string, suffix: string | undefined): PrintedName {
  const words = given.split(' ');
  // "Quist, Orri Jr."
  const behind = suffix === undefined && words.length > 1 && isSuffix(words.at(-1)!) ? words.pop() : suffix;
  const isCut = (word: string): boolean => CUT_PARTICLE.test(word) && !VIETNAMESE.test(foldText(family));
  let end = words.length;
  while (end > 1 && (isParticle(words[end - 1]!) || isCut(words[end - 1]!))) end--;
  const particles = words.slice(end);
  return toName([...particles, family].join(' '), words.slice(0, end).join(' '), behind);
}

function toName(family: string, given: string, suffix: string | undefined): PrintedName {
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}
