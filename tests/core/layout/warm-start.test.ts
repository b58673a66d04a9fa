import { describe, expect, test } from 'vitest';
import { buildHierarchy } from '../../../src/core/communities/hierarchy.ts';
import { layOutNetwork } from '../../../src/core/layout/lay-out.ts';
import { placesBefore } from '../../../src/core/layout/warm-start.ts';
import type { Layout } from '../../../src/core/model.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish, networkOf } from '../network-of.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
/** Thirty teams of six in a ring, each with one in common with the next, and some chords. */
const TEAMS = range(30).map((t) => range(6).map((i) => (5 * t + i) % 150));
const PAPERS = [...TEAMS, [3, 77], [18, 121], [42, 98]];

function layOut(papers: readonly (readonly number[])[], authors: number, start?: Layout): Layout {
  const network = networkOf(papers, { authors });
  const hierarchy = finish(buildHierarchy(network, createRandom(1)));
  const random = createRandom(1);
  const running = layOutNetwork(network, findComponents(network), hierarchy, { random, ...(start ? { start } : {}) });
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
}

/** As shares of the diameter, ascending. */
function moves(a: Layout, b: Layout, authors: readonly number[]): number[] {
  const diameter = Math.hypot(Math.max(...a.x) - Math.min(...a.x), Math.max(...a.y) - Math.min(...a.y));
  return authors.map((i) => Math.hypot(a.x[i]! - b.x[i]!, a.y[i]! - b.y[i]!) / diameter).sort((x, y) => x - y);
}

describe('starting from where people stood', () => {
  const before = layOut(PAPERS, 150);

  test.each([
    ['nothing changed', PAPERS],
    ['a paper less', PAPERS.filter((_, i) => i !== 31)],
    ['a paper more', [...PAPERS, [60, 63, 140]]],
  ])('%s: the median author moves by less than 2 % of the diameter', (_, papers) => {
    const moved = moves(before, layOut(papers, 150, before), range(150));
    expect(moved[75]).toBeLessThan(0.02);
  });

  test('a newcomer stands by those whom they write with', () => {
    const papers = [...PAPERS, [10, 12, 150]];
    const start = { ...before, x: Float32Array.of(...before.x, NaN), y: Float32Array.of(...before.y, NaN) };
    const { x, y } = layOut(papers, 151, start);
    const far = (a: number): number => Math.hypot(x[150]! - x[a]!, y[150]! - y[a]!);
    const nearest = range(150).sort((a, b) => far(a) - far(b));
    expect(nearest.slice(0, 12)).toEqual(expect.arrayContaining([10, 12]));
    expect(moves(before, { x, y, radius: before.radius }, range(150))[75]).toBeLessThan(0.02);
  });

  test('other components stay where they are when one changes', () => {
    const others = range(40).map((k) => range(2 + (k % 4)).map((i) => 150 + 6 * k + i));
    const all = layOut([...PAPERS, ...others], 390);
    const after = layOut([...PAPERS.slice(1), ...others], 390, all);
    const moved = moves(
      all,
      after,
      range(390).filter((a) => all.radius[a]! > 0 && a >= 150),
    );
    expect(moved[Math.floor(0.9 * moved.length)]).toBeLessThan(0.02);
  });

  test('the same start gives the same bytes', () => {
    expect(layOut(PAPERS, 150, before)).toEqual(layOut(PAPERS, 150, before));
  });
});

test('newcomers who know only newcomers are reached one after another; among strangers one starts from nothing', () => {
  const path = networkOf([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
  ]);
  const authors = Uint32Array.from(range(6));
  const known = { x: Float32Array.of(0, 2, 4, NaN, NaN, NaN), y: Float32Array.of(1, 1, 1, NaN, NaN, NaN) };
  expect(placesBefore(path, authors, known)).toEqual({
    x: Float64Array.of(0, 2, 4, 4, 4, 4),
    y: Float64Array.of(1, 1, 1, 1, 1, 1),
  });
  const strange = { x: known.x.with(2, NaN), y: known.y.with(2, NaN) };
  expect(placesBefore(path, authors, strange)).toBeUndefined();
});
