import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureDrawing } from '../../../src/core/layout/quality.ts';
import { selectSmallest } from '../../../src/core/layout/selection.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { DrawingQuality } from '../../../src/core/assessment.ts';
import { finish, networkOf } from '../network-of.ts';

interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

function measure(papers: readonly (readonly number[])[], { x, y }: Places): DrawingQuality | undefined {
  const network = networkOf(papers, { authors: x.length });
  return finish(measureDrawing(network, findComponents(network), { x, y }, createRandom(1)));
}

/** By the definitions, pair by pair, for a connected network. */
function measureNaively(papers: readonly (readonly number[])[], { x, y }: Places): readonly [number, number, number] {
  const n = x.length;
  const { offsets, neighbors } = networkOf(papers, { authors: n });
  const hops = Array.from({ length: n }, (_, u) => Array.from({ length: n }, (_, v) => (u === v ? 0 : Infinity)));
  for (let u = 0; u < n; u++) for (const v of neighbors.subarray(offsets[u], offsets[u + 1])) hops[u]![v] = 1;
  for (let k = 0; k < n; k++)
    for (let u = 0; u < n; u++)
      for (let v = 0; v < n; v++) hops[u]![v] = Math.min(hops[u]![v]!, hops[u]![k]! + hops[k]![v]!);
  const far = (u: number, v: number): number => Math.hypot(x[u]! - x[v]!, y[u]! - y[v]!);
  const kept = (most: number): number => {
    let sum = 0;
    for (let u = 0; u < n; u++) {
      const others = [...Array(n).keys()].filter((v) => v !== u);
      const within = others.filter((v) => hops[u]![v]! <= most);
      const nearest = others.sort((a, b) => far(u, a) - far(u, b) || a - b).slice(0, within.length);
      const both = nearest.filter((v) => within.includes(v)).length;
      sum += both / (2 * within.length - both);
    }
    return sum / n;
  };
  let [squares, products, pairs] = [0, 0, 0];
  for (let u = 0; u < n; u++)
    for (let v = 0; v < n; v++) {
      if (u === v) continue;
      squares += (far(u, v) / hops[u]![v]!) ** 2;
      products += far(u, v) / hops[u]![v]!;
      pairs++;
    }
  return [kept(1), kept(2), squares > 0 ? 1 - products ** 2 / (squares * pairs) : 1];
}

/** A connected network: everyone writes with somebody before them, and some with others. */
const anyDrawing = fc.integer({ min: 2, max: 14 }).chain((n) =>
  fc.record({
    papers: fc
      .tuple(...Array.from({ length: n - 1 }, (_, i) => fc.tuple(fc.constant(i + 1), fc.integer({ min: 0, max: i }))))
      .chain((tree) =>
        fc
          .array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 6 })
          .map((more) => [...tree, ...more].map(([a, b]) => [a, b])),
      ),
    x: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: n, maxLength: n }).map((x) => Float32Array.from(x)),
    y: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: n, maxLength: n }).map((y) => Float32Array.from(y)),
  }),
);

test('the figures of a drawing are those of their definitions', () => {
  fc.assert(
    fc.property(anyDrawing, ({ papers, x, y }) => {
      const found = measure(papers, { x, y })!;
      const [np1, np2, stress] = measureNaively(papers, { x, y });
      expect(found.np1).toBeCloseTo(np1, 12);
      expect(found.np2).toBeCloseTo(np2, 12);
      expect(found.stress).toBeCloseTo(stress, 9);
      expect([found.sampled, found.of]).toEqual([x.length, x.length]);
    }),
  );
});

test('a path drawn as a line keeps every distance, at any scale', () => {
  const path = Array.from({ length: 49 }, (_, i) => [i, i + 1]);
  const drawn = measure(path, { x: Float32Array.from({ length: 50 }, (_, i) => 7 * i), y: new Float32Array(50) })!;
  expect(drawn.stress).toBeCloseTo(0, 9);
  expect(drawn.np1).toBeGreaterThan(0.95);
});

test('of a large component a sample is measured, the same one each time', () => {
  const n = 3000;
  const path = Array.from({ length: n - 1 }, (_, i) => [i, i + 1]);
  const line = { x: Float32Array.from({ length: n }, (_, i) => i), y: new Float32Array(n) };
  const drawn = measure(path, line)!;
  expect([drawn.sampled, drawn.of]).toEqual([2000, n]);
  expect(drawn.np1).toBeGreaterThan(0.99);
  expect(measure(path, line)).toEqual(drawn);
});

test('where nobody is tied to anybody there is nothing to measure', () => {
  expect(measure([[0], [1]], { x: new Float32Array(2), y: new Float32Array(2) })).toBeUndefined();
});

test('the smallest come to stand first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }), fc.nat(41), (values, count) => {
      const weight = Float64Array.from(values);
      const items = Uint32Array.from(values.keys());
      selectSmallest(items, weight, count);
      const expected = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b).slice(0, count);
      expect([...items.subarray(0, count)].sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
    }),
  );
});
