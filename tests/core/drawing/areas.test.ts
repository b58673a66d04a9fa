import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeAreas, type Areas } from '../../../src/core/drawing/areas.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { createRandom } from '../../../src/core/random.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { openSource } from '../../../src/sources/open-source.ts';
import { finish } from '../network-of.ts';

interface Disc {
  readonly community: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Communities must be numbered by size. */
function settle(discs: readonly Disc[]): Parameters<typeof composeAreas>[0] {
  const sizes = new Uint32Array(1 + Math.max(-1, ...discs.map(({ community }) => community)));
  for (const { community } of discs) sizes[community]!++;
  return {
    network: { authorCount: discs.length, hidden: new Uint8Array(discs.length) },
    partition: { community: Uint32Array.from(discs, ({ community }) => community), sizes },
    layout: {
      x: Float32Array.from(discs, ({ x }) => x),
      y: Float32Array.from(discs, ({ y }) => y),
      radius: Float32Array.from(discs, ({ radius }) => radius),
    },
  };
}

const compose = (discs: readonly Disc[]): Areas => finish(composeAreas(settle(discs)));

/** `count` discs in rows from a corner on, about `spacing` apart. */
function blob(community: number, count: number, [x, y]: readonly [number, number], spacing = 20, seed = 1): Disc[] {
  const random = createRandom(seed * 1000 + community);
  const columns = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i) => ({
    community,
    x: x + spacing * ((i % columns) + random() / 2),
    y: y + spacing * (Math.floor(i / columns) + random() / 2),
    radius: 2 + 4 * random(),
  }));
}

function ringsOf({ community, starts, x, y }: Areas, of?: number): (readonly [number, number])[][] {
  return Array.from(community, (c, r) =>
    of === undefined || c === of
      ? Array.from({ length: starts[r + 1]! - starts[r]! }, (_, i) => [x[starts[r]! + i]!, y[starts[r]! + i]!] as const)
      : [],
  ).filter((ring) => ring.length > 0);
}

/** By the rule that painters use: rings that run round a point one way and the other. */
function winds(rings: readonly (readonly (readonly [number, number])[])[], x: number, y: number): boolean {
  let turns = 0;
  for (const ring of rings)
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      if (ay > y === by > y || ax + ((y - ay) / (by - ay)) * (bx - ax) < x) return;
      turns += by > ay ? 1 : -1;
    });
  return turns !== 0;
}

const RIM = Array.from({ length: 12 }, (_, i) => (Math.PI * i) / 6);

/** The middle and the whole rim. */
function holds(areas: Areas, { community, x, y, radius }: Disc): boolean {
  const rings = ringsOf(areas, community);
  return (
    winds(rings, x, y) && RIM.every((angle) => winds(rings, x + radius * Math.cos(angle), y + radius * Math.sin(angle)))
  );
}

/** Rings that cross themselves are no borders. */
function crosses(ring: readonly (readonly [number, number])[]): boolean {
  const side = (a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]): number =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  return ring.some((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    return ring.some((c, k) => {
      if (k < i + 2 || (i === 0 && k === ring.length - 1)) return false;
      const d = ring[(k + 1) % ring.length]!;
      return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    });
  });
}

const BODIES = [...blob(0, 40, [0, 0]), ...blob(1, 25, [300, 40]), ...blob(2, 12, [90, 320])];

