/** The folder of real files and peers' suites in, how far our readers agree with them out: `npm run conformance`. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listCases, type Case } from './conformance/cases.ts';
import { comparePapers, type Difference, type Field } from './conformance/compare.ts';
import { reasonFor } from './conformance/reasons.ts';
import { readFileWhole } from './reading/read-file.ts';

const DATA = '../shared/data';
const FIELDS: readonly Field[] = ['record', 'title', 'authors', 'year', 'doi'];

interface Outcome extends Case {
  readonly read: string | undefined;
  readonly papers: readonly (readonly Difference[])[];
}

async function runCase(one: Case): Promise<Outcome> {
  const readings = await readFileWhole(one.path, one.encoding);
  const papers = readings.flatMap((reading) => reading.papers);
  return { ...one, read: readings[0]?.format, papers: comparePapers(await one.expected(), papers) };
}

function agrees({ papers }: Outcome): boolean {
  return papers.every((differences) => differences.length === 0);
}

function printTable(outcomes: readonly Outcome[]): void {
  const formats = [...new Set(outcomes.map(({ format }) => format))];
  console.log(row('format', 'cases', 'agree', 'records', ...FIELDS));
  for (const format of [...formats, 'all']) {
    const own = outcomes.filter((outcome) => format === 'all' || outcome.format === format);
    const records = own.flatMap(({ papers }) => papers);
    const equal = FIELDS.map(
      (field) => records.filter((record) => record.every((found) => found.field !== field)).length,
    );
    console.log(row(format, own.length, own.filter(agrees).length, records.length, ...equal));
  }
}

function row(first: string, ...cells: readonly (string | number)[]): string {
  return first.padEnd(20) + cells.map((cell) => String(cell).padStart(9)).join('');
}

function printDifferences(outcomes: readonly Outcome[]): number {
  let unexplained = 0;
  for (const outcome of outcomes.filter((one) => !agrees(one))) {
    const path = relative(DATA, outcome.path);
    const reason = reasonFor(path);
    if (reason === undefined) unexplained++;
    console.log(`\n${path} (read as ${outcome.read ?? 'nothing'}): ${reason ?? 'NOT EXPLAINED'}`);
    for (const { field, expected, got } of outcome.papers.flat().slice(0, 6))
      console.log(`  ${field}: expected ${cut(expected)}\n  ${' '.repeat(field.length)}       got ${cut(got)}`);
  }
  return unexplained;
}

function cut(text: string): string {
  return text.length > 150 ? `${text.slice(0, 150)}…` : text || '(nothing)';
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) {
    console.log(`Nothing to compare with: ${DATA} is not there.`);
    return;
  }
  const wanted = process.argv[2];
  const cases = listCases(join(DATA, 'suites')).filter(({ format }) => wanted === undefined || format === wanted);
  const outcomes: Outcome[] = [];
  for (const one of cases) outcomes.push(await runCase(one));
  const unexplained = printDifferences(outcomes);
  console.log();
  printTable(outcomes);
  const share = outcomes.filter(agrees).length / Math.max(1, outcomes.length);
  console.log(
    `\n${(100 * share).toFixed(2)} % of ${outcomes.length} cases agree; ${unexplained} differences are not explained.`,
  );
  if (share < 0.98 || unexplained > 0) process.exitCode = 1;
}

await main();
