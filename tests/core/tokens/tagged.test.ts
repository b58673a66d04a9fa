/** What is a tag, what goes on with a field, and what belongs to none. */
import { expect, test } from 'vitest';
import {
  createFieldSplitter,
  readDashedTag,
  readPercentTag,
  readSpacedTag,
  type Field,
  type TaggedSyntax,
} from '../../../src/core/tokens/tagged.ts';

test.each([
  ['TY  - JOUR', 'TY', ' JOUR'],
  ['TY - JOUR', 'TY', ' JOUR'],
  ['TY  -JOUR', 'TY', 'JOUR'],
  ['TY\u00a0\u00a0-\u00a0JOUR', 'TY', '\u00a0JOUR'],
  ['  TY  - JOUR', 'TY', ' JOUR'],
  ['ER  -', 'ER', ''],
  ['N1  - ', 'N1', ' '],
  ['FAU - Silva, Ana', 'FAU', ' Silva, Ana'],
  ['ISSN - 1', 'ISSN', ' 1'],
])('%j begins with the tag %s', (line, name, rest) => {
  const tag = readDashedTag(line, false)!;
  expect([tag.name, line.slice(tag.end)]).toEqual([name, rest]);
});

test.each([
  'A   - too short',
  'ABCDE - too long',
  'ty  - small',
  '1A  - a digit first',
  'TY JOUR',
  'CO-operation',
  'TI-6Al',
  ' AB - in the middle',
  'AB',
  '',
])('%j begins with none', (line) => {
  expect(readDashedTag(line, false)).toBeUndefined();
});

test.each([
  ['PMID- 1', 'PMID'],
  ['PMID-22664220', 'PMID'],
  ['TI-', 'TI'],
  ['AU- Silva A', 'AU'],
])('%j begins with a tag where no space need stand before the dash', (line, name) => {
  expect(readDashedTag(line, true)?.name).toBe(name);
  expect(readDashedTag(line, false)).toBeUndefined();
});

test.each(['TI-6Al', 'SARS-CoV-2 spread', 'DNA-based'])('%j begins with none there either', (line) => {
  expect(readDashedTag(line, true)).toBeUndefined();
});

test('a tag before a space is a tag where it is known', () => {
  const known = new Set(['AU', 'ER', 'U10']);
  expect(readSpacedTag('AU Silva, A', known)).toEqual({ name: 'AU', end: 2 });
  expect(readSpacedTag('ER', known)).toEqual({ name: 'ER', end: 2 });
  expect(readSpacedTag('U10 x', known)).toEqual({ name: 'U10', end: 3 });
  for (const line of ['US rivers', 'AUTHORS', 'AU=Author', ' AU Silva', 'A', ''])
    expect(readSpacedTag(line, known)).toBeUndefined();
});

test('a tag after a per cent sign is one character', () => {
  expect(readPercentTag('%A Silva, A')).toEqual({ name: 'A', end: 2 });
  expect(readPercentTag('%0')).toEqual({ name: '0', end: 2 });
  for (const line of ['% A comment', '%%A', '%PDF-1.7', '%', 'A']) expect(readPercentTag(line)).toBeUndefined();
});

const SYNTAX: TaggedSyntax = {
  readTag: readPercentTag,
  continues: (_, tag, afterBlank) => tag === 'X' || !afterBlank,
  unread: new Set(['R']),
};

function split(...chunks: string[]): { fields: Field[]; strays: string[] } {
  const fields: Field[] = [];
  const strays: string[] = [];
  const splitter = createFieldSplitter(SYNTAX, {
    take: (field) => fields.push(field),
    stray: (text, line) => strays.push(`${line} ${text}`),
  });
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return { fields, strays };
}

test('fields have their further lines, and the number of their first', () => {
  const { fields, strays } = split(
    '\ufeffjunk\n%A a',
    ' \r\n  b\r\n\r\n',
    '%X c\n\nd\n%T\n%R e\nf\n\ng\n\ufeff%K h\u2028i\u2029%Z j',
  );
  expect(strays).toEqual(['1 junk', '12 g']);
  expect(fields).toEqual([
    { tag: 'A', value: 'a\nb', line: 2, afterBlank: false },
    { tag: 'X', value: 'c\nd', line: 5, afterBlank: true },
    { tag: 'T', value: '', line: 8, afterBlank: false },
    { tag: 'R', value: 'e', line: 9, afterBlank: false },
    { tag: 'K', value: 'h\ni', line: 13, afterBlank: false },
    { tag: 'Z', value: 'j', line: 13, afterBlank: false },
  ]);
});
