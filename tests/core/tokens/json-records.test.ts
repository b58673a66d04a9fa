/** What records are found in JSON, whole, damaged and hostile, in whatever pieces it comes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJsonRecordSplitter } from '../../../src/core/tokens/json-records.ts';
import { JsonRecordScanner, type JsonRecordHandler, type JsonShape } from '../../../src/core/tokens/json-scanner.ts';

const SHAPE: JsonShape = {
  wanted: ['t', 'a'],
  telling: ['t'],
  envelopes: ['results', 'message', 'items'],
  omitted: ['junk'],
  alone: ['alone'],
};

/** Each record as its line and its members, what is wrong in brackets; "…" where nothing of the record was lost. */
function createLog(): { readonly log: string[]; readonly handler: JsonRecordHandler } {
  const log: string[] = [];
  const handler: JsonRecordHandler = {
    record({ members, line, telling, holds }) {
      const shown = Array.from(members, ([member, text]) => `${member}=${text.trim()}`).join(' ');
      if (telling || !holds) log.push(`${line} ${shown || 'nothing'}`);
    },
    damage(line, damage, _text, lost) {
      log.push(`[${line} ${damage}${lost ? '' : '…'}]`);
    },
  };
  return { log, handler };
}

function split(text: string): string[] {
  const { log, handler } = createLog();
  const splitter = createJsonRecordSplitter(SHAPE, handler);
  splitter.push(text);
  splitter.end();
  return log;
}

function scanInPieces(text: string, length: number): unknown[] {
  const log: unknown[] = [];
  const scanner = new JsonRecordScanner(SHAPE, {
    record: ({ members, ...rest }) => log.push({ members: [...members], ...rest }),
    damage: (...damage) => log.push(damage),
  });
  for (let at = 0; at < text.length; at += length) {
    const piece = text.slice(at, at + length);
    scanner.scan(piece, 0, piece.length);
  }
  scanner.end();
  return log;
}

const A = '{"t":1,"x":[{"y":"}]"}],"a":["b"]}';
const B = '{"t":2}';
const C = '{"x":{"t":[]},"t":3}';
const ALL = ['1 t=1 a=["b"]', '1 t=2', '1 t=3'];

describe('records are found', () => {
  test.each([
    ['in a list', `[${A},${B},${C}]`],
    ['one after another', `${A}${B} ${C}`],
    ['in a member', `{"meta":{"t":0},"results":[${A},${B},${C}],"z":[{"t":9}]}`],
    ['in a member of a member', `{"status":"ok","message":{"x":1,"items":[${A},${B},${C}]}}`],
    ['in lists of lists', `[[${A}],[[${B},${C}]]]`],
    ['in several documents', `[${A}]{"results":[${B}]}{"message":${C}}`],
    ['behind a byte order mark', `\ufeff[${A},${B},${C}]`],
    ['with a comma behind the last one', `[${A},${B},${C},]`],
    ['among comments', `/* [{ */ [${A}, // {"t":0}\n${B},/**/${C}]`.replace('\n', '\r')],
  ])('%s', (_, text) => {
    expect(split(text).map((line) => line.replace(/^2/, '1'))).toEqual(ALL);
  });

  test('with the lines where they begin', () => {
    expect(split(`[\r\n${A},\r${B},\n\n${C}]`)).toEqual(['2 t=1 a=["b"]', '3 t=2', '5 t=3']);
    expect(split(`${A}\n${B}\n${C}`)).toEqual(['1 t=1 a=["b"]', '2 t=2', '3 t=3']);
  });

  test('in records, before these', () => {
    expect(split(`{"t":1,"items":[${B},${C}],"a":"z"}`)).toEqual(['1 t=2', '1 t=3', '1 t=1 a="z"']);
  });

  test('without the members that nobody needs, within those that are wanted', () => {
    expect(split('{"t":{"a":1,"junk":[{"b":2}],"c":[{"junk":{"d":3}},{"junk":4,"e":5}]}}')).toEqual([
      '1 t={"a":1,"junk":0,"c":[{"junk":0},{"junk":0,"e":5}]}',
    ]);
  });

  test('not in members of another name, in strings, or in lists of texts', () => {
    expect(split('{"t":"{\\"t\\":2}","y":[{"t":3}],"items":["a","b"]}')).toEqual(['1 t="{\\"t\\":2}"']);
  });
});

