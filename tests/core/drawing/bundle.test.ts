import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEND_STEPS, bendAt, canBundle, straighten, withoutBent } from '../../../src/core/drawing/bends.ts';
import { bundleLines, bundleScene } from '../../../src/core/drawing/bundle.ts';
import { Roads } from '../../../src/core/drawing/roads.ts';
import { NO_AREAS } from '../../../src/core/drawing/scene.ts';
import type { Scene } from '../../../src/core/model.ts';
import { finish } from '../network-of.ts';

type Pair = readonly [number, number];

/** Author a stands at `places[a]`. */
function sceneOf(places: readonly Pair[], lines: readonly Pair[]): Scene {
  const count = places.length;
  return {
    bounds: { minX: 0, minY: 0, maxX: 100, maxY: 100 },
    circles: {
      author: Uint32Array.from(places.keys()),
      x: Float32Array.from(places, ([x]) => x),
      y: Float32Array.from(places, ([, y]) => y),
      radius: new Float32Array(count).fill(1),
      color: new Uint8Array(count),
      dimmed: new Uint8Array(count),
      owner: new Uint8Array(count),
      key: new Uint8Array(count),
    },
    lines: {
      source: Uint32Array.from(lines, ([a]) => a),
      target: Uint32Array.from(lines, ([, b]) => b),
      width: new Float32Array(lines.length).fill(1),
      color: new Uint8Array(lines.length),
      dimmed: new Uint8Array(lines.length),
    },
    areas: NO_AREAS,
    labels: [],
    legend: [],
    notes: ['A note.'],
  };
}

/** 0 to 4 in a row, each tied to the next; 0 and 4 are tied too, past the others. */
const ROW: readonly Pair[] = [
  [0, 0],
  [20, 12],
  [50, 18],
  [80, 12],
  [100, 0],
];
const STEPS: readonly Pair[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
];
const row = sceneOf(ROW, [...STEPS, [0, 4]]);
const APART = Uint32Array.of(0, 0, 0, 1, 1);

describe('bundling', () => {
  test('bends a line between communities along the lines that lead the same way', () => {
    const { line, x, y } = finish(bundleLines(row, APART));
    expect([...line]).toEqual([4]);
    expect(x).toHaveLength(BEND_STEPS + 1);
    expect([x[0], y[0], x.at(-1), y.at(-1)]).toEqual([0, 0, 100, 0]);
    // In its middle a Bézier curve of degree four is ⅜ of the way at the middle point, and a quarter at its neighbours.
    expect(x[BEND_STEPS / 2]).toBeCloseTo(50);
    expect(y[BEND_STEPS / 2]).toBeCloseTo((3 / 8) * 18 + (1 / 2) * 12);
  });

  test('leaves lines within a community straight', () => {
    expect(finish(bundleLines(row, new Uint32Array(5))).line).toHaveLength(0);
  });

  test('leaves a line straight where the way round is more than twice as long', () => {
    const places = ROW.map(([x, y]) => [x, 12 * y] as const);
    expect(finish(bundleLines(sceneOf(places, [...STEPS, [0, 4]]), APART)).line).toHaveLength(0);
  });

  const coordinate = fc.integer({ min: 0, max: 100 });
  const anyScene = fc
    .uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 16, selector: (place) => place.join() })
    .chain((places) => {
      const end = fc.nat(places.length - 1);
      const tie = fc.tuple(end, end).filter(([a, b]) => a < b);
      return fc.record({
        places: fc.constant(places),
        lines: fc.uniqueArray(tie, { maxLength: 40, selector: (pair) => pair.join() }),
        community: fc.array(fc.nat(2), { minLength: places.length, maxLength: places.length }),
      });
    });

  test('keeps both ends, bends between communities only, and is the same every time', () => {
    fc.assert(
      fc.property(anyScene, ({ places, lines, community }) => {
        const scene = sceneOf(places, lines);
        const bends = finish(bundleLines(scene, Uint32Array.from(community)));
        expect(finish(bundleLines(sceneOf(places, lines), Uint32Array.from(community)))).toEqual(bends);
        expect([...bends.line]).toEqual([...bends.line].sort((a, b) => a - b));
        for (const [bend, line] of bends.line.entries()) {
          const [a, b] = lines[line]!;
          expect(community[a]).not.toBe(community[b]);
          const first = bend * (BEND_STEPS + 1);
          expect([bends.x[first], bends.y[first]]).toEqual(places[a]);
          expect([bends.x[first + BEND_STEPS], bends.y[first + BEND_STEPS]]).toEqual(places[b]);
        }
        // Nobody loses the last line that stays as it is.
        const { source, target } = withoutBent({ ...scene, bends }).lines;
        const ends = new Set([...source, ...target]);
        expect(ends).toEqual(new Set(lines.flat()));
      }),
    );
  });

  test('is told in a note', () => {
    const { bends, notes } = finish(bundleScene(row, APART));
    expect(bends!.line).toHaveLength(1);
    expect(notes).toEqual(['A note.', '1 line between communities is bundled: each runs along lines of others.']);
    expect(finish(bundleScene(row, new Uint32Array(5))).notes[1]).toBe(
      'Lines are not bundled: none between communities has others to run along.',
    );
  });

  test('is left undone where there are too many lines, which a note says', () => {
    const many = { ...row, lines: { ...row.lines, source: new Uint32Array(25_001) } };
    expect(canBundle(row)).toBe(true);
    expect(canBundle(many)).toBe(false);
    const { bends, notes } = finish(bundleScene(many, APART));
    expect(bends).toBeUndefined();
    expect(notes[1]).toBe('Lines are not bundled: there are more than 25,000 lines or 20,000 authors.');
  });
});

