/** Arguments in, files out: the same pipeline as in the browser, from the terminal. */
import { createHash } from 'node:crypto';
import { totalmem } from 'node:os';
import { extname } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { version } from '../../package.json';
import { THEMES } from '../core/drawing/palette.ts';
import { toIssuesCsv, toReportJson, toReportText } from '../core/exports/import-report-files.ts';
import { createImportReport, type ImportReport } from '../core/exports/import-report.ts';
import { createGraphTable } from '../core/exports/table.ts';
import type { Paper } from '../core/model.ts';
import { Pipeline } from '../core/pipeline.ts';
import type { Room } from '../core/room.ts';
import { cleanLine } from '../core/text/clean.ts';
import { FileNames } from '../sources/file-names.ts';
import type { Hash } from '../sources/hash.ts';
import { openSource, type OpenedSource } from '../sources/open-source.ts';
import { assessRun, runRecipe } from '../sources/run-recipe.ts';
import { HELP, parseOrder, type Order } from './args.ts';
import { openPath } from './open-path.ts';
import { ENDINGS, createOutputs } from './outputs.ts';
import { writeWhole } from './write.ts';

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

async function main(args: readonly string[]): Promise<number> {
  const order = parseOrder(args);
  switch (order.type) {
    case 'help':
      process.stdout.write(HELP);
      return DONE;
    case 'version':
      process.stdout.write(`${version}\n`);
      return DONE;
    case 'misuse':
      process.stderr.write(`coterie: ${order.message}\nSee coterie --help.\n`);
      return MISUSED;
    case 'map':
      return makeMap(order);
  }
}

async function makeMap({ files, out, report, recipe }: Extract<Order, { type: 'map' }>): Promise<number> {
  const strange = out.find((path) => !ENDINGS.includes(extname(path).toLowerCase()));
  if (strange !== undefined) {
    process.stderr.write(`coterie: ${strange} ends in none of ${ENDINGS.join(', ')}.\n`);
    return MISUSED;
  }
  const unsaid = report.find((path) => !(extname(path) in REPORTS));
  if (unsaid !== undefined) {
    process.stderr.write(`coterie: ${unsaid} ends in none of ${Object.keys(REPORTS).join(', ')}.\n`);
    return MISUSED;
  }
  if (new Set([...out, ...report]).size < out.length + report.length) {
    process.stderr.write('coterie: each --out and --report wants a file of its own.\n');
    return MISUSED;
  }
  const sources = await openAll(files);
  const pipeline = new Pipeline(createRoom());
  const goOn = (): Promise<boolean> => Promise.resolve(true);
  const run = await runRecipe(pipeline, recipe, sources, goOn);
  if (!run) throw new Error('expected the run to finish, it was given up');
  const { bibliography, authors } = run.atlas;
  const importReport = createImportReport(run.atlas);
  process.stderr.write(toReportText(importReport, bibliography.papers));
  const reports = report.map((path) => ({
    path,
    pieces: [REPORTS[extname(path)]!(importReport, bibliography.papers)],
  }));
  if (authors.length === 0 && bibliography.papers.length === 0) {
    await writeWhole(reports);
    process.stderr.write('coterie: there are no papers, so no map was written.\n');
    return FAILED;
  }
  const { slots, muted } = THEMES.light;
  const assessment = await assessRun(pipeline, goOn);
  const table = createGraphTable(run.atlas, run.recipe, { colors: slots, mutedColor: muted, assessment });
  await writeWhole([...reports, ...out.flatMap((path) => createOutputs({ table, ...run }, path) ?? [])]);
  return DONE;
}

/** What --report can write, by the ending of the file. */
const REPORTS: Readonly<Record<string, (report: ImportReport, papers: readonly Paper[]) => string>> = {
  '.csv': toIssuesCsv,
  '.json': toReportJson,
};

/** As much as Node may take: papers need about three bytes for each character of text. */
function createRoom(): Room {
  const bytes = getHeapStatistics().heap_size_limit;
  return { characters: bytes / 3, bytes: Math.max(bytes, totalmem() / 2) };
}

function createSha256(): Hash {
  const hash = createHash('sha256');
  return { update: (bytes) => hash.update(bytes), digest: () => hash.digest('hex') };
}

/** Throws with the path where there is nothing. */
async function openAll(paths: readonly string[]): Promise<OpenedSource[]> {
  const names = new FileNames();
  const sources: OpenedSource[] = [];
  for (const path of paths) {
    const file = await openPath(path);
    const named = { ...file, name: names.give(cleanLine(file.name)) };
    sources.push(await openSource(named, { createHash: createSha256 }));
  }
  return sources;
}

/** A closed pipe (`coterie … | head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`coterie: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = FAILED;
  },
);
