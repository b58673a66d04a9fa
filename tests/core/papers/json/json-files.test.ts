/** What holds for every format of JSON: what is read, whatever the chunks, the shape of the file and the damage. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/core/formats.ts';
import type { Reading } from '../../../../src/core/model.ts';
import { JSON_PAPERS } from '../../../../src/core/papers/formats/json-papers.ts';
import { sortName } from '../../../../src/core/text/names.ts';
import { readAs } from '../read-text.ts';
import { TINY } from '../tiny.ts';
import { TINY_FILES } from './tiny-files.ts';

function bare({ papers }: Reading): string[] {
  return papers.map((paper) => JSON.stringify({ ...paper, places: [] }));
}

const LAYOUTS: readonly (readonly [string, (records: readonly string[]) => string])[] = [
  ['lines', (records) => records.join('\n')],
  ['lines that end in CRLF', (records) => `${records.join('\r\n')}\r\n`],
  ['a list on one line', (records) => `[${records.join(',')}]`],
  ['a list with a line for each', (records) => `[\n${records.join(',\n')}\n]\n`],
  ['lists one after another', (records) => records.map((record) => `[${record}]`).join('\n')],
];

/** What happens to the text of one record, at one place. */
const DAMAGES: readonly (readonly [string, (text: string, at: number) => string])[] = [
  ['is cut off', (text, at) => text.slice(0, at)],
  ['loses its beginning', (text, at) => text.slice(at)],
  ['loses its middle', (text, at) => text.slice(0, at >> 1) + text.slice(at)],
  ['loses a character', (text, at) => text.slice(0, at) + text.slice(at + 1)],
  ...['"', '{', '}', '[', ']', '\\', '\u0000'].map((sign): [string, (text: string, at: number) => string] => [
    `has a ${JSON.stringify(sign)} in it`,
    (text, at) => text.slice(0, at) + sign + text.slice(at + 1),
  ]),
];

