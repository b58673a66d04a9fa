/** The readings of all texts in, one bibliography out in which the same paper met twice is one paper. */
import { createIssue } from '../issue.ts';
import { IssueList } from '../issue-list.ts';
import type { Bibliography, Issue, Paper, PersonName, Place, Reading } from '../model.ts';
import { foldName } from '../text/names.ts';
import { titleKey } from './key.ts';

/** Papers and issues stay in the order in which they were read; a paper keeps the key and names of its first record. */
export function mergeReadings(readings: readonly Reading[]): Bibliography {
  const papers: Paper[] = [];
  const positions = new Map<string, number>();
  const owners = new Map<string, PersonName>();
  const issues = new IssueList();
  let found = 0;
  let skipped = 0;
  let merged = 0;

  for (const reading of readings) {
    found += reading.found;
    skipped += reading.skipped;
    issues.addAll(reading);
    if (reading.owner && !owners.has(foldName(reading.owner))) owners.set(foldName(reading.owner), reading.owner);
    for (const paper of reading.papers) {
      const byTitle = titleKey(paper);
      const known = positions.get(paper.key) ?? positions.get(byTitle);
      const position = known ?? papers.length;
      for (const key of [paper.key, byTitle]) if (!positions.has(key)) positions.set(key, position);
      if (known === undefined) {
        papers.push(paper);
        continue;
      }
      const first = papers[known]!;
      papers[known] = joinPapers(first, paper);
      issues.add(reportDuplicate(first, paper));
      merged++;
    }
  }
  return { papers, ...issues.toLog(), found, skipped, merged, owners: [...owners.values()] };
}

/** The first record's word counts; the later one fills what the first does not say. */
function joinPapers(first: Paper, later: Paper): Paper {
  return { ...later, ...first, places: [...first.places, ...later.places] };
}

function reportDuplicate(first: Paper, later: Paper): Issue {
  const here = later.places[0]!;
  const there = first.places[0]!;
  const message = `This paper stands ${describe(there, here)} as well; the two were joined into one.`;
  return createIssue(here, 'merged', 'duplicate', message, later.title);
}

function describe(there: Place, here: Place): string {
  return there.file === here.file ? `on line ${there.line}` : `on line ${there.line} of ${there.file}`;
}
