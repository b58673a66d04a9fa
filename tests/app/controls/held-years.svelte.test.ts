import { beforeEach, expect, test, vi } from 'vitest';
import { HeldYears } from '../../../src/app/controls/time/years-state.svelte.ts';
import type { AppState } from '../../../src/app/state/app.ts';
import { countYears } from '../../../src/core/answers/years.ts';
import { NO_FILTER, type Filter } from '../../../src/core/filter.ts';
import type { Atlas } from '../../../src/core/model.ts';
import { networkOf } from '../../core/network-of.ts';

const papers = [{ year: 2001 }, { year: 2003 }, { year: 2004 }];
const atlasOf = (): Atlas =>
  ({
    network: networkOf([[0, 1], [1, 2], [3]]),
    bibliography: { papers },
    scene: { lines: { source: [] } },
  }) as unknown as Atlas;
const years = countYears(papers)!;

let filter: Filter;
let atlas: Atlas;
const edit = vi.fn((change: { filter: Filter }) => {
  filter = change.filter;
  return Promise.resolve();
});
let selection: { spotlight: unknown };

function open(): HeldYears {
  const project = {
    edit,
    get wanted() {
      return { recipe: { filter } };
    },
  };
  return new HeldYears({ project, selection, view: {} } as unknown as AppState, () => ({ atlas, years }));
}

beforeEach(() => {
  edit.mockClear();
  filter = { ...NO_FILTER, words: 'graph' };
  atlas = atlasOf();
  selection = { spotlight: 'what a panel lights' };
});

test('while years are held, those who wrote in them are lit, and nothing is filtered', () => {
  const held = open();
  expect(held.range).toEqual([2001, 2004]);
  held.hold(2003, 2002);
  expect(held.range).toEqual([2002, 2003]);
  expect(selection.spotlight).toMatchObject({ authors: new Set([1, 2]) });
  expect(edit).not.toHaveBeenCalled();
});

test('let go, they are the years of the filter, beside its other parts, and the light goes back', async () => {
  const held = open();
  held.hold(2002, 2004);
  await held.keep();
  expect(filter).toEqual({ ...NO_FILTER, words: 'graph', years: [2002, null] });
  expect(selection.spotlight).toBe('what a panel lights');
  expect(held.isHeld).toBe(false);
});

test('all years are none; the same years again do nothing', async () => {
  const held = open();
  held.hold(1990, 2050);
  await held.keep();
  expect(edit).not.toHaveBeenCalled();
  expect(filter.years).toEqual([null, null]);
});

test('a hold that is given up leaves everything as it was; of another map no light is taken up again', () => {
  const held = open();
  held.hold(2001, 2002);
  held.letGo();
  expect([held.range, selection.spotlight]).toEqual([[2001, 2004], 'what a panel lights']);
  held.hold(2001, 2002);
  atlas = atlasOf();
  held.letGo();
  expect(selection.spotlight).toBeUndefined();
});
