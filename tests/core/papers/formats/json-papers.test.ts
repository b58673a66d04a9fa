/** What is made of JSON of papers from programs that have no format of their own here. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/core/formats.ts';
import type { Reading } from '../../../../src/core/model.ts';
import { JSON_PAPERS } from '../../../../src/core/papers/formats/json-papers.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { readAs } from '../read-text.ts';

const DATA = '../shared/data';

function readFile(path: string): Reading {
  const text = readFileSync(path, 'utf8').replace('\ufeff', '');
  expect(recogniseFormat(text.slice(0, 65_536))?.format).toBe(JSON_PAPERS);
  return readAs(JSON_PAPERS, text);
}

test.each([
  ['Silva, Ana; Okafor, N.', ['Silva, Ana', 'Okafor, N.']],
  ['Silva, A., Okafor, N. B.', ['Silva, A.', 'Okafor, N. B.']],
  ['Ana Silva, Nneka Okafor and J. van Dam', ['Silva, Ana', 'Okafor, Nneka', 'van Dam, J.']],
  ['Ana Silva, Nneka Okafor, and J. van Dam', ['Silva, Ana', 'Okafor, Nneka', 'van Dam, J.']],
  ['Silva, Ana and Okafor, Nneka', ['Silva, Ana', 'Okafor, Nneka']],
  ['Ana Silva', ['Silva, Ana']],
  ['Silva, Ana', ['Silva, Ana']],
])('“%s” are %o', (authors, names) => {
  const { papers } = readAs(JSON_PAPERS, JSON.stringify([{ title: 'On tides', authors, year: 2011 }]));
  expect(papers[0]!.names.map(sortName)).toEqual(names);
});

const SCHOLAR = `${DATA}/suites/colrev/search_data/google_scholar.json`;
test.skipIf(!existsSync(SCHOLAR))('Publish or Perish’s results are read, “...” as a list cut short', () => {
  const { papers } = readFile(SCHOLAR);
  expect(papers).toHaveLength(7);
  expect(papers[0]!.names.map(sortName)).toEqual(['Guo, W', 'Straub, D', 'Zhang, P', 'Cai, Z']);
  expect(papers[0]!.volume).toBeUndefined();
  expect(papers[5]).toMatchObject({ truncated: true, year: 2014 });
});

const GRAPHS = `${DATA}/other-json/lcn__examples.json`;
test.skipIf(!existsSync(GRAPHS))('the graphs of Local Citation Network give the papers that were put in', () => {
  const { found, skipped, papers } = readFile(GRAPHS);
  expect({ found, skipped }).toEqual({ found: 107, skipped: 1 });
  expect(papers[0]).toMatchObject({
    title: 'Statistical Tests',
    year: 1935,
    names: [{ family: 'Fisher', given: 'K. A.' }],
  });
});

const THOUSAND = `${DATA}/paperlists/papers-1k.jsonl`;
test.skipIf(!existsSync(THOUSAND))('a thousand lines give a thousand papers', () => {
  expect(readFile(THOUSAND)).toMatchObject({ found: 1000, skipped: 0 });
});