describe('damage costs its own record only', () => {
  const lost = (text: string): string[] => split(text).map((line) => line.replace(/^(\[)?\d+ /, '$1'));

  test.each([
    ['a comma is missing', `[${A},{"t":0 "x":1},${C}]`, '[broken]'],
    ['a quote is missing', `[${A},{"t":"0,"x":1},${C}]`, '[broken]'],
    ['a quote and the brackets behind it are missing', `[${A},{"t":["0,${C}]`, '[broken]'],
    ['a bracket is missing', `[${A},{"t":[0,"x":1},${C}]`, '[broken]'],
    ['the brackets at its end are missing', `[${A},{"t":[0,${C}]`, '[cut-short]'],
    ['a colon is missing', `[${A},{"t" 0},${C}]`, '[broken]'],
    ['a value is missing', `[${A},{"t":},${C}]`, '[broken]'],
    ['its beginning is missing', `[${A},"0"},${C}]`, '[no-record]'],
    ['it is no object', `[${A},null,${C}]`, '[no-record]'],
    ['it is noise', `[${A},\u0000#{"(,${C}]`, '[no-record]'],
    ['an address looks like a comment', `[${A},{"t":"http"//x","u":1},${C}]`, '[cut-short]'],
    ['another record stands in it', `{"results":[${A},{"t":[0,{"alone":1,"t":3}]}`, '[broken]'],
  ])('where %s', (_, text, damage) => {
    const found = lost(text).filter((line) => !line.includes('…'));
    expect(found.toSorted()).toEqual(['t=1 a=["b"]', 't=3', damage].toSorted());
  });

  test('where the text ends in it', () => {
    expect(split(`[${A},${B},{"t":"3`)).toEqual([...ALL.slice(0, 2), '[1 cut-short]']);
    expect(split(`{"results":[${A},${B}`)).toEqual([...ALL.slice(0, 2), '[1 cut-short…]']);
    expect(split(`[${A},${B}`)).toEqual([...ALL.slice(0, 2), '[1 cut-short…]']);
  });

  test('in lines each line for itself, the first one too', () => {
    expect(split(`{"t":[1,\n${B}\n${C}`)).toEqual(['[1 cut-short]', '2 t=2', '3 t=3']);
    expect(split(`${A}\n${B}\n{"t":"2\n${B}\nnoise\n\n${C}\n`)).toEqual([
      '1 t=1 a=["b"]',
      '2 t=2',
      '[3 cut-short]',
      '4 t=2',
      '[5 no-record]',
      '7 t=3',
    ]);
    expect(split(`${B}\n${C}\n{"t":0,"x":${A}\n${C}`)).toEqual([
      '1 t=2',
      '2 t=3',
      '[3 cut-short]',
      '3 t=1 a=["b"]',
      '4 t=3',
    ]);
  });

  test('in one line of many', () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => (i === 1_234 ? '{"t":"' : `{"t":${i}}`));
    const log = split(lines.join('\n'));
    expect(log).toHaveLength(5_000);
    expect(log[1_234]).toBe('[1235 cut-short]');
    expect(log[1_235]).toBe('1236 t=1235');
  });

  test('and a name that stands twice is told', () => {
    expect(split('{"t":1,"t":2,"x":1,"x":2}')).toEqual(['[1 repeated-key…]', '1 t=2']);
  });
});

test('what is found does not depend on the pieces, whatever the damage', () => {
  const parts = [
    A,
    B,
    C,
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    '\n',
    '\r\n',
    ' ',
    '//',
    '/*',
    '*/',
    '\\"',
    '"t"',
    '"alone":',
    '"items":[',
    '"junk":',
    'null',
    '\u2028',
    '{"t":["',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), { maxLength: 14 }),
      fc.integer({ min: 1, max: 9 }),
      (list, length) => {
        const text = `[${A},${list.join('')},${B}]`;
        expect(scanInPieces(text, length)).toEqual(scanInPieces(text, text.length));
      },
    ),
    { numRuns: 600 },
  );
});

describe('hostile text is survived', () => {
  const survivors = (inner: string): string[] =>
    split(`[${A},${inner},${C}]`).filter((line) => line.includes('t=1 ') || line.includes('t=3'));

  test.each([
    ['objects 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['lists 1,000,000 deep', `{"t":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`],
    ['lists without end', `{"t":${'['.repeat(300_000)}`],
    ['objects without end', '{"a":'.repeat(100_000)],
    ['braces', '{'.repeat(1_000_000)],
    ['quotes', `{${'"'.repeat(1_000_001)}`],
    ['braces and quotes', '{"'.repeat(50_000)],
    ['backslashes', `{"t":"${'\\'.repeat(1_000_000)}"}`],
    ['escaped quotes', `{"t":"${'\\"'.repeat(300_000)}"}`],
    ['a long key', `{"${'k'.repeat(1_000_000)}":1,"t":2}`],
    ['commas', ','.repeat(500_000)],
    ['envelopes without end', '{"items":['.repeat(50_000).slice(0, -10)],
  ])('%s', (name, inner) => {
    const found = survivors(inner);
    expect(found[0]).toBe('1 t=1 a=["b"]');
    // Behind 200 lists of records that never end nothing can be told to be a record of the first one.
    if (!name.startsWith('envelopes')) expect(found.at(-1)).toBe('1 t=3');
  });

  test('10,000,000 brackets at the root', () => {
    const splitter = createJsonRecordSplitter(SHAPE, createLog().handler);
    for (let i = 0; i < 100; i++) splitter.push('['.repeat(100_000));
    splitter.end();
  });

  test('more text than a string can hold', () => {
    const { log, handler } = createLog();
    const splitter = createJsonRecordSplitter(SHAPE, handler);
    const filler = `,{"x":"${'y'.repeat(400_000)}"}`;
    splitter.push(`{"results":[${A}`);
    for (let i = 0; i < 100; i++) splitter.push(filler);
    splitter.push(`,${C}]}`);
    splitter.end();
    expect(log.filter((line) => line.includes('t='))).toEqual(['1 t=1 a=["b"]', '1 t=3']);
  });

  test('a record beyond all measure', () => {
    const { log, handler } = createLog();
    const splitter = createJsonRecordSplitter(SHAPE, handler);
    splitter.push(`[${A},{"t":0,"x":[1`);
    for (let i = 0; i < 90; i++) splitter.push(`,"${'y'.repeat(400_000)}"`);
    splitter.push(`]},${C}]`);
    splitter.end();
    expect(log).toEqual(['1 t=1 a=["b"]', '[1 too-long]', '1 t=3']);
  });
});
