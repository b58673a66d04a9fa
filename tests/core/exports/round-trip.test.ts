/** What leaves as a network comes back as the same network. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forEachCoAuthorship, coAuthorshipsWithPapers } from '../../../src/core/co-authorships.ts';
import { toCsvFiles } from '../../../src/core/exports/csv.ts';
import { toGexf } from '../../../src/core/exports/gexf.ts';
import { toGraphml } from '../../../src/core/exports/graphml.ts';
import { toGraphologyJson } from '../../../src/core/exports/graphology.ts';
import { createGraphTable, type GraphTable } from '../../../src/core/exports/table.ts';
import type { Atlas, Source } from '../../../src/core/model.ts';
import { Pipeline } from '../../../src/core/pipeline.ts';
import { DEFAULT_RECIPE } from '../../../src/core/recipe.ts';
import { sortName } from '../../../src/core/text/names.ts';
import { COLORS } from './fixture.ts';
import { textOf } from './text-of.ts';

function sourceOf(name: string, text: string): Source {
  async function* chunks(): AsyncGenerator<{ text: string; bytes: number }> {
    yield { text, bytes: text.length };
  }
  return {
    name,
    sha256: name,
    bytes: text.length,
    async *texts() {
      yield {
        name,
        bytes: text.length,
        open: () => Promise.resolve({ encoding: 'utf-8' as const, chunks: chunks() }),
      };
    },
  };
}

async function run(...files: readonly (readonly [string, string])[]): Promise<Atlas> {
  const steps = new Pipeline().run(
    DEFAULT_RECIPE,
    files.map(([name, text]) => sourceOf(name, text)),
  );
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}

/** Names and ties with their weights. */
function networkOf({ authors, network }: Atlas): { names: string[]; ties: string[] } {
  const names = authors.map(({ name }) => sortName(name));
  const ties: string[] = [];
  forEachCoAuthorship(network, (a, b, weight) => {
    ties.push(`${[names[a]!, names[b]!].sort().join(' – ')} ${weight}`);
  });
  return { names: [...names].sort(), ties: ties.sort() };
}

const tableOf = (atlas: Atlas): GraphTable => createGraphTable(atlas, DEFAULT_RECIPE, COLORS_OF_MANY);
const COLORS_OF_MANY = { ...COLORS, colors: Array.from({ length: 20 }, () => '#123456') };
const SAMPLE = readFileSync('seeds/sample/jiang-xin.txt', 'utf8');

const WRITERS: readonly (readonly [string, (table: GraphTable) => [string, string][]])[] = [
  ['GEXF', (table) => [['x.gexf', textOf(toGexf(table))]]],
  ['GraphML', (table) => [['x.graphml', textOf(toGraphml(table))]]],
  ['Graphology JSON', (table) => [['x.json', textOf(toGraphologyJson(table))]]],
  [
    'CSV of authors and of co-authorships',
    (table) =>
      toCsvFiles(table)
        .filter(({ name }) => name === 'authors' || name === 'co-authorships')
        .map(({ name, pieces }) => [`x.${name}.csv`, textOf(pieces).replace(/^\ufeff/, '')]),
  ],
];

test.each(WRITERS)(
  '%s comes back with the same names, ties and weights, twice',
  async (_, write) => {
    const atlas = await run(['jiang-xin.txt', SAMPLE]);
    const again = await run(...write(tableOf(atlas)));
    expect(networkOf(again)).toEqual(networkOf(atlas));
    expect(again.bibliography.papers).toEqual([]);
    expect([...again.measures.papers]).toEqual(again.authors.map(() => 0));
    expect(networkOf(await run(...write(tableOf(again))))).toEqual(networkOf(atlas));
  },
  20_000,
);

test('papers and a network together are one map: weights add up, joint papers come from papers alone', async () => {
  const network = 'source,target,weight\n"Okafor, Nneka","Müller, Ana",5\n"Okafor, Nneka","Stone, Una",2\n';
  const papers =
    'Müller, Ana\nTidal mixing in shallow estuaries\nMüller, Ana, Okafor, Nneka\nWe measure tides and compare.\n';
  const atlas = await run(['papers.txt', papers], ['ties.csv', network]);
  expect(networkOf(atlas).ties).toEqual(['Müller, Ana – Okafor, Nneka 6', 'Okafor, Nneka – Stone, Una 2']);
  const joint = Array.from(coAuthorshipsWithPapers(atlas.network), ({ shared }) => shared);
  expect(joint.sort()).toEqual([0, 1]);
  expect(atlas.scene.notes.join(' ')).toContain('came without papers');
  expect(atlas.sources.map(({ texts }) => texts[0]!.network?.edgesFound)).toEqual([undefined, 2]);
  expect(Math.min(...atlas.layout.radius)).toBeGreaterThan(0);
});

test('a network without papers says so, and its discs grow with the number of co-authors', async () => {
  const atlas = await run(['star.csv', 'source,target\na,b\na,c\na,d\n']);
  expect(atlas.network.given).toBe(true);
  expect(atlas.scene.notes).toEqual([
    'This network came without papers; its ties and their weights are as they were given.',
  ]);
  const radius = (name: string): number => atlas.layout.radius[atlas.authors.findIndex((a) => a.name.family === name)]!;
  expect(radius('a')).toBeGreaterThan(radius('b'));
  expect(tableOf(atlas).about.definitions).toContain('weight: as given by the network that was opened.');
});
