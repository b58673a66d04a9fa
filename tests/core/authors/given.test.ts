import { expect, test } from 'vitest';
import { createAuthorFinder } from '../../../src/core/authors/find.ts';
import { addGivenAuthors } from '../../../src/core/authors/given.ts';
import { finish } from '../network-of.ts';
import { identifyAuthors } from '../../../src/core/authors/identify.ts';
import type { GivenNetwork, Paper } from '../../../src/core/model.ts';
import { NetworkCollector } from '../../../src/core/network/collector.ts';
import { sortName } from '../../../src/core/text/names.ts';
import { splitName } from '../../../src/core/text/split-name.ts';

function networkOf(labels: readonly string[], ties: readonly (readonly [number, number])[] = []): GivenNetwork {
  const collector = new NetworkCollector('a.gml');
  labels.forEach((label, n) => collector.addNode({ id: `${n}`, label }, 1));
  for (const [a, b] of ties) collector.addEdge({ source: `${a}`, target: `${b}`, weight: 3 }, 1);
  return collector.toReading('GML').network!;
}

const PAPERS: readonly Paper[] = [
  { key: 'p', title: 'P', names: ['Lovelace, Ada', 'Quist, Orri'].map(splitName), places: [] },
];
const ofPapers = finish(identifyAuthors(PAPERS, []));

test('a node is the author of its name, however it is spelled, and new people come after those of the papers', () => {
  const { authors, ties } = addGivenAuthors(ofPapers.authors, [networkOf(['LOVELACE, ADA', 'Bo Silva'], [[0, 1]])]);
  expect(authors.map(({ name }) => sortName(name))).toEqual(['Lovelace, Ada', 'Quist, Orri', 'Silva, Bo']);
  expect(authors[0]!.variants).toMatchObject([{ papers: 1 }, { papers: 0, name: { family: 'LOVELACE' } }]);
  expect([[...ties.sources], [...ties.targets], [...ties.weights]]).toEqual([[0], [2], [3]]);
});

test('two nodes of one name are two people, and neither is the author of that name', () => {
  const { authors } = addGivenAuthors(ofPapers.authors, [networkOf(['Lovelace, Ada', 'Lovelace, Ada'])]);
  expect(authors).toHaveLength(4);
});

test('the same name in two networks is one person, a number is not', () => {
  const { authors } = addGivenAuthors([], [networkOf(['Bo Silva', '1', 'n2']), networkOf(['Silva, Bo', '1', 'n2'])]);
  expect(authors.map(({ name }) => name.family)).toEqual(['Silva', '1', 'n2', '1', 'n2']);
  expect(new Set(authors.map(({ key }) => key)).size).toBe(5);
});

test('every key of a node finds its author, whether or not the author has papers', () => {
  const network = networkOf(['Lovelace, Ada', 'Bo Silva']);
  const { authors } = addGivenAuthors(ofPapers.authors, [network]);
  const find = createAuthorFinder(PAPERS, ofPapers.mentions, authors);
  expect(network.nodes.map(({ key }) => find(`${key}#0`))).toEqual([0, 2]);
  expect(authors.map(({ key }) => find(key))).toEqual([0, 1, 2]);
  expect(find('n:0000000000000000#0')).toBeUndefined();
});

test('without networks the authors are the same object', () => {
  expect(addGivenAuthors(ofPapers.authors, []).authors).toEqual(ofPapers.authors);
});
