import { describe, expect, test } from 'vitest';
import type { Camera } from '../../../src/core/drawing/canvas.ts';
import { areaStrength, paintAreas } from '../../../src/core/drawing/paint-areas.ts';
import { THEMES } from '../../../src/core/drawing/palette.ts';
import { MUTED, type Scene } from '../../../src/core/model.ts';

const BOUNDS = { minX: -500, minY: -250, maxX: 500, maxY: 250 };
const at = (scale: number): Camera => ({ x: 0, y: 0, scale, widthPx: 1000, heightPx: 800 });

/** A square and, of the same community, a triangle; then a triangle in grey. */
const scene = {
  areas: {
    community: Uint32Array.of(0, 0, 30),
    color: Uint8Array.of(0, 0, MUTED),
    starts: Uint32Array.of(0, 4, 7, 10),
    x: Float32Array.of(0, 10, 10, 0, 50, 60, 55, 90, 95, 92),
    y: Float32Array.of(0, 0, 10, 10, 50, 50, 60, 0, 0, 5),
  },
} as Scene;

/** What is called and set, in words. */
function record(only?: number): string[] {
  const said: string[] = [];
  const context = new Proxy({} as Parameters<typeof paintAreas>[0], {
    get:
      (_, name) =>
      (...values: number[]) =>
        said.push([String(name), ...values.map(Math.round)].join(' ')),
    set: (_, name, value) => said.push(`${String(name)} = ${value}`) > 0,
  });
  paintAreas(context, scene, THEMES.light, at(1), { only });
  return said;
}

const count = (said: readonly string[], word: string): number => said.filter((line) => line.startsWith(word)).length;

describe('areas', () => {
  test('are whole while all of the map is seen, fade as one goes in, and end', () => {
    const strengths = [0.2, 1, 1.6, 2, 3, 4, 4.9, 5, 60].map((scale) => areaStrength(BOUNDS, at(scale)));
    expect(strengths.slice(0, 3)).toEqual([1, 1, 1]);
    expect(strengths.slice(-2)).toEqual([0, 0]);
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  });

  test('are one path for each community, its rings closed, in its colour', () => {
    const said = record();
    expect(count(said, 'fill')).toBe(2 + count(said, 'fillStyle'));
    expect(count(said, 'moveTo')).toBe(3);
    expect(count(said, 'closePath')).toBe(3);
    expect(count(said, 'quadraticCurveTo')).toBe(10);
    expect(said.filter((line) => line.startsWith('fillStyle'))).toEqual([
      expect.stringContaining(THEMES.light.slots[0]!),
      expect.stringContaining(THEMES.light.muted),
    ]);
  });

  test('curve past the corners from the middle of one side to the middle of the next', () => {
    expect(
      record()
        .filter((line) => /moveTo|quadratic/.test(line))
        .slice(0, 5),
    ).toEqual([
      'moveTo 500 395',
      'quadraticCurveTo 500 400 505 400',
      'quadraticCurveTo 510 400 510 395',
      'quadraticCurveTo 510 390 505 390',
      'quadraticCurveTo 500 390 500 395',
    ]);
  });

  test('of one community alone leave the others out', () => {
    expect(count(record(30), 'moveTo')).toBe(1);
    expect(count(record(7), 'moveTo')).toBe(0);
  });
});
