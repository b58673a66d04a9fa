/** A record in, all that records are compared by out. */
import type { Paper, PaperType } from '../../model.ts';
import { printByline, type BylinePrint } from './bylines.ts';
import { isPreprint, isPreprintDoi } from './preprints.ts';
import { readPrinting, type Printing } from './printings.ts';
import { printTitle, type TitlePrint } from './titles.ts';

export interface Fingerprint {
  readonly title: TitlePrint;
  readonly byline: BylinePrint;
  readonly printing: Printing;
  readonly year: number | undefined;
  readonly doi: string | undefined;
  /** The DOI is that of an article, which has only one. */
  readonly articleDoi: boolean;
  /** Those that name one paper and no other. */
  readonly ids: readonly string[];
  readonly preprint: boolean;
  readonly type: PaperType | undefined;
}

export function printPaper(paper: Paper): Fingerprint {
  const { title, names, truncated, year, doi, type } = paper;
  return {
    title: printTitle(title),
    byline: printByline(names, truncated === true),
    printing: readPrinting(paper),
    year,
    doi: doi === undefined ? undefined : plainDoi(doi),
    articleDoi: doi !== undefined && !isPreprintDoi(doi) && !doi.startsWith(JSTOR),
    ids: paperIds(paper),
    preprint: isPreprint(paper),
    type,
  };
}

/** JSTOR gives a second DOI to what has one. */
const JSTOR = '10.2307/';

/** Versions of a preprint are one paper. */
export function plainDoi(doi: string): string {
  return isPreprintDoi(doi) ? doi.replace(/[./]?v\d+$/, '') : doi;
}

/** A book's number is that of all its chapters, a journal's that of all its papers. */
const SHARED = /^(?:isbn|issn|eissn|isbn13|lccn|oclc|patent|grant|nct):/;

export function paperIds({ ids }: Pick<Paper, 'ids'>): readonly string[] {
  return ids === undefined ? NONE : ids.filter((id) => !SHARED.test(id)).map(plainId);
}

const NONE: readonly string[] = [];

function plainId(id: string): string {
  return id.startsWith('arxiv:') ? id.toLowerCase().replace(/v\d+$/, '') : id;
}
