/** What a table calls a kind of work in, our type of paper out. */
import type { PaperType } from '../../model.ts';

/** The first that fits; "book chapter" is a chapter, "conference paper" no article. */
const TYPES: readonly (readonly [RegExp, PaperType])[] = [
  [/chapter|book ?section|book ?part|\bentry\b|encyclopedia/, 'chapter'],
  [/conference|proceeding|meeting|congress|symposium/, 'conference'],
  [/thesis|dissertation|habilitation/, 'thesis'],
  [/preprint|posted.content/, 'preprint'],
  [/data ?set/, 'dataset'],
  [/software|computer ?program/, 'software'],
  [/report|standard|working paper/, 'report'],
  [/^(?:edited |reference |text)?books?$|\bbooks$|monograph|^reference work$/, 'book'],
  [/article|journal|magazine|newspaper|review|letter|note|editorial|survey|erratum|paper|comment|trial/, 'article'],
];

/** Undefined where there is no word, `other` where it is none that we know. */
export function readPaperType(word: string): PaperType | undefined {
  if (word === '') return undefined;
  const lower = word.slice(0, 100).toLowerCase();
  return TYPES.find(([pattern]) => pattern.test(lower))?.[1] ?? 'other';
}
