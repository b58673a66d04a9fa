/** What was read in, the import report out: counts that add up, completeness, oddities, and every issue by its kind. */
import { countIssues } from '../issue-list.ts';
import type { Atlas, Bibliography, Issue, IssueLog, Severity, SourceReport } from '../model.ts';
import { measureCompleteness, type Completeness } from '../papers/completeness.ts';
import { findSuspiciousNames, type SuspiciousName } from '../papers/suspicious-names.ts';
import { countRecords, type RecordCounts } from './record-counts.ts';

export interface ImportReport extends RecordCounts {
  readonly papers: number;
  /** All issues, those included that are not kept. */
  readonly issueCount: number;
  readonly sources: readonly SourceReport[];
  readonly groups: readonly IssueGroup[];
  readonly completeness: readonly Completeness[];
  readonly suspiciousNames: readonly SuspiciousName[];
  /** Papers with most authors, as indices. */
  readonly largest: readonly number[];
  /** Papers made of several records, as indices. */
  readonly joined: readonly number[];
}

/** All issues of one code and severity. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly files: readonly { readonly file: string; readonly count: number }[];
  /** Those kept: the first ones. */
  readonly issues: readonly Issue[];
}

/** What costs most comes first. */
export const SEVERITIES: readonly Severity[] = ['skipped', 'repaired', 'merged', 'note'];
const LARGEST = 10;

export function createImportReport({ sources, bibliography }: Pick<Atlas, 'sources' | 'bibliography'>): ImportReport {
  const { papers } = bibliography;
  return {
    ...countRecords({ sources, bibliography }),
    papers: papers.length,
    issueCount: countIssues(bibliography),
    sources,
    groups: groupIssues(bibliography),
    completeness: measureCompleteness(papers),
    suspiciousNames: findSuspiciousNames(papers),
    largest: findLargest(bibliography),
    joined: [...papers.keys()].filter((p) => papers[p]!.records),
  };
}

function groupIssues({ issues, issueCounts }: IssueLog): IssueGroup[] {
  const groups = new Map<string, { code: string; severity: Severity; files: Map<string, number>; issues: Issue[] }>();
  for (const { code, severity, file, count } of issueCounts) {
    const key = `${severity} ${code}`;
    const group = groups.get(key) ?? { code, severity, files: new Map<string, number>(), issues: [] };
    groups.set(key, group);
    group.files.set(file, (group.files.get(file) ?? 0) + count);
  }
  for (const issue of issues) groups.get(`${issue.severity} ${issue.code}`)!.issues.push(issue);
  return [...groups.values()]
    .map(({ files, ...group }) => ({
      ...group,
      count: [...files.values()].reduce((sum, count) => sum + count, 0),
      files: [...files].map(([file, count]) => ({ file, count })),
    }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count);
}

/** A paper of few authors is no large one. */
function findLargest({ papers }: Bibliography): number[] {
  const size = (p: number): number => papers[p]!.names.length;
  return [...papers.keys()]
    .filter((p) => size(p) > 10)
    .sort((a, b) => size(b) - size(a) || a - b)
    .slice(0, LARGEST);
}
