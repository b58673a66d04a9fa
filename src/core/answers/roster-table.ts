/** A matched list and what its people do among themselves in, the rows of a table that can be kept out: one for each entry. */
import { papersOf } from '../co-authorships.ts';
import type { Atlas } from '../model.ts';
import { displayName } from '../text/names.ts';
import { paperShare, weightShare, type Inside } from './inside.ts';
import type { Match } from './roster.ts';

export const ROSTER_COLUMNS = [
  'listed',
  'orcid',
  'standing',
  'reason',
  'authors',
  'papers',
  'papers_with_the_list',
  'share_of_papers',
  'people_of_the_list',
  'people_outside',
  'weight_inside',
  'weight_outside',
  'share_of_weight',
] as const;

/** `inside` is of those who were found, in their order. */
export function toRosterRows(atlas: Atlas, matches: readonly Match[], inside: Inside): (string | number)[][] {
  let place = 0;
  return matches.map(({ entry, standing, authors, candidates }) => {
    const head = [entry.text, entry.orcid ?? '', standing];
    if (authors.length === 0) {
      const proposed = candidates.map(({ author }) => displayName(atlas.authors[author]!.name)).join('; ');
      const doubt = standing === 'choose' ? `may be ${proposed}` : '';
      return [...head, doubt, ...Array<string>(9).fill('')];
    }
    const share = inside.people[place++]!;
    const names = authors.map((author) => displayName(atlas.authors[author]!.name)).join('; ');
    const reason = candidates.find(({ author }) => authors.includes(author))?.reason ?? '';
    const [ofPapers, ofWeight] = [paperShare(share), weightShare(share)];
    return [
      ...[...head, reason, names, share.papers, share.papersInside, ofPapers ?? ''],
      ...[share.tiesInside, share.tiesOutside, share.weightInside, share.weightOutside, ofWeight ?? ''],
    ];
  });
}

export const PAIR_COLUMNS = ['first', 'second', 'common_co_authors', 'papers_of_first', 'papers_of_second'] as const;

/** Pairs that never met, by what the people are called on the list. */
export function toPairRows(
  { network }: Pick<Atlas, 'network'>,
  people: readonly { readonly text: string; readonly authors: readonly number[] }[],
  pairs: readonly { readonly first: number; readonly second: number; readonly common: number }[],
): (string | number)[][] {
  const count = people.map(({ authors }) => new Set(authors.flatMap((author) => [...papersOf(network, author)])).size);
  return pairs.map(({ first, second, common }) => [
    people[first]!.text,
    people[second]!.text,
    common,
    count[first]!,
    count[second]!,
  ]);
}
