import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../src/core/model.ts';
import { openSource } from '../../src/sources/open-source.ts';
import { blobOf, issuesOf, readingsOf, textsOf } from './texts.ts';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, little: boolean): number[] =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((code) =>
    little ? [code & 255, code >> 8] : [code >> 8, code & 255],
  );
const latin1 = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const read = async (...bytes: readonly number[][]) =>
  (await textsOf({ name: 'file', blob: blobOf(Uint8Array.from(bytes.flat())) }))[0]!;

describe('an encoding is found', () => {
  test.each<[string, Encoding, number[]]>([
    ['UTF-8', 'utf-8', utf8('Müller, Jörg')],
    ['UTF-8 with a byte-order mark', 'utf-8', [0xef, 0xbb, 0xbf, ...utf8('Müller, Jörg')]],
    ['UTF-16LE with a byte-order mark', 'utf-16le', [0xff, 0xfe, ...utf16('Müller, Jörg', true)]],
    ['UTF-16BE with a byte-order mark', 'utf-16be', [0xfe, 0xff, ...utf16('Müller, Jörg', false)]],
    ['UTF-16LE without one', 'utf-16le', utf16('Müller, Jörg', true)],
    ['UTF-16BE without one', 'utf-16be', utf16('Müller, Jörg', false)],
    ['Windows-1252', 'windows-1252', latin1('Müller, Jörg')],
  ])('%s', async (_, encoding, bytes) => {
    expect(await read(bytes)).toMatchObject({ text: 'Müller, Jörg', encoding, repaired: [] });
  });

  test('UTF-16 in which half of the text is Chinese', async () => {
    const text = 'TY  - JOUR\nTI  - 合作网络的结构与演化\nAU  - 王, 小明\nER  - \n';
    expect(await read(utf16(text, true))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(await read(utf16(text, false))).toMatchObject({ text, encoding: 'utf-16be' });
  });

  test('a binary file is not UTF-16', async () => {
    const bytes = Array.from({ length: 4000 }, (_, i) => (i % 3 === 0 ? 0 : (i * 7919) % 256));
    expect((await read(bytes)).encoding).not.toMatch(/utf-16/);
  });

  test('of a text that is ASCII but for its end', async () => {
    expect(await read(utf8('x'.repeat(70_000)), latin1('ü'))).toMatchObject({ encoding: 'windows-1252' });
  });
});

describe('bytes of Latin-1 in a text of UTF-8', () => {
  test('damage only their own place, which is told', async () => {
    const given = await read(utf8('Müller, Jörg; Gößling, '), latin1('Zoë'), utf8('; Peña, Iván'));
    expect(given).toMatchObject({
      text: 'Müller, Jörg; Gößling, Zoë; Peña, Iván',
      encoding: 'utf-8',
      repaired: ['Müller, Jörg; Gößling, Zo'.length],
    });
  });

  test('stand in the report with the lines they are in', async () => {
    const lines = [utf8('Müller, Jörg\nÜber Flüsse\n'), latin1('Müller, Jörg, Zoë, Ann'), utf8('\nTëxt öf ït.\n')];
    const bytes = Uint8Array.from(lines.flat());
    const issues = await issuesOf({ name: 'x.txt', blob: blobOf(bytes) });
    expect(issues.filter(({ code }) => code === 'stray-byte')).toMatchObject(
      Array.from({ length: 3 }, () => ({ line: 3, severity: 'repaired', file: 'x.txt' })),
    );
  });

  test('are read alike wherever the pieces end', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }).map(utf8),
      fc.array(fc.integer({ min: 0x80, max: 0xff }), { maxLength: 3 }),
    );
    const { Utf8Decoder } = await import('../../src/sources/utf8.ts');
    const decode = (pieces: readonly Uint8Array[]): { text: string; repaired: number[] } => {
      const decoder = new Utf8Decoder();
      let text = '';
      const repaired: number[] = [];
      for (const decoded of [...pieces.map((piece) => decoder.decode(piece)), decoder.end()]) {
        repaired.push(...(decoded.repaired ?? []).map((place) => place + text.length));
        text += decoded.text;
      }
      return { text, repaired };
    };
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.integer({ min: 1, max: 5 }), (parts, size) => {
        const bytes = Uint8Array.from(parts.flat());
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        expect(decode(pieces)).toEqual(decode([bytes]));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('a byte between two characters of four', async () => {
    expect(await read(utf8('𝔸𝔹'), [0xe9], utf8('ℂ𝔻'))).toMatchObject({ text: '𝔸𝔹éℂ𝔻', repaired: [4] });
  });
});

