import { expect, test } from 'vitest';
import { GROUPS } from '../../../src/app/controls/command.ts';
import { createCommands } from '../../../src/app/controls/commands.ts';
import type { AppState } from '../../../src/app/state/app.ts';

/** As much as commands need to be told; none is run here. */
const app = { project: { history: {} }, selection: { authors: [] }, perspective: {}, view: {} } as unknown as AppState;
const commands = createCommands(app, {
  renderer: () => undefined,
  walker: () => undefined,
  focusSearch: () => undefined,
  openSample: () => undefined,
});

const twice = (all: readonly string[]): string[] => all.filter((one, i) => all.indexOf(one) < i);

test('no two commands have one id, or one key', () => {
  expect(twice(commands.map(({ id }) => id))).toEqual([]);
  const keys = commands.flatMap(({ bindings = [], onMap = {} }) => [...bindings, ...Object.keys(onMap)]);
  expect(twice(keys.map((key) => key.toLowerCase()))).toEqual([]);
});

test('every key that does something is told by its command, and every command stands in a group of the help', () => {
  for (const { id, keys, bindings, onMap, group } of commands) {
    expect([id, keys !== undefined]).toEqual([id, bindings !== undefined || onMap !== undefined || id === 'clear']);
    expect(GROUPS).toContain(group);
  }
});

test('every kind of mark and the ground have a menu', () => {
  const places = ['author', 'authors', 'co-authorship', 'community', 'border', 'path', 'paper', 'ground'] as const;
  for (const place of places) expect(commands.filter(({ on }) => on?.includes(place)).length, place).toBeGreaterThan(0);
});
