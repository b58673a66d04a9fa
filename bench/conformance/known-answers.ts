/** Real files with known answers in, how many papers we recover with the right authors, and how well we find duplicates, out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper, Reading } from '../../src/core/model.ts';
import { mergeReadings } from '../../src/core/papers/merge.ts';
import { foldText } from '../../src/core/text/fold.ts';
import { displayName, isSuffix } from '../../src/core/text/names.ts';
import { isParticle } from '../../src/core/text/particles.ts';
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
    const truth = readTruth(join(data, file.replace('.bib', '.truth.jsonl')));
    const papers = (await readFileWhole(join(data, file))).flatMap((reading) => reading.papers);
    const byTitle = new Set(
      papers.map(({ title, names }) => `${foldTitle(title)}|${foldByline(names.map(displayName))}`),
    );
    const titles = new Set(papers.map(({ title }) => foldTitle(title)));
    const byYear = new Set(papers.map(({ year, names }) => `${year}|${foldByline(names.map(displayName))}`));
    // Some titles were changed between the truth and the file; such a paper is known by its authors and its year.
    const right = truth.filter(({ title, authors, year }) =>
      titles.has(foldTitle(title))
        ? byTitle.has(`${foldTitle(title)}|${foldByline(authors)}`)
        : byYear.has(`${year}|${foldByline(authors)}`),
    );
    all.push({ file, truth: truth.length, found: papers.length, right: right.length });
  }
  return all;
}

interface TruePaper {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number;
}

function readTruth(path: string): TruePaper[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as TruePaper);
}

/** The truth leaves particles and suffixes out, and has middle names that the file has not: family name and first letter count. */
function foldByline(names: readonly string[]): string {
  return names
    .map((name) => foldText(name).split(' '))
    .map((words) => words.filter((word) => !isParticle(word) && !isSuffix(word.toUpperCase())))
    .flatMap((words) => (words.length === 0 ? [] : [`${words[0]![0]}. ${words.at(-1)}`]))
    .join('; ');
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
