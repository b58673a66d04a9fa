/** Names of parts in, or none for all of them, the tables of what is measured out, printed and kept in bench/results.md: `npm run bench`. */
import { spawnSync } from 'node:child_process';
import { tabulateCommunities } from './communities/tables.ts';
import { tabulateDrawing } from './drawing/tables.ts';
import { tabulateLayout } from './layout/tables.ts';
import { replacePart } from './measuring/results.ts';
import { describeMachine, say } from './measuring/stopwatch.ts';
import { formatTable, type Table } from './measuring/table.ts';
import { tabulateNetwork } from './network/tables.ts';
import { tabulateReading } from './reading/tables.ts';
import { tabulateWhole } from './whole/tables.ts';

const PARTS: Readonly<Record<string, { heading: string; tabulate: () => Table[] | Promise<Table[]> }>> = {
  network: { heading: 'Network', tabulate: tabulateNetwork },
  communities: { heading: 'Communities', tabulate: tabulateCommunities },
  layout: { heading: 'Layout', tabulate: tabulateLayout },
  drawing: { heading: 'Drawing', tabulate: tabulateDrawing },
  whole: { heading: 'Whole runs', tabulate: tabulateWhole },
  reading: { heading: 'Reading', tabulate: tabulateReading },
};

async function measurePart(name: string): Promise<void> {
  const { heading, tabulate } = PARTS[name]!;
  say(`Measuring ${name}`);
  const started = performance.now();
  const tables = await tabulate();
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  const part = [`${describeMachine()}; ${minutes} minutes.`, ...tables.map(formatTable)].join('\n\n');
  console.log(`## ${heading}\n\n${part}\n`);
  replacePart(
    'bench/results.md',
    heading,
    part,
    Object.values(PARTS).map((one) => one.heading),
  );
}

/** Each in a process of its own, so that none finds a heap that another has filled. */
function measureEach(names: readonly string[]): void {
  for (const name of names) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, name], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`expected some of ${Object.keys(PARTS).join(', ')}, got ${unknown.join(', ')}`);
if (asked.length === 1) await measurePart(asked[0]!);
else measureEach(asked.length > 0 ? asked : Object.keys(PARTS));
