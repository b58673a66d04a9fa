import { describe, expect, test } from 'vitest';
import { readText } from '../../src/core/reading.ts';
import { openSource } from '../../src/sources/open-source.ts';
import { blobOf, gzip, readingsOf, textsOf } from './texts.ts';

const LINES = Array.from({ length: 40_000 }, (_, i) => `line ${i}: ${(i * 7919) % 1013}\n`).join('');
const file = (name: string, ...parts: readonly (Uint8Array | string)[]) => ({ name, blob: blobOf(...parts) });

describe('a gzip file', () => {
  test('is unpacked, and its text’s name has no .gz', async () => {
    expect(await textsOf(file('lines.txt.gz', gzip(LINES)))).toMatchObject([{ name: 'lines.txt', text: LINES }]);
  });

  test('is known by its bytes, whatever it is called', async () => {
    expect(await textsOf(file('lines.bib', gzip(LINES)))).toMatchObject([{ name: 'lines.bib', text: LINES }]);
    expect(await textsOf(file('lines.gz', 'plain'))).toMatchObject([{ name: 'lines.gz', text: 'plain' }]);
  });

  test('may be several one after another', async () => {
    const parts = [LINES, 'in between\n', '', 'x', LINES].map((text) => gzip(text));
    expect(await textsOf(file('many.gz', ...parts))).toMatchObject([{ text: `${LINES}in between\nx${LINES}` }]);
  });

  test('inside another is unpacked; inside a third is not, and says so', async () => {
    expect(await textsOf(file('a.gz', gzip(gzip('twice'))))).toMatchObject([{ text: 'twice' }]);
    expect(await textsOf(file('a.gz', gzip(gzip(gzip('thrice')))))).toMatchObject([
      { text: '', code: 'nested-archive', says: expect.stringContaining('gzip inside gzip inside gzip') },
    ]);
  });

  test('that ends too early gives what came before', async () => {
    const whole = gzip(LINES);
    const [given] = await textsOf(file('cut.gz', whole.subarray(0, whole.length / 2)));
    expect(given!.code).toBe('damaged-archive');
    expect(LINES.startsWith(given!.text)).toBe(true);
    expect(given!.text.length).toBeGreaterThan(LINES.length / 3);
  });

  test('that is damaged gives what came before, and the reading says both', async () => {
    const paper = (i: number): string =>
      `Paper ${i} on something\nRoe, Ann, Poe, Bob\nText ${i} ${(i * 7919) % 1013} of it.\n`;
    const bytes = gzip(`Roe, Ann\n${Array.from({ length: 4000 }, (_, i) => paper(i)).join('')}`);
    const middle = Math.floor(bytes.length / 2);
    bytes.fill(0xff, middle, middle + 50);
    const [reading] = await readingsOf(file('damaged.txt.gz', bytes));
    expect(reading!.found).toBeGreaterThan(500);
    expect(reading!.issues.filter(({ code }) => code === 'damaged-archive')).toMatchObject([
      { file: 'damaged.txt', message: 'The compressed data is damaged or ends too early. What came before was read.' },
    ]);
  }, 60_000);

  test('of nothing is an empty text', async () => {
    expect(await textsOf(file('empty.gz', gzip('')))).toMatchObject([{ text: '' }]);
  });

  test('tells how far it is in stored bytes, from the first chunk to the last', async () => {
    const bytes = gzip(LINES);
    const source = await openSource(file('lines.gz', bytes));
    const steps: number[] = [];
    for await (const text of source.texts())
      for await (const chunk of (await text.open()).chunks) steps.push(chunk.bytes);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(bytes.length);
  });

  test('with a bomb in it is not unpacked to its end', async () => {
    const filler = ' '.repeat(1024 * 1024);
    const source = await openSource(
      file('bomb.gz', gzip('Roe, Ann\n'), ...Array.from({ length: 90 }, () => gzip(filler))),
    );
    let seen = 0;
    const read = async (): Promise<void> => {
      for await (const text of source.texts())
        for await (const { text: some } of (await text.open()).chunks) seen += some.length;
    };
    await expect(read()).rejects.toMatchObject({ code: 'archive-bomb' });
    expect(seen).toBeLessThan(80 * 1024 * 1024);
  }, 60_000);

  test('that nobody goes on reading stops', async () => {
    const source = await openSource(file('lines.txt.gz', gzip(LINES)));
    for await (const text of source.texts()) {
      const reader = readText(text, undefined);
      await reader.next();
      await reader.return({} as never);
    }
  });
});
