/** Pieces of bytes in one encoding in, the text in chunks out, without its byte-order mark. */
import type { Encoding, TextChunk } from '../core/model.ts';
import type { Pieces } from './bytes.ts';
import { Utf8Decoder, type Decoded } from './utf8.ts';
import { decodeWindows1252 } from './windows-1252.ts';

const BYTE_ORDER_MARK = '\ufeff';

export async function* decode(pieces: Pieces, encoding: Encoding): AsyncGenerator<TextChunk> {
  const decoder = createDecoder(encoding);
  let bytes = 0;
  let atStart = true;
  for await (const piece of pieces) {
    bytes = piece.stored;
    const decoded = decoder.decode(piece.bytes);
    if (decoded.text === '') continue;
    yield { ...(atStart ? withoutMark(decoded) : decoded), bytes };
    atStart = false;
  }
  const last = decoder.end();
  if (last.text !== '') yield { ...last, bytes };
}

interface Decoder {
  decode(bytes: Uint8Array): Decoded;
  end(): Decoded;
}

function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return new Utf8Decoder();
  if (encoding === 'windows-1252')
    return { decode: (bytes) => ({ text: decodeWindows1252(bytes) }), end: () => ({ text: '' }) };
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    decode: (bytes) => ({ text: decoder.decode(bytes, { stream: true }) }),
    end: () => ({ text: decoder.decode() }),
  };
}

function withoutMark(decoded: Decoded): Decoded {
  if (!decoded.text.startsWith(BYTE_ORDER_MARK)) return decoded;
  const text = decoded.text.slice(1);
  return decoded.repaired ? { text, repaired: decoded.repaired.map((position) => position - 1) } : { text };
}
