import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutNetwork } from '../../../src/core/layout/lay-out.ts';
import { Quadtree } from '../../../src/core/layout/quadtree.ts';
import type { Layout, Network } from '../../../src/core/model.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish, networkOf } from '../network-of.ts';

function layOut(network: Network, seed = 1): Layout {
  return finish(layOutNetwork(network, findComponents(network), createRandom(seed)));
}

function overlaps({ x, y, radius }: Layout, visible: readonly number[]): string[] {
  return visible.flatMap((a, i) =>
    visible
      .slice(i + 1)
      .filter((b) => (x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2 < (radius[a]! + radius[b]!) ** 2)
      .map((b) => `${a} and ${b}`),
  );
}

describe('laying out', () => {
  test('no two discs overlap, on any network', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(40), { maxLength: 9 }), { maxLength: 30 }), (papers) => {
        const network = networkOf(papers, { authors: 41 });
        expect(
          overlaps(
            layOut(network),
            Array.from({ length: 41 }, (_, a) => a),
          ),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('the same seed gives the same positions, another seed others', () => {
    const network = networkOf([[0, 1, 2], [2, 3], [3, 4, 5], [6, 7], [8]]);
    expect(layOut(network, 3)).toEqual(layOut(network, 3));
    expect(layOut(network, 4).x).not.toEqual(layOut(network, 3).x);
  });

  test('co-authors stand nearer to each other than strangers do', () => {
    const papers = Array.from({ length: 6 }, (_, group) => [0, 1, 2, 3, 4].map((i) => group * 5 + i));
    const chain = papers.slice(1).map((paper) => [paper[0]! - 5, paper[0]!]);
    const { x, y } = layOut(networkOf([...papers, ...chain]));
    const distance = (a: number, b: number): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    const mean = (pairs: readonly [number, number][]): number =>
      pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) / pairs.length;
    const all = Array.from({ length: 30 }, (_, a) => a);
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

  test('hidden authors take no room', () => {
    const { radius } = layOut(networkOf([[0, 1, 2]], { hidden: [1] }));
    expect(radius[1]).toBe(0);
    expect(radius[0]).toBeGreaterThan(0);
  });

  test('nobody and one author are laid out too', () => {
    expect(layOut(networkOf([])).x.length).toBe(0);
    expect([...layOut(networkOf([[0]])).x]).toEqual([0]);
  });
});

describe('the quadtree', () => {
  test('with theta 0 gives the exact sum of repulsions, with theta 1 nearly that', () => {
    const random = createRandom(5);
    const n = 300;
    const [x, y, mass] = [0, 1, 2].map(() => Float64Array.from({ length: n }, () => random() * 10 + 1)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const tree = new Quadtree(n);
    tree.build(x, y, mass);
    let error = 0;
    let size = 0;
    for (let i = 0; i < n; i++) {
      let exactX = 0;
      let exactY = 0;
      for (let j = 0; j < n; j++) {
        if (i === j) continue;
        const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!];
        const factor = (mass[i]! * mass[j]!) / (dx * dx + dy * dy);
        exactX += dx * factor;
        exactY += dy * factor;
      }
      const exact = new Float64Array(2);
      tree.repel(x[i]!, y[i]!, mass[i]!, 0, exact);
      expect(exact[0]).toBeCloseTo(exactX, 6);
      expect(exact[1]).toBeCloseTo(exactY, 6);
      const near = new Float64Array(2);
      tree.repel(x[i]!, y[i]!, mass[i]!, 1, near);
      error += Math.hypot(near[0]! - exactX, near[1]! - exactY);
      size += Math.hypot(exactX, exactY);
    }
    expect(error / size).toBeLessThan(0.05);
  });

  test('many points on one spot neither hang nor count twice', () => {
    const tree = new Quadtree(4);
    const [x, y, mass] = [new Float64Array([1, 1, 1, 3]), new Float64Array(4), new Float64Array([1, 1, 1, 2])];
    tree.build(x, y, mass);
    const force = new Float64Array(2);
    tree.repel(3, 0, 2, 0, force);
    expect(force[0]).toBeCloseTo((2 * 3) / 2);
  });
});
