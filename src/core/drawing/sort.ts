/** Numbers in an order in, the same in the order of their values out: a radix sort, stable and linear. */
import type { Sliced } from '../model.ts';

/** A 64-bit float has four digits of sixteen bits. */
const DIGITS = 4;
const RADIX = 1 << 16;
/** Entries moved between two yields. */
const SLICE = 1 << 19;

/**
 * `order` sorted by a value ≥ 0 for each of its entries; of equals, the one that stood first stays first.
 * The bits of such floats, read as integers, are in the order of the floats.
 */
export function* sortStably(
  order: Uint32Array,
  valueOf: (entry: number) => number,
  direction: 'ascending' | 'descending' = 'ascending',
): Sliced<Uint32Array> {
  const count = order.length;
  const digits = yield* readDigits(order, valueOf, direction);
  let sorted = upTo(count);
  let next = new Uint32Array(count);
  for (const [d, digit] of digits.entries()) {
    const places = placesOf(digit);
    if (!places) continue;
    for (let k = 0; k < count; k++) {
      const i = sorted[k]!;
      next[places[digit[i]!]!++] = i;
      if (k % SLICE === 0) yield (d + 1 + k / count) / (DIGITS + 1);
    }
    [sorted, next] = [next, sorted];
  }
  for (let k = 0; k < count; k++) sorted[k] = order[sorted[k]!]!;
  return sorted;
}

/** Where entries of each digit begin once they are sorted by it; undefined where all have the same one. */
function placesOf(digit: Uint16Array): Uint32Array | undefined {
  const places = new Uint32Array(RADIX);
  for (const value of digit) places[value]!++;
  if (digit.length === 0 || places[digit[0]!] === digit.length) return undefined;
  let place = 0;
  for (let value = 0; value < RADIX; value++) {
    const count = places[value]!;
    places[value] = place;
    place += count;
  }
  return places;
}

/** From the least significant to the most. */
function* readDigits(
  order: Uint32Array,
  valueOf: (entry: number) => number,
  direction: 'ascending' | 'descending',
): Sliced<Uint16Array[]> {
  const digits = Array.from({ length: DIGITS }, () => new Uint16Array(order.length));
  const flip = direction === 'ascending' ? 0 : RADIX - 1;
  const float = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < order.length; i++) {
    float.setFloat64(0, valueOf(order[i]!), true);
    for (let d = 0; d < DIGITS; d++) digits[d]![i] = float.getUint16(2 * d, true) ^ flip;
    if (i % SLICE === 0) yield i / order.length / (DIGITS + 1);
  }
  return digits;
}

/** 0, 1 … `count` − 1. */
export function upTo(count: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}
