/** A text and a size in, its width in pixels out: the same on every machine, whatever fonts it has. */

/** Advance widths of Helvetica in thousandths of an em, characters 32 to 126 (Adobe Font Metrics, Core 14 fonts). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
  556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** What system fonts may need more than Helvetica; painters squeeze a text that is wider still. */
const ALLOWANCE = 1.12;

export function textWidthPx(text: string, sizePx: number): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD')) thousandths += glyphWidth(character.codePointAt(0)!);
  return (thousandths * ALLOWANCE * sizePx) / 1000;
}

function glyphWidth(code: number): number {
  if (code >= 32 && code <= 126) return WIDTHS[code - 32]!;
  const combining = (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f);
  if (combining) return 0;
  // Hangul jamo (a decomposed syllable is up to three), CJK, full-width forms, emoji.
  if (code >= 0x1100 && code <= 0x11ff) return 450;
  const wide = (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) || code >= 0x1f000;
  return wide ? 1000 : 600;
}
