/** Bytes of Windows-1252 in, text out; by a table (WHATWG Encoding Standard), since Node's own decoder differs from the browsers'. */

const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The UTF-16 unit of each byte. */
export const WINDOWS_1252 = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? UPPER_CONTROLS.charCodeAt(byte - 0x80) : byte,
);

const ASCII = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const UNITS = new TextDecoder('utf-16le', { ignoreBOM: true });

export function decodeWindows1252(bytes: Uint8Array): string {
  if (isAscii(bytes)) return ASCII.decode(bytes);
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) units[i] = WINDOWS_1252[bytes[i]!]!;
  return UNITS.decode(units);
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0x80) return false;
  return true;
}
