import { describe, expect, test } from 'vitest';
import { GRAPHOLOGY_JSON } from '../../../../src/core/network/formats/graphology-json.ts';
import { VOSVIEWER_JSON } from '../../../../src/core/network/formats/vosviewer-json.ts';
import { codesOf, findMiscounts, namesOf, readNetworkAs, tiesOf } from '../read-network.ts';

const vos = (items: string, links = ''): string => `{"network": {"items": [${items}], "links": [${links}]}}`;

describe('reading VOSviewer’s JSON', () => {
  test('numbers are ids as they are written, and a missing strength is 1', () => {
    const reading = readNetworkAs(
      VOSVIEWER_JSON,
      vos(
        '{"id": 12345678901234567890, "label": "Ada Lovelace", "weights": {"id": 5}}, {"id": 12345678901234567891, "label": "bo, b"}',
        '{"source_id": 12345678901234567890, "target_id": 12345678901234567891}',
      ),
    );
    expect(namesOf(reading)).toEqual(['Lovelace, Ada', 'Bo, B']);
    expect(tiesOf(reading)).toEqual(['12345678901234567890–12345678901234567891 1']);
  });

  test('links may come first, and a damaged item costs only itself', () => {
    const reading = readNetworkAs(
      VOSVIEWER_JSON,
      '{"network": {"links": [{"source_id": 1, "target_id": 3, "strength": 2}], "items": [{"id": 1, "label": "A"}, {"id": 2 "label": "B"}, {"id": 3, "label": "C"}]}}',
    );
    expect(namesOf(reading)).toEqual(['A', 'C']);
    expect(tiesOf(reading)).toEqual(['1–3 2']);
    expect(reading.network!.counts).toMatchObject({ nodesFound: 3, nodesSkipped: 1 });
  });

  test.each([
    ['members named like those of every object', vos('{"__proto__": {"id": 1}, "id": "constructor", "label": "A"}'), 1],
    ['a hundred thousand brackets', vos(`{"id": 1, "x": ${'['.repeat(100_000)}`), 0],
    ['numbers beyond all measure', vos('{"id": 1, "label": "A", "x": 1e400}'), 1],
    ['lone surrogates', vos('{"id": 1, "label": "\\ud800A"}'), 1],
    ['a cut in a string', vos('{"id": 1, "label": "A"}, {"id": 2, "label": "B').slice(0, -16), 1],
    ['a comma and a comment too many', vos('{"id": 1, "label": "A"}, // one\n'), 1],
  ])('%s', (_, text, people) => {
    const reading = readNetworkAs(VOSVIEWER_JSON, text, 1000);
    expect(reading.network!.nodes).toHaveLength(people);
    expect(findMiscounts(reading)).toEqual([]);
  });
});

test('Graphology’s JSON: the graph may say in front or behind that it is undirected', () => {
  const nodes = '"nodes": [{"key": "a", "attributes": {"label": "Ada Lovelace"}}, {"key": "b"}]';
  const edges =
    '"edges": [{"source": "a", "target": "b", "attributes": {"weight": 2, "label": "no"}, "undirected": true}]';
  for (const text of [
    `{"options": {"type": "mixed"}, ${nodes}, ${edges}}`,
    `{${edges}, ${nodes}, "attributes": {"key": "x"}}`,
  ]) {
    const reading = readNetworkAs(GRAPHOLOGY_JSON, text);
    expect(namesOf(reading)).toEqual(['Lovelace, Ada', 'b']);
    expect(tiesOf(reading)).toEqual(['a–b 2']);
    expect(codesOf(reading)).toEqual([]);
  }
});
