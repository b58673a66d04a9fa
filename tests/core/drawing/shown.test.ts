import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitDiscs } from '../../../src/core/drawing/fit-discs.ts';
import { composeShown, type Shown } from '../../../src/core/drawing/shown.ts';
import { HUES, SLOTS } from '../../../src/core/drawing/slots.ts';
import { MUTED, type Paper } from '../../../src/core/model.ts';
import { computeBetweenness } from '../../../src/core/network/betweenness.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { measureNetwork } from '../../../src/core/network/measures.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { ShownByColor, ShownByRadius } from '../../../src/core/shown.ts';
import { finish, networkOf } from '../network-of.ts';

/** Author 0 is on all papers, 4 has one without a year, 5 is hidden. */
const PAPERS = [[0, 1, 2], [0, 1], [0, 3], [4], [0, 5]];
const YEARS = [2000, 2010, 2021, undefined, 2005];
const network = networkOf(PAPERS, { hidden: [5] });
const papers = YEARS.map((year, p): Paper => ({
  key: `t:${p}`,
  title: '',
  names: [],
  places: [],
  ...(year === undefined ? {} : { year }),
}));
const layout = {
  x: Float32Array.of(0, 30, 60, 90, 120, 0),
  y: new Float32Array(6),
  radius: Float32Array.of(10, 7, 5, 5, 5, 0),
};

function show(color: ShownByColor, radius: ShownByRadius = 'papers', stability?: Float32Array): Shown {
  const measures = finish(measureNetwork(network, findComponents(network)));
  const known = {
    network,
    measures,
    papers,
    betweenness: finish(computeBetweenness(network, createRandom(1))),
    stability: stability && { runs: 20, author: stability, mean: 1 },
  };
  return finish(composeShown({ color, radius }, known, layout));
}

const [LEAST, GREATEST] = [HUES, SLOTS - 1];

describe('what colour shows', () => {
  test('goes from the least figure to the greatest; who has none is grey', () => {
    const { colors, ramp, notes, radius } = show('first-year');
    expect([...colors!]).toEqual([LEAST, LEAST, LEAST, GREATEST, MUTED, MUTED]);
    expect(ramp).toEqual({ name: 'first year', marks: ['2000', '2011', '2021'] });
    expect(notes).toEqual(['Colour: first year, 2000 to 2021. 1 author without it is grey.']);
    expect(radius).toBeUndefined();
  });

  test('can be the mean or the last year', () => {
    expect(show('mean-year').ramp!.marks).toEqual(['2000', '2011', '2021']);
    expect([...show('last-year').colors!].slice(0, 4)).toEqual([GREATEST, expect.any(Number), LEAST, GREATEST]);
  });

  test('can be any measure, what few have much of by its root', () => {
    const { colors, ramp } = show('papers');
    expect(ramp).toEqual({ name: 'papers', marks: ['1', '2.25', '4'] });
    expect([...colors!]).toEqual([GREATEST, LEAST + 13, LEAST, LEAST, LEAST, MUTED]);
    expect(show('pagerank').ramp!.marks[2]).toMatch(/^0\.\d{3}$/);
  });

  test('can be the stability, where it was assessed', () => {
    const { colors } = show('stability', 'papers', Float32Array.of(1, 0.5, 0, 1, 1, 1));
    expect([...colors!]).toEqual([GREATEST, LEAST + 16, LEAST, GREATEST, GREATEST, MUTED]);
    const unknown = show('stability');
    expect([...unknown.colors!]).toEqual(new Array(6).fill(MUTED));
    expect(unknown.ramp).toBeUndefined();
    expect(unknown.notes).toEqual(['Colour: stability, which no author has; all are grey.']);
  });
});

describe('what the radius shows', () => {
  test('goes from the smallest disc to 3.6 of it, where there is room', () => {
    const { radius, notes, colors } = show('community', 'degree');
    expect(colors).toBeUndefined();
    expect(radius![0]).toBeGreaterThan(radius![1]!);
    expect(radius![0]! / (3.6 * 5)).toBeCloseTo(30 / (18 + 5 * (1 + 2.6 * Math.sqrt(2 / 3))), 5);
    expect([radius![3]! > radius![4]!, radius![4], radius![5]]).toEqual([true, 5, 0]);
    expect(notes).toEqual(['Disc: co-authors, 0 to 3. 3 discs are smaller, for want of room.']);
  });

  test('can be nothing: all discs are alike', () => {
    const { radius, notes } = show('community', 'equal');
    expect([...radius!]).toEqual([5, 5, 5, 5, 5, 0]);
    expect(notes).toEqual(['Disc: all alike.']);
  });
});

test('discs that have found room do not overlap, are no larger than they want, and shrink only where they must', () => {
  const disc = fc.record({
    x: fc.integer({ min: 0, max: 200 }),
    y: fc.integer({ min: 0, max: 200 }),
    radius: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(disc, { maxLength: 60, selector: ({ x, y }) => `${x} ${y}` }), (discs) => {
      const [x, y, wanted] = (['x', 'y', 'radius'] as const).map((key) => Float32Array.from(discs, (one) => one[key]));
      const radius = finish(fitDiscs({ x: x!, y: y! }, wanted!));
      for (let a = 0; a < discs.length; a++) {
        let free = true;
        for (let b = 0; b < discs.length; b++) {
          if (a === b || wanted![a] === 0 || wanted![b] === 0) continue;
          const apart = Math.hypot(x![a]! - x![b]!, y![a]! - y![b]!);
          expect(radius[a]! + radius[b]!).toBeLessThanOrEqual(apart);
          if (apart < wanted![a]! + wanted![b]!) free = false;
        }
        expect(radius[a]! === wanted![a]!).toBe(free);
      }
    }),
  );
});
