import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf, isVisible } from '../../../src/core/drawing/labels.ts';
import { placeLabels, type LabelWish } from '../../../src/core/drawing/placement.ts';
import type { Label } from '../../../src/core/model.ts';
import { textWidthPx } from '../../../src/core/drawing/glyphs.ts';
import { finish } from '../network-of.ts';

/** Every wish has a disc of its own. */
function place(wishes: readonly LabelWish[]): Label[] {
  const discs = {
    x: Float32Array.from(wishes, ({ x }) => x),
    y: Float32Array.from(wishes, ({ y }) => y),
    radius: Float32Array.from(wishes, ({ radius }) => radius),
  };
  return finish(placeLabels(discs, wishes));
}

/** Discs on a grid of 12 units, so that none overlap, with names of many lengths. */
const anyWishes = fc
  .uniqueArray(fc.tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 5 }), fc.nat(24)), {
    selector: ([column, row]) => `${column} ${row}`,
    maxLength: 60,
  })
  .map((spots) =>
    spots.map(([column, row, radius, length], index): LabelWish => ({
      text: 'n'.repeat(length + 1),
      kind: index % 9 === 0 ? 'community' : 'author',
      index,
      x: column * 12,
      y: row * 12,
      radius,
      sizePx: 11 + (radius % 3),
      covers: 0,
    })),
  );

describe('placing labels', () => {
  test('no two labels overlap at any zoom, between the steps too', () => {
    fc.assert(
      fc.property(anyWishes, fc.double({ min: 0.25, max: 80, noNaN: true }), (wishes, scale) => {
        const boxes = place(wishes)
          .filter((label) => isVisible(label, scale))
          .map((label) => boxOf(label, scale));
        boxes.forEach((a, i) =>
          boxes.slice(i + 1).forEach((b) => {
            const apart = 1e-6;
            expect(
              a.maxX <= b.minX + apart ||
                b.maxX <= a.minX + apart ||
                a.maxY <= b.minY + apart ||
                b.maxY <= a.minY + apart,
            ).toBe(true);
          }),
        );
      }),
    );
  });

  test('no label covers a disc that it may not cover', () => {
    fc.assert(
      fc.property(anyWishes, fc.double({ min: 0.25, max: 80, noNaN: true }), (wishes, scale) => {
        for (const label of place(wishes)) {
          if (!isVisible(label, scale)) continue;
          const box = boxOf(label, scale);
          for (const { x, y, radius, index } of wishes) {
            if (label.kind === 'author' && index === label.index) continue;
            const [dx, dy] = [Math.max(box.minX - x, 0, x - box.maxX), Math.max(box.minY - y, 0, y - box.maxY)];
            expect(dx * dx + dy * dy).toBeGreaterThanOrEqual(radius * radius * 0.99);
          }
        }
      }),
    );
  });

  test('an author’s label, once there, stays at every deeper zoom, and everyone has one in the end', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const labels = place(wishes).filter(({ kind }) => kind === 'author');
        expect(labels.length).toBe(wishes.filter(({ kind }) => kind === 'author').length);
        for (const { maxScale } of labels) expect(maxScale).toBe(Infinity);
      }),
    );
  });

  test('a small disc gets its name only when it is large enough to be seen', () => {
    const wish: LabelWish = { text: 'Ann Roe', kind: 'author', index: 0, x: 0, y: 0, radius: 1, sizePx: 11, covers: 0 };
    expect(place([wish])[0]!.minScale).toBe(2);
  });

  test('the first wish is granted first', () => {
    const wish = (index: number, x: number): LabelWish => ({
      text: 'A long enough name',
      kind: 'author',
      index,
      x,
      y: 0,
      radius: 4,
      sizePx: 11,
      covers: 0,
    });
    const [first, second] = [wish(0, 0), wish(1, 9)];
    const minScale = (labels: readonly Label[], index: number): number =>
      labels.find((label) => label.index === index)!.minScale;
    const labels = place([second, first]);
    expect(minScale(labels, 1)).toBeLessThanOrEqual(minScale(labels, 0));
  });
});

test('text widths add up, ignore accents and know wide writing', () => {
  expect(textWidthPx('ab', 10)).toBeCloseTo(textWidthPx('a', 10) + textWidthPx('b', 10));
  expect(textWidthPx('é', 10)).toBe(textWidthPx('e', 10));
  expect(textWidthPx('李', 10)).toBeGreaterThan(textWidthPx('m', 10));
  expect(textWidthPx('', 10)).toBe(0);
});
