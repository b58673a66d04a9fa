import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LabelTable } from '../../../src/app/map/label-table.ts';
import { POSITIONS, boxOf, isVisible } from '../../../src/core/drawing/labels.ts';
import type { Label } from '../../../src/core/model.ts';

const anyLabel = fc
  .record({
    kind: fc.constantFrom('author', 'community'),
    index: fc.nat(5),
    x: fc.integer({ min: -200, max: 200 }),
    y: fc.integer({ min: -200, max: 200 }),
    radius: fc.integer({ min: 0, max: 12 }),
    position: fc.constantFrom(...POSITIONS, 'c' as const),
    from: fc.integer({ min: 0, max: 8 }),
    over: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ from, over, ...rest }): Label => ({
    ...rest,
    kind: rest.kind as Label['kind'],
    text: 'Ann Roe',
    sizePx: 12,
    minScale: from / 2,
    maxScale: over === 8 ? Infinity : (from + over) / 2,
  }));

test('a window shows the labels of its scale that stand whole in it', () => {
  fc.assert(
    fc.property(
      fc.array(anyLabel, { maxLength: 30 }),
      fc.integer({ min: 1, max: 16 }).map((scale) => scale / 2),
      (labels, scale) => {
        const window = { minX: -120, minY: -90, maxX: 100, maxY: 130 };
        const given = new LabelTable(labels).within(window, scale);
        const whole = labels.filter((label) => {
          const box = boxOf(label, scale);
          return (
            isVisible(label, scale) &&
            box.minX >= window.minX &&
            box.maxX <= window.maxX &&
            box.minY >= window.minY &&
            box.maxY <= window.maxY
          );
        });
        expect(given).toEqual(whole.map((label) => ({ label, box: boxOf(label, scale) })));
      },
    ),
  );
});

test('an author has the label of the scale, whatever communities have the same number', () => {
  fc.assert(
    fc.property(fc.array(anyLabel, { maxLength: 30 }), fc.nat(5), (labels, author) => {
      const own = labels.find(
        ({ kind, index, ...label }) => kind === 'author' && index === author && isVisible({ kind, index, ...label }, 2),
      );
      expect(new LabelTable(labels).of(author, 2)).toBe(own);
    }),
  );
});
