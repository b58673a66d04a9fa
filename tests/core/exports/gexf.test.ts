import fc from 'fast-check';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { expect, test } from 'vitest';
import { ABOUT_COLUMNS } from '../../../src/core/exports/about.ts';
import { toGexf } from '../../../src/core/exports/gexf.ts';
import { createGraphTable, type GraphTable } from '../../../src/core/exports/table.ts';
import { anyAtlas } from './arbitrary.ts';
import { COLORS, createAtlas, RECIPE, TINY } from './fixture.ts';
import { expectedOf, foundIn, type Expected } from './graph-files.ts';
import { hasPython, runPython } from './python.ts';
import { textOf } from './text-of.ts';

const TABLE = createGraphTable(TINY, RECIPE, COLORS);

/** Graphology's reader writes colours its own way, and GEXF asks for a z. */
function expectedInGexf(table: GraphTable): Expected {
  const { nodes, edges } = expectedOf(table);
  const rgb = (color: string): string => {
    const value = Number.parseInt(color.slice(1), 16);
    return `rgb(${value >> 16},${(value >> 8) & 255},${value & 255})`;
  };
  return {
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, row]) => [id, { ...row, color: rgb((row as { color: string }).color), z: 0 }]),
    ),
    edges,
  };
}

test('the file is the same byte for byte', async () => {
  await expect(textOf(toGexf(TABLE))).toMatchFileSnapshot('../../golden/exports/tiny.gexf');
});

test('Graphology reads every author and co-authorship back with every attribute', () => {
  const graph = parse(Graph, textOf(toGexf(TABLE)));
  expect(graph.order).toBe(9);
  expect(graph.size).toBe(10);
  expect(graph.type).toBe('undirected');
  expect(foundIn(graph)).toEqual(expectedInGexf(TABLE));
});

test('the description states every fact about the graph, one a line', () => {
  const description = String(parse(Graph, textOf(toGexf(TABLE))).getAttribute('description'));
  expect(description.split('\n')).toEqual(ABOUT_COLUMNS.map(({ name }) => `${name}: ${TABLE.about[name]}`));
  expect(description).toContain('notes: Hidden, and left out of communities and layout: Hidden Ghost.');
});

test('whatever stands in names and titles, Graphology reads back what the table holds', () => {
  fc.assert(
    fc.property(anyAtlas, (atlas) => {
      const table = createGraphTable(atlas, RECIPE, COLORS);
      expect(foundIn(parse(Graph, textOf(toGexf(table))))).toEqual(expectedInGexf(table));
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('an empty network is a readable file', () => {
  const graph = parse(Graph, textOf(toGexf(createGraphTable(createAtlas({ papers: [] }), RECIPE, COLORS))));
  expect([graph.order, graph.size]).toEqual([0, 0]);
});

test('NetworkX reads every author and co-authorship back with every attribute', ({ skip }) => {
  skip(!hasPython('networkx'), 'python3 with NetworkX is not here.');
  const script = `
import io, json, sys, networkx
graph = networkx.read_gexf(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps({'directed': graph.is_directed(), 'nodes': dict(graph.nodes(data=True)),
    'edges': {data['id']: {**data, 'ends': sorted([a, b])} for a, b, data in graph.edges(data=True)}}))`;
  const read = JSON.parse(runPython(script, textOf(toGexf(TABLE)))) as unknown;
  const nodes = TABLE.authors.map(({ id, x, y, size, color, ...attributes }) => {
    const value = Number.parseInt(color.slice(1), 16);
    const viz = {
      color: { r: value >> 16, g: (value >> 8) & 255, b: value & 255, a: 1 },
      position: { x, y, z: 0 },
      size,
    };
    return [id, { ...attributes, viz }] as const;
  });
  const edges = [...TABLE.coAuthorships].map(({ source, target, ...row }) => [
    row.id,
    { ...row, ends: [source, target].sort() },
  ]);
  expect(read).toEqual({ directed: false, nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) });
});
