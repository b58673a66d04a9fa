/** A network and a task in, how long igraph's C takes for it and what it gives out, where Python has igraph (`COTERIE_PYTHON` or `python3`). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forEachCoAuthorship } from '../../src/core/co-authorships.ts';
import type { Network } from '../../src/core/model.ts';
import { median, say, type Timing } from '../measuring/stopwatch.ts';
import script from './igraph.py?raw';

/** What each task gives: communities or figures per author, or positions. */
interface Outputs {
  readonly leiden: readonly number[];
  readonly pagerank: readonly number[];
  readonly betweenness: readonly number[];
  readonly drl: readonly (readonly [number, number])[];
}

const PYTHON = process.env['COTERIE_PYTHON'] ?? 'python3';

/** `iterations` is for Leiden. */
export function timeIgraph<Task extends keyof Outputs>(
  task: Task,
  network: Network,
  { runs = 5, iterations = 2 }: { runs?: number; iterations?: number } = {},
): Timing<Outputs[Task]> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  try {
    const file = join(folder, 'edges');
    writeFileSync(file, edgesOf(network));
    const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', script, file, task, String(runs), String(iterations)], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) {
      say(`  ${PYTHON} could not run igraph${stderr ? `: ${stderr.trim().split('\n').at(-1)!}` : ''}`);
      return undefined;
    }
    const { times, output } = JSON.parse(stdout) as { times: number[]; output: Outputs[Task] };
    return { ms: median(times), runs: times.length, output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As `igraph.py` reads them. */
function edgesOf(network: Network): Buffer {
  const count = network.neighbors.length / 2;
  const sources = new Uint32Array(count);
  const targets = new Uint32Array(count);
  const weights = new Float64Array(count);
  let edge = 0;
  forEachCoAuthorship(network, (source, target, weight) => {
    sources[edge] = source;
    targets[edge] = target;
    weights[edge++] = weight;
  });
  const parts = [Uint32Array.of(network.authorCount, count), sources, targets, weights];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer)));
}
