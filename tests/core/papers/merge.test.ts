/** How the same paper met twice becomes one. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Paper, Reading } from '../../../src/core/model.ts';
import { paperKey, titleKey } from '../../../src/core/papers/key.ts';
import { mergeReadings } from '../../../src/core/papers/merge.ts';
import { splitName } from '../../../src/core/text/names.ts';
import { readProfile, writeProfile, writeRecord } from './profile-text.ts';

function makePaper(title: string, names: string[], extra: Partial<Paper> = {}): Paper {
  const paper = { title, names: names.map(splitName), ...extra };
  return { places: [{ file: 'a', line: 1 }], ...paper, key: paperKey(paper) };
}

function makeReading(...papers: Paper[]): Reading {
  return { format: 'Test', papers, issues: [], issueCounts: [], found: papers.length, skipped: 0 };
}

test('a paper twice in one file is one paper with both places', () => {
  const text = `${writeProfile('Okafor, Nneka', 'Silva, Ana')}${writeRecord('Okafor, Nneka', 1)}`;
  const { papers, issues, found, merged, skipped } = mergeReadings([readProfile(text)]);
  expect({ found, merged, skipped, papers: papers.length }).toEqual({ found: 3, merged: 1, skipped: 0, papers: 2 });
  expect(papers[0]!.places.map((place) => place.line)).toEqual([2, 8]);
  expect(issues).toMatchObject([{ code: 'duplicate', severity: 'merged', line: 8, file: 'profile.txt' }]);
  expect(issues[0]!.message).toContain('on line 2 ');
});

test('the sample opened twice is the sample', () => {
  const sample = readProfile(readFileSync('seeds/sample/jiang-xin.txt', 'utf8'));
  const { papers, merged, owners } = mergeReadings([sample, sample]);
  expect(papers.map(({ places, ...paper }) => [paper, places.length])).toEqual(
    sample.papers.map(({ places, ...paper }) => [paper, places.length * 2]),
  );
  expect(merged).toBe(10);
  expect(owners).toEqual([{ family: 'Jiang', given: 'Xin' }]);
});

test('later records fill gaps and overwrite nothing', () => {
  const first = makePaper('On Trust', ['Silva, A'], { year: 2001 });
  const later = makePaper('On {T}rust', ['Silva, Ana'], {
    year: 2002,
    venue: 'Borders',
    doi: '10.1/x',
    places: [{ file: 'b', line: 9 }],
  });
  const { papers, issues } = mergeReadings([makeReading(first), makeReading(later)]);
  expect(papers).toEqual([{ ...first, venue: 'Borders', doi: '10.1/x', places: [...first.places, ...later.places] }]);
  expect(issues[0]!.message).toContain('on line 1 of a ');
});

test('a paper with a DOI is found by its DOI, whatever its title', () => {
  const a = makePaper('On Trust', ['Silva, A'], { doi: '10.1000/abc' });
  const b = makePaper('Trust, on', ['Silva, B'], { doi: '10.1000/abc' });
  expect(a.key).toBe('doi:10.1000/abc');
  expect(mergeReadings([makeReading(a, b)]).papers).toHaveLength(1);
});

test('different papers stay apart', () => {
  const papers = [
    makePaper('On Trust', ['Silva, A']),
    makePaper('On Trust', ['Okafor, A']),
    makePaper('On Trust, II', ['Silva, A']),
    makePaper('信任', ['Silva, A']),
    makePaper('???', ['Silva, A']),
  ];
  expect(mergeReadings([makeReading(...papers)]).papers).toEqual(papers);
});

test('keys do not depend on case, accents, braces or TeX', () => {
  const plain = titleKey({ title: 'Gröbner Bases over α', names: [splitName('Šrámek, R.')] });
  expect(
    titleKey({
      title: String.raw`{G}R\"OBNER bases over $\alpha$`,
      names: [splitName(String.raw`\v{S}r\'amek, Rastislav`)],
    }),
  ).toBe(plain);
  expect(plain).toMatch(/^t:[0-9a-f]{16}$/);
});

test('owners are kept once each, in order', () => {
  const readings = ['Silva, Ana', 'Okafor, Nneka', 'SILVA, Ana'].map((owner): Reading => ({
    ...makeReading(),
    owner: splitName(owner),
  }));
  expect(mergeReadings(readings).owners.map((owner) => owner.family)).toEqual(['Silva', 'Okafor']);
});

test('nothing merges to nothing', () => {
  expect(mergeReadings([])).toEqual({
    papers: [],
    issues: [],
    issueCounts: [],
    found: 0,
    skipped: 0,
    merged: 0,
    owners: [],
  });
});
