/** What the import report says of what was read: counts that add up, issues by kind, and the files it is saved as. */
import { expect, test } from 'vitest';
import { toIssuesCsv, toReportJson, toReportText } from '../../../src/core/exports/import-report-files.ts';
import { createImportReport } from '../../../src/core/exports/import-report.ts';
import { toHeadline } from '../../../src/core/exports/record-counts.ts';
import { groupDigits } from '../../../src/core/text/digits.ts';
import { createIssue } from '../../../src/core/issue.ts';
import { IssueList } from '../../../src/core/issue-list.ts';
import type { Bibliography, Paper, SourceReport } from '../../../src/core/model.ts';

const paper: Paper = {
  key: 't:1',
  title: 'On {T}rust',
  names: Array.from({ length: 12 }, (_, i) => ({ family: `Silva${'abcdefghijkl'[i]}`, given: 'Ana' })),
  places: [{ file: 'a.bib', line: 1 }],
};

function bibliography(): Bibliography {
  const issues = new IssueList();
  for (let line = 1; line <= 700; line++)
    issues.add(createIssue({ file: 'a.bib', line }, 'note', 'no-year', 'There is no year.', '=1+1'));
  issues.add(createIssue({ file: 'b.ris', line: 3 }, 'skipped', 'empty-record', 'This record is empty.', ''));
  issues.add(createIssue({ file: 'a.bib', line: 9 }, 'repaired', 'unclosed', 'A brace was closed.', '{'));
  return { papers: [paper], ...issues.toLog(), found: 4, skipped: 1, merged: 2, owners: [] };
}
const text = { name: 'a.bib', format: 'BibTeX', encoding: 'utf-8' as const, found: 4, skipped: 1, nodes: 0 };
const sources: SourceReport[] = [{ name: 'a.bib', texts: [text] }];
const report = createImportReport({ sources, bibliography: bibliography() });

test('the headline adds up', () => {
  expect(toHeadline(report)).toBe('4 found = 3 imported + 1 skipped; 1 repaired; 2 duplicates merged');
  expect(report.papers).toBe(report.imported - report.merged);
  expect([groupDigits(999), groupDigits(1000), groupDigits(1234567)]).toEqual(['999', '1,000', '1,234,567']);
});

test('issues are grouped by kind, what costs most first, and counted whether kept or not', () => {
  expect(report.groups.map(({ code, count, issues }) => [code, count, issues.length])).toEqual([
    ['empty-record', 1, 1],
    ['unclosed', 1, 1],
    ['no-year', 700, 500],
  ]);
  expect(report.issueCount).toBe(702);
});

test('the text names every file, five issues of a kind, and what is missing', () => {
  const lines = toReportText(report, [paper]).trimEnd().split('\n');
  expect(lines[0]).toBe('b.ris:3: This record is empty.');
  expect(lines.filter((line) => line.endsWith('There is no year.'))).toHaveLength(5);
  expect(lines).toContain('… and 695 more of “no-year”');
  expect(lines).toContain('a.bib: BibTeX, 3 of 4 records');
  expect(lines.find((line) => line.startsWith('Missing: '))).toContain('Year 1 (missing)');
  expect(lines).toContain('Largest paper: 12 authors, “On Trust”');
  expect(lines.at(-1)).toBe(toHeadline(report));
});

test('the table holds what is kept, counts the rest, and runs no formula', () => {
  const rows = toIssuesCsv(report).trimEnd().split('\r\n');
  expect(rows[0]).toBe('\ufeffseverity,code,file,line,message,excerpt');
  expect(rows).toContain("note,no-year,a.bib,1,There is no year.,'=1+1");
  expect(rows).toContain('note,no-year,a.bib,,"200 more, not listed one by one",');
});

test('the JSON is the report, with papers by key and title', () => {
  const held = JSON.parse(toReportJson(report, [paper])) as Record<string, unknown>;
  expect(held).toMatchObject({ found: 4, imported: 3, largest: [{ key: 't:1', title: 'On Trust', authors: 12 }] });
});

test('nothing read makes a report of nothing', () => {
  const empty = createImportReport({
    sources: [],
    bibliography: { papers: [], issues: [], issueCounts: [], found: 0, skipped: 0, merged: 0, owners: [] },
  });
  expect(toReportText(empty, [])).toBe('0 found = 0 imported + 0 skipped; 0 repaired; 0 duplicates merged\n');
});
