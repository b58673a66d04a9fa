import { describe, expect, test } from 'vitest';
import { MOST_EDGES, NetworkCollector } from '../../../src/core/network/collector.ts';
import type { EdgeRecord } from '../../../src/core/network/sink.ts';
import { codesOf, findMiscounts, namesOf, tiesOf } from './read-network.ts';

function collect(nodes: readonly string[], edges: readonly (EdgeRecord | [string, string, (number | string)?])[]) {
  const collector = new NetworkCollector('a.net');
  edges.forEach((edge, e) =>
    collector.addEdge(Array.isArray(edge) ? { source: edge[0], target: edge[1], weight: edge[2] } : edge, 100 + e),
  );
  nodes.forEach((id, n) => collector.addNode({ id }, n + 1));
  const reading = collector.toReading('Network');
  expect(findMiscounts(reading)).toEqual([]);
  return reading;
}

describe('collecting a network', () => {
  test('edges may come before their nodes', () => {
    expect(tiesOf(collect(['b', 'a'], [['a', 'b', 2]]))).toEqual(['a–b 2']);
  });

  test('parallel edges are added up, loops and edges to nobody are left out, and all of it is told', () => {
    const reading = collect(
      ['a', 'b', 'c'],
      [
        ['a', 'b', 2],
        ['a', 'b', 3],
        ['c', 'c'],
        ['a', 'ghost'],
      ],
    );
    expect(tiesOf(reading)).toEqual(['a–b 5']);
    expect(codesOf(reading)).toEqual(['dangling-edge', 'parallel-edge', 'self-loop']);
    expect(reading.issues.find(({ code }) => code === 'dangling-edge')).toMatchObject({ line: 103, excerpt: 'ghost' });
    expect(reading.network!.counts).toEqual({
      nodesFound: 3,
      nodesSkipped: 0,
      edgesFound: 4,
      edgesSkipped: 2,
      edgesMerged: 1,
    });
  });

  test('of two nodes of one id the first stays; two of one label are two people', () => {
    const collector = new NetworkCollector('a.net');
    collector.addNode({ id: '1', label: 'Wang, Wei' }, 1);
    collector.addNode({ id: '1', label: 'Li, Na' }, 2);
    collector.addNode({ id: '2', label: 'Wang, Wei' }, 3);
    const reading = collector.toReading('Network');
    expect(namesOf(reading)).toEqual(['Wang, Wei', 'Wang, Wei']);
    expect(new Set(reading.network!.nodes.map(({ key }) => key)).size).toBe(2);
    expect(reading.issues).toMatchObject([{ code: 'repeated-node', line: 2, severity: 'skipped', excerpt: 'Li, Na' }]);
  });

  test.each<[string | number | undefined, string[], string[]]>([
    [undefined, ['a–b 1'], []],
    ['', ['a–b 1'], []],
    ['0,5', ['a–b 0.5'], []],
    ['1e3', ['a–b 1000'], []],
    ['NaN', ['a–b 1'], ['bad-weight']],
    [Infinity, ['a–b 1'], ['bad-weight']],
    ['1e999', ['a–b 1'], ['bad-weight']],
    ['9'.repeat(60_000), ['a–b 1'], ['bad-weight']],
    ['heavy', ['a–b 1'], ['bad-weight']],
    [0, [], ['zero-weight']],
    ['-0', [], ['zero-weight']],
    [-5, [], ['negative-weight']],
    ['-Infinity', [], ['negative-weight']],
  ])('a weight of %s', (weight, ties, codes) => {
    const reading = collect(['a', 'b'], [{ source: 'a', target: 'b', weight }]);
    expect(tiesOf(reading)).toEqual(ties);
    expect(codesOf(reading)).toEqual(codes);
  });

  describe('directions', () => {
    test('are added up where a file is directed', () => {
      const reading = collect(
        ['a', 'b', 'c'],
        [
          { source: 'a', target: 'b', weight: 2, directed: true },
          { source: 'b', target: 'a', weight: 3, directed: true },
          { source: 'b', target: 'c', weight: 1, directed: true },
        ],
      );
      expect(tiesOf(reading)).toEqual(['a–b 5', 'b–c 1']);
      expect(codesOf(reading)).toEqual(['directed']);
    });

    test('count once where every tie is written both ways alike', () => {
      const reading = collect(
        ['a', 'b', 'c'],
        [
          ['a', 'b', 2],
          ['b', 'a', 2],
          ['b', 'c', 1],
          ['c', 'b', 1],
        ],
      );
      expect(tiesOf(reading)).toEqual(['a–b 2', 'b–c 1']);
      expect(codesOf(reading)).toEqual(['both-ways']);
    });

    test('do not matter where the file says that it has none', () => {
      const edges = [
        { source: 'a', target: 'b', weight: 2, directed: false },
        { source: 'b', target: 'a', weight: 2, directed: false },
      ];
      expect(tiesOf(collect(['a', 'b'], edges))).toEqual(['a–b 4']);
    });
  });

  test('nobody, somebody alone, and a hundred thousand alone', () => {
    expect(codesOf(collect([], []))).toEqual(['no-nodes']);
    expect(namesOf(collect(['Plato'], []))).toEqual(['Plato']);
    const many = Array.from({ length: 100_000 }, (_, i) => `n${i}`);
    expect(collect(many, []).network!.nodes).toHaveLength(100_000);
  });

  test('a star with a million leaves is read', () => {
    const collector = new NetworkCollector('star.txt');
    collector.implyNodes();
    for (let leaf = 1; leaf <= 1_000_000; leaf++) collector.addEdge({ source: '0', target: String(leaf) }, leaf);
    const { network } = collector.toReading('Edge list');
    expect([network!.nodes.length, network!.weights.length]).toEqual([1_000_001, 1_000_000]);
  }, 30_000);

  test('a complete graph of five thousand is refused before all of it is read, and nothing of it is kept', () => {
    const collector = new NetworkCollector('K5000.txt');
    collector.implyNodes();
    let edges = 0;
    for (let a = 0; a < 5000 && !collector.full; a++)
      for (let b = a + 1; b < 5000 && !collector.full; b++, edges++)
        collector.addEdge({ source: `${a}`, target: `${b}` }, 1);
    expect(edges).toBe(MOST_EDGES + 1);
    const reading = collector.toReading('Edge list');
    expect(reading.network).toBeUndefined();
    expect(reading.issues).toMatchObject([{ code: 'network-too-large', severity: 'skipped' }]);
    expect(reading.issues[0]!.message).toContain('5,000,000 ties');
  }, 30_000);

  test.each([
    ['ABRAMSON, G', 'ABRAMSON, G'],
    ['S. Kambhampati', 'Kambhampati, S.'],
    ['moya-anegon, f', 'Moya-Anegon, F'],
    ['van eck, nees jan', 'van Eck, Nees Jan'],
    ['quist, orri, jr.', 'Quist, Orri, Jr.'],
    ['tideline consortium', 'tideline consortium'],
    ['java.lang.String', 'java.lang.String'],
    ['⑤⑨④②⑦', '⑤⑨④②⑦'],
    ['∰∈∀≋∞⊚', '∰∈∀≋∞⊚'],
    ['cpd:C00027', 'cpd:C00027'],
    ['  Ada \u0001\u202eLovelace ', 'Lovelace, Ada'],
    ['Ada\ud800', 'Ada\ufffd'],
    ['\u200b ,', '7'],
    [', Ada', 'Ada'],
  ])('the label “%s” is %s', (label, name) => {
    const collector = new NetworkCollector('a.net');
    collector.addNode({ id: '7', label }, 1);
    expect(namesOf(collector.toReading('Network'))).toEqual([name]);
  });

  test('where the given names of a file are initials, three letters are three initials', () => {
    const collector = new NetworkCollector('map.txt');
    ['abbasi, a', 'engels, tce', 'rahman, aimj', 'li, j', 'yang, ly', 'guns, r', 'ye, fy', 'bao, jz'].forEach(
      (label, i) => collector.addNode({ id: String(i), label }, i + 1),
    );
    expect(namesOf(collector.toReading('Map')).slice(0, 3)).toEqual(['Abbasi, A', 'Engels, TCE', 'Rahman, AIMJ']);
  });

  test('a label or an id of a million characters is cut, and other ids stay apart from it', () => {
    const collector = new NetworkCollector('a.net');
    const long = 'x'.repeat(1_000_000);
    collector.addNode({ id: `${long}1`, label: long }, 1);
    collector.addNode({ id: `${long}2` }, 2);
    collector.addEdge({ source: `${long}1`, target: `${long}2` }, 3);
    const { network, issues } = collector.toReading('Network');
    expect(network!.weights).toHaveLength(1);
    expect(network!.nodes.every(({ id, name }) => id.length <= 500 && name.family.length <= 1000)).toBe(true);
    expect(issues[0]).toMatchObject({ code: 'name-too-long', severity: 'repaired' });
  });

  test('ids and labels named like members of every object are ids and labels', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const reading = collect(names, [['__proto__', 'constructor']]);
    expect(tiesOf(reading)).toEqual(['__proto__–constructor 1']);
    expect(namesOf(reading)).toEqual(names);
  });

  test('a node has the same key in every run, whatever stands around it', () => {
    const keyIn = (ids: readonly string[]): string => collect(ids, []).network!.nodes.find(({ id }) => id === 'x')!.key;
    expect(keyIn(['x'])).toBe(keyIn(['a', 'b', 'x']));
  });
});
