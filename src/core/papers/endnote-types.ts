/** EndNote's name of a kind of reference in, the type of the paper out: the same in its tagged form and in its XML. */
import type { PaperType } from '../model.ts';

/** In the order in which they are asked. */
const TYPES: readonly (readonly [RegExp, PaperType])[] = [
  [/journal|magazine|newspaper|article/i, 'article'],
  [/conference/i, 'conference'],
  [/section|chapter/i, 'chapter'],
  [/book/i, 'book'],
  [/thesis|dissertation/i, 'thesis'],
  [/report|government/i, 'report'],
  [/preprint|unpublished/i, 'preprint'],
  [/dataset|database/i, 'dataset'],
  [/computer program|software/i, 'software'],
];

export function toEndNoteType(written: string): PaperType {
  return TYPES.find(([pattern]) => pattern.test(written.slice(0, 100)))?.[1] ?? 'other';
}
