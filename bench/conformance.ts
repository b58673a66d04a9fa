/** The folder of real files and peers' suites in, how far our readers agree with them out: `npm run conformance`. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listCases, type Case } from './conformance/cases.ts';
import { comparePapers, type Difference, type Field } from './conformance/compare.ts';
import { measureDuplicates, measureRecovery } from './conformance/known-answers.ts';
import { compareLibraries } from './conformance/one-library.ts';
import { agreesWithIndex, readRealFiles } from './conformance/real-files.ts';
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
  return {
    ...one,
    read: readings[0]?.format,
    papers: comparePapers(await one.expected(), papers, readFileSync(one.path, 'utf8')),
  };
}

function agrees({ papers }: Outcome): boolean {
  return papers.every((differences) => differences.length === 0);
}

/** Or differs only in that we have DOIs from the file that the peer leaves out. */
function contradictsNothing({ papers }: Outcome): boolean {
  return papers.every((differences) => differences.every(({ more }) => more));
}

/** Formats that peers' suites have and that we read beside those that were asked for. */
const BESIDE: readonly string[] = ['mods', 'crossref-xml'];

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

async function compareSuites(wanted: string | undefined): Promise<boolean> {
  const cases = listCases(join(DATA, 'suites')).filter(({ format }) => wanted === undefined || format === wanted);
  const outcomes: Outcome[] = [];
  for (const one of cases) outcomes.push(await runCase(one));
  const unexplained = printDifferences(outcomes);
  console.log();
  printTable(outcomes);
  const asked = outcomes.filter(({ format }) => !BESIDE.includes(format));
  const share = (own: readonly Outcome[], fits: (outcome: Outcome) => boolean): string =>
    `${((100 * own.filter(fits).length) / Math.max(1, own.length)).toFixed(2)} % (${own.filter(fits).length} of ${own.length})`;
  console.log(`\nCases that agree: ${share(asked, agrees)}; with ${BESIDE.join(' and ')} ${share(outcomes, agrees)}.`);
  console.log(
    `Where DOIs that the peer leaves out count as agreement: ${share(asked, contradictsNothing)}; with them ${share(outcomes, contradictsNothing)}.`,
  );
  console.log(`${unexplained} differences are not explained.`);
  return asked.filter(contradictsNothing).length >= 0.98 * asked.length && unexplained === 0;
}

async function compareIndex(): Promise<boolean> {
  const files = await readRealFiles(DATA);
  let unexplained = 0;
  console.log(
    '\nReal files: records found (and what the index says), longest list of authors (and what the index says)\n',
  );
  for (const file of files) {
    const { path, format, found, skipped, issues, largest, expectedRecords, expectedLargest } = file;
    const equal = agreesWithIndex(file);
    const reason = equal ? '' : (reasonFor(path) ?? 'NOT EXPLAINED');
    if (reason === 'NOT EXPLAINED') unexplained++;
    const counts = `${found} (${expectedRecords ?? '–'}), ${largest} (${expectedLargest ?? '–'}), ${skipped} skipped, ${issues} issues`;
    console.log(`${equal ? ' ' : '≠'} ${path}: ${format}, ${counts}${reason && `: ${reason}`}`);
  }
  const agreeing = files.filter(agreesWithIndex).length;
  console.log(
    `\n${agreeing} of ${files.length} real files agree with the index; ${unexplained} differences are not explained.`,
  );
  return unexplained === 0;
}

async function compareKnownAnswers(): Promise<boolean> {
  console.log('\nOne library in several forms: papers, titles shared with the first form, same authors\n');
  for (const { library, form, papers, shared, sameAuthors } of await compareLibraries(DATA))
    console.log(`${library}: ${form}: ${papers}, ${shared}, ${sameAuthors}`);
  console.log('\nBibTeX with unbalanced braces: true papers, papers found, with the right authors\n');
  const recoveries = await measureRecovery(DATA);
  for (const { file, truth, found, right } of recoveries) console.log(`${file}: ${truth}, ${found}, ${right}`);
  const { file, marked, found, right } = await measureDuplicates(DATA);
  const [precision, recall] = [right / found, right / marked];
  console.log(
    `\nDuplicates in ${file}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} of ${marked} marked`,
  );
  return recoveries[0]!.right >= 5000 && precision >= 0.99 && recall >= 0.95;
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) {
    console.log(`Nothing to compare with: ${DATA} is not there.`);
    return;
  }
  const [wanted] = process.argv.slice(2);
  const good = [await compareSuites(wanted)];
  if (wanted === undefined) good.push(await compareIndex(), await compareKnownAnswers());
  if (good.includes(false)) process.exitCode = 1;
}

await main();
