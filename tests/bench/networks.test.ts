import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { takeGiant } from '../../bench/network/giant.ts';
import { readRealNetwork, type RealName } from '../../bench/network/real-networks.ts';
import { strengthsOf } from '../../src/core/graph.ts';
import { networkOf } from '../core/network-of.ts';

test('the largest component keeps its weights and its nodes in their order', () => {
  const network = networkOf([
    [0, 5],
    [1, 2],
    [2, 3],
    [2, 3],
    [3, 1],
  ]);
  const giant = takeGiant(network);
  expect(giant.authorCount).toBe(3);
  expect([...strengthsOf(giant)]).toEqual([...strengthsOf(network)].slice(1, 4));
});

const KNOWN: [RealName, { tied: number; ties: number; giant: number }][] = [
  ['netscience', { tied: 1461, ties: 2742, giant: 379 }],
  ['ca-GrQc', { tied: 4158, ties: 13_422, giant: 4158 }],
  ['ca-HepTh', { tied: 8638, ties: 24_806, giant: 8638 }],
  ['JOI', { tied: 252, ties: 568, giant: 252 }],
];

test.skipIf(!existsSync('../shared/data')).each(KNOWN)(
  '%s has its published size (needs ../shared/data)',
  (name, known) => {
    const network = readRealNetwork(name)!;
    expect({
      tied: network.authorCount,
      ties: network.neighbors.length / 2,
      giant: takeGiant(network).authorCount,
    }).toEqual(known);
  },
);
