/** The state that painters set before they paint in, what a file needs to know of it out: the common part of canvases that write. */
import { naturalWidthPx } from '../drawing/glyphs.ts';

/** From the middle of a line of text down to the foot of its letters, in text sizes: Helvetica's ascent and descent. */
const MIDDLE_TO_FOOT = 0.35;
/** How much wider bold letters are. */
const BOLD = 1.06;

export interface Ink {
  /** `#rrggbb`. */
  readonly color: string;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface PlacedText {
  readonly text: string;
  /** Where it is anchored, at the foot of its letters. */
  readonly x: number;
  readonly foot: number;
  readonly align: 'left' | 'center' | 'right';
  readonly sizePx: number;
  /** 100 to 900. */
  readonly weight: number;
  /** Between letters, in pixels. */
  readonly spacing: number;
  /** As wide as its place was made for, whatever font it is shown in. */
  readonly widthPx: number;
}

export class FileCanvas {
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  lineWidth = 1;
  lineJoin = 'round';
  /** Weight, size in pixels, families. */
  font = '400 12px sans-serif';
  textAlign = 'left';
  /** Texts are always written about their middle. */
  textBaseline = 'middle';
  letterSpacing = '0px';

  protected place(text: string, x: number, y: number, widest?: number): PlacedText {
    const [weight, sizePx] = this.font.split(' ', 2).map(Number.parseFloat) as [number, number];
    const spacing = Number.parseFloat(this.letterSpacing);
    const natural = naturalWidthPx(text, sizePx) * (weight >= 600 ? BOLD : 1) + spacing * [...text].length;
    return {
      ...{ text, x, sizePx, weight, spacing },
      foot: y + MIDDLE_TO_FOOT * sizePx,
      align: this.textAlign as PlacedText['align'],
      widthPx: Math.min(natural, widest ?? natural),
    };
  }
}

/** Of `#rrggbb` or `#rrggbbaa`. */
export function inkOf(style: unknown): Ink {
  const text = String(style);
  return { color: text.slice(0, 7), opacity: text.length === 9 ? Number.parseInt(text.slice(7), 16) / 255 : 1 };
}
