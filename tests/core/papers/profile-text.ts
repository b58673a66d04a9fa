/** Papers in, the text of an author profile out, and what its reader makes of a text. */
import type { Reading } from '../../../src/core/model.ts';
import { Collector } from '../../../src/core/papers/collector.ts';
import { AUTHOR_PROFILE } from '../../../src/core/papers/formats/author-profile.ts';
import { sortName } from '../../../src/core/text/names.ts';

export const OWNER = 'Okafor, Nneka';

const ABSTRACT =
  'We ask how far a small model can be trusted on the borders of the data that it was fitted to, and we show that the answer depends on the shape of those borders more than on the size of the model. Three examples are given.';

/** Title, byline and abstract of one paper as three lines. */
export function writeRecord(byline: string, number = 1, abstract = ABSTRACT): string {
  return [`Borders of Trust in Small Models, Study ${number}`, byline, abstract].join('\n');
}

export function writeProfile(...bylines: string[]): string {
  return [OWNER, ...bylines.map((byline, i) => writeRecord(byline, i + 1))].join('\n') + '\n';
}

export function readProfile(text: string, chunkLength = text.length): Reading {
  const collector = new Collector('profile.txt');
  const reader = AUTHOR_PROFILE.createReader(collector, {});
  for (let at = 0; at < text.length; at += Math.max(1, chunkLength))
    reader.push(text.slice(at, at + Math.max(1, chunkLength)));
  reader.end();
  return collector.toReading(AUTHOR_PROFILE.name);
}

/** Names of each paper as "Family, Given", joined by semicolons. */
export function listNames(reading: Reading): string[] {
  return reading.papers.map((paper) => paper.names.map(sortName).join('; '));
}

export function listIssues(reading: Reading): string[] {
  return reading.issues.map((issue) => `${issue.line} ${issue.severity} ${issue.code}`);
}
