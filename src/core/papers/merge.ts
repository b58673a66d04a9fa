/** The readings of all texts in, one bibliography out in which the same paper met several times is one paper. */
import { createIssue } from '../issue.ts';
import { IssueList } from '../issue-list.ts';
import type { Bibliography, Issue, Paper, PersonName, Place, Reading, Sliced } from '../model.ts';
import { foldName } from '../text/names.ts';
import { hasBothVersions, hasOtherAuthors } from './duplicates/differences.ts';
import { groupRecords, type Grouping } from './duplicates/groups.ts';
import { joinRecords } from './duplicates/join.ts';
import type { Separations } from './duplicates/separations.ts';
import { recordKey } from './key.ts';

const SLICE = 512;
/** Shares of the work. */
const FINDING = 0.8;
const JOINING = 0.1;
const REPORTING = 0.1;

/**
 * Papers and issues stay in the order in which they were read. `separate` are pairs of record keys that are not the same
 * paper. Yields the share of the work done.
 */
export function* mergeReadings(readings: readonly Reading[], separate: Separations): Sliced<Bibliography> {
  const owners = new Map<string, PersonName>();
  const issues = new IssueList();
  for (const reading of readings) {
    issues.addAll(reading);
    if (reading.owner && !owners.has(foldName(reading.owner))) owners.set(foldName(reading.owner), reading.owner);
  }
  const records = readings.flatMap((reading) => reading.papers);
  const steps = groupRecords(records, separate);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield step.value * FINDING;
  const papers = yield* joinGroups(records, step.value, issues);
  return {
    papers,
    ...issues.toLog(),
    found: readings.reduce((sum, { found }) => sum + found, 0),
    skipped: readings.reduce((sum, { skipped }) => sum + skipped, 0),
    merged: records.length - papers.length,
    owners: [...owners.values()],
  };
}

function* joinGroups(records: readonly Paper[], grouping: Grouping, issues: IssueList): Sliced<Paper[]> {
  const later = new Map<number, number[]>();
  grouping.first.forEach((first, p) => {
    if (first === p) return;
    const held = later.get(first);
    if (held) held.push(p);
    else later.set(first, [p]);
  });
  const papers: Paper[] = [];
  const keys = new Map<number, string>();
  const taken = new Set<string>();
  for (let first = 0; first < records.length; first++) {
    if (first % SLICE === 0) yield FINDING + (first / records.length) * JOINING;
    if (grouping.first[first] !== first) continue;
    const record = records[first]!;
    const others = later.get(first);
    const key = freeKey(record, taken);
    taken.add(key);
    keys.set(first, key);
    const own = key === record.key ? record : { ...record, key };
    papers.push(others ? joinRecords([record, ...others.map((p) => records[p]!)], key) : own);
  }
  yield* reportMerges(records, grouping, issues);
  return withDecisions(papers, grouping, keys);
}

/** Of two papers of one key the later one has some digits more, which stay the same as long as the record does. */
function freeKey(record: Paper, taken: ReadonlySet<string>): string {
  if (!taken.has(record.key)) return record.key;
  const digits = recordKey(record).slice('r:'.length);
  for (let length = 6; length <= digits.length; length++) {
    const key = `${record.key}~${digits.slice(0, length)}`;
    if (!taken.has(key)) return key;
  }
  throw new Error(`expected one paper for ${recordKey(record)}, got two`);
}

/** Says of papers that are kept apart by decision from which others. */
function withDecisions(papers: Paper[], { first, apart }: Grouping, keys: ReadonlyMap<number, string>): Paper[] {
  const others = new Map<string, Set<string>>();
  for (const [a, b] of apart) {
    const [one, other] = [keys.get(first[a]!)!, keys.get(first[b]!)!];
    if (one === other) continue;
    others.set(one, (others.get(one) ?? new Set()).add(other));
    others.set(other, (others.get(other) ?? new Set()).add(one));
  }
  if (others.size === 0) return papers;
  return papers.map((paper) => (others.has(paper.key) ? { ...paper, apart: [...others.get(paper.key)!] } : paper));
}

function* reportMerges(
  records: readonly Paper[],
  { first, links }: Grouping,
  issues: IssueList,
): Generator<number, void> {
  for (let p = 0; p < records.length; p++) {
    if (p % SLICE === 0) yield FINDING + JOINING + (p / records.length) * REPORTING;
    if (first[p] === p) continue;
    const [record, original] = [records[p]!, records[first[p]!]!];
    const { to, why } = links.get(p)!;
    issues.add(
      reportDuplicate(
        record,
        original,
        to === first[p] ? why : `${why} as ${describe(records[to]!.places[0]!, record.places[0]!)}`,
      ),
    );
    for (const note of noteDifferences(record, original)) issues.add(note);
  }
}

function reportDuplicate(record: Paper, original: Paper, why: string): Issue {
  const here = record.places[0]!;
  const there = original.places[0]!;
  const message = `This paper stands ${describe(there, here)} as well (${why}); the two were joined into one.`;
  return createIssue(here, 'merged', 'duplicate', message, record.title);
}

function noteDifferences(record: Paper, original: Paper): Issue[] {
  const here = record.places[0]!;
  const there = describe(original.places[0]!, here);
  const notes: Issue[] = [];
  const note = (code: string, message: string, text: string): void =>
    void notes.push(createIssue(here, 'note', code, message, text));
  const versions = hasBothVersions([original, record]);
  if (versions)
    note(
      'preprint',
      `One of this record and that ${there} is of a preprint, the other of the article; they were joined into one.`,
      record.title,
    );
  if (hasOtherAuthors(record, original))
    note(
      'different-authors',
      `This record names other authors than that ${there}, which is the same paper.`,
      record.names.map(({ family }) => family).join(', '),
    );
  if (!versions && record.year !== undefined && original.year !== undefined && record.year !== original.year)
    note(
      'different-years',
      `This record is of ${record.year} and that ${there} of ${original.year}, which is the same paper.`,
      record.title,
    );
  return notes;
}

function describe(there: Place, here: Place): string {
  return there.file === here.file ? `on line ${there.line}` : `on line ${there.line} of ${there.file}`;
}
