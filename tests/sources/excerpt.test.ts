import { describe, expect, test } from 'vitest';
import { readExcerpt, type Excerpt } from '../../src/sources/excerpt.ts';
import { openSource } from '../../src/sources/open-source.ts';
import { blobOf } from './texts.ts';

async function excerptOf(text: string, line: number): Promise<Excerpt> {
  const source = await openSource({ name: 'x', blob: blobOf(text) });
  for await (const one of source.texts()) return await readExcerpt(one, line);
  throw new Error('expected a text');
}
const numbered = (count: number, end: string): string =>
  Array.from({ length: count }, (_, i) => `line ${i + 1}${end}`).join('');

describe('the lines round a line', () => {
  test.each(['\n', '\r\n', '\r'])('are counted as readers count them, where lines end in %j', async (end) => {
    const { firstLine, lines } = await excerptOf(numbered(40_000, end), 30_000);
    expect([firstLine, lines.length]).toEqual([29_980, 60]);
    expect(lines[30_000 - firstLine]).toBe('line 30000');
  });

  test('begin with the first one where there are few before', async () => {
    expect(await excerptOf(numbered(100, '\n'), 3)).toMatchObject({ firstLine: 1 });
    expect((await excerptOf(numbered(100, '\n'), 3)).lines).toHaveLength(42);
  });

  test('end with the last one, whether it has an end or not', async () => {
    const { firstLine, lines } = await excerptOf(`${numbered(99, '\n')}last`, 100);
    expect([firstLine, lines.length, lines.at(-1)]).toEqual([80, 21, 'last']);
    expect(await excerptOf('one\ntwo\n', 2)).toEqual({ firstLine: 1, lines: ['one', 'two'] });
  });

  test('are the last ones where the text ends before', async () => {
    const { firstLine, lines } = await excerptOf(numbered(100, '\n'), 5000);
    expect([firstLine + lines.length - 1, lines.at(-1)]).toEqual([100, 'line 100']);
  });

  test('are cut where they are long, never within a character', async () => {
    const { lines } = await excerptOf(`${'x'.repeat(1999)}𝔸${'y'.repeat(3_000_000)}\nnext`, 1);
    expect(lines).toEqual([`${'x'.repeat(1999)}…`, 'next']);
  });

  test('of nothing are none', async () => {
    expect(await excerptOf('', 1)).toEqual({ firstLine: 1, lines: [] });
  });
});
