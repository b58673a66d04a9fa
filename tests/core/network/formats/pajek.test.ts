import { describe, expect, test } from 'vitest';
import { PAJEK } from '../../../../src/core/network/formats/pajek.ts';
import { codesOf, namesOf, readNetworkAs, tiesOf } from '../read-network.ts';

const read = (text: string) => readNetworkAs(PAJEK, text);

describe('reading Pajek', () => {
  test('vertices, listed or only counted, with and without quotes', () => {
    const reading = read(
      '*Vertices 4\n1 "Ada Lovelace" 0.1 0.2 ic Blue\n2 Plato\n003 "Jürgen &#8805; x"\n*Edges\n1 4\n',
    );
    expect(namesOf(reading)).toEqual(['Lovelace, Ada', 'Plato', 'Jürgen ≥ x', '4']);
    expect(tiesOf(reading)).toEqual(['1–4 1']);
  });

  test('arcs and edges with weights, colours and relations', () => {
    const reading = read('*vertices 3\n*arcs :1 "cites"\n1 2 2 c Red\n2 1 1\n*edges\n2 3 c Blue\n1 3 0.5\n');
    expect(tiesOf(reading)).toEqual(['1–2 3', '1–3 0.5', '2–3 1']);
    expect(codesOf(reading)).toEqual(['directed']);
  });

  test('lists and matrices', () => {
    expect(tiesOf(read('*Vertices 3\n*Edgeslist\n1 2 3\n'))).toEqual(['1–2 1', '1–3 1']);
    expect(tiesOf(read('*Vertices 3\n*Matrix\n0 2 0\n2 0 1\n0 1 9\n'))).toEqual(['1–2 2', '2–3 1']);
  });

  test('lines that are no vertex and no edge are left out and told', () => {
    const reading = read('*Vertices 2\nfirst "A"\n1 "B\n*Edges\n1 x\n1 2\n');
    expect(namesOf(reading)).toEqual(['B', '2']);
    expect(reading.issues).toMatchObject([
      { code: 'no-id', line: 2 },
      { code: 'unclosed-quote', line: 3 },
      { code: 'no-ends', line: 5 },
    ]);
  });

  test('the first network of several, and what is no network, is told', () => {
    const reading = read(
      '*Network one\n*Vertices 2\n*Edges\n1 2\n*Partition p\n1\n2\n*Network two\n*Vertices 9\n*Edges\n3 4\n',
    );
    expect(reading.network!.nodes).toHaveLength(2);
    expect(codesOf(reading)).toEqual(['several-networks', 'unknown-section']);
  });

  test('a file that announces more vertices than there can be is read as far as it goes', () => {
    const reading = read('*Vertices 99999999999\n1 "A"\n2 "B"\n*Edges\n1 2\n');
    expect(tiesOf(reading)).toEqual(['1–2 1']);
    expect(codesOf(reading)).toEqual(['too-many-vertices']);
  });

  test('of two modes, all are read', () => {
    expect(codesOf(read('*Vertices 1 3'))).toEqual(['two-modes']);
  });
});
