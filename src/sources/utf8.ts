/** Bytes that should be UTF-8 in, text out in which every byte that is not was read as Windows-1252. */
import { WINDOWS_1252 } from './windows-1252.ts';

const LONGEST = 4;

/**
 * Length of the character at `at` (The Unicode Standard, table 3-7), 0 where the byte there begins none, −1 where the
 * bytes end within it.
 */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    if (at + i >= bytes.length) return -1;
    const byte = bytes[at + i]!;
    const [low, high] = i === 1 ? secondByte(lead) : CONTINUATION;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

type Range = readonly [number, number];
const CONTINUATION: Range = [0x80, 0xbf];
const SECOND: Readonly<Record<number, Range>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};

function secondByte(lead: number): Range {
  return SECOND[lead] ?? CONTINUATION;
}

/** Where the last whole character ends; what stands behind it may be the beginning of one. */
export function endOfWhole(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - LONGEST + 1);
  for (let at = bytes.length - 1; at >= first; at--) if (sequenceAt(bytes, at) < 0) return at;
  return bytes.length;
}

/** Characters of more than one byte, and bytes that are of none. */
export function countSequences(bytes: Uint8Array): { valid: number; stray: number } {
  let valid = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length;) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    const length = sequenceAt(bytes, at);
    if (length < 0) break;
    if (length === 0) stray++;
    else valid++;
    at += length || 1;
  }
  return { valid, stray };
}

export interface Decoded {
  readonly text: string;
  /** Where in the text stand bytes that were read as Windows-1252. */
  readonly repaired?: readonly number[];
}

export class Utf8Decoder {
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The beginning of a character, whose rest is in the next piece. */
  #held: Uint8Array = new Uint8Array();

  decode(piece: Uint8Array): Decoded {
    const bytes = this.#held.length > 0 ? concatenate(this.#held, piece) : piece;
    const end = endOfWhole(bytes);
    this.#held = bytes.slice(end);
    return this.#decodeWhole(bytes.subarray(0, end));
  }

  /** What is still held back can't become a character any more. */
  end(): Decoded {
    const rest = this.#held;
    this.#held = new Uint8Array();
    return this.#decodeWhole(rest);
  }

  #decodeWhole(bytes: Uint8Array): Decoded {
    try {
      return { text: this.#strict.decode(bytes) };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    const repaired: number[] = [];
    const mended = mend(bytes, (position) => repaired.push(position));
    return { text: this.#strict.decode(mended), repaired };
  }
}

/** The same bytes with each stray one written out as the character that it is in Windows-1252. */
function mend(bytes: Uint8Array, onStray: (position: number) => void): Uint8Array {
  const mended = new Uint8Array(bytes.length * 3);
  let to = 0;
  let position = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at);
    if (length > 0) {
      for (let i = 0; i < length; i++) mended[to++] = bytes[at + i]!;
      // A character of four bytes is a pair of surrogates.
      position += length === 4 ? 2 : 1;
      at += length;
      continue;
    }
    const code = WINDOWS_1252[bytes[at++]!]!;
    if (code >= 0x800) mended[to++] = 0xe0 | (code >> 12);
    mended[to++] = code >= 0x800 ? 0x80 | ((code >> 6) & 0x3f) : 0xc0 | (code >> 6);
    mended[to++] = 0x80 | (code & 0x3f);
    onStray(position++);
  }
  return mended.subarray(0, to);
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
