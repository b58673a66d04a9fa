import { describe, expect, test } from 'vitest';
import { CONFLICT_COLUMNS, toConflictRows } from '../../../src/core/answers/conflict-table.ts';
import { findConflicts, newestYear, windowOf } from '../../../src/core/answers/conflicts.ts';
import type { Person } from '../../../src/core/answers/person.ts';
import type { Atlas } from '../../../src/core/model.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { indexOf, run, sourceOf } from '../run-text.ts';

const PAPERS: readonly (readonly [byline: string, year: string])[] = [
  ['Elm, Ana and Fir, Bo', '2024'],
  ['Elm, Ana and Gum, Cy', '2019'],
  ['Elm, Ana and Ash, Di', ''],
  ['Bay, Ed and Fir, Bo', '2020'],
  ['Oak, Flo', '2001'],
];

async function open(): Promise<Atlas> {
  const text = PAPERS.map(
    ([byline, year], p) =>
      `@article{p${p}, title={Paper ${p} on trees}, author={${byline}}${year && `, year={${year}}`}}`,
  ).join('\n');
  return (await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(text, 'trees.bib')])).atlas;
}

const atlas = await open();
const who = (...names: string[]): Person => ({ authors: names.map((name) => indexOf(atlas, name)) });
const WINDOW = windowOf(2024, 4);

describe('who may not review a paper', () => {
  test('four years up to the newest paper begin with the whole year four before it', () => {
    expect(newestYear(atlas)).toBe(2024);
    expect(WINDOW).toEqual({ from: 2020, to: 2024 });
  });

  test.each([
    ['Elm, Ana', 'author'],
    ['Fir, Bo', 'within'],
    ['Gum, Cy', 'outside'],
    ['Ash, Di', 'undated'],
    ['Bay, Ed', 'hint'],
    ['Oak, Flo', 'none'],
  ])('of %s it is said: %s', (name, finding) => {
    expect(findConflicts(atlas, [who('Elm, Ana')], [who(name)], WINDOW)[0]!.finding).toBe(finding);
  });

  test('every finding names its papers, and a hint its people', () => {
    const [bay, fir] = findConflicts(atlas, [who('Elm, Ana')], [who('Bay, Ed'), who('Fir, Bo')], WINDOW);
    expect(bay!.all.common).toEqual([indexOf(atlas, 'Fir, Bo')]);
    expect(fir!.all).toMatchObject({ within: [0], outside: [], undated: [], common: [] });
    const later = findConflicts(atlas, [who('Elm, Ana')], [who('Fir, Bo')], windowOf(2023, 4));
    expect(later[0]!.all).toMatchObject({ within: [], outside: [0] });
  });

  test('is the same with authors and reviewers exchanged, and of two names of one person all papers count', () => {
    const people = ['Elm, Ana', 'Fir, Bo', 'Gum, Cy', 'Bay, Ed'].map((name) => who(name));
    const there = findConflicts(atlas, people, people, WINDOW);
    people.forEach((_, a) => people.forEach((_, b) => expect(there[a]!.byAuthor[b]).toEqual(there[b]!.byAuthor[a])));
    const [both] = findConflicts(atlas, [who('Elm, Ana')], [who('Fir, Bo', 'Gum, Cy')], WINDOW);
    expect(both!.all).toMatchObject({ within: [0], outside: [1] });
  });

  test('as a table, it says when and for which years it was made, and who was not found', () => {
    const authors = [who('Elm, Ana')];
    const [fir] = findConflicts(atlas, authors, [who('Fir, Bo')], WINDOW);
    const rows = toConflictRows(
      atlas,
      { authors: ['Ana Elm'], reviewers: [{ name: 'Bo Fir', conflicts: fir! }, { name: 'Nemo' }] },
      WINDOW,
      '2025-01-31',
    );
    for (const row of rows) expect(row).toHaveLength(CONFLICT_COLUMNS.length);
    const said = rows.map((row) => Object.fromEntries(CONFLICT_COLUMNS.map((name, i) => [name, row[i]])));
    expect(said[0]).toMatchObject({ finding: 'Joint papers in these years', joint_papers: 1, last_joint_year: 2024 });
    expect(said[0]).toMatchObject({ papers: 'Paper 0 on trees (2024)', years_from: 2020, made_on: '2025-01-31' });
    expect(said[1]).toMatchObject({ finding: 'Not found in what is open', joint_papers: '', years_to: 2024 });
  });
});
