/** An atlas in, the rows of its tables out: everything that there is, in the order of the atlas. */
import { coAuthorshipsWithPapers } from '../../core/co-authorships.ts';
import type { Atlas } from '../../core/model.ts';
import { foldText } from '../../core/text/fold.ts';
import { sortName } from '../../core/text/names.ts';
import { toPlainText } from '../../core/text/plain.ts';

/** `folded` is what is filtered and sorted by. */
export interface AuthorRow {
  readonly author: number;
  readonly name: string;
  readonly folded: string;
}
export interface TieRow {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly shared: number;
  readonly name: string;
  readonly folded: string;
}
export interface PaperRow {
  readonly paper: number;
  readonly title: string;
  readonly folded: string;
  readonly names: string;
}

export function authorRowsOf({ authors }: Atlas): AuthorRow[] {
  return authors.map((person, author) => {
    const name = sortName(person.name);
    return { author, name, folded: foldText(name) };
  });
}

/** Folding is what takes time here, and there may be many times as many pairs as authors. */
export function tieRowsOf({ network }: Atlas, authors: readonly AuthorRow[]): TieRow[] {
  return Array.from(coAuthorshipsWithPapers(network), ({ source, target, weight, shared }) => {
    const [one, other] = [authors[source]!, authors[target]!];
    const folded = `${one.folded} and ${other.folded}`;
    return { source, target, weight, shared, name: `${one.name} and ${other.name}`, folded };
  });
}

export function paperRowsOf({ bibliography }: Atlas): PaperRow[] {
  return bibliography.papers.map((record, paper) => {
    const title = toPlainText(record.title);
    const names = record.names.map(sortName).join('; ');
    return { paper, title, folded: foldText(`${title} ${names}`), names };
  });
}
