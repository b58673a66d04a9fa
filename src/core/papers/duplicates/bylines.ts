/** Two lists of authors in, how far they are the same people out, by family names and initials. */
import type { PrintedName } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { isOneSlip } from './slips.ts';

export interface NamePrint {
  readonly family: string;
  /** The last word of the family name, without particles and "Jr". */
  readonly last: string;
  /** First letters of the given names; empty where none is given. */
  readonly initials: string;
  /** All words of the name in alphabetical order, whichever of them is the family name. */
  readonly words: string;
}

export interface BylinePrint {
  readonly names: readonly NamePrint[];
  readonly truncated: boolean;
  /** In Latin letters, so that it can be compared with another byline in them. */
  readonly latin: boolean;
}

/** `same`: name by name; `agree`: the shorter is a cut or lesser form of the longer; `overlap`: half of the shorter or more. */
export type BylineLikeness = 'same' | 'agree' | 'overlap' | 'disjoint' | 'unknown';

/** The least share of the shorter byline that makes two records one paper. */
const OVERLAP = 0.5;

export function printByline(names: readonly PrintedName[], truncated: boolean): BylinePrint {
  const prints = names.map(printName).filter(({ words }) => !NOBODY.test(words));
  return { names: prints, truncated, latin: prints.some(({ family }) => /[a-z]/.test(family)) };
}

/** What stands where nobody is named, and what trial registers put there. */
const NOBODY =
  /^(?:anon|anonymous|anonimo|author no|no author(?: listed)?|authors listed no|authors no|unknown|staff|n n|nct|various)$/;

/** To the letter, which is all that many bylines are asked. */
export function areSameNames(one: readonly PrintedName[], two: readonly PrintedName[]): boolean {
  return (
    one.length === two.length &&
    one.every(({ family, given }, i) => family === two[i]!.family && given === two[i]!.given)
  );
}

export function printName({ family, given }: PrintedName): NamePrint {
  const families = foldText(family)
    .split(' ')
    .filter((word, _, all) => all.length === 1 || !SUFFIXES.has(word));
  const givens = CAPITALS.test(given) ? [...foldText(given).replaceAll(' ', '')] : foldText(given).split(' ');
  return {
    family: families.join('') || family,
    last: families.at(-1) || family,
    initials: givens.map((word) => word.slice(0, word.codePointAt(0)! > 0xffff ? 2 : 1)).join(''),
    words: [...families, ...givens]
      .filter((word) => word !== '')
      .sort()
      .join(' '),
  };
}

/** "Jr" as part of the family name. */
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii']);
/** "JK", "J.K.", "J-K": every letter is an initial. */
const CAPITALS = /^\p{Lu}(?:[.\s-]*\p{Lu}){0,3}\.?$/u;

export function compareBylines(a: BylinePrint, b: BylinePrint): BylineLikeness {
  if (a.names.length === 0 || b.names.length === 0) return 'unknown';
  const [short, long] = a.names.length <= b.names.length ? [a, b] : [b, a];
  const { length } = short.names;
  let inPlace = 0;
  while (inPlace < length && sameName(short.names[inPlace]!, long.names[inPlace]!)) inPlace++;
  if (inPlace === length && length === long.names.length) return 'same';
  const matched = inPlace === length ? length : inPlace + countElsewhere(short, long, inPlace);
  if (matched === 0 && a.latin !== b.latin) return 'unknown';
  if (matched < length * OVERLAP) return wordsOf(a) === wordsOf(b) ? 'agree' : 'disjoint';
  return isLesser(short, long, matched) ? 'agree' : 'overlap';
}

/** All words of all names: the same where a byline was cut into names at the wrong places. */
function wordsOf({ names }: BylinePrint): string {
  return names
    .flatMap(({ words }) => words.split(' '))
    .sort()
    .join(' ');
}

function isLesser(short: BylinePrint, long: BylinePrint, matched: number): boolean {
  const { length } = short.names;
  if (matched === length) return short.truncated || length * 2 >= long.names.length;
  return long.truncated && matched >= length - 1;
}

/** How many names of the shorter byline, from a position on, stand anywhere in the longer one. */
function countElsewhere(short: BylinePrint, long: BylinePrint, from: number): number {
  const held = new Map<string, NamePrint[]>();
  const hold = (key: string, name: NamePrint): void => {
    const names = held.get(key);
    if (names) names.push(name);
    else held.set(key, [name]);
  };
  for (const name of long.names.slice(from)) {
    hold(name.last, name);
    hold(`${name.words}|`, name);
  }
  const used = new Set<NamePrint>();
  let count = 0;
  short.names.slice(from).forEach((name, i) => {
    const there = long.names[from + i]!;
    const near = sameName(name, there) || mistakenName(name, there) ? [there] : [];
    const found = [
      ...near,
      ...(held.get(name.last) ?? []).slice(0, NAMESAKES),
      ...(held.get(`${name.words}|`) ?? []).slice(0, 1),
    ].find((other) => !used.has(other) && (other === near[0] || sameName(name, other)));
    if (!found) return;
    used.add(found);
    count++;
  });
  return count;
}

/** Of so many with one family name on one byline, a name is looked for. */
const NAMESAKES = 24;

export function sameName(a: NamePrint, b: NamePrint): boolean {
  if (a.words === b.words) return true;
  return a.last === b.last && (a.family === b.family || extendsFamily(a, b)) && compatible(a.initials, b.initials);
}

/** "Gray Heppner" and "Heppner", "von Seidlein" and "Seidlein". */
function extendsFamily(a: NamePrint, b: NamePrint): boolean {
  return a.family.endsWith(b.family) || b.family.endsWith(a.family);
}

function mistakenName(a: NamePrint, b: NamePrint): boolean {
  return a.initials !== '' && a.initials[0] === b.initials[0] && isOneSlip(a.family, b.family);
}

/** The same first letter, and no contradiction among the others. */
function compatible(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  return a.startsWith(b) || b.startsWith(a) || (a[0] === b[0] && (a.length === 1 || b.length === 1));
}
