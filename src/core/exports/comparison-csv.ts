/** An atlas and a comparison in, a comma-separated file of who, which co-authorships and which papers are on which side out. */
import { STANDING, listStanding, listTies, type Comparison, type Standing } from '../answers/comparison.ts';
import type { Atlas } from '../model.ts';
import { cleanLine } from '../text/clean.ts';
import { displayName } from '../text/names.ts';
import { toPlainText } from '../text/plain.ts';
import { toCsv } from './csv.ts';
import type { Value } from './columns.ts';

const NAMES: Readonly<Record<'periods' | 'groups', Readonly<Record<Standing, string>>>> = {
  periods: { gone: 'gone', new: 'new', kept: 'kept', between: 'between' },
  groups: { gone: 'first only', new: 'second only', kept: 'both', between: 'between' },
};

/** Authors, then co-authorships, then papers; of each those of the first side alone, of the second alone, of both. */
export function toComparisonCsv(atlas: Atlas, comparison: Comparison): Iterable<string> {
  return toCsv(['what', 'standing', 'key', 'other_key', 'name', 'other_name', 'year'], {
    [Symbol.iterator]: () => rowsOf(atlas, comparison),
  });
}

function* rowsOf({ authors, network, bibliography }: Atlas, comparison: Comparison): Generator<readonly Value[]> {
  const names = NAMES[comparison.isOfGroups ? 'groups' : 'periods'];
  const standings = Object.keys(STANDING) as Standing[];
  const person = (author: number): [key: string, name: string] => [
    authors[author]!.key,
    cleanLine(displayName(authors[author]!.name)),
  ];
  for (const standing of standings)
    for (const author of listStanding(comparison.authors, standing)) {
      const [key, name] = person(author);
      yield ['author', names[standing], key, '', name, '', ''];
    }
  for (const standing of standings)
    for (const { source, target } of listTies(network, comparison, standing)) {
      const [[key, name], [otherKey, otherName]] = [person(source), person(target)];
      yield ['co-authorship', names[standing], key, otherKey, name, otherName, ''];
    }
  for (const standing of standings)
    for (const paper of listStanding(comparison.papers, standing)) {
      const { key, title, year } = bibliography.papers[paper]!;
      yield ['paper', names[standing], key, '', cleanLine(toPlainText(title)), '', year ?? ''];
    }
}
