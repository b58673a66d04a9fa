import { expect, test } from 'vitest';
import { AuthorNames } from '../../../src/core/answers/author-names.ts';
import { lookInside } from '../../../src/core/answers/inside.ts';
import { readEntries, readNameTable } from '../../../src/core/answers/name-list.ts';
import { PAIR_COLUMNS, ROSTER_COLUMNS, toPairRows, toRosterRows } from '../../../src/core/answers/roster-table.ts';
import { proposeAuthors, settleMatches } from '../../../src/core/answers/roster.ts';
import { toCsv } from '../../../src/core/exports/csv.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { finish } from '../network-of.ts';
import { run, SAMPLE, sourceOf } from '../run-text.ts';

const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
const table = readNameTable('Xin Jiang\nShang, L.\nZ. Li\n=Nobody Else');
const names = finish(AuthorNames.create(atlas));
const matches = settleMatches(finish(proposeAuthors(names, readEntries(table, table.guess))));
const people = matches
  .filter(({ authors }) => authors.length > 0)
  .map(({ entry, authors }) => ({ text: entry.text, authors }));

test('a list is saved with a row for everybody on it, found or not', () => {
  const rows = toRosterRows(atlas, matches, finish(lookInside(atlas.network, people)));
  for (const row of rows) expect(row).toHaveLength(ROSTER_COLUMNS.length);
  const said = rows.map((row) => Object.fromEntries(ROSTER_COLUMNS.map((name, i) => [name, row[i]])));
  expect(said[0]).toMatchObject({ listed: 'Xin Jiang', standing: 'matched', reason: 'name', papers: 10 });
  expect(said[1]).toMatchObject({ listed: 'Shang, L.', reason: 'form', authors: 'Lifeng Shang', share_of_papers: 1 });
  expect(said[3]).toMatchObject({ standing: 'nobody', authors: '', papers: '' });
  // What could be run as a formula is guarded when it is written.
  expect([...toCsv(ROSTER_COLUMNS, rows)].join('')).toContain("\r\n'=Nobody Else");
});

test('pairs are saved by the names on the list', () => {
  const rows = toPairRows(atlas, people, [{ first: 0, second: 1, common: 3 }]);
  expect(rows).toEqual([['Xin Jiang', 'Shang, L.', 3, 10, 3]]);
  expect(rows[0]).toHaveLength(PAIR_COLUMNS.length);
});
