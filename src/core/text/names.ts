/** A person's name in, the forms out in which it is shown, sorted and compared. */
import type { PersonName } from '../model.ts';
import { foldText } from './fold.ts';

/** Writing without capitals and spaces, in which the family name stands first. */
export const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・·]+$/u;
const SUFFIX = /^(?:[Jj][Rr]|[Ss][Rr]|II|III|IV|2nd|3rd|4th)\.?$/;

/** "Jr.", "III": Roman numerals only where they are not likely to be an initial. */
export function isSuffix(part: string): boolean {
  return SUFFIX.test(part);
}

export function displayName(name: PersonName): string {
  if (EAST_ASIAN.test(name.family) && EAST_ASIAN.test(name.given)) return name.family + name.given;
  return join(' ', name.given, name.family, name.suffix);
}

export function sortName(name: PersonName): string {
  return join(', ', name.family, name.given, name.suffix);
}

/** Initials where the writing has capitals; initials written together ("JR"), particles ("van") and other writings stay whole. */
export function shortName(name: PersonName): string {
  if (EAST_ASIAN.test(name.family) && EAST_ASIAN.test(name.given)) return displayName(name);
  const initials = name.given
    .replace(/\.(?=\S)(?!-)/gu, '. ')
    .split(' ')
    .map((word) => word.split('-').map(toInitial).join('-'))
    .join(' ');
  return join(' ', initials, name.family, name.suffix);
}

function toInitial(word: string): string {
  if (/^\p{Lu}{2,3}$/u.test(word)) return word;
  const initial = /^['’(]?(\p{Lu}\p{M}*|\p{Lt}\p{M}*)/u.exec(word)?.[1];
  return initial === undefined ? word : `${initial}.`;
}

/** Two names are one person's where this is the same: case, accents and punctuation do not count, initials do. */
export function foldName(name: PersonName): string {
  const parts = [name.family, name.given];
  if (name.suffix !== undefined) parts.push(name.suffix);
  const folded = parts.map(foldText);
  // A name of nothing but signs has no letters to be compared by.
  return folded.every((part) => part === '') ? `${name.family}|${name.given}` : folded.join('|');
}

function join(separator: string, ...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}
