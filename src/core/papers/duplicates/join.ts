/** The records of one paper in, the first one first, the paper out, field by field, with the records behind it. */
import type { Paper, PrintedName } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { toPlainText } from '../../text/plain.ts';
import { printName, sameName } from './bylines.ts';
import { isPreprint } from './preprints.ts';
import { compareTitles, printTitle } from './titles.ts';

/**
 * The key and the place of a name on the byline are those of the first record, so that decisions stay true when records
 * are added. Otherwise the article speaks before its preprint, and of where and when it was printed the record that knows
 * volume or pages before one that does not; of equals, the first one.
 */
export function joinRecords(records: readonly Paper[], key: string): Paper {
  const articles = records.filter((paper) => !isPreprint(paper));
  const versions = articles.length > 0 ? articles : records;
  const all = [...articles, ...records.filter((paper) => !articles.includes(paper))];
  const printed = [...versions.filter(isPlaced), ...versions.filter((paper) => !isPlaced(paper))];
  const { names, truncated } = joinBylines(records);
  const joined: { [Field in keyof Paper]?: Paper[Field] | undefined } = {
    key,
    title: fullestTitle(all),
    names,
    truncated: truncated || undefined,
    type: firstOf(versions, ({ type }) => (type === 'other' ? undefined : type)) ?? firstOf(all, ({ type }) => type),
    abstract: fullestText(all),
    year: firstOf(printed, ({ year }) => year) ?? firstOf(all, ({ year }) => year),
    venue: firstOf(printed, ({ venue }) => venue),
    volume: firstOf(printed, ({ volume }) => volume),
    number: firstOf(printed, ({ number }) => number),
    pages: firstOf(printed, ({ pages }) => pages),
    doi: firstOf(all, ({ doi }) => doi),
    url: firstOf(all, ({ url }) => url),
    keywords: unite(
      all.map(({ keywords }) => keywords),
      (word) => foldText(word) || word,
    ),
    ids: unite(
      all.map(({ ids }) => ids),
      (id) => id,
    ),
    citations: all.reduce<number | undefined>(
      (most, { citations: c }) => (c === undefined || (most ?? -1) >= c ? most : c),
      undefined,
    ),
    places: records.flatMap(({ places }) => places),
    records,
  };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined)) as unknown as Paper;
}

function isPlaced({ volume, pages }: Paper): boolean {
  return volume !== undefined || pages !== undefined;
}

