/** Conflicts of reviewers in, the rows of a table that can be kept as a record out: one for each reviewer and author. */
import type { Atlas } from '../model.ts';
import { toPlainText } from '../text/plain.ts';
import { displayName } from '../text/names.ts';
import { findingOf, type Conflict, type Finding, type ReviewerConflicts, type YearWindow } from './conflicts.ts';

export const FINDING_WORDS: Readonly<Record<Finding, string>> = {
  author: 'Is an author of the submission',
  within: 'Joint papers in these years',
  undated: 'Joint papers without a year',
  tied: 'Tied in a network without papers',
  outside: 'Joint papers of other years only',
  hint: 'No joint paper; something in common',
  none: 'None found in what is open',
};

export const CONFLICT_COLUMNS = [
  'reviewer',
  'author',
  'finding',
  'joint_papers',
  'joint_papers_other_years',
  'joint_papers_without_year',
  'last_joint_year',
  'common_co_authors',
  'common_co_author_names',
  'same_community',
  'same_institution',
  'papers',
  'years_from',
  'years_to',
  'made_on',
] as const;

/** What is said of a reviewer who was not looked at. */
export const UNKNOWN_WORDS = {
  doubt: 'In doubt who it is: not looked at',
  missing: 'Not found in what is open',
} as const;

/** A reviewer as listed; without conflicts where it is not known which author it is. */
export interface ListedReviewer {
  readonly name: string;
  readonly conflicts?: ReviewerConflicts;
  /** There are authors who it may be. */
  readonly inDoubt?: boolean;
}

/** What is said first of a reviewer. */
export function sayFinding({ conflicts, inDoubt = false }: ListedReviewer): string {
  if (conflicts) return FINDING_WORDS[conflicts.finding];
  return inDoubt ? UNKNOWN_WORDS.doubt : UNKNOWN_WORDS.missing;
}

/** `madeOn` is the day as the user's clock has it. People who were not found have rows as well: nothing is known of them. */
export function toConflictRows(
  atlas: Atlas,
  { authors, reviewers }: { authors: readonly string[]; reviewers: readonly ListedReviewer[] },
  window: YearWindow,
  madeOn: string,
): (string | number)[][] {
  const ending = [window.from, window.to, madeOn];
  return reviewers.flatMap((reviewer) =>
    authors.map((author, place) => {
      const { name, conflicts } = reviewer;
      const conflict = conflicts?.byAuthor[place];
      if (!conflicts || !conflict) return [name, author, sayFinding(reviewer), ...Array<string>(9).fill(''), ...ending];
      const finding = conflicts.isAuthor === place ? 'author' : findingOf(conflict);
      return [name, author, FINDING_WORDS[finding], ...toCells(atlas, conflict), ...ending];
    }),
  );
}

function toCells(
  { authors, bibliography, communityNames }: Atlas,
  { within, outside, undated, common, community, institution }: Conflict,
): (string | number)[] {
  const papers = [...within, ...undated, ...outside];
  const years = papers.map((paper) => bibliography.papers[paper]!.year).filter((year) => year !== undefined);
  const toTitle = (paper: number): string => {
    const { title, year } = bibliography.papers[paper]!;
    return `${toPlainText(title)} (${year ?? 'no year'})`;
  };
  return [
    within.length,
    outside.length,
    undated.length,
    years.length > 0 ? years.reduce((last, year) => Math.max(last, year)) : '',
    common.length,
    common.map((author) => displayName(authors[author]!.name)).join('; '),
    community === undefined ? '' : communityNames[community]!,
    institution ?? '',
    papers.map(toTitle).join('; '),
  ];
}