describe.each(TINY_FILES)('%s', (_, { format, text, records, lacks }) => {
  const reading = readAs(format, text);
  const texts = records.map((record) => JSON.stringify(record));

  test('gives the five papers, and nothing is wrong with them', () => {
    expect(reading).toMatchObject({ format: format.name, found: 5, skipped: 0, issues: [] });
    for (const [i, expected] of TINY.entries()) {
      const { names, ...fields } = expected;
      const carried = Object.entries(fields).filter(([field]) => !lacks.includes(field));
      expect(reading.papers[i]).toMatchObject(Object.fromEntries(carried));
      expect(reading.papers[i]!.names.map(sortName)).toEqual(names);
    }
    const organisations = reading.papers.flatMap(({ names }) => names.filter(({ organisation }) => organisation));
    expect(organisations.map(({ family }) => family)).toEqual(['Tideline Consortium']);
  });

  test('is recognised, whole and cut anywhere behind its first record', () => {
    const first = text.indexOf('tides mix') + 600;
    for (const head of [text, text.slice(0, first), text.replaceAll('\n', '\r'), texts.join('\n')])
      expect(recogniseFormat(head)?.format.id).toBe(format.id);
  });

  test('is the same however it is cut into chunks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (length) => {
        expect(readAs(format, text, length)).toEqual(reading);
      }),
      { numRuns: 6 },
    );
  });

  test.each(LAYOUTS)('is the same as %s', (_layout, write) => {
    const other = readAs(format, write(texts));
    expect(other).toMatchObject({ found: 5, skipped: 0, issues: [] });
    expect(bare(other)).toEqual(bare(reading));
  });

  test.each([LAYOUTS[0]!, LAYOUTS[2]!])('loses one record at most where one is damaged, as %s', (_layout, write) => {
    const good = bare(reading);
    for (const [, damage] of DAMAGES)
      for (const k of [0, 3])
        for (let at = 1; at < texts[k]!.length; at += Math.ceil(texts[k]!.length / 4)) {
          const damaged = readAs(format, write(texts.map((record, i) => (i === k ? damage(record, at) : record))));
          expect(damaged.found).toBe(damaged.papers.length + damaged.skipped);
          const kept = bare(damaged);
          for (const [i, paper] of good.entries()) if (i !== k) expect(kept).toContain(paper);
        }
  });

  test('survives anything in place of any value, and changes no prototype', () => {
    const values = [null, 1e300, -0, '', [], {}, [[]], [null], 'x', true, { __proto__: null, value: [] }];
    for (const value of values)
      for (const record of records as readonly Record<string, unknown>[]) {
        const strange = Object.fromEntries(Object.keys(record).map((member) => [member, value]));
        const read = readAs(format, `[${JSON.stringify(strange)},${texts[0]}]`);
        expect(read.found).toBe(read.papers.length + read.skipped);
        expect(bare(read)).toContain(bare(reading)[0]);
      }
    const polluted = `{"__proto__":{"polluted":1,"title":"X"},"constructor":{"prototype":{"polluted":1}},${texts[0]!.slice(1)}`;
    expect(bare(readAs(format, polluted))).toEqual([bare(reading)[0]]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('JSON of other kinds', () => {
  test.each([
    ['a VOSviewer network', { network: { items: [{ id: 1, label: 'Ana Silva', x: 0.1, y: 0.2 }], links: [] } }],
    ['a Graphology network', { attributes: {}, nodes: [{ key: 'a' }], edges: [{ source: 'a', target: 'a' }] }],
    ['a package', { name: 'tide', title: 'Tide', version: '1.0.0', author: 'Ana Silva', dependencies: { a: '1' } }],
    [
      'a map',
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { title: 'Quay', author: 'A. B' } }] },
    ],
    ['an error', { status: 'failed', 'message-type': 'validation-failure', message: [{ type: 'x', message: 'y' }] }],
    ['a project of another program', { format: '<<Function', version: 99, sources: [], recipe: {} }],
    ['numbers', [1, 2, 3]],
    ['names', [{ name: 'Ana Silva', age: 3 }]],
    ['a playlist', [{ title: 'Song', duration: 3 }]],
  ])('%s is no papers', (_, value) => {
    const papers = recogniseFormat(JSON.stringify(value));
    expect(papers?.kind).not.toBe('papers');
    expect(recogniseFormat(JSON.stringify(value, null, 2))?.kind).not.toBe('papers');
  });

  test('is read as papers where it says so in any words', () => {
    const read = (value: unknown): string[] => {
      const text = JSON.stringify(value);
      expect(recogniseFormat(text)?.format).toBe(JSON_PAPERS);
      return readAs(JSON_PAPERS, text).papers.map(
        ({ title, names, year }) => `${title}: ${names.map(sortName).join('; ')} (${year})`,
      );
    };
    const two = 'On tides: Silva, Ana; van Dam, J. (2011)';
    expect(read([{ title: 'On tides', authors: ['Ana Silva', 'J. van Dam'], year: 2011 }])).toEqual([two]);
    expect(read([{ Title: 'On tides', Authors: 'Silva, Ana; van Dam, J.', Year: '2011' }])).toEqual([two]);
    expect(read([{ title: 'On tides', author: 'Silva, Ana and van Dam, J.', date: '2011-03' }])).toEqual([two]);
    expect(read({ papers: [{ title: 'On tides', authors: 'Ana Silva, J. van Dam', year: 2011 }] })).toEqual([two]);
    expect(
      read([
        {
          data: {
            itemType: 'journalArticle',
            title: 'On tides',
            date: '2011',
            creators: [
              { creatorType: 'author', firstName: 'Ana', lastName: 'Silva' },
              { creatorType: 'editor', firstName: 'Nneka', lastName: 'Okafor' },
              { creatorType: 'author', firstName: 'J.', lastName: 'van Dam' },
            ],
          },
        },
      ]),
    ).toEqual([two]);
    expect(
      read({
        result: {
          hits: {
            hit: [
              {
                info: {
                  title: 'On tides',
                  year: '2011',
                  authors: { author: [{ text: 'Ana Silva' }, { text: 'J. van Dam' }] },
                },
              },
            ],
          },
        },
      }),
    ).toEqual([two]);
    expect(
      read([
        {
          title: 'On tides',
          authors: [
            { LN: 'Silva', FN: 'Ana' },
            { LN: 'van Dam', FN: 'J.' },
          ],
          year: 2011,
        },
      ]),
    ).toEqual([two]);
  });
});
