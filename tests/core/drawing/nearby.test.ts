/** What finds discs and boxes near a box on the map finds all of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoxIndex, type Box } from '../../../src/core/drawing/box-index.ts';
import { DiscGrid } from '../../../src/core/drawing/disc-grid.ts';

const anyBox = fc
  .tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), fc.nat(90), fc.nat(30))
  .map(([x, y, width, height]): Box => ({ minX: x / 2, minY: y / 2, maxX: (x + width) / 2, maxY: (y + height) / 2 }));

const overlap = (a: Box, b: Box): boolean => a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;

test('a box finds the boxes that it overlaps, whatever the cell', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 40 }), anyBox, fc.integer({ min: 1, max: 80 }), (boxes, box, cell) => {
      const index = new BoxIndex({ width: cell, height: cell / 3 }, 4);
      for (const other of boxes) index.add(other);
      const met = new Set<number>();
      expect(index.some(box, (number) => !met.add(number))).toBe(false);
      expect([...met].sort((a, b) => a - b)).toEqual(boxes.flatMap((other, i) => (overlap(box, other) ? i : [])));
      expect(index.some(box, () => true)).toBe(met.size > 0);
    }),
  );
});

test('a cell without an area is refused', () => {
  expect(() => new BoxIndex({ width: 0, height: 1 }, 1)).toThrow('got 0 × 1');
});

test('a box is asked of every disc that touches it, of each once', () => {
  const anyDisc = fc.record({
    x: fc.integer({ min: -300, max: 300 }),
    y: fc.integer({ min: -9, max: 9 }),
    radius: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(anyDisc, { maxLength: 40, selector: ({ x, y }) => `${x} ${y}` }),
      anyBox,
      (discs, box) => {
        const grid = new DiscGrid({
          x: Float32Array.from(discs, ({ x }) => x),
          y: Float32Array.from(discs, ({ y }) => y),
          radius: Float32Array.from(discs, ({ radius }) => radius),
        });
        const asked: string[] = [];
        grid.some(box, (x, y, radius) => !asked.push(`${x} ${y} ${radius}`));
        expect(new Set(asked).size).toBe(asked.length);
        const touching = discs.filter(({ x, y, radius }) => {
          const dx = Math.max(box.minX - x, 0, x - box.maxX);
          const dy = Math.max(box.minY - y, 0, y - box.maxY);
          return dx * dx + dy * dy < radius * radius;
        });
        expect(asked).toEqual(expect.arrayContaining(touching.map(({ x, y, radius }) => `${x} ${y} ${radius}`)));
      },
    ),
  );
});
