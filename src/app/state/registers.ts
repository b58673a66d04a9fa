/** An atlas in, the registers of its authors' names out, made once for as long as the authors are the same. */
import { AuthorNames } from '../../core/answers/author-names.ts';
import { NameFinder } from '../../core/answers/name-finder.ts';
import type { Atlas } from '../../core/model.ts';
import { inSlices } from './in-slices.ts';

const never = new AbortController().signal;
const finders = new WeakMap<Atlas['authors'], Promise<NameFinder>>();
const names = new WeakMap<Atlas['authors'], Promise<AuthorNames>>();

export function nameFinderOf({ authors, measures }: Atlas): Promise<NameFinder> {
  let finder = finders.get(authors);
  if (!finder) {
    const importance = measures.papers.map((papers, author) => papers || measures.degree[author]!);
    finder = inSlices(NameFinder.create(authors, importance), never).then((made) => made!);
    finders.set(authors, finder);
  }
  return finder;
}

export function authorNamesOf(atlas: Atlas): Promise<AuthorNames> {
  let register = names.get(atlas.authors);
  if (!register) {
    register = inSlices(AuthorNames.create(atlas), never).then((made) => made!);
    names.set(atlas.authors, register);
  }
  return register;
}
