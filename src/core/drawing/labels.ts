/** A label in, the space that it takes on the map out. */
import type { Label, LabelPosition } from '../model.ts';
import type { Box } from './box-index.ts';
import { textWidthPx } from './glyphs.ts';

/** Height of a label's box in text sizes, and the clear space at each of its ends in pixels. */
const LINE = 1.25;
const PADDING_PX = 4;
/** Community names are letter-spaced. */
export const COMMUNITY_SPACING_PX = 0.6;

/** A size in pixels, the same at every scale. */
export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * A box that keeps its anchor, in layout units (y upwards), and its size, in pixels: in layout units it only shrinks towards
 * the anchor when the map is zoomed in. It begins `alongX` of its width and `alongY` of its height from there.
 */
export interface Footprint extends SizePx {
  readonly x: number;
  readonly y: number;
  readonly alongX: number;
  readonly alongY: number;
}

/** Beside a disc, the best first. */
export const POSITIONS: readonly LabelPosition[] = ['e', 'w', 'n', 's', 'ne', 'se', 'nw', 'sw'];

/** Of a text beside a disc, or on the spot itself. */
export function footprintAt(
  { x, y, radius }: { x: number; y: number; radius: number },
  position: LabelPosition,
  { widthPx, heightPx }: SizePx,
): Footprint {
  const { right, up } = DIRECTIONS[position];
  // The corner of the square round the disc, drawn in to where the disc is.
  const reach = right !== 0 && up !== 0 ? radius * Math.SQRT1_2 : radius;
  return { x: x + right * reach, y: y + up * reach, alongX: (right - 1) / 2, alongY: (up - 1) / 2, widthPx, heightPx };
}

const DIRECTIONS: Readonly<Record<LabelPosition, { readonly right: number; readonly up: number }>> = {
  e: { right: 1, up: 0 },
  w: { right: -1, up: 0 },
  n: { right: 0, up: 1 },
  s: { right: 0, up: -1 },
  ne: { right: 1, up: 1 },
  se: { right: 1, up: -1 },
  nw: { right: -1, up: 1 },
  sw: { right: -1, up: -1 },
  c: { right: 0, up: 0 },
};

export function boxAt({ x, y, alongX, alongY, widthPx, heightPx }: Footprint, scale: number): Box {
  const width = widthPx / scale;
  const height = heightPx / scale;
  const minX = x + alongX * width;
  const minY = y + alongY * height;
  return { minX, minY, maxX: minX + width, maxY: minY + height };
}

export function boxSizePx(label: Pick<Label, 'text' | 'sizePx' | 'kind'>): SizePx {
  return { widthPx: labelWidthPx(label) + PADDING_PX, heightPx: label.sizePx * LINE };
}

/** The space that a label takes at a scale, in layout units (y upwards). */
export function boxOf(label: Label, scale: number): Box {
  return boxAt(footprintAt(label, label.position, boxSizePx(label)), scale);
}

export function isVisible(label: Label, scale: number): boolean {
  return label.minScale <= scale && scale < label.maxScale;
}

export function labelWidthPx({ text, sizePx, kind }: Pick<Label, 'text' | 'sizePx' | 'kind'>): number {
  return textWidthPx(text, sizePx) + (kind === 'community' ? COMMUNITY_SPACING_PX * text.length + PADDING_PX * 2 : 0);
}
