/** A text of XML in, the same with its character references read out. */
import { ENTITIES } from '../text/html.ts';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));/g;

/** Those of XML and HTML are known; others stay as they are written, and are told with their positions. */
export function readReferences(text: string, onUnknown?: (reference: string, position: number) => void): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (written, decimal?: string, hex?: string, name?: string, position = 0) => {
    const character = name === undefined ? readNumber(decimal, hex) : ENTITIES.get(name);
    if (character === undefined) onUnknown?.(written, position);
    return character ?? written;
  });
}

function readNumber(decimal: string | undefined, hex: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}
