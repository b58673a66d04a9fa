import { describe, expect, test } from 'vitest';
import { takeGiant } from '../../../bench/network/giant.ts';
import { readRealNetwork } from '../../../bench/network/real-networks.ts';
import { buildHierarchy } from '../../../src/core/communities/hierarchy.ts';
import { layOutNetwork } from '../../../src/core/layout/lay-out.ts';
import { measureDrawing } from '../../../src/core/layout/quality.ts';
import type { Layout, Network } from '../../../src/core/model.ts';
import { findComponents } from '../../../src/core/network/components.ts';
import { createRandom } from '../../../src/core/random.ts';
import { finish } from '../network-of.ts';

const SEEDS = [1, 2, 3, 4, 5];

interface Figures {
  readonly np1: number;
  readonly np2: number;
  readonly stress: number;
}

function layOut(network: Network, seed: number, locality: number): Layout {
  const hierarchy = finish(buildHierarchy(network, createRandom(seed)));
  const options = { random: createRandom(seed), locality };
  const running = layOutNetwork(network, findComponents(network), hierarchy, options);
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
}

/** Means over the seeds. */
function judge(network: Network, locality = 0.5): Figures {
  const components = findComponents(network);
  const figures = SEEDS.map((seed) =>
    finish(measureDrawing(network, components, layOut(network, seed, locality), createRandom(1)))!,
  );
  const meanOf = (key: keyof Figures): number => figures.reduce((sum, one) => sum + one[key], 0) / SEEDS.length;
  return { np1: meanOf('np1'), np2: meanOf('np2'), stress: meanOf('stress') };
}

/** The distance to the nearest author in spacings, the least over all. */
function closest({ x, y }: Layout): number {
  const n = x.length;
  const meanX = x.reduce((sum, value) => sum + value, 0) / n;
  const meanY = y.reduce((sum, value) => sum + value, 0) / n;
  let squares = 0;
  let least = Infinity;
  for (let a = 0; a < n; a++) {
    squares += (x[a]! - meanX) ** 2 + (y[a]! - meanY) ** 2;
    for (let b = 0; b < a; b++) least = Math.min(least, Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!));
  }
  return least / (Math.sqrt(2 * Math.PI * squares) / n);
}

const netscience = readRealNetwork('netscience');
const joi = readRealNetwork('JOI');

describe('drawings of real networks', () => {
  test.skipIf(!netscience)('netscience keeps neighbourhoods and distances (needs ../shared/data)', () => {
    const { np1, np2, stress } = judge(takeGiant(netscience!));
    expect(np1).toBeGreaterThan(0.78);
    expect(np2).toBeGreaterThan(0.68);
    expect(stress).toBeLessThan(0.145);
  });

  test.skipIf(!joi)('authors of the Journal of Informetrics keep neighbourhoods (needs ../shared/data)', () => {
    const { np1, np2 } = judge(takeGiant(joi!));
    expect(np1).toBeGreaterThan(0.765);
    expect(np2).toBeGreaterThan(0.695);
  });

  test.skipIf(!joi)('nobody stands nearer to the next than a fifth of the spacing (needs ../shared/data)', () => {
    const network = takeGiant(joi!);
    expect(Math.min(...SEEDS.map((seed) => closest(layOut(network, seed, 0.5))))).toBeGreaterThan(0.2);
  });

  test.skipIf(!netscience)(
    'the more local, the more neighbours stay and the less distances (needs ../shared/data)',
    () => {
      const network = takeGiant(netscience!);
      const [global, between, local, most] = [0, 0.25, 0.5, 1].map((locality) => judge(network, locality)) as [
        Figures,
        Figures,
        Figures,
        Figures,
      ];
      expect(between.np1).toBeGreaterThan(global.np1);
      expect(local.np1).toBeGreaterThan(between.np1);
      expect(most.np2).toBeGreaterThan(between.np2);
      for (const [less, more] of [
        [global, between],
        [between, local],
        [local, most],
      ] as const)
        expect(more.stress).toBeGreaterThan(less.stress);
    },
  );
});
