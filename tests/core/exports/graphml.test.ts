import fc from 'fast-check';
import Graph from 'graphology';
import { parse } from 'graphology-graphml';
import { expect, test } from 'vitest';
import { toGraphml } from '../../../src/core/exports/graphml.ts';
import { createGraphTable } from '../../../src/core/exports/table.ts';
import { anyAtlas } from './arbitrary.ts';
import { COLORS, createAtlas, RECIPE, TINY } from './fixture.ts';
import { expectedOf, foundIn } from './graph-files.ts';
import { hasPython, runPython } from './python.ts';
import { textOf } from './text-of.ts';

const TABLE = createGraphTable(TINY, RECIPE, COLORS);

test('the file is the same byte for byte', async () => {
  await expect(textOf(toGraphml(TABLE))).toMatchFileSnapshot('../../golden/exports/tiny.graphml');
});

test('Graphology reads every author and co-authorship back with every attribute, and the facts about the graph', () => {
  const graph = parse(Graph, textOf(toGraphml(TABLE)));
  expect(graph.order).toBe(9);
  expect(graph.type).toBe('undirected');
  expect(foundIn(graph)).toEqual(expectedOf(TABLE));
  expect(graph.getAttributes()).toEqual(TABLE.about);
});

test('whatever stands in names and titles, Graphology reads back what the table holds', () => {
  fc.assert(
    fc.property(anyAtlas, (atlas) => {
      const table = createGraphTable(atlas, RECIPE, COLORS);
      expect(foundIn(parse(Graph, textOf(toGraphml(table))))).toEqual(expectedOf(table));
    }),
    { numRuns: 200, seed: 2 },
  );
});

test('an empty network is a readable file', () => {
  const table = createGraphTable(createAtlas({ papers: [] }), RECIPE, COLORS);
  const graph = parse(Graph, textOf(toGraphml(table)));
  expect([graph.order, graph.size]).toEqual([0, 0]);
  expect(graph.getAttributes()).toEqual(table.about);
});

test('NetworkX reads every attribute of authors, co-authorships and graph back', ({ skip }) => {
  skip(!hasPython('networkx'), 'python3 with NetworkX is not here.');
  const script = `
import json, sys, networkx
graph = networkx.parse_graphml(sys.stdin.buffer.read().decode('utf-8'))
about = {k: v for k, v in graph.graph.items() if not k.endswith('_default')}
print(json.dumps({'about': about, 'nodes': dict(graph.nodes(data=True)),
    'edges': {data['id']: {**data, 'ends': sorted([a, b])} for a, b, data in graph.edges(data=True)}}))`;
  const nodes = TABLE.authors.map(({ id, ...attributes }) => [id, attributes]);
  const edges = [...TABLE.coAuthorships].map(({ source, target, ...row }) => [
    row.id,
    { ...row, ends: [source, target].sort() },
  ]);
  expect(JSON.parse(runPython(script, textOf(toGraphml(TABLE))))).toEqual({
    about: TABLE.about,
    nodes: Object.fromEntries(nodes) as unknown,
    edges: Object.fromEntries(edges) as unknown,
  });
});
