import { expect, test } from 'vitest';
import { Pace } from '../../src/worker/pace.ts';

test('cheap work is due ten times a second, costly work in a small share of the time', () => {
  const pace = new Pace();
  expect(pace.isDue(0)).toBe(true);
  pace.spent(0, 1);
  expect(pace.isDue(100)).toBe(false);
  expect(pace.isDue(101)).toBe(true);
  pace.spent(101, 901);
  expect(pace.isDue(10_900)).toBe(false);
  expect(pace.isDue(10_901)).toBe(true);
});
