import { describe, expect, test } from 'vitest';
import { freeBounds } from '../../../src/app/map/camera.ts';
import { fromCanvas } from '../../../src/core/drawing/canvas.ts';
import { minimapCamera, toMinimap } from '../../../src/app/map/minimap.ts';

const WIDE = { minX: -600, minY: -100, maxX: 600, maxY: 100 };

describe('the minimap', () => {
  test.each([
    ['wide', WIDE],
    ['high', { minX: 0, minY: 0, maxX: 100, maxY: 900 }],
    ['of one place', { minX: 5, minY: 5, maxX: 5, maxY: 5 }],
  ])('holds a network that is %s', (_, bounds) => {
    const small = minimapCamera(bounds);
    expect(small.widthPx).toBeLessThanOrEqual(176);
    expect(small.heightPx).toBeLessThanOrEqual(132);
    const frame = toMinimap(bounds, small);
    expect(Math.min(frame.left, frame.top)).toBeGreaterThan(0);
    expect(frame.right).toBeLessThan(small.widthPx);
    expect(frame.bottom).toBeLessThan(small.heightPx);
  });

  test('frames what sheets leave free of the map, and a click into the middle of the frame changes nothing', () => {
    const camera = { x: 100, y: 20, scale: 2, widthPx: 1000, heightPx: 600 };
    const insets = { left: 300, right: 0, top: 60, bottom: 40 };
    const seen = freeBounds(camera, insets);
    expect(seen).toEqual({ minX: 0, maxX: 350, minY: -110, maxY: 140 });
    const small = minimapCamera(WIDE);
    const { left, right, top, bottom } = toMinimap(seen, small);
    const middle = fromCanvas(small, (left + right) / 2, (top + bottom) / 2);
    expect(middle.x).toBeCloseTo((seen.minX + seen.maxX) / 2);
    expect(middle.y).toBeCloseTo((seen.minY + seen.maxY) / 2);
  });
});
