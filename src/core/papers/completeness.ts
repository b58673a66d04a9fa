/** Papers in, how complete each of their fields is out, with a grade in words. */
import type { Paper, PrintedName } from '../model.ts';

export type Grade = 'complete' | 'good' | 'fair' | 'poor' | 'missing';

export interface Completeness {
  readonly field: string;
  /** Of so many papers or names … */
  readonly total: number;
  /** … so many do not have it. */
  readonly missing: number;
  readonly grade: Grade;
}

interface Field {
  readonly field: string;
  /** Whether the paper lacks it. */
  readonly lacks: (paper: Paper) => boolean;
}

export const PAPER_FIELDS: readonly Field[] = [
  { field: 'Title', lacks: ({ title }) => title === '' },
  { field: 'Authors', lacks: ({ names }) => names.length === 0 },
  { field: 'All authors named', lacks: ({ truncated }) => truncated === true },
  { field: 'Given names in full', lacks: ({ names }) => names.some(isAbbreviated) },
  { field: 'Year', lacks: ({ year }) => year === undefined },
  { field: 'Venue', lacks: ({ venue }) => venue === undefined },
  { field: 'Abstract', lacks: ({ abstract }) => abstract === undefined },
  { field: 'DOI', lacks: ({ doi }) => doi === undefined },
  { field: 'Keywords', lacks: ({ keywords }) => keywords === undefined },
  { field: 'Affiliations', lacks: ({ names }) => !names.some(({ affiliations }) => affiliations?.length) },
  { field: 'ORCID of an author', lacks: ({ names }) => !names.some(({ orcid }) => orcid) },
];

/** One row a field, in the order of `PAPER_FIELDS`. */
export function measureCompleteness(papers: readonly Paper[]): Completeness[] {
  return PAPER_FIELDS.map(({ field, lacks }) => {
    const missing = papers.reduce((sum, paper) => sum + (lacks(paper) ? 1 : 0), 0);
    return { field, total: papers.length, missing, grade: gradeShare(missing / Math.max(1, papers.length)) };
  });
}

/** Up to a tenth missing is good, up to three tenths fair. */
function gradeShare(missing: number): Grade {
  if (missing === 0) return 'complete';
  if (missing <= 0.1) return 'good';
  if (missing <= 0.3) return 'fair';
  return missing < 1 ? 'poor' : 'missing';
}

/** "J. A.", "JA": no word of two letters or more with a small one. Organisations and names of one part have no given name to lack. */
function isAbbreviated({ given, organisation }: PrintedName): boolean {
  return !organisation && given !== '' && !/\p{L}\p{M}*\p{Ll}|\p{Lo}/u.test(given);
}
