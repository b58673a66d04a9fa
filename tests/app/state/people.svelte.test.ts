import { expect, test } from 'vitest';
import type { Group } from '../../../src/app/state/groups.ts';
import { createLookup } from '../../../src/app/state/lookup.ts';
import { People } from '../../../src/app/state/people.svelte.ts';
import { choicesOf, foundPeople, proposeFor, withAuthors, withChoice } from '../../../src/app/state/rosters.ts';
import { settleMatches } from '../../../src/core/answers/roster.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { indexOf, run, SAMPLE, sourceOf } from '../../core/run-text.ts';

const { atlas } = await run(new Pipeline(), DEFAULT_RECIPE, [sourceOf(SAMPLE)]);
const lookup = createLookup(atlas);
const keyOf = (name: string): string => atlas.authors[indexOf(atlas, name)]!.key;

function createMemory(held: readonly Group[] = []): {
  groups: readonly Group[];
  loadGroups(): Promise<readonly Group[]>;
  saveGroups(groups: readonly Group[]): Promise<void>;
} {
  return {
    groups: held,
    loadGroups() {
      return Promise.resolve(this.groups);
    },
    saveGroups(groups) {
      this.groups = groups;
      return Promise.resolve();
    },
  };
}
const group = (name: string, members: Group['members'] = []): Group => ({ name, text: name, choices: {}, members });

test('groups are kept over a visit, under names of their own, until they are forgotten', async () => {
  const memory = createMemory();
  const people = new People({ atlas, lookup }, memory);
  people.keep(group('Ours'));
  people.keep(group('Theirs'));
  people.keep({ ...group('Us'), text: 'x' }, 'Ours');
  const later = new People({ atlas, lookup }, memory);
  await later.load();
  expect(later.groups.map(({ name, text }) => [name, text])).toEqual([
    ['Us', 'x'],
    ['Theirs', 'Theirs'],
  ]);
  later.forget('Us');
  expect(memory.groups.map(({ name }) => name)).toEqual(['Theirs']);
});

test('a group is known by the authors who are on the map now', () => {
  const people = new People({ atlas, lookup }, createMemory());
  const members = [[keyOf('Jiang, Xin')], ['t:0000000000000000#1'], [keyOf('Shang, Lifeng'), keyOf('Li, Zhenguo')]];
  const found = ['Jiang, Xin', 'Shang, Lifeng', 'Li, Zhenguo'].map((name) => indexOf(atlas, name));
  expect(people.authorsOf({ members })).toEqual(found.sort((a, b) => a - b));
});

test('a choice stands in every run that has the author, and can be taken back', async () => {
  const roster = { text: 'Z. Li\nXin Jiang', choices: {} };
  const proposed = (await proposeFor(atlas, roster, new AbortController().signal))!;
  const whoIs = (held: Parameters<typeof choicesOf>[0]): readonly (readonly number[])[] =>
    settleMatches(proposed.proposals, choicesOf(held, proposed.proposals, lookup)).map(({ authors }) => authors);
  const chosen = withChoice(roster, 'Z. Li', [keyOf('Shang, Lifeng')]);
  expect(whoIs(chosen)[0]).toEqual([indexOf(atlas, 'Shang, Lifeng')]);
  expect(whoIs(withChoice(chosen, 'Z. Li', []))[0]).toEqual([]);
  expect(whoIs(withChoice(chosen, 'Z. Li', undefined))).toEqual(whoIs(roster));
  // Somebody who is not in this run is no choice.
  expect(whoIs(withChoice(roster, 'Xin Jiang', ['t:0000000000000000#1']))[1]).toEqual([indexOf(atlas, 'Jiang, Xin')]);
  expect(foundPeople(settleMatches(proposed.proposals)).map(({ text }) => text)).toContain('Xin Jiang');
});

test('authors who are put on a list are who is on it, whatever their names', async () => {
  const authors = ['Shang, Lifeng', 'Li, Zhenguo', 'Jiang, Xin'].map((name) => indexOf(atlas, name));
  const roster = withAuthors({ text: 'Nobody Else\n', choices: {} }, [...authors, authors[0]!], atlas);
  expect(roster.text.split('\n')).toHaveLength(4);
  const { proposals } = (await proposeFor(atlas, roster, new AbortController().signal))!;
  const matches = settleMatches(proposals, choicesOf(roster, proposals, lookup));
  expect(foundPeople(matches).flatMap((person) => person.authors)).toEqual(authors);
});

test('work that is given up gives nothing', async () => {
  expect(await proposeFor(atlas, { text: 'Xin Jiang' }, AbortSignal.abort())).toBe(undefined);
});
