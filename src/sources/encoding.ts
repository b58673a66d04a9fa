/** Bytes in, text out: by byte-order mark, else as UTF-8 where the bytes are that, else as Windows-1252. */
import type { Encoding } from '../core/model.ts';

type Bytes = AsyncIterable<Uint8Array>;

export async function detectEncoding(open: () => Bytes): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const bytes of open()) {
      if (first) {
        const utf16 = utf16Of(bytes);
        if (utf16) return utf16;
      }
      first = false;
      strict.decode(bytes, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** A byte-order mark, or a NUL in every other one of the first bytes. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 64);
  if (head.length < 4) return undefined;
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const half = head.length / 2;
  if (zeros[1]! > half * 0.8 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > half * 0.8 && zeros[1] === 0) return 'utf-16be';
  return undefined;
}

export async function* decodeChunks(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  if (encoding === 'windows-1252') {
    for await (const chunk of bytes) yield decodeWindows1252(chunk);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Bytes 0x80 to 0x9F (WHATWG Encoding Standard); a table, since Node's own decoder differs from the browsers'. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80] : String.fromCharCode(byte);
  return text;
}
