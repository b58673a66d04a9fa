/** A filter, or two one after the other, in, what people call its parts, and what they did, out. */
import { FILTER_PARTS, NO_FILTER, activeParts, isSame, type Filter, type FilterPart } from './filter.ts';
import type { KeptComponents, Range } from './filter.ts';
import { countNoun } from './text/digits.ts';

/** Who and what keys of a filter mean; undefined where they mean nobody any more. */
export interface Named {
  readonly author: (key: string) => string | undefined;
  readonly source: (key: string) => string | undefined;
}

const ALL: Readonly<Record<FilterPart, string>> = {
  years: 'All years',
  authorsPerPaper: 'Papers of any number of authors',
  sources: 'Papers from all files',
  words: 'All titles',
  jointPapers: 'Any number of joint papers',
  papersPerAuthor: 'Any number of papers',
  component: 'All components',
  communities: 'All communities',
};

/** Such as "Years 2010 to 2015". */
export function sayPart(filter: Filter, part: FilterPart, named: Named): string {
  if (isSame(filter[part], NO_FILTER[part])) return ALL[part];
  switch (part) {
    case 'years':
      return sayYears(filter.years);
    case 'authorsPerPaper':
      return `Papers of ${sayRange(filter.authorsPerPaper, 'author')}`;
    case 'sources':
      return `Papers from ${sayOne(filter.sources, named.source, 'file', 'files')}`;
    case 'words':
      return `Titles with “${filter.words}”`;
    case 'jointPapers':
      return `At least ${countNoun(filter.jointPapers, 'joint paper')}`;
    case 'papersPerAuthor':
      return capitalized(sayRange(filter.papersPerAuthor, 'paper'));
    case 'component':
      return sayComponents(filter.component, named);
    case 'communities':
      return filter.communities.length === 1
        ? `The community of ${named.author(filter.communities[0]!) ?? 'an author'}`
        : `${filter.communities.length} communities`;
  }
}

/** What a person did between two filters, one line for each part. */
export function describeFilterChange(before: Filter, after: Filter, named: Named): string[] {
  const changed = FILTER_PARTS.filter((part) => !isSame(before[part], after[part]));
  if (changed.length > 1 && activeParts(after).length === 0) return ['Cleared all filters'];
  return changed.map((part) => sayPart(after, part, named));
}

/** All that is active in one breath, such as "years 2010 to 2015, at least 3 papers". */
export function sayFilter(filter: Filter, named: Named): string {
  return activeParts(filter)
    .map((part) => sayPart(filter, part, named))
    .map((said) => said[0]!.toLowerCase() + said.slice(1))
    .join(', ');
}

export function sayYears([from, to]: Range): string {
  if (from === null) return to === null ? ALL.years : `Years up to ${to}`;
  if (to === null) return `Years from ${from}`;
  return from === to ? `Year ${from}` : `Years ${from} to ${to}`;
}

function sayRange([least, most]: Range, noun: string): string {
  if (least === null) return `at most ${countNoun(most!, noun)}`;
  if (most === null) return `at least ${countNoun(least, noun)}`;
  return least === most ? countNoun(least, noun) : `${least} to ${countNoun(most, noun)}`;
}

function sayComponents(component: KeptComponents, named: Named): string {
  if (component === null || component === 'largest') return 'The largest component';
  return 'of' in component
    ? `The component of ${named.author(component.of) ?? 'an author'}`
    : `Components of at least ${countNoun(component.least, 'author')}`;
}

function sayOne(keys: readonly string[], nameOf: Named['source'], one: string, many: string): string {
  return keys.length === 1 ? (nameOf(keys[0]!) ?? `a ${one}`) : `${keys.length} ${many}`;
}

function capitalized(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