test('the upper controls of Windows-1252 are the signs that they stand for', async () => {
  expect((await read([0x80, 0x93, 0x94, 0x8a, 0x9f])).text).toBe('€“”ŠŸ');
  expect(await read(utf8('äöü'), [0x93], utf8('ß'))).toMatchObject({ text: 'äöü“ß', encoding: 'utf-8' });
});

test('a character cut in two by the end of a chunk is still one character', async () => {
  const long = 'ä€𝔸'.repeat(60_001);
  expect((await read(utf8(`x${long}`))).text).toBe(`x${long}`);
});

test('an empty file is an empty text', async () => {
  expect(await read([])).toMatchObject({ text: '', encoding: 'utf-8' });
});

/** The same signs in each of the encodings that are only ever chosen; the bytes by iconv. */
const CHOSEN: readonly (readonly [Encoding, string, string])[] = [
  ['gb18030', '王小明，合作网络€𠀀', 'cdf5d0a1c3f7a3acbacfd7f7cdf8c2e7a2e395328236'],
  ['shift_jis', '山田太郎、共著ネットワーク', '8e52936391be985981418ba49298836c83628367838f815b834e'],
  ['big5', '王小明，合作網絡', 'a4fda470a9faa141a658a740baf4b5b8'],
  ['euc-kr', '김철수, 공저자 네트워크', 'b1e8c3b6bcf62c20b0f8c0fac0da20b3d7c6aebff6c5a9'],
  ['windows-1252', 'Zoë “Å”', '5a6feb2093c594'],
];

test.each(CHOSEN)('%s is read where a person chose it', async (encoding, text, hex) => {
  const source = await openSource({ name: 'x', blob: blobOf(Buffer.from(hex, 'hex')) });
  let read = '';
  for await (const one of source.texts())
    for await (const chunk of (await one.open(encoding)).chunks) read += chunk.text;
  expect(read).toBe(text);
});

describe('the same RIS file gives the same papers', () => {
  const RIS = 'TY  - JOUR\r\nTI  - Über Flüsse\r\nAU  - Müller, Jörg\r\nPY  - 2020\r\nER  - \r\n';
  test.each([
    ['in UTF-8 with a byte-order mark', [0xef, 0xbb, 0xbf, ...utf8(RIS)]],
    ['in UTF-16LE with a byte-order mark', [0xff, 0xfe, ...utf16(RIS, true)]],
    ['in UTF-16BE with a byte-order mark', [0xfe, 0xff, ...utf16(RIS, false)]],
    ['in UTF-16LE without one', utf16(RIS, true)],
    ['in UTF-16BE without one', utf16(RIS, false)],
    ['in Windows-1252', latin1(RIS)],
    ['with line ends of old Macintoshes', utf8(RIS.replaceAll('\r\n', '\r'))],
  ])('%s', async (_, bytes) => {
    const [reading] = await readingsOf({ name: 'x', blob: blobOf(Uint8Array.from(bytes)) });
    expect(reading).toMatchObject({
      format: 'RIS',
      papers: [{ title: 'Über Flüsse', names: [{ family: 'Müller', given: 'Jörg' }], year: 2020 }],
    });
  });
});

test('lines that end in a carriage return alone are read, and noted', async () => {
  const text = 'Roe, Ann\rOne\rRoe, Ann, Poe, Bob\rText\r';
  const issues = await issuesOf({ name: 'mac.txt', blob: blobOf(text) });
  expect(issues).toMatchObject([{ code: 'line-ends', severity: 'note', line: 1, file: 'mac.txt' }]);
  expect(await issuesOf({ name: 'x.txt', blob: blobOf(text.replaceAll('\r', '\r\n')) })).toEqual([]);
});
