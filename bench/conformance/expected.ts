/** A peer's expected result in, in any of the shapes that their suites have, papers to compare ours with out. */
import { readFileSync } from 'node:fs';
import type { Paper } from '../../src/core/model.ts';
import { readFileWhole } from '../reading/read-file.ts';

export interface ExpectedName {
  readonly family?: string;
  readonly given?: string;
  readonly particle?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

export interface ExpectedPaper {
  readonly title: string | null;
  readonly authors: readonly ExpectedName[];
  readonly year: string | null;
  readonly doi: string | null;
}

/** Whether the peer could not read the file, so that there is nothing to compare with. */
export function hasFailed(path: string): boolean {
  const held = JSON.parse(readFileSync(path, 'utf8')) as { entries?: unknown[]; errors?: unknown[] };
  return held.entries?.length === 0 && (held.errors?.length ?? 0) > 0;
}

/** `*.min.json`: a list of papers, or an object with `entries`. */
export function readExpected(path: string): ExpectedPaper[] {
  const held = JSON.parse(readFileSync(path, 'utf8')) as ExpectedPaper[] | { entries: ExpectedPaper[] };
  return Array.isArray(held) ? held : held.entries;
}

/** A BibTeX twin, read by our own reader. */
export async function readTwin(path: string): Promise<ExpectedPaper[]> {
  const readings = await readFileWhole(path);
  return readings.flatMap(({ papers }) => papers.map(toExpected));
}

export function toExpected({ title, names, year, doi }: Paper): ExpectedPaper {
  return {
    title,
    authors: names.map((name) => (name.organisation ? { literal: name.family } : name)),
    year: year === undefined ? null : String(year),
    doi: doi ?? null,
  };
}
