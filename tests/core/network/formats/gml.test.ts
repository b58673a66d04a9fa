import { describe, expect, test } from 'vitest';
import { GML } from '../../../../src/core/network/formats/gml.ts';
import { codesOf, namesOf, readNetworkAs, tiesOf } from '../read-network.ts';

const read = (text: string) => readNetworkAs(GML, text);

describe('reading GML', () => {
  test('on one line, with lists in lists, comments, keys in any case and text without quotes', () => {
    const reading = read(
      'Creator "x"\n# graph [ node [ id 9 ] ]\nGraph [ directed 0 node [ ID 1 label "A [x] ]" graphics [ x 1 label "no" ] ] node [ id B name Bob ] edge [ source 1 target B weight 2.5 value 9 ] ]',
    );
    expect(namesOf(reading)).toEqual(['A [x] ]', 'Bob']);
    expect(tiesOf(reading)).toEqual(['1–B 2.5']);
    expect(codesOf(reading)).toEqual([]);
  });

  test('labels with references, and labels that run over two lines', () => {
    expect(
      namesOf(read('graph [\nnode [ id 1 label "J&#252;rgen &amp; Co" ]\nnode [ id 2 label "Ada\nLovelace" ]\n]')),
    ).toEqual(['Jürgen & Co', 'Lovelace, Ada']);
  });

  test('a quotation mark that nothing closes costs only its own label', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `  node\n  [\n    id ${i}\n    label "Person N${i}"\n  ]`);
    lines[7] = lines[7]!.replace('N7"', 'N7');
    const reading = read(`graph\n[\n${lines.join('\n')}\n  edge\n  [\n    source 7\n    target 8\n  ]\n]\n`);
    expect(namesOf(reading)).toEqual(Array.from({ length: 30 }, (_, i) => `Person N${i}`));
    expect(tiesOf(reading)).toEqual(['7–8 1']);
    expect(reading.issues).toMatchObject([{ code: 'unclosed-quote', severity: 'repaired', line: 41 }]);
  });

  test('a bracket that is missing, or one too many, costs nothing', () => {
    const reading = read(
      'graph [\nnode [ id 1\nnode [ id 2 ] ]\nnode [ id 3 ]\nedge [ source 1 target 2\nedge [ source 2 target 3 ]\n]',
    );
    expect(tiesOf(reading)).toEqual(['1–2 1', '2–3 1']);
    expect(codesOf(reading)).toEqual(['unclosed-list']);
  });

  test('a node without an id and an edge without an end are left out', () => {
    const reading = read('graph [ node [ label "x" ] node [ id 1 ] edge [ source 1 ] ]');
    expect(reading.network!.counts).toMatchObject({ nodesFound: 2, nodesSkipped: 1, edgesFound: 1, edgesSkipped: 1 });
    expect(codesOf(reading)).toEqual(['no-ends', 'no-id']);
  });

  test('a list that is neither is told, and edges to what was in it are left out', () => {
    const reading = read(
      'graph\n[\n  ntde\n  [\n    id 1\n  ]\n  node\n  [\n    id 2\n  ]\n  edge\n  [\n  source 1\n  target 2\n  ]\n]',
    );
    expect(reading.issues).toMatchObject([
      { code: 'unknown-list', line: 3 },
      { code: 'dangling-edge', excerpt: '1' },
    ]);
  });

  test('a hundred thousand brackets are no danger', () => {
    expect(read(`graph ${'['.repeat(100_000)} node [ id 1 ]`).network!.nodes).toHaveLength(1);
    expect(read(`graph [ ${'node [ '.repeat(100_000)}`).network!.nodes).toHaveLength(0);
  });

  test('other texts are none', () => {
    for (const text of [
      'graph { a -- b }',
      'We draw a graph [3] and a node [4].',
      '{"graph": []}',
      '@article{a,\n graph [ node [ id 1 ] ]}',
    ])
      expect(GML.recognise(text)).toBeLessThan(0.9);
    expect(GML.recognise('We draw a graph of it.')).toBe(0);
  });
});
