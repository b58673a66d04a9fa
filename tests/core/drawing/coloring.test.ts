import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeGiant } from '../../../bench/network/giant.ts';
import { readRealNetwork } from '../../../bench/network/real-networks.ts';
import { detectCommunities } from '../../../src/core/communities/detect.ts';
import { buildHierarchy } from '../../../src/core/communities/hierarchy.ts';
import { adjacencyByPlace, adjacencyByTies } from '../../../src/core/drawing/adjacency.ts';
import { colorCommunities, recolor } from '../../../src/core/drawing/coloring.ts';
import { differenceOf } from '../../../src/core/drawing/differences.ts';
import { HUES, PLAIN } from '../../../src/core/drawing/slots.ts';
import { layOutNetwork } from '../../../src/core/layout/lay-out.ts';
import { MUTED, type Layout, type Network, type Partition } from '../../../src/core/model.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish, networkOf } from '../network-of.ts';

interface Placed {
  readonly network: Network;
  readonly partition: Partition;
  readonly layout: Layout;
}

/** Discs all over a square, each in the community of the nearest of `count` points: communities lie side by side as countries do. */
function countries(count: number, seed: number, authors = 600): Placed {
  const random = createRandom(seed);
  const layout = {
    x: Float32Array.from({ length: authors }, () => 800 * random()),
    y: Float32Array.from({ length: authors }, () => 800 * random()),
    radius: new Float32Array(authors).fill(5),
  };
  const middles = Array.from({ length: count }, () => [800 * random(), 800 * random()] as const);
  const nearest = Array.from(layout.x, (x, a) => {
    const far = middles.map(([mx, my]) => Math.hypot(x - mx, layout.y[a]! - my));
    return far.indexOf(Math.min(...far));
  });
  const members = middles.map((_, c) => nearest.filter((n) => n === c).length);
  const bySize = Array.from(members.keys()).sort((a, b) => members[b]! - members[a]! || a - b);
  const community = Uint32Array.from(nearest, (c) => bySize.indexOf(c));
  const sizes = Uint32Array.from(bySize, (c) => members[c]!);
  return { network: networkOf([], { authors }), partition: { community, sizes, modularity: 0 }, layout };
}

function draw(network: Network): Placed {
  const communities = detectCommunities(network, { method: 'leiden', resolution: 1, seed: 1 });
  const hierarchy = finish(buildHierarchy(network, createRandom(1)));
  const running = layOutNetwork(network, findComponents(network), hierarchy, { random: createRandom(1) });
  for (;;) {
    const { done, value } = running.next();
    if (done) return { network, partition: finish(communities), layout: value };
  }
}

/** What neighbours on the map differ by: the least of it, and the mean by length of border. */
function judge({ partition, layout }: Placed, colors: Uint8Array): { least: number; mean: number } {
  const borders = finish(adjacencyByPlace(layout, partition));
  let [least, sum, length] = [Infinity, 0, 0];
  for (let a = 0; a < Math.min(HUES, partition.sizes.length); a++) {
    for (let b = 0; b < a; b++) {
      const border = borders[a * HUES + b]!;
      if (border === 0 || colors[a] === MUTED || colors[b] === MUTED) continue;
      const difference = differenceOf(colors[a]!, colors[b]!);
      least = Math.min(least, difference);
      sum += border * difference;
      length += border;
    }
  }
  return { least, mean: sum / length };
}

/** The colours by rank that communities had before they were looked at together. */
const byRank = ({ sizes }: Partition): Uint8Array =>
  Uint8Array.from(sizes, (size, c) => (c < HUES && size >= 3 ? c : MUTED));

describe('colours of communities', () => {
  test('are all different, for the twenty largest of three authors or more; ten or fewer share the first hues', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer(), (count, seed) => {
        const { network, partition, layout } = countries(count, seed, 200);
        for (const colors of [undefined, layout].map((places) =>
          finish(colorCommunities(network, partition, places)),
        )) {
          const colored = byRank(partition).map((slot) => Number(slot !== MUTED));
          expect(colors.map((slot) => Number(slot !== MUTED))).toEqual(colored);
          const given = [...colors].filter((slot) => slot !== MUTED);
          expect(new Set(given).size).toBe(given.length);
          expect(Math.max(...given, 0)).toBeLessThan(given.length <= PLAIN ? Math.max(1, given.length) : HUES);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('keep neighbours apart by 10 or more on maps of up to twenty countries, and by more than ranks do', () => {
    for (const count of [4, 8, 12, 16, 20]) {
      let gained = 0;
      for (let seed = 1; seed <= 10; seed++) {
        const placed = countries(count, seed);
        const colors = finish(colorCommunities(placed.network, placed.partition, placed.layout));
        const [now, before] = [judge(placed, colors), judge(placed, byRank(placed.partition))];
        expect([count, seed, now.least >= Math.max(10, before.least)]).toEqual([count, seed, true]);
        gained += now.mean - before.mean;
      }
      expect([count, gained > 0]).toEqual([count, true]);
    }
  });

  test('go by ties where nobody has a place yet', () => {
    // Communities 0 and 1 have many ties, 0 and 2 none.
    const network = networkOf([
      [0, 1, 2, 3, 4, 5],
      [0, 3],
      [1, 4],
      [6, 7, 8],
    ]);
    const partition = {
      community: Uint32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2),
      sizes: Uint32Array.of(3, 3, 3),
      modularity: 0,
    };
    expect(finish(adjacencyByTies(network, partition))[1]).toBe(1);
    expect(finish(adjacencyByTies(network, partition))[2]).toBe(0);
    const [first, second] = finish(colorCommunities(network, partition));
    expect(differenceOf(first!, second!)).toBe(35);
  });
});

const netscience = readRealNetwork('netscience');
const REAL: readonly [string, Network | undefined][] = [
  ['netscience', netscience],
  ['the giant component of netscience', netscience && takeGiant(netscience)],
  ['the Journal of Informetrics', readRealNetwork('JOI')],
];

describe.each(REAL)('the colours of %s (needs ../shared/data)', (_, network) => {
  test.skipIf(!network)('keep neighbours apart by 10 or more, and by more than ranks do', () => {
    const placed = draw(network!);
    const now = judge(placed, finish(colorCommunities(placed.network, placed.partition, placed.layout)));
    expect(now.least).toBeGreaterThanOrEqual(10);
    expect(now.least).toBeGreaterThan(judge(placed, byRank(placed.partition)).least);
  });
});

describe('a colour that a person chose', () => {
  const found = Uint8Array.of(4, 7, 2, MUTED);

  test('changes places with the colour that the community had', () => {
    expect([...recolor(found, new Map([[0, 2]]))]).toEqual([2, 7, 4, MUTED]);
    expect([...recolor(found, new Map([[0, 9]]))]).toEqual([9, 7, 2, MUTED]);
    expect([...found]).toEqual([4, 7, 2, MUTED]);
  });

  test('stays where two have chosen it, and where the community had none', () => {
    const both = new Map([
      [0, 5],
      [1, 5],
    ]);
    expect([...recolor(found, both)]).toEqual([5, 5, 2, MUTED]);
    expect([...recolor(found, new Map([[3, 7]]))]).toEqual([4, 7, 2, 7]);
  });

  test.each([-1, HUES, 255, 256, 1.5, NaN, '3' as unknown as number])(
    'is passed over where there is no colour %s',
    (slot) => {
      expect(recolor(found, new Map([[0, slot]]))).toEqual(found);
    },
  );
});
