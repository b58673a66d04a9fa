import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/core/formats.ts';
import { EDGE_LIST } from '../../../../src/core/network/formats/edge-list.ts';
import { codesOf, namesOf, readNetworkAs, tiesOf } from '../read-network.ts';

const read = (text: string) => readNetworkAs(EDGE_LIST, text, 7);

describe('reading a list of ties', () => {
  test.each([
    ['SNAP', '# Directed graph: "x"\n# FromNodeId\tToNodeId\n1\t2\n3\t2\n', ['1–2 1', '2–3 1']],
    ['spaces and weights', '% comment\n1 2 0.5\n  2   3 2\n', ['1–2 0.5', '2–3 2']],
    ['NetworkX', "1 2 {'weight': 3.0}\n2 3 {}\n", ['1–2 3', '2–3 1']],
    ['semicolons and decimal commas', 'from;to;weight\na;b;0,5\nb;c;2\n', ['a–b 0.5', 'b–c 2']],
    ['columns in another order', 'weight,target,source\n2,b,a\n3,c,b\n', ['a–b 2', 'b–c 3']],
    ['Gephi', 'Source,Target,Type,Id,Label,Weight\na,b,Undirected,0,,2.0\nb,a,Undirected,1,,1\n', ['a–b 3']],
    ['a title over numbers', 'Who,With,Joint\na,b,2\nb,c,3\n', ['a–b 2', 'b–c 3']],
    ['no header', 'a,b,2\nb,c,3\na,c,1\n', ['a–b 2', 'a–c 1', 'b–c 3']],
    ['both directions', '1 2\n2 1\n2 3\n3 2\n', ['1–2 1', '2–3 1']],
    ['CR line ends', '1 2\r2 3\r', ['1–2 1', '2–3 1']],
  ])('%s', (_, text, ties) => {
    expect(tiesOf(read(text))).toEqual(ties);
    expect(recogniseFormat(text)?.format.id).toBe('edge-list');
  });

  test('names that stand beside ids are the names', () => {
    const text =
      'source,target,source_name,target_name,weight\nx#0,y#1,Ada Lovelace,"Plato",2\nx#0,z#1,Ada Lovelace,Bo,1\n';
    expect(namesOf(read(text))).toEqual(['Lovelace, Ada', 'Plato', 'Bo']);
    expect(codesOf(read(text))).toEqual([]);
  });

  test('rows without two ends, loops and odd weights are told, and cost only themselves', () => {
    const reading = read('source,target,weight\na,b,1\na,,1\nb,b,1\nb,c,x\nc,d,0\na,d,2\n');
    expect(tiesOf(reading)).toEqual(['a–b 1', 'a–d 2', 'b–c 1']);
    expect(reading.issues.map(({ code, line }) => [code, line])).toEqual([
      ['no-ends', 3],
      ['self-loop', 4],
      ['bad-weight', 5],
      ['zero-weight', 6],
    ]);
  });

  test('a quotation mark that nothing closes costs its row', () => {
    const rows = Array.from({ length: 200 }, (_, i) => `p${i},p${i + 1},1`);
    rows[20] = '"p20,p21,1';
    const reading = read(`source,target,weight\n${rows.join('\n')}\n`);
    expect(reading.network!.weights.length).toBeGreaterThanOrEqual(199);
  });

  test.each([
    ['names of people', 'Ana Silva\nBo Quist\nEva Silva\nNneka Okafor\n'],
    ['a table of papers', 'title,authors\nOn tides,Silva A\nOn salt,Okafor N\n'],
    ['a table of measures', 'Depth,Salt,Warmth\n1.5,30,12\n2.5,31,11\n'],
    ['prose', 'It was a long way.\nNobody had thought of it.\n'],
    ['nothing', '# only a comment\n'],
  ])('%s is no list of ties', (_, text) => {
    expect(EDGE_LIST.recognise(text)).toBeLessThan(0.72);
    expect(EDGE_LIST.recognise(text) < 0.5 || text.startsWith('Depth')).toBe(true);
  });
});
