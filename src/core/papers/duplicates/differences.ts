/** A paper read from several records in, what they say of each other out: a preprint and an article, other authors, other words. */
import type { Paper } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { sortName } from '../../text/names.ts';
import { areSameNames, compareBylines, printByline } from './bylines.ts';
import { isPreprint } from './preprints.ts';
import { compareTitles, printTitle } from './titles.ts';

export interface Difference {
  readonly field: 'Title' | 'Authors' | 'Year' | 'Venue' | 'DOI';
  /** As the record has it. */
  readonly value: string;
}

/** What a record says otherwise than its paper; what it leaves out and how it is spelled is no difference. */
export function findDifferences(record: Paper, paper: Paper): Difference[] {
  const found: Difference[] = [];
  if (record.title !== '' && compareTitles(printTitle(record.title), printTitle(paper.title)) !== 'equal')
    found.push({ field: 'Title', value: record.title });
  if (hasOtherAuthors(record, paper) || (record.truncated && !paper.truncated))
    found.push({
      field: 'Authors',
      value: record.names.map(sortName).join('; ') + (record.truncated ? '; et al.' : ''),
    });
  if (record.year !== undefined && record.year !== paper.year)
    found.push({ field: 'Year', value: String(record.year) });
  if (record.venue !== undefined && foldText(record.venue) !== foldText(paper.venue ?? ''))
    found.push({ field: 'Venue', value: record.venue });
  if (record.doi !== undefined && record.doi !== paper.doi) found.push({ field: 'DOI', value: record.doi });
  return found;
}

/** Somebody stands on one of the bylines and not on the other, and neither is cut short. */
export function hasOtherAuthors(a: Paper, b: Paper): boolean {
  if (areSameNames(a.names, b.names) || a.names.length === 0 || b.names.length === 0) return false;
  const likeness = compareBylines(
    printByline(a.names, a.truncated === true),
    printByline(b.names, b.truncated === true),
  );
  if (likeness === 'same' || likeness === 'unknown') return false;
  return !(likeness === 'agree' && (a.truncated || b.truncated));
}

/** Some of the records are of a preprint and some of the article. */
export function hasBothVersions(records: readonly Paper[]): boolean {
  const first = records[0] !== undefined && isPreprint(records[0]);
  return records.some((record) => isPreprint(record) !== first);
}
