import { expect, test } from 'vitest';
import { joinParts, splitParts } from '../../bench/measuring/results.ts';

const ORDER = ['Network', 'Layout', 'Reading'];
const parts = new Map([
  ['Network', 'Some text.\n\n### A table\n\n| a |\n| --- |\n| ## not a heading |'],
  ['Reading', '### Another'],
]);

test('parts are found again in the results, whatever stands in them', () => {
  expect(splitParts(joinParts(parts, ORDER))).toEqual(parts);
});

test('a part that is measured again takes its old place, and a part that is no longer measured goes', () => {
  const before = splitParts(joinParts(parts, ORDER));
  before.set('Layout', '### Drawn');
  before.set('Gone', '### Old');
  expect([...splitParts(joinParts(before, ORDER)).keys()]).toEqual(ORDER);
});

test('results without parts have none', () => {
  expect(splitParts('').size).toBe(0);
});
