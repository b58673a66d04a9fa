/** A text and a size in, its width in pixels out: the same on every machine, whatever fonts it has. */

/** Advance widths of Helvetica in thousandths of an em, characters 32 to 126 (Adobe Font Metrics, Core 14 fonts). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
/** What system fonts may need more than Helvetica; painters squeeze a text that is wider still. */
const ALLOWANCE = 1.06;

const ASCII = /^[ -~]*$/;

/** With room for other fonts. */
export function textWidthPx(text: string, sizePx: number): number {
  return ALLOWANCE * naturalWidthPx(text, sizePx);
}

/** In Helvetica. */
export function naturalWidthPx(text: string, sizePx: number): number {
  let thousandths = 0;
  if (ASCII.test(text)) for (let i = 0; i < text.length; i++) thousandths += WIDTHS[text.charCodeAt(i) - 32]!;
  else for (const character of text.normalize('NFD')) thousandths += glyphWidth(character.codePointAt(0)!);
  return (thousandths * sizePx) / 1000;
}

/** Ranges of code points beyond ASCII and their widths: marks that take no room, Hangul jamo (a syllable is two or three), full-width writing, emoji. */
const RANGES: readonly (readonly [from: number, to: number, width: number])[] = [
  [0x300, 0x36f, 0],
  [0x200b, 0x200f, 0],
  [0xfe00, 0xfe0f, 0],
  [0x1100, 0x11ff, 450],
  [0x2e80, 0xa4cf, 1000],
  [0xac00, 0xd7ff, 1000],
  [0xf900, 0xfaff, 1000],
  [0xff00, 0xff60, 1000],
  [0x1f000, 0x10ffff, 1000],
];
const OTHER = 600;

function glyphWidth(code: number): number {
  if (code >= 32 && code <= 126) return WIDTHS[code - 32]!;
  return RANGES.find(([from, to]) => from <= code && code <= to)?.[2] ?? OTHER;
}
