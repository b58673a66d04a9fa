import { expect, test } from 'vitest';
import { describeChange } from '../../src/core/recipe-change.ts';
import { NO_FILTER, type Filter } from '../../src/core/filter.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../src/core/recipe.ts';

const SOURCE = { name: 'a.bib', bytes: 3, sha256: 'one' };
const NAMES: Readonly<Record<string, string>> = { 'p#0': 'Xin Jiang', 'p#1': 'Lifeng Shang' };
const describe = (before: Partial<Recipe>, after: Partial<Recipe>): string =>
  describeChange({ ...DEFAULT_RECIPE, ...before }, { ...DEFAULT_RECIPE, ...after }, (key) => NAMES[key]);

const filtered = (change: Partial<Filter>): Pick<Recipe, 'filter'> => ({ filter: { ...NO_FILTER, ...change } });

test.each<[string, Partial<Recipe>, Partial<Recipe>]>([
  ['Opened a.bib', {}, { sources: [SOURCE] }],
  ['Opened 2 files', {}, { sources: [SOURCE, { ...SOURCE, name: 'b.bib' }] }],
  ['Closed a.bib', { sources: [SOURCE] }, {}],
  ['Opened a.bib', { sources: [SOURCE] }, { sources: [{ ...SOURCE, sha256: 'two' }] }],
  ['Opened a.bib', { counting: 'full' }, { sources: [SOURCE] }],
  ['Hid Xin Jiang', {}, { hidden: ['p#0'] }],
  ['Hid 2 authors', {}, { hidden: ['p#0', 'p#1'] }],
  ['Hid Lifeng Shang', { hidden: ['p#0'] }, { hidden: ['p#0', 'p#1'] }],
  ['Showed Xin Jiang', { hidden: ['p#0'] }, {}],
  ['Hid an author', {}, { hidden: ['gone#0'] }],
  ['Hid Xin Jiang; Undimmed Xin Jiang', { dimmed: ['p#0'] }, { hidden: ['p#0'] }],
  ['Pinned Xin Jiang', {}, { pinned: ['p#0'] }],
  ['Moved Xin Jiang', { moved: [['p#0', 1, 2]] }, { moved: [['p#0', 3, 4]] }],
  ['Put back Xin Jiang', { moved: [['p#0', 1, 2]] }, {}],
  ['Named a community “The first”', {}, { communityNames: [['p#0', 'The first']] }],
  ['Took back the name “The first”', { communityNames: [['p#0', 'The first']] }, {}],
  ['Coloured the community of Xin Jiang', {}, { communityColors: [['p#0', 4]] }],
  ['Coloured the community of Xin Jiang', { communityColors: [['p#0', 3]] }, { communityColors: [['p#0', 4]] }],
  ['Full counting', {}, { counting: 'full' }],
  ['Communities by Louvain; Resolution 1.2', {}, { communities: { method: 'louvain', resolution: 1.2 } }],
  ['Colour shows mean year', {}, { color: 'mean-year' }],
  ['Size shows nothing', {}, { radius: 'equal' }],
  ['Only the backbone', {}, { lines: 'backbone' }],
  ['Papers of at most 50 authors count', {}, { authorLimit: { ...DEFAULT_RECIPE.authorLimit, network: 50 } }],
  ['Papers of more than 9 authors as stars', {}, { authorLimit: { ...DEFAULT_RECIPE.authorLimit, drawing: 9 } }],
  ['No stars', {}, { authorLimit: { ...DEFAULT_RECIPE.authorLimit, drawing: null } }],
  ['Bundled lines', {}, { bundled: true }],
  ['Years 2010 to 2015', {}, filtered({ years: [2010, 2015] })],
  ['Year 2010', {}, filtered({ years: [2010, 2010] })],
  ['Years from 2010', {}, filtered({ years: [2010, null] })],
  ['Years up to 2015', filtered({ years: [2010, null] }), filtered({ years: [null, 2015] })],
  ['All years', filtered({ years: [2010, 2015], words: 'x' }), filtered({ words: 'x' })],
  ['Cleared all filters', filtered({ years: [2010, 2015], words: 'x' }), {}],
  ['At least 3 papers', {}, filtered({ papersPerAuthor: [3, null] })],
  ['2 to 5 papers', {}, filtered({ papersPerAuthor: [2, 5] })],
  ['At least 2 joint papers', {}, filtered({ jointPapers: 2 })],
  ['Papers of at most 10 authors', {}, filtered({ authorsPerPaper: [null, 10] })],
  ['Papers of 1 author', {}, filtered({ authorsPerPaper: [1, 1] })],
  ['The largest component', {}, filtered({ component: 'largest' })],
  ['The component of Xin Jiang', {}, filtered({ component: { of: 'p#0' } })],
  ['Components of at least 5 authors', {}, filtered({ component: { least: 5 } })],
  ['The community of Lifeng Shang', {}, filtered({ communities: ['p#1'] })],
  ['2 communities', {}, filtered({ communities: ['p#0', 'p#1'] })],
  ['Papers from a.bib', { sources: [SOURCE] }, { sources: [SOURCE], ...filtered({ sources: ['one'] }) }],
  ['Titles with “graph”', {}, filtered({ words: 'graph' })],
  ['Layout keeps neighbours 0.7', {}, { locality: 0.7 }],
  ['Seed 3', {}, { seed: 3 }],
  ['Chose how to read a.txt', {}, { reading: [{ text: 'a.txt', encoding: 'big5' }] }],
  ['Took apart 1 pair of records', {}, { separate: [['a', 'b']] }],
])('%s', (said, before, after) => {
  expect(describe(before, after)).toBe(said);
});

test('no part of a recipe changes without a word', () => {
  const others: Required<{ [Part in Exclude<keyof Recipe, 'version'>]: Recipe[Part] }> = {
    sources: [SOURCE],
    reading: [{ text: 'a.txt' }],
    separate: [['a', 'b']],
    counting: 'full',
    hidden: ['p#0'],
    dimmed: ['p#0'],
    pinned: ['p#0'],
    moved: [['p#0', 1, 2]],
    communities: { method: 'louvain', resolution: 2 },
    communityNames: [['p#0', 'A']],
    communityColors: [['p#0', 1]],
    color: 'degree',
    radius: 'degree',
    authorLimit: { drawing: 7, network: 7 },
    lines: 'backbone',
    bundled: true,
    filter: filtered({ jointPapers: 2 }).filter,
    locality: 0.1,
    seed: 9,
  };
  for (const [part, value] of Object.entries(others))
    expect([part, describe({}, { [part]: value })]).not.toEqual([part, 'Changed the settings']);
});
