/** What is given as a record of an XML text, and what damage costs. */
import { describe, expect, test } from 'vitest';
import type { XmlElement } from '../../../src/core/tokens/xml-element.ts';
import { createXmlRecords } from '../../../src/core/tokens/xml-records.ts';

function show(element: XmlElement): string {
  return `${element.name}(${element.children
    .map((child) => (typeof child === 'string' ? child.trim() : show(child)))
    .join(' ')
    .trim()})`;
}

/** Records of <r>, and what was told. */
function read(text: string, chunkLength = Math.max(1, text.length)): { records: string[]; told: string[] } {
  const records: string[] = [];
  const told: string[] = [];
  const reader = createXmlRecords(
    {
      startsRecord: (name) => name === 'r',
      leftOut: new Set(['skip']),
      onRecord: (record) => void records.push(`${record.line} ${show(record)}`),
      onLost: (line, code) => void told.push(`${line} lost ${code}`),
    },
    {
      note: (line, code) => void told.push(`${line} note ${code}`),
      repair: (line, code) => void told.push(`${line} repaired ${code}`),
    },
  );
  for (let at = 0; at < text.length; at += chunkLength) reader.push(text.slice(at, at + chunkLength));
  reader.end();
  return { records, told };
}

describe('records', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'are given with what is in them',
      '<x>\n<r><a>1</a> <b><c/>2</b></r>\n<r/></x>',
      ['2 r(a(1)  b(c() 2))', '3 r()'],
      [],
    ],
    [
      'are given without what is left out',
      '<x><r><a/><skip><a>1<skip>2</skip></skip><b/></r></x>',
      ['1 r(a() b())'],
      [],
    ],
    ['need no root', '<r>1</r><r>2</r>', ['1 r(1)', '1 r(2)'], []],
    [
      'end where the next one begins',
      '<x><r><a>1</a>\n<r>2</r></x>',
      ['1 r(a(1))', '2 r(2)'],
      ['1 repaired unclosed-record'],
    ],
    [
      'end with what is around them',
      '<x><y><r>1</y><r>2</r></x>',
      ['1 r(1)', '1 r(2)'],
      ['1 repaired unclosed-record'],
    ],
    [
      'end at their end tag, whatever is open',
      '<r><a>1<b>2</r><r>3</r>',
      ['1 r(a(1) b(2))', '1 r(3)'],
      ['1 repaired unclosed-element'],
    ],
    [
      'keep the elements behind one that is open',
      '<r><a>1<b>2</b><c>3</c></r>',
      ['1 r(a(1) b(2) c(3))'],
      ['1 repaired unclosed-element'],
    ],
    [
      'bear end tags too many',
      '<r><a>1</a></a></b>2</r><r>3</r>',
      ['1 r(a(1) 2)', '1 r(3)'],
      ['1 repaired stray-end-tag'],
    ],
    [
      'bear a left-out element that is open',
      '<r><a>1</a><skip><b>2</b></r><r>3</r>',
      ['1 r(a(1))', '1 r(3)'],
      ['1 repaired unclosed-element'],
    ],
    ['are lost where the text ends', '<r>1</r>\n<r>2', ['1 r(1)'], ['2 lost cut-short']],
    [
      'tell one kind of trouble once each',
      '<r>&x;&y;< <</r><r>&x;</r>',
      ['1 r(&x;&y;< <)', '1 r(&x;)'],
      ['1 note unknown-reference', '1 repaired stray-sign', '1 note unknown-reference'],
    ],
  ])('%s', (_, text, records, told) => {
    expect(read(text)).toEqual({ records, told });
    for (const chunkLength of [1, 3]) expect(read(text, chunkLength)).toEqual({ records, told });
  });
});

test.each<[string, string, string[]]>([
  ['a million elements deep', '<a>'.repeat(1_000_000) + '</a>'.repeat(1_000_000), ['1 repaired too-deep']],
  [
    'a million elements that are not closed',
    '<a>'.repeat(1_000_000),
    ['1 repaired too-deep', '1 repaired unclosed-element'],
  ],
  ['200,000 attributes', `<a ${Array.from({ length: 200_000 }, (_, i) => `a${i}="v"`).join(' ')}/>`, []],
  ['a million signs and references', '<&x;'.repeat(250_000), ['1 repaired stray-sign', '1 note unknown-reference']],
  ['a million characters of comments that do not end', '<!--'.repeat(250_000), ['1 repaired stray-sign']],
])(
  '%s cost no other record',
  (_, content, told) => {
    const found = read(`<x><r>1</r><r>${content}</r><r>3</r></x>`, 65_536);
    expect(found.records.length).toBe(3);
    expect([found.records[0], found.records[2]]).toEqual(['1 r(1)', '1 r(3)']);
    expect(new Set(found.told)).toEqual(new Set(told));
  },
  10_000,
);

test('a record that goes on for ever is given up, and its memory is given back', () => {
  const told: string[] = [];
  const reader = createXmlRecords(
    {
      startsRecord: (name) => name === 'r',
      onRecord: () => void told.push('record'),
      onLost: (_line, code) => void told.push(code),
    },
    { note: () => {}, repair: () => {} },
  );
  const piece = `<a>${'x'.repeat(1_000_000)}</a>`;
  reader.push('<r>');
  for (let i = 0; i < 50; i++) reader.push(piece);
  reader.push('</r><r>2</r>');
  reader.end();
  expect(told).toEqual(['too-large', 'record']);
}, 10_000);
