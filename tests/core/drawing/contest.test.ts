import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BoxIndex } from '../../../src/core/drawing/box-index.ts';
import { Contest, type Place } from '../../../src/core/drawing/contest.ts';
import { finish } from '../network-of.ts';

const CELL = { width: 4, height: 4 };

function placeAt(owner: number, x: number, drawback = 0): Place {
  return { owner, box: { minX: x, minY: 0, maxX: x + 2, maxY: 1 }, drawback };
}

function settle(places: readonly Place[]): string[] {
  const chosen = finish(new Contest(places, new BoxIndex(CELL, places.length)).settle());
  return chosen.map(({ owner, box }) => `${owner} at ${box.minX}`);
}

describe('a contest for places', () => {
  test('the first takes what costs others least, rather than what it likes best', () => {
    expect(settle([placeAt(0, 0), placeAt(0, 10), placeAt(1, 1)])).toEqual(['0 at 10', '1 at 1']);
  });

  test('a drawback that weighs more than what others lose is avoided', () => {
    expect(settle([placeAt(0, 0), placeAt(0, 10, 2), placeAt(1, 1), placeAt(1, 20)])).toEqual(['0 at 0', '1 at 20']);
  });

  test('one without a place gets that of another who can move, and of another behind', () => {
    const places = [...[placeAt(0, 0), placeAt(0, 20, 9)], ...[placeAt(1, 3), placeAt(1, 1, 9)], ...[placeAt(2, 4)]];
    expect(settle(places)).toEqual(['0 at 20', '1 at 1', '2 at 4']);
  });

  test('what is closed is given to nobody', () => {
    const places = [placeAt(0, 0), placeAt(1, 8)];
    const contest = new Contest(places, new BoxIndex(CELL, places.length));
    expect(contest.costOf({ minX: 0, minY: 0, maxX: 9, maxY: 1 })).toBe(2);
    contest.close(places[0]!.box);
    expect(contest.costOf({ minX: 0, minY: 0, maxX: 9, maxY: 1 })).toBe(1);
    expect(finish(contest.settle())).toEqual([places[1]]);
  });

  test('nobody gets two places, no two overlap, and none is left that is free for one without', () => {
    const any = fc
      .array(fc.array(fc.tuple(fc.nat(30), fc.nat(6)), { minLength: 1, maxLength: 6 }), { maxLength: 25 })
      .map((owners) =>
        owners.flatMap((spots, owner) =>
          spots.map(([x, y]): Place => ({ owner, box: { minX: x, minY: y, maxX: x + 3, maxY: y + 1 }, drawback: 0 })),
        ),
      );
    fc.assert(
      fc.property(any, (places) => {
        const chosen = finish(new Contest(places, new BoxIndex(CELL, places.length)).settle());
        const served = new Set(chosen.map(({ owner }) => owner));
        expect(served.size).toBe(chosen.length);
        const meet = (a: Place, b: Place): boolean =>
          a.box.minY === b.box.minY && Math.abs(a.box.minX - b.box.minX) < 3;
        for (const place of chosen) expect(chosen.filter((other) => meet(place, other))).toEqual([place]);
        for (const place of places)
          if (!served.has(place.owner)) expect(chosen.some((other) => meet(place, other))).toBe(true);
      }),
    );
  });
});
