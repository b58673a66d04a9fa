/** Issues in, as many as there are, a log out that keeps the first of each code and counts them all. */
import type { Issue, IssueCount, IssueLog } from './model.ts';

/** Kept whole of each code, in each file and in all files together: enough to see what is wrong, little enough for a million. */
const KEPT = 500;

export class IssueList {
  private readonly kept: Issue[] = [];
  private readonly keptByCode = new Map<string, number>();
  private readonly counts = new Map<
    string,
    { file: string; code: string; severity: Issue['severity']; count: number }
  >();

  add(issue: Issue): void {
    this.count(issue, 1);
    this.keep(issue);
  }

  /** Takes in the log of one file. */
  addAll({ issues, issueCounts }: IssueLog): void {
    for (const counted of issueCounts) this.count(counted, counted.count);
    for (const issue of issues) this.keep(issue);
  }

  toLog(): IssueLog {
    return { issues: this.kept, issueCounts: [...this.counts.values()] satisfies IssueCount[] };
  }

  private count({ file, code, severity }: Omit<IssueCount, 'count'>, by: number): void {
    const key = `${severity} ${code} ${file}`;
    const held = this.counts.get(key);
    if (held) held.count += by;
    else this.counts.set(key, { file, code, severity, count: by });
  }

  private keep(issue: Issue): void {
    const kept = this.keptByCode.get(issue.code) ?? 0;
    if (kept >= KEPT) return;
    this.keptByCode.set(issue.code, kept + 1);
    this.kept.push(issue);
  }
}

/** All issues, those included that are not kept. */
export function countIssues({ issueCounts }: IssueLog): number {
  return issueCounts.reduce((sum, { count }) => sum + count, 0);
}
