import fc from 'fast-check';
import Graph from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import { expect, test } from 'vitest';
import { toCoAuthorshipGraph } from '../../../src/core/exports/graph.ts';
import { toGraphologyJson } from '../../../src/core/exports/graphology.ts';
import { createGraphTable } from '../../../src/core/exports/table.ts';
import { anyAtlas } from './arbitrary.ts';
import { COLORS, RECIPE, TINY } from './fixture.ts';
import { expectedOf, foundIn } from './graph-files.ts';
import { textOf } from './text-of.ts';

const TABLE = createGraphTable(TINY, RECIPE, COLORS);
const read = (text: string): Graph => Graph.from(JSON.parse(text) as SerializedGraph);

test('the file is the same byte for byte', async () => {
  await expect(textOf(toGraphologyJson(TABLE))).toMatchFileSnapshot('../../golden/exports/tiny.json');
});

test('Graphology makes the same undirected graph of it, with every attribute', () => {
  const graph = read(textOf(toGraphologyJson(TABLE)));
  expect([graph.type, graph.multi, graph.allowSelfLoops]).toEqual(['undirected', false, false]);
  expect(foundIn(graph)).toEqual(expectedOf(TABLE));
  expect(graph.getAttributes()).toEqual(TABLE.about);
});

test('it is what Graphology would write, to the byte', () => {
  fc.assert(
    fc.property(anyAtlas, (atlas) => {
      const table = createGraphTable(atlas, RECIPE, COLORS);
      const { options, attributes, nodes, edges } = toCoAuthorshipGraph(table).export();
      const whole = JSON.stringify({ options, attributes, nodes, edges }, undefined, 2);
      expect(textOf(toGraphologyJson(table))).toBe(`${whole}\n`);
    }),
    { numRuns: 100, seed: 4 },
  );
});

test('whatever stands in names and titles, Graphology reads back what the table holds', () => {
  fc.assert(
    fc.property(anyAtlas, (atlas) => {
      const table = createGraphTable(atlas, RECIPE, COLORS);
      const text = textOf(toGraphologyJson(table));
      expect(text).not.toMatch(/\p{Cs}/u);
      expect(foundIn(read(text))).toEqual(expectedOf(table));
    }),
    { numRuns: 200, seed: 3 },
  );
});
