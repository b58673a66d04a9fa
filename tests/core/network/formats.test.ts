/** What holds for every format of networks. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../src/core/formats.ts';
import { NETWORK_FORMATS } from '../../../src/core/network/formats.ts';
import { pairNetworks } from '../../../src/core/network/pair.ts';
import type { NetworkFormat } from '../../../src/core/network/sink.ts';
import { foldName } from '../../../src/core/text/names.ts';
import { splitName } from '../../../src/core/text/split-name.ts';
import { TINY } from '../papers/tiny.ts';
import { codesOf, findMiscounts, readNetworkAs, tiesOf } from './read-network.ts';

const read = (path: string): string => readFileSync(path, 'utf8').replace(/^\ufeff/, '');
const TINY_FILES: readonly (readonly [string, string])[] = [
  ['gexf', 'seeds/tiny.gexf'],
  ['graphml', 'seeds/tiny.graphml'],
  ['gml', 'seeds/tiny.gml'],
  ['pajek', 'seeds/tiny.net'],
  ['vosviewer-json', 'seeds/tiny.vosviewer.json'],
  ['vosviewer-map', 'seeds/tiny.map.txt'],
  ['vosviewer-network', 'seeds/tiny.network.txt'],
  ['graphology-json', 'seeds/tiny.graphology.json'],
  ['edge-list', 'seeds/tiny.edges.csv'],
];
const formatOf = (id: string): NetworkFormat => NETWORK_FORMATS.find((format) => format.id === id)!;

/** Folded names of the five papers' authors, and how many papers each two of them share. */
function tinyNetwork(): { names: string[]; ties: string[] } {
  const shared = new Map<string, number>();
  const fold = (name: string): string => foldName(splitName(name));
  for (const { names } of TINY)
    for (const a of names)
      for (const b of names)
        if (fold(a) < fold(b)) shared.set(`${fold(a)}–${fold(b)}`, (shared.get(`${fold(a)}–${fold(b)}`) ?? 0) + 1);
  return {
    names: [...new Set(TINY.flatMap(({ names }) => names.map(fold)))].sort(),
    ties: [...shared].map(([ends, papers]) => `${ends} ${papers}`).sort(),
  };
}

test('every format has its tiny file, which is recognised, and by no other format as surely', () => {
  expect(TINY_FILES.map(([id]) => id).sort()).toEqual(NETWORK_FORMATS.map(({ id }) => id).sort());
  for (const [id, path] of TINY_FILES) expect(recogniseFormat(read(path))?.format.id).toBe(id);
});

test.each(TINY_FILES.filter(([id]) => id !== 'vosviewer-map' && id !== 'vosviewer-network'))(
  'the tiny file of %s holds the people of the five papers and their joint papers',
  (id, path) => {
    const reading = readNetworkAs(formatOf(id), read(path));
    const { network } = reading;
    const names = network!.nodes.map(({ name }) => foldName(name));
    const ties = Array.from(network!.weights, (weight, t) => {
      const ends = [names[network!.sources[t]!]!, names[network!.targets[t]!]!].sort();
      return `${ends.join('–')} ${weight}`;
    });
    expect({ names: names.sort(), ties: ties.sort() }).toEqual(tinyNetwork());
    expect(reading.issues).toEqual([]);
  },
);

test('so do VOSviewer’s map and network together', () => {
  const [map, list] = pairNetworks([
    readNetworkAs(formatOf('vosviewer-map'), read('seeds/tiny.map.txt')),
    readNetworkAs(formatOf('vosviewer-network'), read('seeds/tiny.network.txt')),
  ]);
  expect(map!.network!.nodes.map(({ name }) => foldName(name)).sort()).toEqual(tinyNetwork().names);
  expect([...map!.network!.weights].sort()).toEqual(
    tinyNetwork()
      .ties.map((tie) => Number(tie.at(-1)))
      .sort(),
  );
  expect(list!.network!.nodes).toEqual([]);
  expect(list!.network!.counts).toMatchObject({ nodesFound: 0, edgesFound: 9 });
  expect(codesOf(map!)).toEqual(['small-letters']);
});

