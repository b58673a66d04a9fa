/** The first bytes of a text in, the encoding that they are most likely in out. */
import type { Encoding } from '../core/model.ts';
import { countSequences, endOfWhole } from './utf8.ts';

/** By byte-order mark, else by where the NULs stand, else UTF-8 where most of what is not ASCII is that, else Windows-1252. */
export function findEncoding(head: Uint8Array): Encoding {
  const utf16 = findUtf16(head);
  if (utf16) return utf16;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, endOfWhole(head)));
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const { valid, stray } = countSequences(head);
  return valid * MOSTLY >= stray ? 'utf-8' : 'windows-1252';
}

/**
 * In Windows-1252 hardly any two neighbours look like a character of UTF-8 (“Ü”), so one such pair for every two
 * strays shows that the text is UTF-8 with damage.
 */
const MOSTLY = 2;

const NUL_SAMPLE = 4096;

/** A byte-order mark, or a NUL in many of the bytes at one parity and in hardly any at the other. */
function findUtf16(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, NUL_SAMPLE);
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const many = sample.length / 2 / 4;
  if (odd > many && even * 50 <= odd) return 'utf-16le';
  if (even > many && odd * 50 <= even) return 'utf-16be';
  return undefined;
}
