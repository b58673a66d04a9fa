/** How many pairs are compared when many records are alike: their number, not its square. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { Collector } from '../../../../src/core/papers/collector.ts';
import { groupRecords, type Grouping } from '../../../../src/core/papers/duplicates/groups.ts';
import { PAPER_FORMATS } from '../../../../src/core/papers/formats.ts';
import { makePaper, merge } from './make-paper.ts';

function group(papers: readonly Paper[]): Grouping {
  const steps = groupRecords(papers, []);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const COUNT = 1000;
const TITLE = 'Salt wedges in the estuary of the Alder';
const many = (make: (i: number) => Paper): Paper[] => Array.from({ length: COUNT }, (_, i) => make(i));
const word = (i: number): string => [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

describe('the pairs compared grow with the records', { timeout: 10_000 }, () => {
  test.each([
    ['of one title and other authors', many((i) => makePaper(TITLE, [`${word(i)}son, Ana`], {}, i))],
    [
      'of one title in other volumes',
      many((i) => makePaper('Editorial', ['Silva, Ana'], { year: 1900 + (i % 120), volume: `${i}` }, i)),
    ],
    ['of one title in other venues', many((i) => makePaper(TITLE, ['Silva, Ana'], { venue: `Journal ${word(i)}` }, i))],
    [
      'of one author, with titles that begin alike',
      many((i) => makePaper(`Annals of the river ${word(i)} survey`, ['Silva, Ana'], {}, i)),
    ],
    ['of one DOI', many((i) => makePaper(`Chapter on ${word(i)}`, [`${word(i)}son, Ana`], { doi: '10.1000/a' }, i))],
    ['that are one record', many((i) => makePaper(TITLE, ['Silva, Ana'], {}, i))],
    [
      'that have nothing in common',
      many((i) => makePaper(`${word(i)} in the estuary of ${word(i)}`, [`${word(i)}son, Ana`], {}, i)),
    ],
  ])('%s', (_, papers) => {
    expect(group(papers).comparisons).toBeLessThan(COUNT * 60);
  });
});

test('records of one title in other venues are all found, however many', () => {
  const { first } = group(many((i) => makePaper(TITLE, ['Silva, Ana'], { venue: `Journal ${word(i)}` }, i)));
  expect(new Set(first).size).toBe(1);
});

const MARKED = '../shared/data/endnote-xml/dedupe-sweep__tafenoquine.xml';
const endnoteXml = PAPER_FORMATS.find(({ id }) => id === 'endnote-xml');

function withoutIds(paper: Paper): Paper {
  const kept = Object.entries(paper).filter(([field]) => field !== 'doi' && field !== 'ids');
  return Object.fromEntries(kept) as unknown as Paper;
}

test.skipIf(!existsSync(MARKED) || !endnoteXml)(
  'the duplicates that librarians marked are found, and no others',
  () => {
    const text = readFileSync(MARKED, 'utf8');
    const marks = text.split('</record>').map((record) => record.includes('<caption>'));
    const collector = new Collector('marked.xml');
    const reader = endnoteXml!.createReader(collector, {});
    reader.push(text);
    reader.end();
    const reading = collector.toReading('EndNote XML');
    for (const papers of [reading.papers, reading.papers.map(withoutIds)]) {
      const numbered = papers.map((paper, i) => ({ ...paper, places: [{ file: 'marked.xml', line: i }] }));
      const joined = merge([{ ...reading, papers: numbered }]).papers.filter(({ records }) => records);
      const found = joined.flatMap(({ places }) => places.map(({ line }) => line));
      const right = found.filter((i) => marks[i]).length;
      expect(right / found.length).toBeGreaterThanOrEqual(0.99);
      expect(right / marks.filter(Boolean).length).toBeGreaterThanOrEqual(0.95);
    }
  },
);