describe.each(TINY_FILES)('%s', (id, path) => {
  const format = formatOf(id);
  const text = read(path);
  const whole = readNetworkAs(format, text);

  test('gives the same however the text is cut into pieces', () => {
    for (const length of [1, 2, 3, 7, 64]) expect(readNetworkAs(format, text, length)).toEqual(whole);
    expect(readNetworkAs(format, text.replaceAll('\n', '\r\n'), 1).network).toEqual(whole.network);
    expect(readNetworkAs(format, text.replaceAll('\n', '\r'), 5).network).toEqual(whole.network);
  });

  test('keeps what stands before a cut, at every hundredth of the text', () => {
    const ids = new Set(whole.network!.nodes.map((node) => node.id));
    for (let percent = 1; percent < 100; percent++) {
      const part = readNetworkAs(format, text.slice(0, Math.floor((text.length * percent) / 100)));
      expect(findMiscounts(part)).toEqual([]);
      // A list of ties has no mark at the end of an id that a cut would miss.
      if (id !== 'vosviewer-network' && id !== 'edge-list' && id !== 'vosviewer-map')
        expect(part.network!.nodes.filter((node) => !ids.has(node.id))).toEqual([]);
      if (percent >= 98) expect(part.network!.nodes.length).toBeGreaterThanOrEqual(6);
    }
  });

  test('throws for no damage, and what it counts adds up', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(60), fc.string({ maxLength: 12, unit: 'binary' }), (at, gone, put) => {
        const damaged = readNetworkAs(format, text.slice(0, at) + put + text.slice(at + gone), 50);
        expect(findMiscounts(damaged)).toEqual([]);
        for (const { line, excerpt } of damaged.issues) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(excerpt.length).toBeLessThanOrEqual(120);
        }
      }),
      { numRuns: 40 },
    );
  }, 10_000);
});

const DATA = '../shared/data';
const REAL: readonly (readonly [string, string, number, number])[] = [
  ['networks/netscience.gml', 'gml', 1589, 2742],
  ['networks/pajek__geom.net', 'pajek', 7343, 11_898],
  ['networks/ca-GrQc.txt', 'edge-list', 4158, 13_422],
  ['networks/ca-HepTh.txt', 'edge-list', 8638, 24_806],
  ['gml/igraph__karate.gml', 'gml', 34, 78],
  ['gml/igraph__invalid1.gml', 'gml', 33, 53],
  ['gml/gephi__emojis.gml', 'gml', 1, 0],
  ['pajek/netscience.net', 'pajek', 1589, 2742],
  ['pajek/igraph__utf8_with_bom.net', 'pajek', 10, 6],
  ['pajek/igraph__invalid1.net', 'pajek', 1, 0],
  ['graphml/gephi__football.graphml', 'graphml', 115, 613],
  ['graphml/igraph__graphml-hsa05010.xml', 'graphml', 26, 10],
  ['gexf/gephi__zeroweight.gexf', 'gexf', 2, 0],
  ['gexf/gephi__slice.gexf', 'gexf', 2, 1],
  ['vosviewer/vos__JOI_coauthorship.json', 'vosviewer-json', 252, 568],
  ['vosviewer/vos__JOI_coauthorship_map.txt', 'vosviewer-map', 252, 0],
  ['vosviewer/vos__JOI_coauthorship_network.txt', 'vosviewer-network', 252, 568],
  ['vosviewer/vos__Dimensions_scientometrics_researchers.json', 'vosviewer-json', 115, 353],
];
test.skipIf(!existsSync(DATA)).each(REAL)('%s is read as %s: %i people, %i ties', (path, id, people, ties) => {
  const text = read(`${DATA}/${path}`);
  expect(recogniseFormat(text.slice(0, 65_536))?.format.id).toBe(id);
  const reading = readNetworkAs(formatOf(id), text, 65_536);
  expect([reading.network!.nodes.length, reading.network!.weights.length]).toEqual([people, ties]);
  expect(findMiscounts(reading)).toEqual([]);
});

test.skipIf(!existsSync(DATA))('the two files of VOSviewer give the network of the one', () => {
  const whole = readNetworkAs(formatOf('vosviewer-json'), read(`${DATA}/vosviewer/vos__JOI_coauthorship.json`));
  const [list, map] = pairNetworks([
    readNetworkAs(formatOf('vosviewer-network'), read(`${DATA}/vosviewer/vos__JOI_coauthorship_network.txt`)),
    readNetworkAs(formatOf('vosviewer-map'), read(`${DATA}/vosviewer/vos__JOI_coauthorship_map.txt`)),
  ]);
  expect(tiesOf(map!)).toEqual(tiesOf(whole));
  expect(map!.network!.nodes).toEqual(whole.network!.nodes);
  expect(list!.network!.weights).toHaveLength(0);
});

test.skipIf(!existsSync(DATA))('no file of papers is taken for a network', () => {
  const folders = readdirSync(DATA, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !/^(?:networks|gexf|graphml|gml|pajek|vosviewer|suites)$/.test(name));
  const taken = folders.flatMap((folder) =>
    readdirSync(`${DATA}/${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name}`)
      .filter((path) => {
        const head = readFileSync(`${DATA}/${path}`).subarray(0, 65_536).toString('utf8');
        return NETWORK_FORMATS.some((format) => format.recognise(head) >= 0.5);
      }),
  );
  expect(taken).toEqual([]);
});
