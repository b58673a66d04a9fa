/** A corpus in, a run of the whole program on its BibTeX out, in a process of its own, whose memory is nobody else's. */
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeBibtex } from '../network/bibtex.ts';
import type { Corpus } from '../network/corpus.ts';

export interface WholeRun {
  /** Milliseconds from the start. */
  readonly firstPicture: number;
  readonly settled: number;
  /** Milliseconds in each stage. */
  readonly stages: Readonly<Record<string, number>>;
  /** Between two points at which the run could be paused. */
  readonly longest: { readonly ms: number; readonly stage: string };
  /** The most memory that the process had, Node's own and garbage included. */
  readonly peakBytes: number;
  readonly papers: number;
  readonly authors: number;
  readonly coAuthorships: number;
}

export interface WholeOptions {
  readonly abstracts: boolean;
  readonly runs: number;
}

export async function runWhole(
  corpus: Corpus,
  { abstracts, runs }: WholeOptions,
): Promise<{ bytes: number; runs: readonly WholeRun[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-bench-'));
  try {
    const file = join(folder, 'papers.bib');
    await pipeline(Readable.from(inBlocks(writeBibtex(corpus, abstracts))), createWriteStream(file));
    const { size } = await stat(file);
    return { bytes: size, runs: Array.from({ length: runs }, () => runOnce(file)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runOnce(file: string): WholeRun {
  const program = join(dirname(process.argv[1]!), 'whole-run.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`expected a run of the whole program, got: ${stderr}`);
  return JSON.parse(stdout) as WholeRun;
}

function* inBlocks(records: Iterable<string>): Generator<string> {
  let block = '';
  for (const record of records) {
    block += record;
    if (block.length < 1 << 20) continue;
    yield block;
    block = '';
  }
  yield block;
}
