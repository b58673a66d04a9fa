import { expect, test } from 'vitest';
import type { Reading } from '../../../src/core/model.ts';
import { NetworkCollector } from '../../../src/core/network/collector.ts';
import { pairNetworks } from '../../../src/core/network/pair.ts';
import { codesOf, findMiscounts, tiesOf } from './read-network.ts';

function mapOf(file: string, ids: readonly number[]): Reading {
  const collector = new NetworkCollector(file);
  collector.markPart('nodes');
  for (const id of ids) collector.addNode({ id: String(id), label: `Person ${'abcdefghijklmnopqrstuvwxyz'[id]}` }, id);
  return collector.toReading('Map');
}

function listOf(file: string, ties: readonly (readonly [number, number])[]): Reading {
  const collector = new NetworkCollector(file);
  collector.implyNodes();
  collector.markPart('ties');
  ties.forEach(([a, b], t) => collector.addEdge({ source: String(a), target: String(b) }, t + 1));
  return collector.toReading('List');
}

test('a list of ties joins the map that has its people, in whatever order they are opened', () => {
  const [list, map] = pairNetworks([
    listOf('network.txt', [
      [1, 2],
      [2, 3],
    ]),
    mapOf('map.txt', [1, 2, 3, 4]),
  ]);
  expect(tiesOf(map!)).toEqual(['1–2 1', '2–3 1']);
  expect(map!.network!.nodes).toHaveLength(4);
  expect([list!.network!.nodes.length, list!.network!.counts.edgesFound]).toEqual([0, 2]);
  expect([...codesOf(map!), ...codesOf(list!)]).toEqual([]);
});

test('of two pairs, those of one name belong together', () => {
  const readings = [
    mapOf('2019_map.txt', [1, 2, 3]),
    listOf('2020_network.txt', [[1, 3]]),
    mapOf('2020_map.txt', [1, 2, 3]),
    listOf('2019_network.txt', [[1, 2]]),
  ];
  const [first, , second] = pairNetworks(readings);
  expect([tiesOf(first!), tiesOf(second!)]).toEqual([['1–2 1'], ['1–3 1']]);
});

test('each alone is read, and says what is missing', () => {
  const [map] = pairNetworks([mapOf('map.txt', [1, 2])]);
  const [list] = pairNetworks([listOf('network.txt', [[1, 2]])]);
  expect([codesOf(map!), codesOf(list!)]).toEqual([['no-ties'], ['only-numbers']]);
  expect(list!.network!.nodes.map(({ name }) => name.family)).toEqual(['1', '2']);
});

test('ties of people whom the map leaves out are counted as skipped', () => {
  const ids = Array.from({ length: 20 }, (_, i) => i + 1);
  const ties = ids.map((id) => [id, id + 1] as const);
  const [map, list] = pairNetworks([mapOf('map.txt', ids), listOf('network.txt', ties)]);
  expect(map!.network!.weights).toHaveLength(19);
  expect(list!.network!.counts).toMatchObject({ edgesFound: 20, edgesSkipped: 1 });
  expect(list!.issues).toMatchObject([{ code: 'dangling-edge', severity: 'skipped', excerpt: '21' }]);
});

test('a list of other people stays by itself, and what is whole stays the same object', () => {
  const readings = [mapOf('map.txt', [1, 2]), listOf('network.txt', [[7, 8]])];
  const paired = pairNetworks(readings);
  expect(paired.map(({ network }) => network!.nodes.length)).toEqual([2, 2]);
  const whole = {
    ...mapOf('x.gml', [1, 2]),
    network: { ...mapOf('x.gml', [1, 2]).network!, part: undefined },
  } as never;
  expect(pairNetworks([whole])[0]).toBe(whole);
  for (const reading of paired) expect(findMiscounts(reading)).toEqual([]);
});
