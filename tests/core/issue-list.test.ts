/** How a million issues are kept in little room, and counted to the last one. */
import { expect, test } from 'vitest';
import { createIssue } from '../../src/core/issue.ts';
import { IssueList, countIssues } from '../../src/core/issue-list.ts';

const issue = (code: string, line: number, file = 'a.bib') =>
  createIssue({ file, line }, 'note', code, 'Something is odd.', 'text');

test('of each code the first are kept, and all are counted', () => {
  const list = new IssueList();
  for (let line = 1; line <= 1_000_000; line++) list.add(issue('odd', line));
  list.add(issue('rare', 7));
  const log = list.toLog();
  expect(log.issues).toHaveLength(501);
  expect(log.issues[0]!.line).toBe(1);
  expect(log.issueCounts).toEqual([
    { file: 'a.bib', code: 'odd', severity: 'note', count: 1_000_000 },
    { file: 'a.bib', code: 'rare', severity: 'note', count: 1 },
  ]);
  expect(countIssues(log)).toBe(1_000_001);
});

test('logs of several files add up, each file by itself', () => {
  const all = new IssueList();
  for (const file of ['a.bib', 'b.bib']) {
    const list = new IssueList();
    for (let line = 1; line <= 400; line++) list.add(issue('odd', line, file));
    all.addAll(list.toLog());
  }
  const log = all.toLog();
  expect(countIssues(log)).toBe(800);
  expect(log.issues).toHaveLength(500);
  expect(log.issueCounts.map(({ file, count }) => [file, count])).toEqual([
    ['a.bib', 400],
    ['b.bib', 400],
  ]);
});
