/** Numbers in an order in, the same in the order of their values out: a radix sort, stable and linear. */
import type { Sliced } from '../model.ts';

/** A 64-bit float has four digits of sixteen bits. */
const DIGITS = 4;
const RADIX = 1 << 16;

/**
 * `order` sorted by a value ≥ 0 for each of its entries; of equals, the one that stood first stays first.
 * The bits of such floats, read as integers, are in the order of the floats.
 */
export function* sortStably(
  order: Uint32Array,
  valueOf: (entry: number) => number,
  direction: 'ascending' | 'descending' = 'ascending',
): Sliced<Uint32Array> {
  const digits = readDigits(order, valueOf, direction);
  const places = new Uint32Array(RADIX);
  let sorted = upTo(order.length);
  let next = new Uint32Array(order.length);
  for (let d = 0; d < DIGITS; d++) {
    yield d / DIGITS;
    const digit = digits[d]!;
    places.fill(0);
    for (const value of digit) places[value]!++;
    if (order.length === 0 || places[digit[0]!] === order.length) continue;
    let place = 0;
    for (let value = 0; value < RADIX; value++) {
      const count = places[value]!;
      places[value] = place;
      place += count;
    }
    for (const i of sorted) next[places[digit[i]!]!++] = i;
    [sorted, next] = [next, sorted];
  }
  return sorted.map((i) => order[i]!);
}

/** From the least significant to the most. */
function readDigits(
  order: Uint32Array,
  valueOf: (entry: number) => number,
  direction: 'ascending' | 'descending',
): Uint16Array[] {
  const digits = Array.from({ length: DIGITS }, () => new Uint16Array(order.length));
  const flip = direction === 'ascending' ? 0 : RADIX - 1;
  const float = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < order.length; i++) {
    float.setFloat64(0, valueOf(order[i]!), true);
    for (let d = 0; d < DIGITS; d++) digits[d]![i] = float.getUint16(2 * d, true) ^ flip;
  }
  return digits;
}

/** 0, 1 … `count` − 1. */
export function upTo(count: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}
