/** The index of real files in, what we make of each beside what it says out: records found, and the longest list of authors. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Encoding } from '../../src/core/model.ts';
import { readFileWhole, type FileReading } from '../reading/read-file.ts';

export interface RealFile {
  readonly path: string;
  readonly format: string;
  readonly found: number;
  readonly skipped: number;
  readonly issues: number;
  readonly largest: number;
  /** What the index says: "34", "1538 n / 8032 e", undefined where it says nothing. */
  readonly expectedRecords: string | undefined;
  readonly expectedLargest: number | undefined;
}

/** Encodings that no detection can tell, which a person would choose. */
const CHOSEN: Readonly<Record<string, Encoding>> = { 'bibtex/bibtexparser__gbk_test.bib': 'gb18030' };

export async function readRealFiles(data: string): Promise<RealFile[]> {
  const rows = readFileSync(join(data, 'INDEX.md'), 'utf8').matchAll(
    /^\| ([\w-]+\/[^|]+?) \| \d+ \| ([^|]*) \| ([^|]*) \|/gm,
  );
  const files: RealFile[] = [];
  for (const [, path, records, largest] of rows) {
    const [reading] = await readFileWhole(join(data, path!), CHOSEN[path!]);
    files.push({
      path: path!,
      ...describe(reading!),
      expectedRecords: isSaid(records) ? records : undefined,
      expectedLargest: isSaid(largest) ? Number(largest) : undefined,
    });
  }
  return files;
}

function isSaid(cell: string | undefined): boolean {
  return cell !== undefined && cell !== '' && cell !== 'None';
}

function describe({ format, network, found, skipped, issueCounts, papers }: FileReading) {
  return {
    format: format ?? 'not recognised',
    found: network?.nodes.length ?? found,
    skipped,
    issues: issueCounts.reduce((sum, { count }) => sum + count, 0),
    largest: Math.max(0, ...papers.map(({ names }) => names.length)),
  };
}

/** The first number of the index's word on records is what we should find. */
export function agreesWithIndex({ found, largest, expectedRecords, expectedLargest }: RealFile): boolean {
  const records = expectedRecords === undefined ? undefined : Number.parseInt(expectedRecords, 10);
  return (records === undefined || records === found) && (expectedLargest === undefined || expectedLargest === largest);
}
