import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/sources/source-file.ts';

async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const source = await openSource({ name: 'file', blob: new Blob([bytes]) });
  let text = '';
  for await (const one of source.texts()) for await (const chunk of (await one.open()).chunks) text += chunk.text;
  return text;
}
const utf16 = (text: string, little: boolean): number[] =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

describe('decoding', () => {
  test.each([
    ['UTF-8', [...new TextEncoder().encode('Müller, Jörg')]],
    ['UTF-8 with a byte-order mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Müller, Jörg')]],
    ['UTF-16LE with a byte-order mark', [0xff, 0xfe, ...utf16('Müller, Jörg', true)]],
    ['UTF-16BE with a byte-order mark', [0xfe, 0xff, ...utf16('Müller, Jörg', false)]],
    ['UTF-16LE without one', utf16('Müller, Jörg', true)],
    ['UTF-16BE without one', utf16('Müller, Jörg', false)],
    ['Windows-1252', [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x2c, 0x20, 0x4a, 0xf6, 0x72, 0x67]],
  ])('%s', async (_, bytes) => {
    expect(await textOf(Uint8Array.from(bytes))).toBe('Müller, Jörg');
  });

  test('the upper controls of Windows-1252 are the signs that they stand for', async () => {
    expect(await textOf(Uint8Array.of(0x80, 0x93, 0x94, 0x8a, 0x9f))).toBe('€“”ŠŸ');
  });

  test('a character cut in two by the end of a chunk is still one character', async () => {
    const long = 'ä'.repeat(200_001);
    expect(await textOf(new TextEncoder().encode(`x${long}`))).toBe(`x${long}`);
  });

  test('an empty file is an empty text', async () => {
    expect(await textOf(new Uint8Array())).toBe('');
  });
});

test('a source carries its SHA-256 and size', async () => {
  const source = await openSource({ name: 'abc.txt', blob: new Blob(['abc']) });
  expect(source).toMatchObject({
    name: 'abc.txt',
    bytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
});
