import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickStar } from '../../../src/core/drawing/pick-star.ts';
import { NO_AREAS } from '../../../src/core/drawing/scene.ts';
import { composeStars, withCentres, type Stars } from '../../../src/core/drawing/stars.ts';
import type { Layout, Scene } from '../../../src/core/model.ts';
import { finish, networkOf } from '../network-of.ts';

type Options = Parameters<typeof composeStars>[1];

/** Discs are those of the layout; everybody is of community 0 where nothing else is said. */
function compose(papers: readonly (readonly number[])[], layout: Layout, options: Partial<Options> = {}): Stars {
  const network = options.network ?? networkOf(papers, { authors: layout.x.length });
  return finish(
    composeStars(layout, {
      network,
      layout,
      papers: Uint32Array.from(papers.keys()),
      community: new Uint32Array(layout.x.length),
      isDimmed: new Uint8Array(layout.x.length),
      colorOf: (_, community) => community,
      ...options,
    }),
  );
}

function layoutOf(places: readonly (readonly [x: number, y: number])[], radius = 1): Layout {
  return {
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
    radius: new Float32Array(places.length).fill(radius),
  };
}

describe('stars', () => {
  test('have a spoke to every visible author, once', () => {
    const network = networkOf(
      [
        [0, 1, 2, 2, 3],
        [1, 3],
      ],
      { hidden: [3], authors: 4 },
    );
    const stars = compose(
      [[0, 1, 2, 3]],
      layoutOf([
        [0, 0],
        [10, 0],
        [0, 10],
        [0, 0],
      ]),
      { network },
    );
    expect([...stars.spokes.author]).toEqual([0, 1, 2]);
    expect([...stars.starts]).toEqual([0, 3]);
  });

  test('have their centre in the middle of their authors', () => {
    const { x, y } = compose(
      [[0, 1, 2]],
      layoutOf([
        [0, 0],
        [30, 0],
        [0, 30],
      ]),
    );
    expect([x[0], y[0]]).toEqual([10, 10]);
  });

  test('are coloured by the community of most authors, of equals the larger', () => {
    const layout = layoutOf(Array.from({ length: 4 }, (_, author) => [10 * author, 0]));
    const community = Uint32Array.of(2, 1, 1, 2);
    const { spokes } = compose(
      [
        [0, 1, 2, 3],
        [0, 1, 3],
      ],
      layout,
      { community },
    );
    expect([...spokes.color]).toEqual([1, 1, 1, 1, 2, 2, 2]);
  });

  test('keep their centres off discs and off one another, and near the middle, while there is room', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 4, maxLength: 30, selector: ([x, y]) => 100 * x + y }),
        (cells) => {
          const layout = layoutOf(cells.map(([x, y]) => [4 * x, 4 * y] as const));
          const everyone = cells.map((_, author) => author);
          const stars = compose([everyone, everyone, everyone.slice(0, 3)], layout);
          for (const [star, x] of stars.x.entries()) {
            const y = stars.y[star]!;
            for (const [disc, discX] of layout.x.entries())
              expect((discX - x) ** 2 + (layout.y[disc]! - y) ** 2).toBeGreaterThan((1 + stars.radius) ** 2);
            for (let other = 0; other < star; other++)
              expect((stars.x[other]! - x) ** 2 + (stars.y[other]! - y) ** 2).toBeGreaterThan((2 * stars.radius) ** 2);
          }
          const mean = layout.x.reduce((sum, x) => sum + x, 0) / cells.length;
          expect(Math.abs(stars.x[0]! - mean)).toBeLessThan(8);
        },
      ),
    );
  });

  test('stand in the very middle where all about it is taken', () => {
    const places = Array.from({ length: 3600 }, (_, i) => [i % 60, Math.floor(i / 60)] as const);
    const { x, y } = compose([[0, 3599]], layoutOf(places));
    expect([x[0], y[0]]).toEqual([29.5, 29.5]);
  });

  test('are discs to those who look for free ground', () => {
    const layout = layoutOf([
      [0, 0],
      [30, 0],
    ]);
    const stars = compose([[0, 1]], layout);
    const { x, y, radius } = withCentres(layout, stars);
    expect([[...x], [...y], [...radius]]).toEqual([
      [0, 30, 15],
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });
});

describe('picking a star', () => {
  const stars = compose(
    [
      [0, 1],
      [0, 2],
    ],
    layoutOf(
      [
        [0, 0],
        [40, 0],
        [0, 40],
      ],
      4,
    ),
  );
  const scene = { stars, areas: NO_AREAS } as unknown as Scene;

  test.each([
    ['on a centre', 20, 1, 0, 0],
    ['within the tolerance of its sides', 20, 6, 3, 0],
    ['beyond its sides, within its corners’ square', 23.5, 3.5, 1, undefined],
    ['nearer to the second', 1, 18, 5, 1],
  ])('%s', (_, x, y, tolerance, paper) => {
    expect(pickStar(scene, { x, y }, { tolerance, least: 1 })).toEqual(
      paper === undefined ? undefined : { kind: 'paper', paper },
    );
  });

  test('where the map is small, centres are as large as they are drawn', () => {
    expect(pickStar(scene, { x: 28, y: 0 }, { tolerance: 0, least: 10 })).toEqual({ kind: 'paper', paper: 0 });
    expect(
      pickStar({ ...scene, stars: undefined } as unknown as Scene, { x: 20, y: 0 }, { tolerance: 9, least: 9 }),
    ).toBe(undefined);
  });
});
