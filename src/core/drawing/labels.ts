/** A label in, the space that it takes on the map out. */
import type { Label, LabelPosition } from '../model.ts';
import type { Box } from './box-index.ts';
import { textWidthPx } from './glyphs.ts';

/** Height of a line in text sizes: capitals and descenders take 0.93. */
export const LINE = 1.05;
/** Clear space between two names on one line. */
const PADDING_PX = 4;
/** Community names are letter-spaced, and have more room to their sides. */
export const COMMUNITY_SPACING_PX = 0.6;
const COMMUNITY_PADDING_PX = 8;

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

const CORNER = Math.SQRT1_2;

/** By wind: where a text is anchored, in radii from its disc's middle, and where it begins from there, in widths and heights. */
const WINDS: Readonly<Record<LabelPosition, readonly [right: number, up: number, alongX: number, alongY: number]>> = {
  e: [1, 0, 0, -0.5],
  w: [-1, 0, -1, -0.5],
  n: [0, 1, -0.5, 0],
  s: [0, -1, -0.5, -1],
  ne: [CORNER, CORNER, 0, 0],
  se: [CORNER, -CORNER, 0, -1],
  nw: [-CORNER, CORNER, -1, 0],
  sw: [-CORNER, -CORNER, -1, -1],
  ene: [1, 0, 0, -0.25],
  ese: [1, 0, 0, -0.75],
  wnw: [-1, 0, -1, -0.25],
  wsw: [-1, 0, -1, -0.75],
  nbe: [0, 1, -0.25, 0],
  nbw: [0, 1, -0.75, 0],
  sbe: [0, -1, -0.25, -1],
  sbw: [0, -1, -0.75, -1],
  nne: [0, 1, 0, 0],
  nnw: [0, 1, -1, 0],
  sse: [0, -1, 0, -1],
  ssw: [0, -1, -1, -1],
  c: [0, 0, -0.5, -0.5],
};

/** About a disc, the best first: the eight usual ones, then those between. */
export const POSITIONS = (Object.keys(WINDS) as LabelPosition[]).filter((position) => position !== 'c');
export const USUAL_POSITIONS = POSITIONS.slice(0, 8);

/** Of a text about a disc, or on the spot itself. */
export function footprintAt(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  position: LabelPosition,
  { widthPx, heightPx }: SizePx,
): Footprint {
  const [right, up, alongX, alongY] = WINDS[position];
  return { x: x + right * radius, y: y + up * radius, alongX, alongY, widthPx, heightPx };
}

export function boxAt({ x, y, alongX, alongY, widthPx, heightPx }: Footprint, scale: number): Box {
  const width = widthPx / scale;
  const height = heightPx / scale;
  const minX = x + alongX * width;
  const minY = y + alongY * height;
  return { minX, minY, maxX: minX + width, maxY: minY + height };
}

type Text = Pick<Label, 'text' | 'sizePx' | 'kind'>;

export function boxSizePx(label: Text): SizePx {
  return { widthPx: labelWidthPx(label) + PADDING_PX, heightPx: label.sizePx * LINE * linesOf(label).length };
}

export function footprintOf(label: Label): Footprint {
  return footprintAt(label, label.position, boxSizePx(label));
}

/** The space that a label takes at a scale, in layout units (y upwards). */
export function boxOf(label: Label, scale: number): Box {
  return boxAt(footprintOf(label), scale);
}

export function isVisible(label: Label, scale: number): boolean {
  return label.minScale <= scale && scale < label.maxScale;
}

export function linesOf({ text }: Pick<Label, 'text'>): string[] {
  return text.includes('\n') ? text.split('\n') : [text];
}

/** Of the widest line. */
export function labelWidthPx(label: Text): number {
  let widest = 0;
  for (const line of linesOf(label)) widest = Math.max(widest, lineWidthPx(line, label));
  return widest;
}

function lineWidthPx(line: string, { sizePx, kind }: Text): number {
  const spacing = kind === 'community' ? COMMUNITY_SPACING_PX * line.length + COMMUNITY_PADDING_PX : 0;
  return textWidthPx(line, sizePx) + spacing;
}
