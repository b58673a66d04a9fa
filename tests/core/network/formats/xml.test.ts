import { existsSync, readFileSync } from 'node:fs';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { GEXF } from '../../../../src/core/network/formats/gexf.ts';
import { GRAPHML } from '../../../../src/core/network/formats/graphml.ts';
import { codesOf, findMiscounts, namesOf, readNetworkAs, tiesOf } from '../read-network.ts';

const gexf = (inside: string, head = '', type = 'undirected'): string =>
  `<?xml version="1.0"?>${head}<gexf xmlns:viz="v" version="1.3"><graph defaultedgetype="${type}">${inside}</graph></gexf>`;
const graphml = (inside: string, keys = ''): string =>
  `<graphml>${keys}<graph edgedefault="undirected">${inside}</graph></graphml>`;

describe('reading GEXF', () => {
  test('labels, weights and directions from wherever they stand', () => {
    const reading = readNetworkAs(
      GEXF,
      gexf(
        `<attributes class="node"><attribute id="7" title="Label" type="string"/></attributes>
        <attributes class="edge"><attribute id="0" title="Weight" type="double"/></attributes>
        <nodes><node id="a" label="Ada &amp; Co"><viz:color r="1"/></node>
        <node id="b"><attvalues><attvalue for="7" value="Bo"/></attvalues></node><node id="c"/></nodes>
        <edges><edge source="a" target="b" weight="2.5"/>
        <edge source="b" target="c" type="directed"><attvalues><attvalue for="0" value="3"/></attvalues></edge></edges>`,
      ),
    );
    expect(namesOf(reading)).toEqual(['Ada & Co', 'Bo', 'c']);
    expect(tiesOf(reading)).toEqual(['a–b 2.5', 'b–c 3']);
    expect(codesOf(reading)).toEqual(['directed']);
  });

  test('a node twice costs only itself', () => {
    const reading = readNetworkAs(GEXF, gexf('<nodes><node id="a"/><node id="a"/><node id="b"/></nodes>'));
    expect(reading.network!.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(codesOf(reading)).toEqual(['repeated-node']);
  });

  test('nodes in nodes are read side by side', () => {
    const reading = readNetworkAs(
      GEXF,
      gexf(
        '<nodes><node id="g" label="Group"><nodes><node id="a"/><node id="b"/></nodes></node><node id="c"/></nodes>',
      ),
    );
    expect(reading.network!.nodes.map(({ id }) => id)).toEqual(['g', 'a', 'b', 'c']);
    expect(codesOf(reading)).toEqual(['nested-nodes']);
  });

  test('a damaged tag costs only itself', () => {
    const nodes = Array.from({ length: 20 }, (_, i) => `<node id="n${i}" label="N${i}"/>`);
    nodes[5] = '<node id="n5" label="N5';
    const reading = readNetworkAs(GEXF, gexf(`<nodes>${nodes.join('\n')}</nodes>`));
    expect(reading.network!.nodes.length).toBeGreaterThanOrEqual(19);
    expect(namesOf(reading)).toEqual(expect.arrayContaining(['N4', 'N6', 'N19']));
  });
});

describe('reading GraphML', () => {
  test('names and weights by the titles of their keys, or from yEd’s drawing', () => {
    const reading = readNetworkAs(
      GRAPHML,
      graphml(
        `<node id="a"><data key="d0">Ada Lovelace</data></node>
        <node id="b"><data key="d5"><y:ShapeNode><y:NodeLabel>Bo<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
        <edge source="a" target="b"><data key="e">2</data></edge><hyperedge><endpoint node="a"/></hyperedge>`,
        '<key id="d0" for="node" attr.name="Name"/><key id="d5" yfiles.type="nodegraphics"/><key id="e" for="edge" attr.name="weight"/>',
      ),
    );
    expect(namesOf(reading)).toEqual(['Lovelace, Ada', 'Bo']);
    expect(tiesOf(reading)).toEqual(['a–b 2']);
    expect(codesOf(reading)).toEqual(['hyperedge']);
  });
});

const LOLS = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const BIG = `<!ENTITY a "${'a'.repeat(50_000)}">`;
test.each([
  ['billions of laughs', `<!DOCTYPE gexf [<!ENTITY l0 "lol">${LOLS}]>`, '&l10;'],
  ['a long entity many times', `<!DOCTYPE gexf [${BIG}]>`, '&a;'.repeat(5000)],
  ['files and addresses', '<!DOCTYPE gexf SYSTEM "http://x/y.dtd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'],
  ['entities of themselves', '<!DOCTYPE gexf [<!ENTITY e "&e;">]><!DOCTYPE gexf [<!ENTITY e "&e;">]>', '&e;'],
])('%s are never expanded nor fetched', (_, doctype, reference) => {
  const nodes = `<nodes><node id="a" label="${reference}"/><node id="b" label="B"/></nodes>`;
  const reading = readNetworkAs(GEXF, gexf(nodes, doctype), 4096);
  expect(reading.network!.nodes).toHaveLength(2);
  expect(reading.network!.nodes[1]!.name.family).toBe('B');
  expect(JSON.stringify(reading).length).toBeLessThan(20_000);
  expect(codesOf(reading)).toContain('own-entities');
});

test.each([
  ['a million elements in one another', `${'<a>'.repeat(1_000_000)}<node id="x"/>`],
  [
    'two hundred thousand attributes',
    `<node id="x" ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
  ],
  ['control characters, lone surrogates and a wrong encoding', '<node id="x" label="\u0001\ud800 B"/>'],
  ['scripts of other namespaces', '<xhtml:script onerror="alert(1)">alert(1)</xhtml:script><node id="x" onerror="1"/>'],
])(
  '%s are got over',
  (_, inside) => {
    for (const [format, text] of [
      [GEXF, gexf(inside)],
      [GRAPHML, graphml(inside)],
    ] as const) {
      const reading = readNetworkAs(format, text, 65_536);
      expect(reading.network!.nodes.map(({ id }) => id)).toEqual(['x']);
      expect(findMiscounts(reading)).toEqual([]);
    }
  },
  10_000,
);

const DATA = '../shared/data';
test.skipIf(!existsSync(DATA)).each([
  ['gexf/gephi-lite__Java.gexf', GEXF, parseGexf],
  ['gexf/gephi-lite__divided-they-blog.gexf', GEXF, parseGexf],
  ['gexf/graphology__arctic.gexf', GEXF, parseGexf],
  ['gexf/graphology__celegans.gexf', GEXF, parseGexf],
  ['graphml/gephi-lite__airlines.graphml', GRAPHML, parseGraphml],
  ['graphml/gephi__football.graphml', GRAPHML, parseGraphml],
] as const)(
  '%s has the nodes and edges that Graphology finds',
  (path, format, parse) => {
    const text = readFileSync(`${DATA}/${path}`, 'utf8');
    const graph = parse(Graph, text, { allowUndeclaredAttributes: true, addMissingNodes: true } as object);
    const pairs = new Set<string>();
    graph.forEachEdge((_, __, source, target) => {
      if (source !== target) pairs.add([source, target].sort().join('–'));
    });
    const reading = readNetworkAs(format, text, 65_536);
    expect(reading.network!.nodes.map(({ id }) => id).sort()).toEqual(graph.nodes().sort());
    expect(tiesOf(reading).map((tie) => tie.slice(0, tie.lastIndexOf(' ')))).toEqual([...pairs].sort());
  },
  10_000,
);
