import fc from 'fast-check';
import Graph from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import { expect, test } from 'vitest';
import { toGraphologyJson } from '../../../src/core/exports/graphology.ts';
import { createGraphTable } from '../../../src/core/exports/table.ts';
import { anyAtlas } from './arbitrary.ts';
import { COLORS, RECIPE, TINY } from './fixture.ts';
import { expectedOf, foundIn } from './graph-files.ts';

const TABLE = createGraphTable(TINY, RECIPE, COLORS);
const read = (text: string): Graph => Graph.from(JSON.parse(text) as SerializedGraph);

test('the file is the same byte for byte', async () => {
  await expect(toGraphologyJson(TABLE)).toMatchFileSnapshot('../../golden/exports/tiny.json');
});

test('Graphology makes the same undirected graph of it, with every attribute', () => {
  const graph = read(toGraphologyJson(TABLE));
  expect([graph.type, graph.multi, graph.allowSelfLoops]).toEqual(['undirected', false, false]);
  expect(foundIn(graph)).toEqual(expectedOf(TABLE));
  expect(graph.getAttributes()).toEqual(TABLE.about);
});

test('whatever stands in names and titles, Graphology reads back what the table holds', () => {
  fc.assert(
    fc.property(anyAtlas, (atlas) => {
      const table = createGraphTable(atlas, RECIPE, COLORS);
      const text = toGraphologyJson(table);
      expect(text).not.toMatch(/\p{Cs}/u);
      expect(foundIn(read(text))).toEqual(expectedOf(table));
    }),
    { numRuns: 200, seed: 3 },
  );
});