describe('bent lines', () => {
  const scene = finish(bundleScene(row, APART));

  test('are bent where all of the map is seen, and straight from near by', () => {
    const at = (scale: number): number => bendAt(scene.bounds, { scale, widthPx: 100, heightPx: 100 });
    expect([1, 1.6, 5, 9].map(at)).toEqual([1, 1, 0, 0]);
    expect(at(3)).toBeGreaterThan(0);
    expect(at(3)).toBeLessThan(1);
  });

  test('are straightened in even steps', () => {
    const { x, y } = straighten(scene, 0);
    expect([...x]).toEqual(Array.from({ length: BEND_STEPS + 1 }, (_, step) => (100 * step) / BEND_STEPS));
    expect([...y]).toEqual(Array.from({ length: BEND_STEPS + 1 }, () => 0));
    expect(straighten(scene, 1)).toBe(scene.bends);
    expect(straighten(scene, 0.5).y[8]).toBeCloseTo(scene.bends!.y[8]! / 2);
  });

  test('are left out of what can be pointed at, once for each scene', () => {
    const { lines } = withoutBent(scene);
    expect([...lines.source]).toEqual([0, 1, 2, 3]);
    expect(withoutBent(scene)).toBe(withoutBent(scene));
    expect(withoutBent(row)).toBe(row);
  });
});

test('the shortest way along roads is found, if it is short enough', () => {
  const coordinate = fc.integer({ min: 0, max: 20 });
  const end = fc.nat(7);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 8, maxLength: 8 }),
      fc.array(fc.tuple(end, end), { maxLength: 14 }),
      fc.integer({ min: 1, max: 60 }),
      (places, built, most) => {
        const { circles } = sceneOf(places, []);
        const roads = new Roads(circles);
        for (const [a, b] of built) roads.add(a, b);
        const length = ([a, b]: Pair): number =>
          Math.hypot(places[a]![0] - places[b]![0], places[a]![1] - places[b]![1]);
        // Robert W. Floyd's algorithm.
        const far = places.map((_, a) => places.map((_, b) => (a === b ? 0 : Infinity)));
        for (const [a, b] of built) far[a]![b] = far[b]![a] = Math.min(far[a]![b]!, length([a, b]));
        for (const k of places.keys())
          for (const a of places.keys())
            for (const b of places.keys()) far[a]![b] = Math.min(far[a]![b]!, far[a]![k]! + far[k]![b]!);
        const way = roads.find(0, 7, most);
        if (Math.abs(far[0]![7]! - most) < 1e-9) return;
        expect(way !== undefined).toBe(far[0]![7]! < most);
        const pieces = way?.slice(1).map((place, i) => length([way[i]!, place])) ?? [];
        if (way) expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBeCloseTo(far[0]![7]!);
      },
    ),
  );
});
