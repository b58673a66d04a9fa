/** The name of a kind of work, as any source of JSON has it, in, our type of paper out. */
import type { PaperType } from '../../model.ts';

const TYPES: ReadonlyMap<string, PaperType> = new Map(
  (
    [
      ['article', 'article article-journal article-magazine article-newspaper journal-article journalarticle'],
      ['article', 'magazine-article magazinearticle newspaperarticle newspaper-article newsletter-article review'],
      [
        'article',
        'letter editorial erratum lettersandcomments casereport clinicaltrial metaanalysis study review-article',
      ],
      ['conference', 'paper-conference proceedings-article conference conference-paper conferencepaper'],
      ['conference', 'conference-abstract conference-poster conference-presentation conference-output inproceedings'],
      ['book', 'book monograph edited-book reference-book book-set book-series proceedings conference-proceedings'],
      ['chapter', 'chapter book-chapter book-section booksection book-part book-track reference-entry'],
      ['chapter', 'entry-encyclopedia entry-dictionary encyclopediaarticle encyclopedia-entry'],
      ['thesis', 'thesis dissertation dissertation-thesis'],
      ['report', 'report report-component report-series working-paper research-report standard'],
      ['preprint', 'preprint posted-content'],
      ['dataset', 'dataset data-set database'],
      ['software', 'software computerprogram'],
    ] as const
  ).flatMap(([type, names]) => names.split(' ').map((name): [string, PaperType] => [name, type])),
);

/** Undefined where the source gives no kind, `other` where it gives one that we have no word for. */
export function toPaperType(name: string | undefined): PaperType | undefined {
  if (name === undefined) return undefined;
  return TYPES.get(name.toLowerCase().replaceAll(/[ _]/g, '-')) ?? 'other';
}
