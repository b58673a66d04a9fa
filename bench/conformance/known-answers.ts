/** Real files with known answers in, how many papers we recover with the right authors, and how well we find duplicates, out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper, Reading } from '../../src/core/model.ts';
import { mergeReadings } from '../../src/core/papers/merge.ts';
import { foldText } from '../../src/core/text/fold.ts';
import { displayName } from '../../src/core/text/names.ts';
import { readFileWhole } from '../reading/read-file.ts';
import { foldTitle } from './compare.ts';

export interface Recovery {
  readonly file: string;
  readonly truth: number;
  readonly found: number;
  /** Of the true papers, those found with the right authors in the right order. */
  readonly right: number;
}

/** BibTeX files with unbalanced braces, each with its papers as a list of titles and authors. */
export async function measureRecovery(data: string): Promise<Recovery[]> {
  const all: Recovery[] = [];
  for (const name of ['AISTATS', 'ICML', 'NIPS']) {
    const file = `paperlists/real-bibtex__${name}.bib`;
    const truth = readFileSync(join(data, file.replace('.bib', '.truth.jsonl')), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; authors: string[] });
    const papers = (await readFileWhole(join(data, file))).flatMap((reading) => reading.papers);
    const ours = new Map<string, Set<string>>();
    for (const paper of papers) {
      const title = foldTitle(paper.title);
      ours.set(title, (ours.get(title) ?? new Set()).add(foldByline(paper.names.map(displayName))));
    }
    const right = truth.filter(({ title, authors }) => ours.get(foldTitle(title))?.has(foldByline(authors)));
    all.push({ file, truth: truth.length, found: papers.length, right: right.length });
  }
  return all;
}

/** Words in any order: the truth has names as printed, ours are split into parts. */
function foldByline(names: readonly string[]): string {
  return names.map((name) => [...foldText(name).replaceAll(' ', '')].sort().join('')).join(';');
}

export interface Duplicates {
  readonly file: string;
  readonly marked: number;
  readonly found: number;
  readonly right: number;
}

/** Librarians marked every record that has a duplicate; we find a record to have one where it was joined to another. */
export async function measureDuplicates(data: string): Promise<Duplicates> {
  const file = 'endnote-xml/dedupe-sweep__tafenoquine.xml';
  const marks = readFileSync(join(data, file), 'utf8')
    .split('</record>')
    .map((record) => record.includes('<caption>'));
  const [reading] = await readFileWhole(join(data, file));
  const joined = joinRecords(reading!);
  return {
    file,
    marked: marks.filter(Boolean).length,
    found: joined.length,
    right: joined.filter((record) => marks[record]).length,
  };
}

/** The numbers of the records that were joined to another. */
function joinRecords(reading: Reading): number[] {
  const numbered: Paper[] = reading.papers.map((paper, i) => ({ ...paper, places: [{ file: '', line: i }] }));
  const steps = mergeReadings([{ ...reading, papers: numbered }], []);
  for (;;) {
    const { done, value } = steps.next();
    if (done)
      return value.papers.filter(({ records }) => records).flatMap(({ places }) => places.map(({ line }) => line));
  }
}
