/** A text in, 64 bits of hash as 16 hexadecimal characters out: for keys, not for secrets. */

/** Two lanes of multiply and rotate over UTF-16 code units, each finished by the mixer of MurmurHash3 (Austin Appleby, public domain). */
export function hashText(text: string): string {
  let low = 0x9e3779b9 ^ text.length;
  let high = 0x7f4a7c15 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = rotate(Math.imul(low ^ unit, 0x85ebca6b), 13) + 0x52dce729;
    high = rotate(Math.imul(high ^ unit, 0xc2b2ae35), 17) + 0x38495ab5;
  }
  // Each lane takes in the other, so that a collision in one does not stay one.
  const first = mix(low ^ rotate(high, 11));
  const second = mix(high + Math.imul(first, 5));
  return toHex(first) + toHex(second);
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function mix(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Two characters for each byte. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function toHex(bits: number): string {
  return HEX[bits >>> 24]! + HEX[(bits >>> 16) & 255]! + HEX[(bits >>> 8) & 255]! + HEX[bits & 255]!;
}
