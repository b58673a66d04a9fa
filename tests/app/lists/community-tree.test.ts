import { expect, test } from 'vitest';
import { branchOf, treeRows, type Branch, type TreeState } from '../../../src/app/lists/community-tree.ts';
import { createLookup } from '../../../src/app/state/lookup.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { SAMPLE, indexOf, run, sourceOf } from '../../core/run-text.ts';

const hidden = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]).then(({ atlas }) =>
  run(new Pipeline(), { ...DEFAULT_RECIPE, hidden: [atlas.authors[indexOf(atlas, 'Jiang, Xin')]!.key] }, [
    sourceOf(SAMPLE),
  ]),
);
const { atlas } = hidden;
const lookup = createLookup(atlas);
const rowsOf = (state: Partial<TreeState> = {}): ReturnType<typeof treeRows> =>
  treeRows(atlas, lookup, { open: new Set(), keepsAuthor: undefined, keepsBranch: () => false, ...state });
const everything = new Set<Branch>([...Array(lookup.communities).keys(), 'alone', 'hidden']);

test('closed, the tree has a row for each community and one for those who are hidden', () => {
  const rows = rowsOf();
  expect(rows.map((row) => row.branch)).toEqual([...Array(lookup.communities).keys(), 'hidden']);
  expect(rows.map(({ place, of }) => `${place} of ${of}`)).toEqual(rows.map((_, i) => `${i + 1} of ${rows.length}`));
});

test('opened, it holds everybody once, each under the community that the map has them in', () => {
  const authors = rowsOf({ open: everything }).flatMap((row) => (row.kind === 'author' ? [row] : []));
  expect(authors.map(({ author }) => author).sort((a, b) => a - b)).toEqual([...atlas.authors.keys()]);
  for (const { author, branch } of authors) expect(branchOf(atlas, author)).toBe(branch);
});

test('a filter opens what it finds and leaves the rest out; a community that matches stays whole', () => {
  const xin = indexOf(atlas, 'Jiang, Xin');
  const found = rowsOf({ keepsAuthor: (author) => author === xin });
  expect(found.map((row) => (row.kind === 'author' ? row.author : row.branch))).toEqual(['hidden', xin]);
  const whole = rowsOf({ keepsAuthor: () => false, keepsBranch: (branch) => branch === 1 });
  expect(whole).toEqual([{ kind: 'branch', branch: 1, open: false, size: atlas.partition.sizes[1], place: 1, of: 1 }]);
});
