/** An import report in, the same as lines of text, as comma-separated issues, or as JSON out. */
import type { Paper } from '../model.ts';
import { groupDigits } from '../text/digits.ts';
import { toPlainText } from '../text/plain.ts';
import { toCsv } from './csv.ts';
import { sayNetworkSize } from './network-counts.ts';
import type { ImportReport, IssueGroup } from './import-report.ts';
import { toHeadline } from './record-counts.ts';

/** Issues shown of each kind in the text; the files hold all that are kept. */
const SHOWN = 5;

/** What the command line prints: the headline, a line a file, issues by kind, completeness, oddities. */
export function toReportText(report: ImportReport, papers: readonly Paper[]): string {
  const lines = [
    ...report.groups.flatMap(describeGroup),
    ...report.sources.flatMap(({ texts }) =>
      texts.map(({ name, format, found, skipped, network }) => {
        const what = network
          ? sayNetworkSize(network)
          : `${groupDigits(found - skipped)} of ${groupDigits(found)} records`;
        return `${name}: ${format ?? 'not recognised'}, ${what}`;
      }),
    ),
  ];
  const missing = report.completeness.filter((row) => row.missing > 0);
  if (missing.length > 0)
    lines.push(
      `Missing: ${missing.map(({ field, missing: n, grade }) => `${field} ${groupDigits(n)} (${grade})`).join(', ')}`,
    );
  const [largest] = report.largest;
  if (largest !== undefined)
    lines.push(
      `Largest paper: ${groupDigits(papers[largest]!.names.length)} authors, “${toPlainText(papers[largest]!.title).slice(0, 80)}”`,
    );
  for (const { name, reason, papers: n } of report.suspiciousNames.slice(0, SHOWN))
    lines.push(
      `Suspicious name: “${name.slice(0, 80)}” ${reason} (${n === 1 ? '1 paper' : `${groupDigits(n)} papers`})`,
    );
  lines.push(toHeadline(report));
  return lines.map((line) => `${line}\n`).join('');
}

function describeGroup({ code, count, issues }: IssueGroup): string[] {
  const shown = issues.slice(0, SHOWN).map(({ file, line, message }) => `${file}:${line}: ${message}`);
  if (count > shown.length) shown.push(`… and ${groupDigits(count - shown.length)} more of “${code}”`);
  return shown;
}

/** Every issue kept, then a row for those of each code and file that are only counted. */
export function toIssuesCsv({ groups }: ImportReport): string {
  const rows = groups.flatMap(({ code, severity, issues, files }) => [
    ...issues.map(({ file, line, message, excerpt }) => [severity, code, file, line, message, excerpt]),
    ...files.flatMap(({ file, count }) => {
      const more = count - issues.filter((issue) => issue.file === file).length;
      return more > 0 ? [[severity, code, file, '', `${more} more, not listed one by one`, '']] : [];
    }),
  ]);
  return [...toCsv(['severity', 'code', 'file', 'line', 'message', 'excerpt'], rows)].join('');
}

export function toReportJson(report: ImportReport, papers: readonly Paper[]): string {
  const name = (p: number): object => ({ key: papers[p]!.key, title: toPlainText(papers[p]!.title) });
  const { largest, joined, suspiciousNames, ...rest } = report;
  return `${JSON.stringify(
    {
      ...rest,
      suspiciousNames: suspiciousNames.map(({ paper, ...odd }) => ({ ...odd, first: name(paper) })),
      largest: largest.map((p) => ({ ...name(p), authors: papers[p]!.names.length })),
      joined: joined.map((p) => ({ ...name(p), places: papers[p]!.places })),
    },
    undefined,
    2,
  )}\n`;
}
