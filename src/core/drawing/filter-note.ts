/** A filter and what it keeps in, the sentence that says how much it hides out. */
import { countCoAuthorships, countVisible } from '../co-authorships.ts';
import { sayFilter, type Named } from '../filter-words.ts';
import type { Filter } from '../filter.ts';
import type { Kept } from '../kept.ts';
import type { Network } from '../model.ts';
import { countNoun, groupDigits } from '../text/digits.ts';

export function noteFilter(
  filter: Filter,
  named: Named,
  { network, kept, papers }: { readonly network: Network; readonly kept: Kept; readonly papers: number },
): string {
  const { hidesTogether } = kept;
  const ties = countCoAuthorships(network);
  const of = (hidden: number, all: number, noun: string): string => `${groupDigits(hidden)} of ${countNoun(all, noun)}`;
  const hidden = [
    of(hidesTogether.authors, countVisible(network), 'author'),
    of(hidesTogether.coAuthorships, ties, 'co-authorship'),
    ...(papers > 0 ? [of(hidesTogether.papers, papers, 'paper')] : []),
  ];
  const listed = `${hidden.slice(0, -1).join(', ')} and ${hidden.at(-1)}`;
  return `Filtered by ${sayFilter(filter, named)}: ${listed} are hidden; figures, colours and places are those of the whole network.`;
}
