/** What is remembered where records are kept apart and joined again. */
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/core/model.ts';
import { canKeepApart, joinAgain, keepApart } from '../../../../src/core/papers/duplicates/separations.ts';
import { recordKey } from '../../../../src/core/papers/key.ts';
import { makePaper, makeReading, merge } from './make-paper.ts';

const TITLE = 'Salt wedges in the estuary of the Alder';
const [a, b, c] = [{ year: 2001 }, { year: 2001, venue: 'Nature' }, { year: 2002 }].map((extra, i) =>
  makePaper(TITLE, ['Silva, Ana'], extra, i + 1),
) as [Paper, Paper, Paper];
const readings = [makeReading(a, b, c), makeReading(a)];
const [whole] = merge(readings).papers as [Paper];

describe('a record kept apart', () => {
  test('is a paper of its own, its repetitions with it, and the others stay together', () => {
    const { papers } = merge(readings, keepApart([], whole, a));
    expect(papers.map(({ places }) => places.map(({ line }) => line))).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });

  test('is decided once, however often', () => {
    const once = keepApart([], whole, b);
    expect(keepApart(once, whole, b)).toHaveLength(once.length);
    expect(once).toEqual([
      [recordKey(b), recordKey(a)],
      [recordKey(b), recordKey(c)],
    ]);
  });

  test('leaves other decisions as they are', () => {
    expect(keepApart([['r:1', 'r:2']], whole, b)[0]).toEqual(['r:1', 'r:2']);
  });

  test('joined again is as it was before', () => {
    const separate = keepApart([['r:1', 'r:2']], whole, b);
    const [one, other] = merge(readings, separate).papers as [Paper, Paper];
    expect(joinAgain(separate, one, other)).toEqual([['r:1', 'r:2']]);
    expect(joinAgain(separate, other, one)).toEqual([['r:1', 'r:2']]);
  });
});

test('a record that is all there is can not be kept apart', () => {
  const [twice] = merge([makeReading(a, a)]).papers as [Paper];
  expect(canKeepApart(twice, a)).toBe(false);
  expect(canKeepApart(a, a)).toBe(false);
  expect(canKeepApart(whole, a)).toBe(true);
});