function firstOf<T>(records: readonly Paper[], read: (paper: Paper) => T | undefined): T | undefined {
  for (const paper of records) {
    const value = read(paper);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The first one, unless another one goes on where it ends or is not all in capitals. */
function fullestTitle(records: readonly Paper[]): string {
  const titles = [...new Set(records.map(({ title }) => title).filter((title) => title !== ''))];
  if (titles.length < 2) return titles[0] ?? '';
  let fullest = { title: titles[0]!, print: printTitle(titles[0]!) };
  for (const title of titles.slice(1)) {
    const print = printTitle(title);
    const likeness = compareTitles(fullest.print, print);
    const fuller = likeness === 'part' && print.letters.length > fullest.print.letters.length;
    const quieter = likeness === 'equal' && isLoud(fullest.title) && !isLoud(title);
    if (fuller || quieter) fullest = { title, print };
  }
  return fullest.title;
}

function isLoud(title: string): boolean {
  return /\p{Lu}/u.test(title) && !/\p{Ll}/u.test(title);
}

/** The first abstract, unless another one goes on where it is cut off. */
function fullestText(records: readonly Paper[]): string | undefined {
  const [first, ...others] = records.flatMap(({ abstract }) => (abstract === undefined ? [] : [abstract]));
  if (first === undefined) return undefined;
  return others.reduce((text, other) => (other.length > text.length && isCutFrom(text, other) ? other : text), first);
}

const CUT = /(?:…|\.\.\.)\s*$/u;

function isCutFrom(text: string, whole: string): boolean {
  return CUT.test(text) || whole.startsWith(text.slice(0, Math.floor(text.length * 0.9)));
}

function unite(
  lists: readonly (readonly string[] | undefined)[],
  keyOf: (text: string) => string,
): readonly string[] | undefined {
  const given = lists.filter((list) => list !== undefined);
  if (given.length === 0) return undefined;
  const held = new Map<string, string>();
  for (const text of given.flat()) if (!held.has(keyOf(text))) held.set(keyOf(text), text);
  return [...held.values()];
}

interface Byline {
  readonly names: readonly PrintedName[];
  readonly truncated: boolean;
}

/** The first record's names, more of them where it was cut short, each as full as any record has it. */
function joinBylines(records: readonly Paper[]): Byline {
  const bylines = records
    .filter(({ names }) => names.length > 0)
    .map(({ names, truncated }) => ({ names, truncated: truncated === true }));
  const [first, ...others] = bylines;
  if (!first) return { names: [], truncated: records.some(({ truncated }) => truncated === true) };
  if (others.every((other) => addsNothing(other, first))) return first;
  const longest = others.reduce((held, other) => (continues(other, held) ? other : held), first);
  const names = longest.names.map((name) => ({ name, print: printName(name) }));
  const filled = bylines
    .filter((byline) => byline !== longest)
    .reduce((held, byline) => fillNames(held, byline.names), names);
  return { names: filled.map(({ name }) => name), truncated: longest.truncated };
}

function addsNothing({ names, truncated }: Byline, first: Byline): boolean {
  const whole = names.length === first.names.length && (truncated || !first.truncated);
  return whole && names.every((name, i) => sameDetails(first.names[i]!, name));
}

/** A byline that has all names of the shorter one in their places, or that is whole where the other is cut short. */
function continues(longer: Byline, shorter: Byline): boolean {
  if (longer.names.length <= shorter.names.length) return false;
  if (shorter.truncated && !longer.truncated) return true;
  return shorter.names.every((name, i) => sameName(printName(name), printName(longer.names[i]!)));
}

interface Printed {
  readonly name: PrintedName;
  readonly print: ReturnType<typeof printName>;
}

/** Position by position; where two bylines part, the names behind stay as they are. */
function fillNames(held: readonly Printed[], names: readonly PrintedName[]): Printed[] {
  return held.map((known, i) => {
    const other = names[i];
    if (other === undefined || sameDetails(known.name, other)) return known;
    return sameName(known.print, printName(other)) ? { ...known, name: joinNames(known.name, other) } : known;
  });
}

/** Nothing can be learnt from the other one. */
function sameDetails(a: PrintedName, b: PrintedName): boolean {
  if (a === b) return true;
  const bare = !b.suffix && !b.orcid && !b.affiliations && !b.email && !b.ids;
  return bare && a.family === b.family && a.given === b.given;
}

/** The first form, with a fuller given name and all that the other one knows of the person. */
function joinNames(name: PrintedName, other: PrintedName): PrintedName {
  const fuller = foldText(name.family) === foldText(other.family) && isFuller(other.given, name.given);
  const joined: { [Field in keyof PrintedName]?: PrintedName[Field] | undefined } = {
    family: name.family,
    given: fuller ? other.given : name.given,
    suffix: name.suffix ?? other.suffix,
    organisation: name.organisation,
    orcid: name.orcid ?? other.orcid,
    affiliations: unite([name.affiliations, other.affiliations], (text) => foldText(text) || text),
    email: name.email ?? other.email,
    ids: unite([name.ids, other.ids], (id) => id),
  };
  return Object.fromEntries(
    Object.entries(joined).filter(([, value]) => value !== undefined),
  ) as unknown as PrintedName;
}

/** "John Kevin" against "J. K." and "John"; not "J. Kevin" against "John", of which neither is. */
function isFuller(given: string, than: string): boolean {
  if (than === '') return given !== '';
  const [words, others] = [given, than].map((text) => foldText(toPlainText(text.replaceAll('.', ' '))).split(' ')) as [
    string[],
    string[],
  ];
  const spelled = words.length === 1 && others.length > 1 ? [...words[0]!] : words;
  if (spelled.length < others.length) return false;
  const fits = others.every((word, i) => spelled[i]!.startsWith(word));
  return fits && words.join('').length > others.join('').length;
}
