import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MortonTree } from '../../../src/core/layout/morton-tree.ts';
import { Multipoles } from '../../../src/core/layout/multipole.ts';
import { TreeRepulsion } from '../../../src/core/layout/tree-repulsion.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish } from '../network-of.ts';

interface Cloud {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

type Spot = readonly [number, number];

const CLOUDS: Record<string, (random: () => number, i: number, before: Spot | undefined) => Spot> = {
  'an even square': (random) => [random(), random()],
  'five tight groups': (random, i) => [(i % 5) * 10 + random() * 0.1, ((i * 2) % 5) * 7 + random() * 0.1],
  'a crowd with outliers': (random, i) => (i % 100 === 0 ? [1e4 * random(), -1e4 * random()] : [random(), random()]),
  'a line': (random) => [random(), 3],
  'pairs on one spot': (random, i, before) => (i % 2 === 1 ? before! : [random(), random()]),
};

function cloudOf(kind: string, n: number, seed: number): Cloud & { mass: Float64Array } {
  const random = createRandom(seed);
  const points: Spot[] = [];
  for (let i = 0; i < n; i++) points.push(CLOUDS[kind]!(random, i, points.at(-1)));
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    mass: Float64Array.from({ length: n }, () => 1 + 9 * random()),
  };
}

/** Σ kernel(d²) (xᵢ − xⱼ) over the others, and how far `field` is from it, relative to its mean length. */
function errorOf({ x, y }: Cloud, field: Cloud, kernel: (squared: number, j: number) => number): number {
  let difference = 0;
  let length = 0;
  for (let i = 0; i < x.length; i++) {
    let [exactX, exactY] = [0, 0];
    for (let j = 0; j < x.length; j++) {
      const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!];
      const squared = dx * dx + dy * dy;
      if (squared === 0) continue;
      exactX += kernel(squared, j) * dx;
      exactY += kernel(squared, j) * dy;
    }
    difference += Math.hypot(field.x[i]! - exactX, field.y[i]! - exactY);
    length += Math.hypot(exactX, exactY);
  }
  return difference / length;
}

describe('the repulsion of ForceAtlas2 by multipoles', () => {
  test.each(Object.keys(CLOUDS))('is within 1 % of the exact sum: %s', (kind) => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 700 }), fc.nat(), (n, seed) => {
        const { mass, ...cloud } = cloudOf(kind, n, seed);
        const field = { x: new Float64Array(n), y: new Float64Array(n) };
        finish(new Multipoles(new MortonTree(n)).repel(cloud, mass, field.x, field.y));
        expect(errorOf(cloud, field, (squared, j) => mass[j]! / squared)).toBeLessThan(0.01);
      }),
      { numRuns: 6 },
    );
  });

  test('is zero, not infinite, where all points stand on one spot', () => {
    const n = 50;
    const field = { x: new Float64Array(n).fill(7), y: new Float64Array(n).fill(7) };
    const cloud = { x: new Float64Array(n).fill(3), y: new Float64Array(n).fill(4) };
    finish(new Multipoles(new MortonTree(n)).repel(cloud, new Float64Array(n).fill(1), field.x, field.y));
    expect([...field.x, ...field.y].every((force) => force === 0)).toBe(true);
  });

  test('a tree is built again without a trace of the points before', () => {
    const tree = new MortonTree(300);
    const field = { x: new Float64Array(300), y: new Float64Array(300) };
    const multipoles = new Multipoles(tree);
    const [first, second] = [cloudOf('five tight groups', 300, 1), cloudOf('an even square', 300, 2)];
    finish(multipoles.repel(first, first.mass, field.x, field.y));
    finish(multipoles.repel(second, second.mass, field.x, field.y));
    const again = { x: new Float64Array(300), y: new Float64Array(300) };
    finish(new Multipoles(new MortonTree(300)).repel(second, second.mass, again.x, again.y));
    expect(field).toEqual(again);
  });
});

describe('the repulsion of neighbour embedding by the tree', () => {
  test.each([1, 10, 40])('is near the exact sum, and so is its normaliser, on a square of side %d', (side) => {
    const n = 900;
    const cloud = cloudOf('an even square', n, 4);
    for (let i = 0; i < n; i++) {
      cloud.x[i]! *= side;
      cloud.y[i]! *= side;
    }
    const force = { x: new Float64Array(n), y: new Float64Array(n) };
    const repulsion = new TreeRepulsion(new MortonTree(n));
    finish(repulsion.repel(cloud, force.x, force.y));
    expect(errorOf(cloud, force, (squared) => 1 / (1 + squared) ** 2)).toBeLessThan(0.1);
    let exact = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (i !== j) exact += 1 / (1 + (cloud.x[i]! - cloud.x[j]!) ** 2 + (cloud.y[i]! - cloud.y[j]!) ** 2);
    expect(Math.abs(repulsion.Z / exact - 1)).toBeLessThan(0.03);
  });
});
