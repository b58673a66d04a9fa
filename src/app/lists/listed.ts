/** What lists are restricted to in, which authors, co-authorships and papers are listed out. */
import { authorsOf, isTieKept } from '../../core/co-authorships.ts';
import type { Kept } from '../../core/kept.ts';
import type { Atlas } from '../../core/model.ts';

export interface Restrictions {
  /** What the filter keeps; undefined where lists hold what it hides as well. */
  readonly kept: Kept | undefined;
  /** What the map shows, where that is not everyone. */
  readonly within: Within | undefined;
  /** Those who are selected, and their ties. */
  readonly chosen: { readonly authors: ReadonlySet<number>; readonly line?: Line | undefined } | undefined;
}
interface Within {
  readonly authors?: ReadonlySet<number> | undefined;
  readonly papers?: ReadonlySet<number> | undefined;
}
type Line = (source: number, target: number) => boolean;

export interface Listed {
  author(author: number): boolean;
  tie(source: number, target: number): boolean;
  paper(paper: number): boolean;
}

export function createListed({ network }: Atlas, { kept, within, chosen }: Restrictions): Listed {
  const sets = [within?.authors, chosen?.authors].filter((set) => set !== undefined);
  const isAmong = (author: number): boolean => sets.every((set) => set.has(author));
  /** Where no papers are told, those by anybody who is shown. */
  const isPaperWithin = (paper: number): boolean => {
    const { authors, papers } = within ?? {};
    return papers ? papers.has(paper) : !authors || authorsOf(network, paper).some((author) => authors.has(author));
  };
  return {
    author: (author) => (!kept || kept.authors[author] === 1) && isAmong(author),
    tie: (source, target) =>
      (!kept || isTieKept(network, kept, source, target)) &&
      isAmong(source) &&
      isAmong(target) &&
      (chosen?.line?.(source, target) ?? true),
    paper: (paper) => (!kept || kept.papers[paper] === 1) && isPaperWithin(paper),
  };
}
