import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../../src/core/drawing/bounds.ts';
import { textWidthPx } from '../../../src/core/drawing/glyphs.ts';
import { boxOf, isVisible } from '../../../src/core/drawing/labels.ts';
import { placeLabels, type LabelWish } from '../../../src/core/drawing/placement.ts';
import { upTo } from '../../../src/core/drawing/sort.ts';
import type { Label } from '../../../src/core/model.ts';
import { finish } from '../network-of.ts';
import { coveredDiscs, lostNames, overlaps } from './visible-labels.ts';

/** Every wish has a disc of its own. */
function discsOf(wishes: readonly LabelWish[]): { x: Float32Array; y: Float32Array; radius: Float32Array } {
  return {
    x: Float32Array.from(wishes, ({ x }) => x),
    y: Float32Array.from(wishes, ({ y }) => y),
    radius: Float32Array.from(wishes, ({ radius }) => radius),
  };
}

function place(wishes: readonly LabelWish[]): Label[] {
  const discs = discsOf(wishes);
  return finish(placeLabels(discs, wishes, boundsOf(discs, upTo(wishes.length))));
}

/** Discs on a grid of 12 units, so that none overlap, with names of many lengths, some of several forms. */
const anyWishes = fc
  .uniqueArray(fc.tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 5 }), fc.nat(24)), {
    selector: ([column, row]) => `${column} ${row}`,
    maxLength: 60,
  })
  .map((spots) =>
    spots.map(([column, row, radius, length], index): LabelWish => {
      const sizePx = 11 + (radius % 3);
      const text = 'n'.repeat(length + 1);
      const isLong = length > 8;
      return {
        forms: isLong
          ? [
              { text, sizePx },
              { text: text.slice(8), sizePx: 10 },
            ]
          : [{ text, sizePx }],
        kind: index % 9 === 0 ? 'community' : 'author',
        index,
        x: column * 12,
        y: row * 12,
        radius,
        covers: 0,
      };
    }),
  );

/** Those at which labels are placed lie between. */
const anyScale = fc.double({ min: 0.1, max: 80, noNaN: true });

describe('placing labels', () => {
  test('no two labels overlap at any zoom', () => {
    fc.assert(
      fc.property(anyWishes, anyScale, (wishes, scale) => {
        expect(overlaps(place(wishes), scale)).toEqual([]);
      }),
    );
  });

  test('no label covers the colour of a disc that it may not cover', () => {
    fc.assert(
      fc.property(anyWishes, anyScale, (wishes, scale) => {
        for (const label of place(wishes)) {
          if (!isVisible(label, scale)) continue;
          const own = label.kind === 'author' ? label.index : -1;
          expect(coveredDiscs(label, discsOf(wishes), scale).filter((disc) => disc !== own)).toEqual([]);
        }
      }),
    );
  });

  test('an author’s name, once there, stays at every deeper zoom and grows no shorter, and everyone has one in the end', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const labels = place(wishes).filter(({ kind }) => kind === 'author');
        const named = new Set(labels.map(({ index }) => index));
        expect(named.size).toBe(wishes.filter(({ kind }) => kind === 'author').length);
        expect(lostNames(labels)).toEqual([]);
      }),
    );
  });

  test('a name keeps its place while it grows', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const placeOf = new Map<string, string>();
        for (const { kind, index, x, y, position } of place(wishes)) {
          const stands = `${x} ${y} ${position}`;
          expect(placeOf.get(`${kind} ${index}`) ?? stands).toBe(stands);
          placeOf.set(`${kind} ${index}`, stands);
        }
      }),
    );
  });

  test('a small disc gets its name only when it is large enough to be seen', () => {
    const [large, small] = [20, 0.25].map((radius, index): LabelWish => {
      const forms = [{ text: 'Ann Roe', sizePx: 11 }];
      return { forms, kind: 'author', index, x: 400 * index, y: 0, radius, covers: 0 };
    });
    const from = place([large!, small!]).map(({ minScale }) => minScale);
    expect(from[0]!).toBeLessThan(1);
    expect(from[1]! * 0.25).toBeGreaterThanOrEqual(2);
    expect(from[1]! * 0.25).toBeLessThan(2 * Math.SQRT2);
  });

  test('where two cannot both have a name, the first wish has it', () => {
    const wish = (index: number, x: number): LabelWish => ({
      forms: [{ text: 'A name far too long for the two of them', sizePx: 11 }],
      kind: 'author',
      index,
      x,
      y: 0,
      radius: 60,
      covers: 0,
    });
    const fromOf = (labels: readonly Label[], index: number): number =>
      labels.find((label) => label.index === index)!.minScale;
    for (const [first, second] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const labels = place([wish(first, first * 121), wish(second, second * 121)]);
      expect(fromOf(labels, first)).toBeLessThanOrEqual(fromOf(labels, second));
    }
  });

  test('a name shrinks before it is left out, and is whole where there is room', () => {
    const forms = [
      { text: 'Maximiliana Featherstonehaugh', sizePx: 14 },
      { text: 'M. Featherstonehaugh', sizePx: 10 },
      { text: 'Featherstonehaugh', sizePx: 10 },
    ];
    const crowd = Array.from({ length: 40 }, (_, index): LabelWish => {
      const [column, row] = [index % 8, Math.floor(index / 8)];
      return { forms, kind: 'author', index, x: column * 100, y: row * 30, radius: 6, covers: 0 };
    });
    const labels = place(crowd);
    expect(new Set(labels.map(({ text }) => text)).size).toBeGreaterThan(1);
    expect(labels.filter((label) => isVisible(label, 60) && label.text === forms[0]!.text)).toHaveLength(40);
  });
});

test('a label of two lines is as wide as the wider and twice as high', () => {
  const label = (text: string): Label => ({
    text,
    kind: 'community',
    index: 0,
    x: 0,
    y: 0,
    radius: 0,
    position: 'c',
    sizePx: 13,
    minScale: 0,
    maxScale: Infinity,
  });
  const [one, two] = [boxOf(label('Jo Lee: graphs'), 1), boxOf(label('Jo\nJo Lee: graphs'), 1)];
  expect(two.maxX - two.minX).toBe(one.maxX - one.minX);
  expect(two.maxY - two.minY).toBeCloseTo(2 * (one.maxY - one.minY));
});

test('text widths add up, ignore accents and know wide writing', () => {
  expect(textWidthPx('ab', 10)).toBeCloseTo(textWidthPx('a', 10) + textWidthPx('b', 10));
  expect(textWidthPx('é', 10)).toBe(textWidthPx('e', 10));
  expect(textWidthPx('李', 10)).toBeGreaterThan(textWidthPx('m', 10));
  expect(textWidthPx('', 10)).toBe(0);
});
