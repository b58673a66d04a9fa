import fc from 'fast-check';
import { NO_AREAS } from '../../../src/core/drawing/scene.ts';
import { describe, expect, test } from 'vitest';
import { pickCommunityName, pickMark } from '../../../src/core/drawing/pick.ts';
import { authorInDirection } from '../../../src/core/drawing/walk.ts';
import type { Scene } from '../../../src/core/model.ts';

/** Authors 5, 6 and 7 at the corners of a right angle; 5–6 is heavier than 5–7. */
const scene = {
  bounds: { minX: 0, minY: 0, maxX: 100, maxY: 100 },
  circles: {
    author: Uint32Array.of(5, 6, 7),
    x: Float32Array.of(0, 100, 0),
    y: Float32Array.of(0, 0, 100),
    radius: Float32Array.of(10, 5, 5),
    color: new Uint8Array(3),
    dimmed: new Uint8Array(3),
    owner: new Uint8Array(3),
    key: new Uint8Array(3),
  },
  lines: {
    source: Uint32Array.of(5, 5),
    target: Uint32Array.of(7, 6),
    width: Float32Array.of(1, 2),
    color: new Uint8Array(2),
    dimmed: new Uint8Array(2),
  },
  areas: NO_AREAS,
  labels: [],
  legend: [],
  notes: [],
} satisfies Scene;

describe('picking', () => {
  test.each([
    ['on a disc', 3, 3, 0, { kind: 'author', author: 5 }],
    ['beside a disc, within the tolerance', 0, 108, 4, { kind: 'author', author: 7 }],
    ['beside a disc, beyond it', 0, 110, 4, undefined],
    ['on a line', 50, 2, 4, { kind: 'coAuthorship', source: 5, target: 6 }],
    ['near two lines, the nearer one', 20, 18, 25, { kind: 'author', author: 5 }],
    ['where a line ends, beyond its end', 60, 60, 4, undefined],
    ['at the same distance from both lines, the heavier', 30, 30, 31, { kind: 'coAuthorship', source: 5, target: 6 }],
  ] as const)('%s', (_, x, y, tolerance, expected) => {
    expect(pickMark(scene, x, y, tolerance)).toEqual(expected);
  });
});

describe('picking among many', () => {
  const anyPlace = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }) });
  const anyScene = fc
    .tuple(
      fc.array(fc.record({ place: anyPlace, radius: fc.integer({ min: 1, max: 6 }) }), { minLength: 1, maxLength: 30 }),
      fc.uniqueArray(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 60, selector: String }),
    )
    .map(([discs, pairs]): Scene => {
      const ties = pairs.filter(([source, target]) => source < target && target < discs.length);
      // Authors stand in another order than their numbers.
      const author = Uint32Array.from(discs, (_, i) => 3 * (discs.length - i));
      return {
        ...scene,
        circles: {
          ...scene.circles,
          author,
          x: Float32Array.from(discs, ({ place }) => place.x),
          y: Float32Array.from(discs, ({ place }) => place.y),
          radius: Float32Array.from(discs, ({ radius }) => radius),
        },
        lines: {
          ...scene.lines,
          source: Uint32Array.from(ties, ([source]) => author[source]!),
          target: Uint32Array.from(ties, ([, target]) => author[target]!),
        },
      };
    });

  /** All discs, then all lines, one after another. */
  function pickSlowly({ circles, lines }: Scene, x: number, y: number, tolerance: number): unknown {
    const distances = Array.from(circles.author, (_, i) =>
      Math.max(Math.hypot(circles.x[i]! - x, circles.y[i]! - y) - circles.radius[i]!, -Infinity),
    );
    const disc = nearest(distances, tolerance);
    if (disc !== undefined) return { kind: 'author', author: circles.author[disc] };
    const at = (author: number): [number, number] => {
      const i = circles.author.indexOf(author);
      return [circles.x[i]!, circles.y[i]!];
    };
    const line = nearest(
      Array.from(lines.source, (source, i) => distanceToSegment([x, y], at(source), at(lines.target[i]!))),
      tolerance,
    );
    return line === undefined
      ? undefined
      : { kind: 'coAuthorship', source: lines.source[line], target: lines.target[line] };
  }

  /** Of equals the last. */
  function nearest(distances: readonly number[], tolerance: number): number | undefined {
    const least = Math.min(...distances);
    return least <= tolerance ? distances.lastIndexOf(least) : undefined;
  }

  function distanceToSegment([x, y]: number[], [ax, ay]: number[], [bx, by]: number[]): number {
    const [dx, dy] = [bx! - ax!, by! - ay!];
    const squared = dx * dx + dy * dy;
    const along = squared ? Math.max(0, Math.min(1, ((x! - ax!) * dx + (y! - ay!) * dy) / squared)) : 0;
    const [offX, offY] = [x! - (ax! + along * dx), y! - (ay! + along * dy)];
    return Math.sqrt(offX * offX + offY * offY);
  }

  test('finds what a look at every mark finds', () => {
    fc.assert(
      // Nowhere at exactly the tolerance, where a last bit decides.
      fc.property(anyScene, anyPlace, fc.integer({ min: 0, max: 30 }), (any, { x, y }, tolerance) => {
        expect(pickMark(any, x + 0.37, y, tolerance + 0.013)).toEqual(pickSlowly(any, x + 0.37, y, tolerance + 0.013));
      }),
      { numRuns: 400 },
    );
  });
});

describe('picking the name of a community', () => {
  const named: Scene = {
    ...scene,
    labels: [
      {
        text: 'Ann Roe, Bob Poe',
        kind: 'community',
        index: 3,
        x: 50,
        y: 50,
        radius: 0,
        position: 'c',
        sizePx: 13,
        minScale: 1,
        maxScale: 4,
      },
    ],
  };

  test.each([
    ['in the middle of the name', 50, 50, 1, { kind: 'community', community: 3 }],
    ['above the name', 50, 60, 1, undefined],
    ['where the name is not shown any more', 50, 50, 4, undefined],
  ] as const)('%s', (_, x, y, scale, expected) => {
    expect(pickCommunityName(named, x, y, scale)).toEqual(expected);
  });
});

describe('walking', () => {
  test.each([
    [5, 'right', 6],
    [5, 'up', 7],
    [5, 'left', undefined],
    [5, 'down', undefined],
    [6, 'left', 5],
    [7, 'down', 5],
    [undefined, 'up', 5],
    [99, 'up', 5],
  ] as const)('from %s %s to %s', (from, direction, to) => {
    expect(authorInDirection(scene, from, direction)).toBe(to);
  });
});
