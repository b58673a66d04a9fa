import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { createLookup } from '../../../src/app/state/lookup.ts';
import { Selection } from '../../../src/app/state/selection.svelte.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { run, sourceOf } from '../../core/run-text.ts';

const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [
  sourceOf(readFileSync('seeds/sample/jiang-xin.txt', 'utf8')),
]);
const lookup = createLookup(atlas);

/** As much of a browser's history as one page has. */
let visits: { state: unknown; hash: string }[] = [];
const location = { hash: '', pathname: '/', search: '' };
const history = {
  state: null as unknown,
  pushState(state: unknown, _: string, to: string) {
    this.state = structuredClone(state);
    location.hash = to.startsWith('#') ? to : '';
    visits.push({ state: this.state, hash: location.hash });
  },
};
let popped = (): void => undefined;

function open(): Selection {
  const selection = new Selection({ atlas, lookup });
  selection.connect();
  return selection;
}
function goBack(): void {
  visits.pop();
  ({ state: history.state, hash: location.hash } = visits.at(-1) ?? { state: null, hash: '' });
  popped();
}

beforeEach(() => {
  visits = [];
  history.state = null;
  location.hash = '';
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', history);
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => (popped = listener));
});

test('authors join the selection and leave it; one alone is an author, and after the last there is nothing', () => {
  const selection = open();
  selection.toggleAuthor(7);
  expect(selection.resolved).toEqual({ kind: 'author', author: 7 });
  selection.toggleAuthor(3);
  selection.toggleAuthor(9);
  expect(selection.resolved).toEqual({ kind: 'authors', authors: [3, 7, 9] });
  expect([...selection.lit!]).toEqual([3, 7, 9]);
  selection.toggleAuthor(7);
  selection.toggleAuthor(3);
  expect(selection.resolved).toEqual({ kind: 'author', author: 9 });
  selection.toggleAuthor(9);
  expect(selection.resolved).toBe(undefined);
});

test('somebody who joins two with a co-authorship makes three; who joins a community is alone', () => {
  const selection = open();
  selection.select({ kind: 'co-authorship', keys: [atlas.authors[0]!.key, atlas.authors[1]!.key] });
  selection.toggleAuthor(2);
  expect(selection.group).toEqual([0, 1, 2]);
  selection.select(selection.markOf({ kind: 'community', community: 0 }));
  selection.toggleAuthor(2);
  expect(selection.group).toEqual([2]);
});

test('several are one step of the way one came, each change of theirs one step back', () => {
  const selection = open();
  selection.toggleAuthor(1);
  selection.toggleAuthor(2);
  selection.toggleAuthor(3);
  expect(selection.trail.map(({ kind }) => kind)).toEqual(['author', 'authors']);
  goBack();
  expect(selection.group).toEqual([1, 2]);
  goBack();
  expect(selection.group).toEqual([1]);
});

test('few stand in the address; many do not, and come back with the history alone', () => {
  const selection = open();
  const many = Array.from({ length: 30 }, (_, i) => i);
  selection.selectAuthors(many.slice(0, 20));
  expect(location.hash).toMatch(/^#1\?authors=/);
  expect(open().group).toHaveLength(20);
  selection.selectAuthors(many);
  expect(location.hash).toBe('');
  expect(open().group).toEqual(many);
  history.state = null;
  expect(open().group).toEqual([]);
});

test('many are not carried along on the way from them, and the browser’s Back still leads to them', () => {
  const selection = open();
  const many = Array.from({ length: 30 }, (_, i) => i);
  selection.selectAuthor(50);
  selection.selectAuthors(many);
  selection.selectAuthor(40);
  expect(selection.trail.map(({ kind }) => kind)).toEqual(['author', 'author']);
  goBack();
  expect(selection.group).toEqual(many);
});
