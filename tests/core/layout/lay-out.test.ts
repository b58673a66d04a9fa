import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildHierarchy } from '../../../src/core/communities/hierarchy.ts';
import { layOutNetwork, type LayOutOptions } from '../../../src/core/layout/lay-out.ts';
import type { Counting, Layout, Network } from '../../../src/core/model.ts';
import type { LayoutStep } from '../../../src/core/run-step.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish, networkOf } from '../network-of.ts';

function steps(
  network: Network,
  seed = 1,
  options: Omit<LayOutOptions, 'random'> = {},
): Generator<LayoutStep, Layout, void> {
  const hierarchy = finish(buildHierarchy(network, createRandom(seed)));
  return layOutNetwork(network, findComponents(network), hierarchy, { ...options, random: createRandom(seed) });
}

function layOut(network: Network, seed = 1, options: Omit<LayOutOptions, 'random'> = {}): Layout {
  const running = steps(network, seed, options);
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
}

function overlaps({ x, y, radius }: Layout): string[] {
  const visible = [...radius.keys()].filter((a) => radius[a]! > 0);
  return visible.flatMap((a, i) =>
    visible
      .slice(i + 1)
      .filter((b) => (x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2 < (radius[a]! + radius[b]!) ** 2)
      .map((b) => `${a} and ${b}`),
  );
}

const isWhole = ({ x, y, radius }: Layout): boolean => [...x, ...y, ...radius].every(Number.isFinite);

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const SHAPES: Record<string, readonly (readonly number[])[]> = {
  'a star': range(300).map((i) => [0, i + 1]),
  'one large team': [range(120)],
  'a path': range(200).map((i) => [i, i + 1]),
  'many pairs': range(150).map((i) => [2 * i, 2 * i + 1]),
  'only loners': range(400).map((i) => [i]),
  'teams in a ring': range(40).map((i) => [...range(6).map((k) => 5 * i + k), (5 * i + 5) % 200].map((a) => a % 200)),
};

describe('laying out', () => {
  test('no two discs overlap, on any network under any counting', () => {
    const papers = fc.array(fc.array(fc.nat(60), { maxLength: 9 }), { maxLength: 40 });
    const counting = fc.constantFrom<Counting>('fractional', 'full', 'unweighted');
    fc.assert(
      fc.property(papers, counting, fc.nat(), (papers, counting, seed) => {
        const layout = layOut(networkOf(papers, { authors: 61, counting }), seed);
        expect(overlaps(layout)).toEqual([]);
        expect(isWhole(layout)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test.each(Object.keys(SHAPES))('no two discs overlap: %s', (shape) => {
    const layout = layOut(networkOf(SHAPES[shape]!.map((paper) => [...new Set(paper)])));
    expect(overlaps(layout)).toEqual([]);
    expect(isWhole(layout)).toBe(true);
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const network = networkOf([[0, 1, 2], [2, 3], [3, 4, 5], [6, 7], [8], ...SHAPES['teams in a ring']!]);
    expect(layOut(network, 3)).toEqual(layOut(network, 3));
    expect(layOut(network, 4).x).not.toEqual(layOut(network, 3).x);
  });

  test('looking on does not change what comes out', () => {
    const network = networkOf([...SHAPES['teams in a ring']!, [200, 201], [202]]);
    const running = steps(network);
    for (;;) {
      const { done, value } = running.next();
      if (done) {
        expect(value).toEqual(layOut(network));
        break;
      }
      expect(isWhole(value.sketch())).toBe(true);
    }
  });

  test('progress never goes back and every sketch shows all visible authors', () => {
    const network = networkOf(SHAPES['teams in a ring']!, { hidden: [3], authors: 210 });
    const running = steps(network);
    let before = 0;
    for (;;) {
      const { done, value } = running.next();
      if (done) break;
      expect(value.done).toBeGreaterThanOrEqual(before);
      expect(value.done).toBeLessThanOrEqual(1);
      before = value.done;
      const { x, y } = value.sketch();
      const visible = range(210).filter((a) => a !== 3);
      expect(new Set(visible.map((a) => `${x[a]} ${y[a]}`)).size).toBe(209);
    }
  });

  test('co-authors stand nearer to each other than strangers do', () => {
    const papers = range(6).map((group) => range(5).map((i) => group * 5 + i));
    const chain = papers.slice(1).map((paper) => [paper[0]! - 5, paper[0]!]);
    const { x, y } = layOut(networkOf([...papers, ...chain]));
    const distance = (a: number, b: number): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    const mean = (pairs: readonly [number, number][]): number =>
      pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) / pairs.length;
    const all = range(30);
    const pairs = all.flatMap((a) => all.slice(a + 1).map((b): [number, number] => [a, b]));
    const same = ([a, b]: [number, number]): boolean => Math.floor(a / 5) === Math.floor(b / 5);
    expect(mean(pairs.filter(same)) * 3).toBeLessThan(mean(pairs.filter((pair) => !same(pair))));
  });

  test('components are kept apart: no disc stands within another component’s circle', () => {
    const network = networkOf([[0, 1, 2, 3], [4, 5, 6], [7, 8], [9]]);
    const { component } = findComponents(network);
    const { x, y } = layOut(network);
    for (const c of [0, 1, 2]) {
      const members = [...component.keys()].filter((a) => component[a] === c);
      const middle = {
        x: members.reduce((s, a) => s + x[a]!, 0) / members.length,
        y: members.reduce((s, a) => s + y[a]!, 0) / members.length,
      };
      const reach = (a: number): number => Math.hypot(x[a]! - middle.x, y[a]! - middle.y);
      const inner = Math.max(...members.map(reach));
      for (const stranger of [...component.keys()].filter((a) => component[a] !== c))
        expect(reach(stranger)).toBeGreaterThan(inner);
    }
  });

  test('hidden authors stand at (0, 0) and take no room', () => {
    const { x, y, radius } = layOut(networkOf([[0, 1, 2]], { hidden: [1] }));
    expect([x[1], y[1], radius[1]]).toEqual([0, 0, 0]);
    expect(radius[0]).toBeGreaterThan(0);
  });

  test('nobody and one author are laid out too', () => {
    expect(layOut(networkOf([])).x.length).toBe(0);
    expect([...layOut(networkOf([[0]])).x]).toEqual([0]);
  });
});