describe('areas of communities', () => {
  test('hold every disc of a community that stands together, in one ring', () => {
    const areas = compose(BODIES);
    expect([...areas.community]).toEqual([0, 1, 2]);
    expect(ringsOf(areas).some(crosses)).toBe(false);
    expect(BODIES.filter((disc) => !holds(areas, disc))).toEqual([]);
  });

  test('hold nobody of another community that stands apart', () => {
    const areas = compose(BODIES);
    for (const { community, x, y } of BODIES)
      for (const other of [0, 1, 2])
        if (other !== community) expect(winds(ringsOf(areas, other), x, y), `${other} at ${x}, ${y}`).toBe(false);
  });

  test('leave out a member far from all others, and do not reach towards them', () => {
    const stray = { community: 0, x: 280, y: 400, radius: 4 };
    const areas = compose([...BODIES, stray]);
    expect(holds(areas, stray)).toBe(false);
    expect(ringsOf(areas, 0)).toHaveLength(1);
    expect(BODIES.filter((disc) => !holds(areas, disc))).toEqual([]);
  });

  test('of a community in two large parts are two rings', () => {
    const twice = [...BODIES, ...blob(0, 15, [-20, 420], 20, 2)];
    const areas = compose(twice);
    expect(ringsOf(areas, 0)).toHaveLength(2);
    expect(twice.filter((disc) => !holds(areas, disc))).toEqual([]);
  });

  test('are not there for a community scattered among others', () => {
    const scattered = BODIES.map((disc, i) => (i % 11 === 5 ? { ...disc, community: 3 } : disc));
    expect([...new Set(compose(scattered).community)]).toEqual([0, 1, 2]);
  });

  test('are not there for pairs and loners, and not on an empty map', () => {
    expect(compose([...blob(0, 2, [0, 0]), ...blob(1, 1, [90, 0])]).community).toHaveLength(0);
    expect([...compose([]).starts]).toEqual([0]);
  });

  test('are there for twenty communities, and for others only if they matter', () => {
    const many = Array.from({ length: 30 }, (_, c) =>
      blob(c, c < 25 ? 9 : 3, [150 * (c % 6), 150 * Math.floor(c / 6)]),
    );
    expect(Math.max(...compose(many.flat()).community)).toBe(29);
    const loners = Array.from({ length: 300 }, (_, i) => blob(30 + i, 1, [900, 3 * i]));
    expect(Math.max(...compose([...many, ...loners].flat()).community)).toBe(24);
    const crowd = Array.from({ length: 900 }, (_, i) => blob(30 + i, 1, [900, i]));
    expect(Math.max(...compose([...many, ...crowd].flat()).community)).toBe(19);
  });

  test('whatever the layout, hold whole discs of half of the community or more, in closed rings', () => {
    const layouts = fc.record({
      seed: fc.integer({ min: 1, max: 1e6 }),
      groups: fc.array(
        fc.record({
          size: fc.integer({ min: 1, max: 60 }),
          x: fc.integer({ min: -400, max: 400 }),
          y: fc.integer({ min: -400, max: 400 }),
          spacing: fc.integer({ min: 1, max: 60 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    });
    fc.assert(
      fc.property(layouts, ({ seed, groups }) => {
        const discs = groups
          .toSorted((a, b) => b.size - a.size)
          .flatMap(({ size, x, y, spacing }, community) => blob(community, size, [x, y], spacing, seed));
        expectSound(compose(discs), discs);
      }),
      { numRuns: 40 },
    );
  });

  test('have the same bytes twice', () => {
    const bytes = (areas: Areas): string => JSON.stringify(areas);
    expect(bytes(compose(BODIES))).toBe(bytes(compose(BODIES)));
  });
});

function expectSound(areas: Areas, discs: readonly Disc[]): void {
  for (const ring of ringsOf(areas)) {
    expect(ring.length).toBeGreaterThanOrEqual(3);
    expect(new Set(ring.map(String)).size).toBe(ring.length);
  }
  expect(areas.starts.at(-1)).toBe(areas.x.length);
  // A raster of 320 nodes a side has no room for more.
  expect(areas.x.length).toBeLessThanOrEqual(40_000);
  for (const community of new Set(areas.community)) {
    const members = discs.filter((disc) => disc.community === community);
    const inside = members.filter((disc) => holds(areas, disc));
    expect(inside.length).toBeGreaterThanOrEqual(members.length / 2);
  }
}

const NETWORKS = '../shared/data/networks';

describe.skipIf(!existsSync(NETWORKS))('areas of known networks', () => {
  test.each(['netscience.gml', 'ca-GrQc.txt'])(
    '%s are sound',
    async (name) => {
      const source = await openSource(
        { name, blob: new Blob([readFileSync(`${NETWORKS}/${name}`)]) },
        {
          createHash: () => ({ update: () => undefined, digest: () => '' }),
        },
      );
      const steps = new Pipeline().run(DEFAULT_RECIPE, [source]);
      let step = await steps.next();
      while (!step.done) step = await steps.next();
      const { layout, partition, scene, network } = step.value;
      const discs = Array.from({ length: network.authorCount }, (_, author) => ({
        community: partition.community[author]!,
        x: layout.x[author]!,
        y: layout.y[author]!,
        radius: layout.radius[author]!,
      }));
      expect(new Set(scene.areas.community).size).toBeGreaterThan(15);
      expectSound(scene.areas, discs);
    },
    120_000,
  );
});
